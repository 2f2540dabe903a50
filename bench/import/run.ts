/**
 * Scores the import on the reference documents, beside other programs where they are installed, and writes
 * docs/import-scores.md and .json. `npm run bench:import`; only told and not written: `-- pdf docx`.
 */

import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { allFiles, corpus, filesOf, formats } from './corpus.ts';
import { scoreRecognition } from './ocr.ts';
import { scorePairs } from './pairs.ts';
import { gold, score } from './scoring.ts';
import {
  otherSection,
  pairSection,
  pdfSection,
  recognitionSection,
  refusedSection,
  structureSection,
  tagSection,
  weakestSection,
  windowSection,
} from './sections.ts';
import { scoreTags } from './tags.ts';
import { scoreWindow } from './window.ts';

const wanted = process.argv.slice(2);
const isWanted = (part: string) => wanted.length === 0 || wanted.includes(part);

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
const scored = formats.filter(isWanted).flatMap((format) => filesOf(format).map((file) => score(format, file)));
const pairs = isWanted('pairs') ? scorePairs(printedOnes.map((file) => join(corpus, file))) : [];
const tags = isWanted('pdf') ? await scoreTags(filesOf('pdf').map((file) => join(corpus, 'pdf', file))) : [];
const recognised = isWanted('ocr') ? await scoreRecognition(gold, join(corpus, 'pdf')) : [];

/** Only where the program is built and there is a screen to show it on. */
const isShowable =
  existsSync(join(import.meta.dirname, '../../out/main/index.js')) &&
  (process.platform !== 'linux' || Boolean(process.env.DISPLAY));
const window = isWanted('window') && isShowable ? await scoreWindow(allFiles()) : null;

const sections = [
  structureSection(scored),
  weakestSection(scored, pairs),
  pairSection(pairs),
  tagSection(tags),
  recognitionSection(recognised),
  pdfSection(scored),
  otherSection(scored),
  refusedSection(scored),
  window ? windowSection(window) : '',
];
const text = `# How well reports are read

Written by \`npm run bench:import\` on ${new Date().toISOString().slice(0, 10)}, over the reference documents.

${sections.filter(Boolean).join('\n')}`;
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
