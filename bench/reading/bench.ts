/**
 * Measures the reading view against plain HTML on the same report: 1,000 pages, 10,000 annotations. What counts is the
 * main thread's own time, which hardly depends on what else the machine does; ratios are taken within one round.
 */

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from '@playwright/test';
import { median } from '../median.ts';
import type { Operation, VariantName } from './page/driver.tsx';
import { serveSite } from './siteServer.ts';

/** Milliseconds of main-thread CPU per operation (`open, wall`: milliseconds on the clock). */
export interface Row {
  readonly variant: VariantName;
  readonly operation: string;
  readonly median: number;
  readonly ratioToStatic: number | null;
  readonly ratioToStaticCv: number | null;
  readonly ratioToRecogito: number | null;
}

export interface ReadingBenchSize {
  readonly pages: number;
  readonly annotations: number;
  readonly rounds: number;
  /** What ours is compared with. */
  readonly peers: readonly VariantName[];
}

/** What the goals are stated for. */
export const wholeReport: ReadingBenchSize = {
  pages: 1_000,
  annotations: 10_000,
  rounds: 3,
  peers: ['static', 'static-cv', 'recogito'],
};

const operations: readonly Operation[] = ['nothing', 'add', 'activate', 'remove', 'recolour', 'unrelated', 'resize'];
const REPEATS = 10;
const SCROLL_FRAMES = 200;
/** Work that the peers do at once or never. */
const IDLE = 'afterwards, when idle';
/** Figures that are no time of the main thread. */
export const MEMORY = 'private memory, MB';
export const LONGEST = 'longest task while scrolling';

const browserArguments = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

type Figures = Map<string, number>;

/** Runs all variants side by side, the order turned round every second round. */
export async function benchReading(size: ReadingBenchSize): Promise<Row[]> {
  const variants: readonly VariantName[] = ['ours', ...size.peers];
  const site = await serveSite(join(import.meta.dirname, 'page'));
  const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';
  const browser = await chromium.launch({ executablePath, args: browserArguments });
  const rounds: Map<VariantName, Figures>[] = [];
  try {
    for (let round = 0; round < size.rounds; round++) {
      const figures = new Map<VariantName, Figures>();
      const order = round % 2 === 0 ? variants : variants.toReversed();
      for (const variant of order) figures.set(variant, await measure(browser, site.address, variant, size));
      rounds.push(figures);
    }
  } finally {
    await browser.close();
    await site.close();
  }
  return rows(variants, rounds);
}

async function measure(
  browser: Browser,
  address: string,
  variant: VariantName,
  size: ReadingBenchSize,
): Promise<Figures> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  try {
    const page = await context.newPage();
    await page.goto(variant === 'ours' ? `${address}?strict` : address);
    await page.waitForFunction(() => 'readingBench' in window);
    await page.evaluate(({ pages, annotations }) => window.readingBench.prepare(pages, annotations), size);
    const process = await rendererMemory(browser);
    const before = await process();
    const figures = await measurePage(page, variant);
    figures.set(MEMORY, (await process()) - before);
    return figures;
  } finally {
    await context.close();
  }
}

async function measurePage(page: Page, variant: VariantName): Promise<Figures> {
  const figures: Figures = new Map();
  const clock = await threadClock(page);
  const timed = async (name: string, act: () => Promise<unknown>, times = 1) => {
    const before = await clock();
    await act();
    figures.set(name, ((await clock()) - before) / times);
  };
  let wall = 0;
  await timed('open', async () => {
    wall = await page.evaluate((name) => window.readingBench.open(name), variant);
  });
  figures.set('open, wall', wall);
  if (variant === 'ours') await timed(IDLE, () => page.evaluate(() => window.readingBench.settled()));
  await page.evaluate(() => window.readingBench.longestTask());
  await timed(
    'scroll, per frame',
    () => page.evaluate((frames) => window.readingBench.scroll(frames), SCROLL_FRAMES),
    SCROLL_FRAMES,
  );
  figures.set(LONGEST, await page.evaluate(() => window.readingBench.longestTask()));
  figures.set('far jump, wall', await page.evaluate(() => window.readingBench.jumpFar()));
  await page.evaluate(() => window.readingBench.toTop());
  for (const operation of operations)
    await timed(
      operation === 'recolour' ? 'recolour 30 %' : operation,
      () => page.evaluate(([name, times]) => window.readingBench.repeat(name, times), [operation, REPEATS] as const),
      REPEATS,
    );
  return figures;
}

/** The main thread's busy time so far, in milliseconds: script, style, layout and paint, without other threads. */
async function threadClock(page: Page): Promise<() => Promise<number>> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  return async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1_000;
  };
}

/** Reads how many megabytes the page's process holds for itself alone (Linux; elsewhere not a number). */
async function rendererMemory(browser: Browser): Promise<() => Promise<number>> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  const pid = Math.max(...processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => id));
  return async () => {
    const sums = await readFile(`/proc/${pid}/smaps_rollup`, 'utf8').catch(() => '');
    const parts = [...sums.matchAll(/^Private_(?:Clean|Dirty): +(\d+) kB$/gm)].map(([, kilobytes]) =>
      Number(kilobytes),
    );
    return parts.length ? parts.reduce((sum, part) => sum + part, 0) / 1_024 : Number.NaN;
  };
}

function rows(variants: readonly VariantName[], rounds: readonly Map<VariantName, Figures>[]): Row[] {
  const names = [...(rounds[0]?.get('ours')?.keys() ?? [])];
  return names.flatMap((operation) => {
    const peers = operation === IDLE ? (['ours'] as const) : variants;
    return peers.map((variant): Row => {
      const of = (name: VariantName) => rounds.map((round) => round.get(name)?.get(operation) ?? Number.NaN);
      const ratio = (peer: VariantName) => {
        if (variant === peer || operation === IDLE) return null;
        const found = median(of(variant).map((value, round) => value / (of(peer)[round] ?? Number.NaN)));
        // No task of 50 ms is told as 0, which nothing can be compared with.
        return Number.isFinite(found) ? found : null;
      };
      return {
        variant,
        operation,
        median: median(of(variant)),
        ratioToStatic: ratio('static'),
        ratioToStaticCv: ratio('static-cv'),
        ratioToRecogito: ratio('recogito'),
      };
    });
  });
}
