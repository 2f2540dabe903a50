/** The window and the main process of the built program while the reference documents are imported. */

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ElectronApplication, _electron as electron, type Page } from '@playwright/test';
import { z } from 'zod';
import { longTasks } from '../working/clock.ts';

export interface WindowScore {
  readonly files: number;
  readonly seconds: number;
  /** The longest task of the window's main thread in milliseconds; 0 when none took 50. */
  readonly longestTask: number;
  /** The most that one task of it worked: the same without waiting for a core, which the readers use meanwhile. */
  readonly longestWork: number;
  /** The longest that the main process answered nothing, in milliseconds. */
  readonly longestHold: number;
}

/** An event of Chromium's trace; `tdur`: CPU of its thread in microseconds. */
const tracedSchema = z.object({ name: z.string(), tdur: z.number().default(0) });

const root = join(import.meta.dirname, '../..');
const LONGEST = 600_000;

/** Imports `paths` into a new project. The program must be built. */
export async function scoreWindow(paths: readonly string[]): Promise<WindowScore> {
  const folder = await mkdtemp(join(tmpdir(), 'import-bench-'));
  const project = join(folder, 'Review');
  const args = [root, `--project=${project}`, '--reviewer=Mali', `--user-data-dir=${join(folder, 'profile')}`];
  const app = await electron.launch({ args });
  try {
    const page = await app.firstWindow();
    const begin = page.getByRole('button', { name: /^Import( reports…)?$/ }).first();
    await begin.waitFor();
    await app.evaluate(({ dialog }, filePaths) => {
      dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [...filePaths] });
    }, paths);
    const longest = await longTasks(page);
    const work = await longestWork(page);
    const held = await holds(app);
    const began = performance.now();
    await begin.click();
    await page.getByRole('button', { name: 'Close', exact: true }).first().waitFor({ timeout: LONGEST });
    const seconds = (performance.now() - began) / 1_000;
    return {
      files: paths.length,
      seconds,
      longestTask: await longest(),
      longestWork: await work(),
      longestHold: await held(),
    };
  } finally {
    await app.close();
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** From now on; the answer is the most CPU that one task of the window took, in milliseconds. */
async function longestWork(page: Page): Promise<() => Promise<number>> {
  const session = await page.context().newCDPSession(page);
  let longest = 0;
  session.on('Tracing.dataCollected', ({ value }) => {
    const tasks = value.map((event) => tracedSchema.parse(event)).filter(({ name }) => name.endsWith('RunTask'));
    longest = Math.max(longest, ...tasks.map(({ tdur }) => tdur / 1_000));
  });
  const finished = new Promise<void>((resolve) => session.on('Tracing.tracingComplete', () => resolve()));
  await session.send('Tracing.start', { transferMode: 'ReportEvents', categories: 'toplevel' });
  return async () => {
    await session.send('Tracing.end');
    await finished;
    return longest;
  };
}

/** From now on; the answer is the longest that the main process was busy with one thing. */
async function holds(app: ElectronApplication): Promise<() => Promise<number>> {
  await app.evaluate(() => {
    const { monitorEventLoopDelay } = process.getBuiltinModule('node:perf_hooks');
    const delay = monitorEventLoopDelay({ resolution: 1 });
    delay.enable();
    Object.assign(globalThis, { heldWhileImporting: () => delay.max / 1e6 });
  });
  return () => app.evaluate(() => Number(Reflect.get(globalThis, 'heldWhileImporting')()));
}
