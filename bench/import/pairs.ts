/** Word documents and OpenDocument texts printed to PDF by LibreOffice: what our reader of the one finds is the gold of the other. */

import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { blocksOf } from './readBlocks.ts';
import type { ReadRun } from './reader.ts';
import { type StructureScore, scoreStructure } from './structure.ts';

export interface PairScore {
  readonly file: string;
  readonly pages: number;
  readonly milliseconds: number;
  readonly megabytes: number;
  readonly score: StructureScore;
}

/** Scores each of `files`; none where LibreOffice is not installed. `read`: reads a file by our own readers. */
export function scorePairs(files: readonly string[], read: (path: string) => ReadRun): PairScore[] {
  if (spawnSync('soffice', ['--version']).status !== 0) return [];
  const folder = mkdtempSync(join(tmpdir(), 'pairs-'));
  try {
    return files.flatMap((file) => {
      const pdf = printed(file, folder);
      const source = read(file).document;
      const run = pdf ? read(pdf) : null;
      if (!source || !run?.document) return [];
      const gold = blocksOf(source)
        .blocks.filter(({ kind }) => kind !== 'running')
        .map(({ kind, text }) => ({ kind, text }));
      return [
        {
          file: basename(file),
          pages: run.document.locators.length,
          milliseconds: run.milliseconds,
          megabytes: run.megabytes,
          score: scoreStructure(gold, blocksOf(run.document).blocks),
        },
      ];
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function printed(file: string, folder: string): string | null {
  const home = `-env:UserInstallation=file://${join(folder, 'home')}`;
  spawnSync('soffice', [home, '--headless', '--convert-to', 'pdf', '--outdir', folder, file], { timeout: 180_000 });
  const pdf = join(folder, basename(file).replace(/\.[^.]+$/, '.pdf'));
  return existsSync(pdf) ? pdf : null;
}
