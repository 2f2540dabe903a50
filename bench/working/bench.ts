/** The window while one works in it: long briefs, their evidence, and a long list of reports, in the built program. */

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron as electron, type Locator, type Page } from '@playwright/test';
import { median } from '../median.ts';
import { makeLarge } from '../starting/opening.ts';
import { longTasks, painted, threadClock } from './clock.ts';
import { CITATIONS, SENTENCES, titles, writeBriefs } from './longBriefs.ts';

/** Milliseconds. */
export interface WorkingRow {
  readonly act: string;
  /** How often it was done. */
  readonly runs: number;
  /** The median: CPU of the window's main thread, or on the clock for what the analyst waits for. */
  readonly each: number;
  /** The longest task of the main thread, also of what is done a moment later; 0 when none took 50. */
  readonly longest: number;
  readonly goal: string;
}

const KEYS = 40;
const FRAMES = 100;
const OPENINGS = 7;
const root = join(import.meta.dirname, '../..');
/** Longer than the pause after which a text is looked through and saved. */
const REST = 2_000;

/** The program must be built. */
export async function benchWorking(): Promise<WorkingRow[]> {
  const folder = await mkdtemp(join(tmpdir(), 'working-bench-'));
  const large = join(folder, 'Large');
  try {
    await makeLarge(large);
    await writeBriefs(large);
    return await benchWindow(large, join(folder, 'profile'));
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

async function benchWindow(project: string, profile: string): Promise<WorkingRow[]> {
  const args = [root, `--project=${project}`, '--reviewer=Mali', `--user-data-dir=${profile}`];
  const app = await electron.launch({ args });
  try {
    const page = await app.firstWindow();
    return await work(page, await measuring(page));
  } finally {
    await app.close();
  }
}

type Measure = (act: string, runs: number, once: (run: number) => Promise<unknown>) => Promise<WorkingRow>;

/** CPU of each run, or what the run itself says it took. */
async function measuring(page: Page): Promise<Measure> {
  const clock = await threadClock(page);
  return async (act, runs, once) => {
    const rest = () => page.evaluate((ms) => new Promise((rested) => setTimeout(rested, ms)), REST);
    await rest();
    const longest = await longTasks(page);
    const figures: number[] = [];
    for (let run = 0; run < runs; run++) {
      const before = await clock();
      const own = await once(run);
      figures.push(typeof own === 'number' ? own : (await clock()) - before);
    }
    await rest();
    const goal = '≤ 16 ms; ≤ 100 ms';
    return { act, runs, each: median(figures), longest: await longest(), goal };
  };
}

async function work(page: Page, measure: Measure): Promise<WorkingRow[]> {
  const reports = page.getByRole('grid', { name: 'Reports' });
  await reports.getByRole('row').first().waitFor();
  const list = await measure('the list of 1,000 reports scrolled, a frame', FRAMES, () => scroll(reports));
  await page.keyboard.press('Control+4');
  const evidence = page.getByRole('grid', { name: 'Passages' });
  await evidence.getByRole('row').first().waitFor();
  await page.locator('.tray-reading').waitFor({ state: 'detached' });
  const tray = await measure('10,000 passages beside the brief scrolled, a frame', FRAMES, () => scroll(evidence));
  const search = page.getByRole('searchbox', { name: 'Search passages' });
  await search.focus();
  const filter = await measure('a letter that filters 10,000 passages', KEYS, async (run) => {
    await page.keyboard.press(run % 8 === 7 ? 'Control+a' : ('people w'[run % 8] ?? 'p'));
    await painted(page);
  });
  await search.fill('');
  await toMiddle(page, CITATIONS / 2);
  const key = await measure(`a letter in a brief with ${CITATIONS} citations`, KEYS, () => type(page));
  const opening = await measure(`a brief with ${CITATIONS} citations opened, on the clock`, OPENINGS, async () => {
    await open(page, titles.short);
    return open(page, titles.cited);
  });
  await open(page, titles.long);
  await toMiddle(page, SENTENCES / 10);
  const long = await measure(
    `a letter in a brief of 200 pages, ${SENTENCES.toLocaleString('en')} sentences without evidence`,
    KEYS,
    () => type(page),
  );
  return [key, long, { ...opening, goal: '≤ 300 ms; ≤ 100 ms' }, filter, tray, list];
}

async function toMiddle(page: Page, paragraph: number): Promise<void> {
  const text = page.getByRole('textbox', { name: 'Text of the brief' });
  await text
    .locator('p')
    .nth(paragraph)
    .click({ position: { x: 4, y: 6 } });
}

async function type(page: Page): Promise<void> {
  await page.keyboard.press('e');
  await painted(page);
}

/** Half a screen or so, through what was never shown. */
async function scroll(list: Locator): Promise<void> {
  await list.evaluate(async (element) => {
    element.scrollTop += 120;
    await new Promise((next) => requestAnimationFrame(next));
  });
}

/** Chooses the brief called `title` from its menu; how long it takes until its text is on the screen. */
async function open(page: Page, title: string): Promise<number> {
  await page.getByRole('button', { name: /^Brief: / }).click();
  const entry = page.getByRole('menuitem', { name: title, exact: true });
  await entry.waitFor();
  return entry.evaluate(async (element, wanted) => {
    const start = performance.now();
    if (element instanceof HTMLElement) element.click();
    const shown = () => document.querySelector('.brief-title')?.textContent === wanted;
    while (!shown()) await new Promise((next) => requestAnimationFrame(next));
    await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
    return performance.now() - start;
  }, title);
}
