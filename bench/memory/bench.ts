/** Measures whether opening and closing reports leaves anything behind: the heap's growth per cycle, nodes, listeners. */

import { join } from 'node:path';
import { type CDPSession, chromium } from '@playwright/test';
import { serveSite } from '../reading/siteServer.ts';

export interface Growth {
  readonly cycles: number;
  /** Slope of the least squares line through the heap's size, in kB a cycle. */
  readonly kilobytesPerCycle: number;
  /** DOM nodes and listeners left after the last cycle, beyond those before the first measured one. */
  readonly nodes: number;
  readonly listeners: number;
}

const WARM_UP = 100;
const STEP = 25;

/** Opens and closes a report of 10 pages with 300 annotations `cycles` times. */
export async function benchGrowth(cycles = 500): Promise<Growth> {
  const site = await serveSite(join(import.meta.dirname, '../reading/page'));
  const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
  try {
    const page = await browser.newPage();
    await page.goto(`${site.address}?strict`);
    await page.waitForFunction(() => 'readingBench' in window);
    const session = await page.context().newCDPSession(page);
    await page.evaluate((times) => window.readingBench.cycle(times), WARM_UP);
    const points = [{ cycle: 0, ...(await counted(session)) }];
    for (let cycle = STEP; cycle <= cycles; cycle += STEP) {
      await page.evaluate((times) => window.readingBench.cycle(times), STEP);
      points.push({ cycle, ...(await counted(session)) });
    }
    const [first, last] = [points[0], points.at(-1)];
    return {
      cycles,
      kilobytesPerCycle: slope(points.map(({ cycle, heap }) => [cycle, heap / 1_024])),
      nodes: (last?.nodes ?? Number.NaN) - (first?.nodes ?? Number.NaN),
      listeners: (last?.listeners ?? Number.NaN) - (first?.listeners ?? Number.NaN),
    };
  } finally {
    await browser.close();
    await site.close();
  }
}

async function counted(session: CDPSession): Promise<{ heap: number; nodes: number; listeners: number }> {
  // One collection leaves what the one before has only just let go.
  for (let time = 0; time < 3; time++) await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  const { nodes, jsEventListeners } = await session.send('Memory.getDOMCounters');
  return { heap: usedSize, nodes, listeners: jsEventListeners };
}

/** Of the least squares line through `points`. */
function slope(points: readonly (readonly [number, number])[]): number {
  const mean = (at: 0 | 1) => points.reduce((sum, point) => sum + point[at], 0) / points.length;
  const [x, y] = [mean(0), mean(1)];
  const above = points.reduce((sum, point) => sum + (point[0] - x) * (point[1] - y), 0);
  return above / points.reduce((sum, point) => sum + (point[0] - x) ** 2, 0);
}
