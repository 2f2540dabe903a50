/**
 * Word documents and OpenDocument texts printed to PDF by LibreOffice, with tags and without: what our reader of the one finds is
 * the gold of the other.
 */

import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { contentsIn } from '../../src/main/import/pdf/contents.ts';
import type { SourceDocument } from '../../src/shared/model/sourceDocument.ts';
import { read } from './corpus.ts';
import { blocksOf, linkedNotes } from './readBlocks.ts';
import { type ReadBlock, type StructureScore, scoreStructure } from './structure.ts';

export interface PairScore {
  readonly file: string;
  readonly isTagged: boolean;
  readonly pages: number;
  readonly milliseconds: number;
  /** Of pdf.js' bare text layer, in the same run. */
  readonly rawMilliseconds: number;
  readonly megabytes: number;
  readonly score: StructureScore;
  /** Notes that a mark leads to, of those that were read; and how many the source has. */
  readonly notes: readonly [linked: number, of: number];
  readonly notesOfSource: number;
}

/** Scores each of `files`; none where LibreOffice is not installed. */
export function scorePairs(files: readonly string[]): PairScore[] {
  if (spawnSync('soffice', ['--version']).status !== 0) return [];
  const folder = mkdtempSync(join(tmpdir(), 'pairs-'));
  try {
    return files.flatMap((file) => {
      const source = read('ours', file).document;
      return source ? [false, true].flatMap((isTagged) => scorePair({ file, isTagged, folder, source }) ?? []) : [];
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Pair {
  readonly file: string;
  readonly isTagged: boolean;
  readonly folder: string;
  readonly source: SourceDocument;
}

function scorePair({ file, isTagged, folder, source }: Pair): PairScore | null {
  const pdf = printed(file, isTagged, folder);
  const run = pdf ? read('ours', pdf) : null;
  if (!pdf || !run?.document) return null;
  const gold = withoutContents(blocksOf(source).blocks, run.document.locators.length);
  return {
    file: basename(file),
    isTagged,
    pages: run.document.locators.length,
    milliseconds: run.milliseconds,
    rawMilliseconds: read('pdfjs', pdf).milliseconds,
    megabytes: run.megabytes,
    score: scoreStructure(gold, blocksOf(run.document).blocks),
    notes: linkedNotes(run.document),
    notesOfSource: linkedNotes(source)[1],
  };
}

/** A table of contents is navigation in a PDF, also one that its author wrote by hand: a list of headings, none of which is one. */
function withoutContents(blocks: readonly ReadBlock[], pages: number): ReadBlock[] {
  const texts = blocks.map(({ text }) => text);
  const ranges = contentsIn(texts, pages).filter(({ start, end }) =>
    blocks.slice(start, end).every(({ kind }) => kind !== 'h'),
  );
  return blocks.filter(
    ({ kind }, at) => kind !== 'running' && !ranges.some(({ start, end }) => at >= start && at < end),
  );
}

function printed(file: string, isTagged: boolean, folder: string): string | null {
  const home = `-env:UserInstallation=file://${join(folder, 'home')}`;
  const options = JSON.stringify({ UseTaggedPDF: { type: 'boolean', value: String(isTagged) } });
  const out = join(folder, isTagged ? 'tagged' : 'plain');
  const wanted = ['--convert-to', `pdf:writer_pdf_Export:${options}`, '--outdir', out, file];
  spawnSync('soffice', [home, '--headless', ...wanted], { timeout: 180_000 });
  const pdf = join(out, basename(file).replace(/\.[^.]+$/, '.pdf'));
  return existsSync(pdf) ? pdf : null;
}
