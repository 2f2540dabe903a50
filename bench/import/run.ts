/**
 * Scores the import on the reference documents, beside other programs where they are installed, and writes
 * docs/import-scores.md and .json. `npm run bench:import`; only told and not written: `-- pdf docx`.
 */

import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { short, table } from '../table.ts';
import { type GoldPages, goldPages } from './gold.ts';
import { scoreRecognition } from './ocr.ts';
import { type PairScore, scorePairs } from './pairs.ts';
import { type PeerRun, readByPeer } from './peers.ts';
import { scoreQuotes } from './quotes.ts';
import { blocksOf, blocksOnPages, linkedNotes, partedWords } from './readBlocks.ts';
import type { ReadRun } from './reader.ts';
import { scoreStructure } from './structure.ts';
import { goldCells, scoreCells } from './tableCells.ts';
import { agreement, tokensOf } from './tokens.ts';
import { scoreWindow } from './window.ts';

const reference = process.env.REFERENCE_FILES ?? '';
const corpus = join(reference, 'corpus');
if (!existsSync(corpus)) {
  console.error('The reference documents are not here: set REFERENCE_FILES to the folder that holds them.');
  process.exit(2);
}

const formats = ['pdf', 'docx', 'odt', 'rtf', 'epub', 'html', 'txt'] as const;
const wanted = process.argv.slice(2);
const isWanted = (format: string) => wanted.length === 0 || wanted.includes(format);

const gold = [
  ...goldPages(join(reference, 'prototypes', 'documents', 'gold')),
  ...goldPages(join(import.meta.dirname, 'gold')),
];

interface Scored {
  readonly format: string;
  readonly file: string;
  readonly run: ReadRun;
  readonly peer: string;
  readonly peerRun: ReadRun | null;
  /** Share of words in common with the peer; null where there is none. */
  readonly words: number | null;
  /** A program of its own, poppler or pandoc, and the share of words in common with it. */
  readonly other: (Omit<PeerRun, 'text'> & { readonly words: number }) | null;
  readonly quotes: ReturnType<typeof scoreQuotes> | null;
  readonly cells: number | null;
  /** Notes that a mark leads to, of how many. */
  readonly notes: readonly [number, number];
  /** Words left parted at the end of a line. */
  readonly parted: number;
  readonly pages: readonly (GoldPages & { readonly score: ReturnType<typeof scoreStructure> })[];
}

/** The library that reads a format, alone. */
const peers: Readonly<Record<string, string>> = { pdf: 'pdfjs', docx: 'mammoth', html: 'readability' };

const scored = formats.filter(isWanted).flatMap((format) => filesOf(format).map((file) => score(format, file)));

/** Long enough to tell, and with a structure of their own. */
const printedOnes = [
  'docx/doj-trustee-handbook-872p.docx',
  'docx/housing-policy-draft-es.docx',
  'docx/doj-civil-division.docx',
  'docx/hotshot-standards-us.docx',
  'docx/city-code-tracked-changes.docx',
  'docx/cedaw-state-report-ar.docx',
  'docx/numbered-headings.docx',
  'odt/odf-pair-text01.odt',
];
const pairs: PairScore[] = isWanted('pairs')
  ? scorePairs(
      printedOnes.map((file) => join(corpus, file)),
      (path) => read('ours', path),
    )
  : [];

const recognised = isWanted('ocr') ? await scoreRecognition(gold, join(corpus, 'pdf')) : [];

function filesOf(format: string): string[] {
  const known = new Set(['.pdf', '.docx', '.odt', '.rtf', '.epub', '.html', '.txt', '.xml']);
  return readdirSync(join(corpus, format)).filter(
    (name) => known.has(extname(name)) && !/-str\.xml$|\.(?:gold|expected)\.html$/.test(name),
  );
}

function score(format: string, file: string): Scored {
  const path = join(corpus, format, file);
  const run = read('ours', path);
  const peer = peers[format] ?? '';
  const peerRun = peer && run.document ? read(peer, path) : null;
  const stem = file.replace(/\.[^.]+$/, '');
  const { document } = run;
  const text = document ? blocksOf(document).text : '';
  const expected = format === 'html' ? join(corpus, format, `${stem}.expected.html`) : '';
  const theirs = existsSync(expected)
    ? readFileSync(expected, 'utf8').replace(/<[^>]+>/g, ' ')
    : (peerRun?.pages.map((page) => page.text).join('\n') ?? '');
  const structure = join(corpus, format, `${stem}-str.xml`);
  return {
    format,
    file,
    run,
    peer,
    peerRun,
    other: document ? compared(readByPeer(path), tokensOf(ownText(document, format, text))) : null,
    words: document && theirs.trim() ? agreement(tokensOf(theirs), tokensOf(ownText(document, format, text))) : null,
    quotes: document && format === 'pdf' && peerRun ? scoreQuotes(document, peerRun.pages) : null,
    cells: document && existsSync(structure) ? cellScore(readFileSync(structure, 'utf8'), document) : null,
    notes: document ? linkedNotes(document) : [0, 0],
    parted: document ? partedWords(document) : 0,
    pages:
      document && format === 'pdf'
        ? gold
            .filter((each) => each.document === stem)
            .map((each) => ({
              ...each,
              score: scoreStructure(each.blocks, blocksOnPages(document, each.first, each.last)),
            }))
        : [],
  };
}

function compared(run: PeerRun | null, own: readonly string[]): Scored['other'] {
  if (!run) return null;
  const { text, ...rest } = run;
  return { ...rest, words: agreement(tokensOf(text), own) };
}

/** Furniture counts where the peer keeps it too. */
function ownText(document: NonNullable<ReadRun['document']>, format: string, text: string): string {
  if (format === 'pdf') return text;
  return blocksOf(document)
    .blocks.filter(({ kind }) => kind !== 'running')
    .map((block) => block.text)
    .join('\n');
}

function cellScore(xml: string, document: NonNullable<ReadRun['document']>): number {
  const cells = blocksOf(document).blocks.filter(({ kind }) => kind === 'cell');
  return scoreCells(
    goldCells(xml),
    cells.map(({ text }) => text),
  );
}

function read(program: string, path: string): ReadRun {
  process.stderr.write(`${program} ${path}\n`);
  const { stdout } = spawnSync(process.execPath, [join(import.meta.dirname, 'reader.ts'), program, path], {
    encoding: 'utf8',
    maxBuffer: 1e9,
    timeout: 180_000,
  });
  if (!stdout) return { milliseconds: 180_000, megabytes: 0, refused: 'failed', document: null, words: 0, pages: [] };
  return JSON.parse(stdout.slice(stdout.indexOf('{"')));
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / (values.length || 1);
const percent = (value: number | null) => (value === null ? '' : value.toFixed(3));

const marked = scored.flatMap(({ file, pages }) => pages.map((page) => ({ file, ...page })));

function structureSection(): string {
  if (marked.length === 0) return '';
  const rows = marked.map(({ file, first, last, score: { starts, order, headings, leaked } }): (string | number)[] => [
    file,
    first === last ? String(first) : `${first}–${last}`,
    percent(starts),
    percent(headings),
    percent(order),
    `${leaked[0]} of ${leaked[1]}`,
  ]);
  const scores = marked.map(({ score: each }) => each);
  const leaked = [0, 1].map((part) => scores.reduce((sum, each) => sum + (each.leaked[part] ?? 0), 0));
  const means = [
    percent(mean(scores.map(({ starts }) => starts))),
    percent(mean(scores.flatMap(({ headings }) => headings ?? []))),
    percent(mean(scores.map(({ order }) => order))),
    `${leaked[0]} of ${leaked[1]}`,
  ];
  return `## Structure of PDF pages, against pages marked by hand

F1 of paragraph beginnings and of headings with exactly their words; share of paragraphs in the right order; running lines that stand in
the text.

${table(['document', 'pages', 'paragraphs', 'headings', 'order', 'running lines'], [...rows, [`mean of ${marked.length}`, '', ...means]])}
`;
}

/** The documents that do worst, by what. */
function weakestSection(): string {
  const pdfs = scored.filter(({ format, run }) => format === 'pdf' && run.document);
  const lists: [string, { name: string; value: number }[]][] = [
    [
      'paragraphs of a marked page',
      marked.map(({ file, first, score: { starts } }) => ({ name: `${file}, page ${first}`, value: starts })),
    ],
    [
      'headings of a marked page',
      marked.flatMap(({ file, first, score: { headings } }) =>
        headings === null ? [] : [{ name: `${file}, page ${first}`, value: headings }],
      ),
    ],
    [
      'paragraphs of a printed document',
      pairs.flatMap(({ file, isTagged, score: { starts } }) => (isTagged ? [] : [{ name: file, value: starts }])),
    ],
    [
      'quotes at their page',
      pdfs.flatMap(({ file, quotes }) => (quotes ? [{ name: file, value: quotes.placed }] : [])),
    ],
    ['cells', pdfs.flatMap(({ file, cells }) => (cells === null ? [] : [{ name: file, value: cells }]))],
    [
      'words in common',
      scored.flatMap(({ format, file, words }) =>
        words === null ? [] : [{ name: `${format}/${file}`, value: words }],
      ),
    ],
  ];
  const rows = lists
    .filter(([, all]) => all.length > 0)
    .map(([measure, all]) => [
      measure,
      all
        .toSorted((a, b) => a.value - b.value)
        .slice(0, 3)
        .map(({ name, value }) => `${name} (${value.toFixed(3)})`)
        .join('; '),
    ]);
  return rows.length === 0 ? '' : `## The weakest\n\n${table(['measure', 'lowest three'], rows)}\n`;
}

function pairSection(): string {
  if (pairs.length === 0) return '';
  const plain = pairs.filter(({ isTagged }) => !isTagged);
  const tagged = pairs.filter(({ isTagged }) => isTagged);
  return `## Documents printed to PDF by LibreOffice

The gold is what our readers of the documents themselves find. Of the notes: those that a mark in the text leads to, of all that the
document has.

Without tags, as most programs of the past print. ${pairMeans(plain)}

${pairTable(plain)}
With tags. ${pairMeans(tagged)}

${pairTable(tagged)}`;
}

function pairMeans(some: readonly PairScore[]): string {
  const starts = mean(some.map(({ score: each }) => each.starts));
  const headings = mean(some.flatMap(({ score: each }) => each.headings ?? []));
  return `Mean of paragraph beginnings: ${percent(starts)}, of headings: ${percent(headings)}.`;
}

function pairTable(some: readonly PairScore[]): string {
  const rows = some.map(
    ({ file, pages, milliseconds, megabytes, score: each, notes, notesOfSource }): (string | number)[] => [
      file,
      pages,
      short(pages / (milliseconds / 1_000)),
      Math.round(megabytes),
      percent(each.starts),
      percent(each.headings),
      percent(each.order),
      percent(each.found),
      notesOfSource === 0 ? '' : `${notes[0]} of ${notesOfSource}`,
    ],
  );
  const heads = ['document', 'pages', 'pages/s', 'MB', 'paragraphs', 'headings', 'order', 'found', 'notes'];
  return `${table(heads, rows)}\n`;
}

function recognitionSection(): string {
  if (recognised.length === 0) return '';
  const rows = recognised.map(({ file, page, seconds, confidence, words, structure }): (string | number)[] => [
    file,
    page,
    seconds.toFixed(1),
    Math.round(confidence),
    percent(words),
    percent(structure.starts),
    percent(structure.headings),
    percent(structure.order),
  ]);
  return `## Recognised text

Pages marked by hand, drawn as pictures of 300 dots an inch and recognised with English or French, in a process of its own (its start
is in the seconds). Words in common with the page's own text: ${percent(mean(recognised.map(({ words }) => words)))} on average, ${mean(recognised.map(({ seconds }) => seconds)).toFixed(1)} s a page.

${table(['document', 'page', 's', '% sure', 'words', 'paragraphs', 'headings', 'order'], rows)}
`;
}

function pdfSection(): string {
  const pdfs = scored.filter(({ format, run }) => format === 'pdf' && run.document);
  if (pdfs.length === 0) return '';
  const rows = pdfs.map(({ file, run, peerRun, other, words, quotes, cells, notes, parted }): (string | number)[] => {
    const pages = peerRun?.pages.length ?? 0;
    const speed = pages / (run.milliseconds / 1_000);
    return [
      file,
      pages,
      short(speed),
      peerRun ? (peerRun.milliseconds / run.milliseconds).toFixed(2) : '',
      other ? short(pages / (other.milliseconds / 1_000)) : '',
      Math.round(run.megabytes),
      percent(words),
      percent(other?.words ?? null),
      percent(quotes?.found ?? null),
      percent(quotes?.placed ?? null),
      percent(cells),
      notes[1] === 0 ? '' : `${notes[0]} of ${notes[1]}`,
      parted || '',
    ];
  });
  const total = pdfs.reduce((sum, { peerRun }) => sum + (peerRun?.pages.length ?? 0), 0);
  const seconds = pdfs.reduce((sum, { run }) => sum + run.milliseconds, 0) / 1_000;
  const theirs = pdfs.reduce((sum, { peerRun }) => sum + (peerRun?.milliseconds ?? 0), 0) / 1_000;
  return `## PDF

Speed is without the loading of the programs; “÷ raw” is that of pdf.js' bare text layer in the same run over ours (1 is as fast); poppler
(pdftotext), where it is installed, runs with its start. Words in common with that layer, and with poppler; 50 quotes of 12 words out of it, found again in our text, and at the label of their page; cells against the gold of ICDAR 2013; notes that a mark in the
text leads to; words left parted by a hyphen.
In all ${total} pages in ${seconds.toFixed(1)} s: ${short(total / seconds)} pages/s, ${(theirs / seconds).toFixed(2)} of raw; mean words ${percent(mean(pdfs.flatMap(({ words }) => words ?? [])))}, quotes found
${percent(mean(pdfs.flatMap(({ quotes }) => quotes?.found ?? [])))}, at their page ${percent(mean(pdfs.flatMap(({ quotes }) => quotes?.placed ?? [])))}.

${table(['document', 'pages', 'pages/s', '÷ raw', 'poppler', 'MB', 'words', 'poppler’s', 'quotes', 'at their page', 'cells', 'notes', 'parted'], rows)}
`;
}

function otherSection(): string {
  const rows = scored
    .filter(({ format, run }) => format !== 'pdf' && run.document)
    .map(({ format, file, run, peerRun, other, words }): (string | number)[] => [
      `${format}/${file}`,
      run.words,
      Math.round(run.words / (run.milliseconds / 1_000)),
      Math.round(run.milliseconds),
      peerRun ? (peerRun.milliseconds / run.milliseconds).toFixed(1) : '',
      other ? Math.round(other.milliseconds) : '',
      Math.round(run.megabytes),
      percent(words),
      percent(other?.words ?? null),
    ]);
  return `## Other formats

“Faster” is how many times faster than mammoth (Word) or than linkedom and Readability alone (web pages: 1 at most, as both are in it);
pandoc, where it is installed, runs with its start. Words in common with mammoth or the gold of Readability, and with pandoc.

${table(['document', 'words', 'words/s', 'ms', 'faster', 'pandoc ms', 'MB', 'words in common', 'pandoc’s'], rows)}
`;
}

function refusedSection(): string {
  const rows = scored
    .filter(({ run }) => !run.document)
    .map(({ format, file, run }) => [`${format}/${file}`, run.refused ?? '']);
  return `## Refused\n\n${table(['document', 'reason'], rows)}\n`;
}

/** Only where the program is built and there is a screen to show it on. */
async function windowSection(): Promise<string> {
  const isBuilt = existsSync(join(import.meta.dirname, '../../out/main/index.js'));
  if (!isWanted('window') || !isBuilt || (process.platform === 'linux' && !process.env.DISPLAY)) return '';
  const paths = formats.flatMap((format) => filesOf(format).map((file) => join(corpus, format, file)));
  const { files, seconds, longestWork, longestTask, longestHold } = await scoreWindow(paths);
  const row = [files, ...[seconds, longestWork, longestTask, longestHold].map(Math.round)];
  return `## The window meanwhile

All of them imported at once into a new project of the built program: the most that one task of the window's main thread worked, the
longest that one took with waiting for a core (0 where none took 50 ms), and the longest that the main process answered nothing.
Goal: 100 ms.

${table(['files', 'seconds', 'most work of a task, ms', 'longest task, ms', 'longest hold, ms'], [row])}
`;
}

const text = `# How well reports are read

Written by \`npm run bench:import\` on ${new Date().toISOString().slice(0, 10)}, over the reference documents.

${[structureSection(), weakestSection(), pairSection(), recognitionSection(), pdfSection(), otherSection(), refusedSection(), await windowSection()].filter(Boolean).join('\n')}`;
process.stdout.write(text);

if (wanted.length === 0) {
  const docs = join(import.meta.dirname, '../../docs');
  await writeFile(join(docs, 'import-scores.md'), text);
  const figures = scored.map(({ run, peerRun, ...rest }) => ({
    ...rest,
    milliseconds: run.milliseconds,
    megabytes: run.megabytes,
    peerMilliseconds: peerRun?.milliseconds ?? null,
    refused: run.refused,
  }));
  await writeFile(join(docs, 'import-scores.json'), `${JSON.stringify(figures, null, 2)}\n`);
}
