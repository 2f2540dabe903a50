/**
 * Pages whose text we know, drawn as pictures and recognised: what comes of it against the page's own words and against the
 * pages marked by hand.
 */

import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { printedReport } from '../../src/main/import/pdf/pages.ts';
import { spawnChild } from '../../src/main/import/reader.ts';
import { readReport } from '../../src/main/import/readReport.ts';
import { Languages } from '../../src/main/recognition/languages.ts';
import { recognitionLimits } from '../../src/main/recognition/limits.ts';
import { processRecogniser } from '../../src/main/recognition/recogniser.ts';
import { ok } from '../../src/shared/result.ts';
import type { GoldPages } from './gold.ts';
import { blocksOnPages } from './readBlocks.ts';
import { type StructureScore, scoreStructure } from './structure.ts';
import { agreement, tokensOf } from './tokens.ts';

export interface RecognitionScore {
  readonly file: string;
  readonly page: number;
  /** With opening the file and loading the language. */
  readonly seconds: number;
  /** How sure the engine is, in per cent. */
  readonly confidence: number;
  /** Share of words in common with the page's own. */
  readonly words: number;
  readonly structure: StructureScore;
}

/** Those in letters that the program brings a language for. */
const languageOf: Readonly<Record<string, string>> = {
  'boe-financial-network-speech': 'eng',
  'dmca-summary': 'eng',
  'dpr-two-column': 'eng',
  'federal-register-2020': 'eng',
  'fr-olap-article': 'fra',
  'icdar-eu-004': 'eng',
  'icdar-us-001': 'eng',
  'icdar-us-017': 'eng',
  'irs-pub15-2013': 'eng',
  'layout-parser-2p-copy-protected': 'eng',
  'naacl06-two-column': 'eng',
  'odf-pair-text01': 'eng',
  tracemonkey: 'eng',
};

const worker = join(import.meta.dirname, '../../src/main/recognition/worker.ts');
const recognise = processRecogniser(spawnChild(worker, recognitionLimits.memoryMegabytes, { addons: true }));

/** Recognises the pages of `gold` that are in a language at hand. `folder`: where the PDFs lie. */
export async function scoreRecognition(gold: readonly GoldPages[], folder: string): Promise<RecognitionScore[]> {
  const scores: RecognitionScore[] = [];
  for (const pages of gold) {
    const language = languageOf[pages.document];
    const score = language && pages.first === pages.last ? await scored(pages, folder, language) : null;
    if (score) scores.push(score);
  }
  return scores;
}

async function scored(gold: GoldPages, folder: string, language: string): Promise<RecognitionScore | null> {
  const path = join(folder, `${gold.document}.pdf`);
  process.stderr.write(`ocr ${path} ${gold.first}\n`);
  const file = { bytes: new Uint8Array(readFileSync(path)), name: basename(path) };
  const index = gold.first - 1;
  const languages = await new Languages('').read([language]);
  if (!languages.ok) return null;
  const begun = performance.now();
  const watch = { signal: new AbortController().signal, onPage: async () => ok(null) };
  const done = await recognise({ ...file, pages: [index], languages: languages.value }, watch);
  const seconds = (performance.now() - begun) / 1_000;
  const page = done.ok ? done.value.pages[0] : undefined;
  const printed = await printedReport(file);
  if (!page || !printed.ok) return null;
  const read = await readReport({ ...file, recognised: [page], choices: { recognise: [language] } });
  if (!read.ok) return null;
  const own = printed.value.pages[index]?.spans.map((span) => (span.spaced ? ' ' : '') + span.text).join('') ?? '';
  const units = page.words.reduce((sum, { text }) => sum + text.length, 0);
  return {
    file: file.name,
    page: gold.first,
    seconds,
    confidence: page.words.reduce((sum, { text, confidence }) => sum + text.length * confidence, 0) / units,
    words: agreement(tokensOf(own), tokensOf(page.words.map(({ text }) => text).join(' '))),
    structure: scoreStructure(gold.blocks, blocksOnPages(read.value.document, gold.first, gold.last)),
  };
}
