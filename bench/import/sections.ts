/** The sections of the page on how well reports are read. */

import { short, table } from '../table.ts';
import type { RecognitionScore } from './ocr.ts';
import type { PairScore } from './pairs.ts';
import type { Scored } from './scoring.ts';
import type { TagScore } from './tags.ts';
import type { WindowScore } from './window.ts';

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / (values.length || 1);
const percent = (value: number | null) => (value === null ? '' : value.toFixed(3));

const markedPages = (scored: readonly Scored[]) =>
  scored.flatMap(({ file, pages }) => pages.map((page) => ({ file, ...page })));

export function structureSection(scored: readonly Scored[]): string {
  const marked = markedPages(scored);
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
export function weakestSection(scored: readonly Scored[], pairs: readonly PairScore[]): string {
  const marked = markedPages(scored);
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

export function pairSection(pairs: readonly PairScore[]): string {
  if (pairs.length === 0) return '';
  const plain = pairs.filter(({ isTagged }) => !isTagged);
  const tagged = pairs.filter(({ isTagged }) => isTagged);
  return `## Documents printed to PDF by LibreOffice

The gold is what our readers of the documents themselves find; “÷ raw” as below. Of the notes: those that a mark in the text leads to, of all that the
document has.

Without tags, as most programs of the past print. ${pairMeans(plain)}

${pairTable(plain)}
With tags. ${pairMeans(tagged)}

${pairTable(tagged)}`;
}

/** The tagged documents: what their tags are worth. */
export function tagSection(tags: readonly TagScore[]): string {
  if (tags.length === 0) return '';
  const rows = tags.map(({ file, measures, trust }): (string | number)[] => [
    file,
    percent(measures.covered),
    percent(measures.scattered),
    percent(measures.broken),
    percent(measures.beside),
    measures.headings,
    percent(measures.seen),
    trust.use,
    trust.reason,
  ]);
  const heads = ['document', 'covered', 'scattered', 'broken', 'beside', 'headings', 'seen', 'used', 'but'];
  return `## Tags

Shares of what the tags name of the text, of blocks that stand above the one before, of paragraphs that end within a sentence or stand
beside the one before, and of headings that look like some.

${table(heads, rows)}
`;
}

function pairMeans(some: readonly PairScore[]): string {
  const starts = mean(some.map(({ score: each }) => each.starts));
  const headings = mean(some.flatMap(({ score: each }) => each.headings ?? []));
  return `Mean of paragraph beginnings: ${percent(starts)}, of headings: ${percent(headings)}.`;
}

function pairTable(some: readonly PairScore[]): string {
  const rows = some.map(
    ({ file, pages, milliseconds, rawMilliseconds, megabytes, score: each, notes, notesOfSource }) => [
      file,
      pages,
      short(pages / (milliseconds / 1_000)),
      (rawMilliseconds / milliseconds).toFixed(2),
      Math.round(megabytes),
      percent(each.starts),
      percent(each.headings),
      percent(each.order),
      percent(each.found),
      notesOfSource === 0 ? '' : `${notes[0]} of ${notesOfSource}`,
    ],
  );
  const heads = ['document', 'pages', 'pages/s', '÷ raw', 'MB', 'paragraphs', 'headings', 'order', 'found', 'notes'];
  return `${table(heads, rows)}\n`;
}

export function recognitionSection(recognised: readonly RecognitionScore[]): string {
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

export function pdfSection(scored: readonly Scored[]): string {
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

export function otherSection(scored: readonly Scored[]): string {
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

export function refusedSection(scored: readonly Scored[]): string {
  const rows = scored
    .filter(({ run }) => !run.document)
    .map(({ format, file, run }) => [`${format}/${file}`, run.refused ?? '']);
  return `## Refused\n\n${table(['document', 'reason'], rows)}\n`;
}

export function windowSection({ files, seconds, longestWork, longestTask, longestHold }: WindowScore): string {
  const row = [files, ...[seconds, longestWork, longestTask, longestHold].map(Math.round)];
  return `## The window meanwhile

All of them imported at once into a new project of the built program: the most that one task of the window's main thread worked, the
longest that one took with waiting for a core (0 where none took 50 ms), and the longest that the main process answered nothing.
Goal: 100 ms.

${table(['files', 'seconds', 'most work of a task, ms', 'longest task, ms', 'longest hold, ms'], [row])}
`;
}
