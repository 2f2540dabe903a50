/** From the start of the program to its first view, beside an empty window of the same Electron or stand-in. */

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron as electron } from '@playwright/test';
import { median } from '../median.ts';

/** Milliseconds on the clock, median of the rounds; the ratio is taken within each round. */
export interface StartRow {
  readonly name: string;
  readonly milliseconds: number;
  readonly ratioToEmpty: number | null;
}

const root = join(import.meta.dirname, '../..');
const emptyWindow = join(import.meta.dirname, 'emptyWindow.mjs');

/** Starts each `rounds` times, side by side; `large` is the folder of a large project. The program must be built. */
export async function benchStart(large: string, rounds = 7): Promise<StartRow[]> {
  const folder = await mkdtemp(join(tmpdir(), 'start-bench-'));
  const variants: Readonly<Record<string, readonly string[]>> = {
    'an empty window': [emptyWindow],
    'ours, an empty project': [root, `--project=${join(folder, 'Empty')}`, '--reviewer=Mali'],
    'ours, 1,000 reports with 10,000 annotations': [root, `--project=${large}`, '--reviewer=Mali'],
  };
  const figures = new Map(Object.keys(variants).map((name): [string, number[]] => [name, []]));
  try {
    // The first round fills the system's caches, and makes the empty project.
    for (let round = 0; round <= rounds; round++)
      for (const [name, given] of Object.entries(variants)) {
        const profile = join(folder, `profile-${name.replaceAll(/\W+/g, '-')}`);
        const took = await startOnce([...given, `--user-data-dir=${profile}`]);
        if (round > 0) figures.get(name)?.push(took);
      }
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
  const empty = figures.get('an empty window') ?? [];
  return [...figures].map(([name, times]) => ({
    name,
    milliseconds: median(times),
    ratioToEmpty: times === empty ? null : median(times.map((took, round) => took / (empty[round] ?? Number.NaN))),
  }));
}

async function startOnce(args: readonly string[]): Promise<number> {
  const began = performance.now();
  const app = await electron.launch({ args: [...args] });
  try {
    const page = await app.firstWindow();
    await page.locator('#root > .app').waitFor();
    return performance.now() - began;
  } finally {
    await app.close();
  }
}
