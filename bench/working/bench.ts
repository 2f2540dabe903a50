/** The window while one works in it: a long brief, its evidence, and a long list of reports, in the built program. */

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron as electron, type Locator, type Page } from '@playwright/test';
import { addBlankBrief, saveBrief } from '../../src/main/project/briefs.ts';
import { openProject } from '../../src/main/project/openProject.ts';
import type { Project } from '../../src/main/project/project.ts';
import { mali, value } from '../../src/main/testing/projects.ts';
import { sourceOf } from '../../src/shared/model/source.ts';
import { briefSchema } from '../../src/shared/schema/briefSchema.ts';
import { makeLarge } from '../starting/opening.ts';

/** Milliseconds of the window's main thread. */
export interface WorkingRow {
  readonly act: string;
  readonly each: number;
  /** The longest task; 0 when none took 50. */
  readonly longest: number;
}

const CITATIONS = 300;
const KEYS = 40;
const FRAMES = 100;
const root = join(import.meta.dirname, '../..');

/** The program must be built. */
export async function benchWorking(): Promise<WorkingRow[]> {
  const folder = await mkdtemp(join(tmpdir(), 'working-bench-'));
  const large = join(folder, 'Large');
  try {
    await makeLarge(large);
    await writeBrief(large);
    const profile = `--user-data-dir=${join(folder, 'profile')}`;
    const app = await electron.launch({ args: [root, `--project=${large}`, '--reviewer=Mali', profile] });
    try {
      return await work(await app.firstWindow());
    } finally {
      await app.close();
    }
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

async function writeBrief(directory: string): Promise<void> {
  const project = value(await openProject(directory, { mode: 'write' }));
  const { id } = value(await addBlankBrief(project, mali));
  const { nodes } = briefSchema;
  const paragraphs = (await citations(project)).map((citation, at) =>
    nodes.paragraph.create(null, [briefSchema.text(`Families were met in visit ${at}. `), citation]),
  );
  const title = nodes.title.create(null, briefSchema.text('What visits do'));
  value(await saveBrief(project, id, 'What visits do', nodes.doc.create(null, [title, ...paragraphs]).toJSON()));
  value(await project.close());
}

async function citations(project: Project) {
  const all = [];
  for (const source of project.sources.slice(0, CITATIONS)) {
    const [record] = value(await project.readAnnotations(source.id)).values();
    const sourceTitle = sourceOf(source).title;
    const quote = 'people were met';
    if (record)
      all.push(
        briefSchema.nodes.citation.create({
          annotationId: record.id,
          sourceId: source.id,
          quote,
          sourceTitle,
          locator: '¶ 1',
        }),
      );
  }
  return all;
}

async function work(page: Page): Promise<WorkingRow[]> {
  const clock = await threadClock(page);
  const measured = async (act: string, times: number, work: () => Promise<unknown>): Promise<WorkingRow> => {
    await page.evaluate(() => new Promise((rested) => setTimeout(rested, 1_000)));
    const longest = await longTasks(page);
    const before = await clock();
    await work();
    return { act, each: ((await clock()) - before) / times, longest: await longest() };
  };
  const reports = page.getByRole('grid', { name: 'Reports' });
  await reports.getByRole('row').first().waitFor();
  const list = await measured('the list of 1,000 reports scrolled, a frame', FRAMES, () => scrolled(reports));
  await page.keyboard.press('Control+4');
  const evidence = page.getByRole('grid', { name: 'Passages' });
  await evidence.getByRole('row').first().waitFor();
  await page.locator('.tray-reading').waitFor({ state: 'detached' });
  const tray = await measured('10,000 passages beside the brief scrolled, a frame', FRAMES, () => scrolled(evidence));
  const text = page.getByRole('textbox', { name: 'Text of the brief' });
  await text
    .locator('p')
    .nth(CITATIONS / 2)
    .click({ position: { x: 4, y: 6 } });
  const key = await measured(`a letter in a brief with ${CITATIONS} citations`, KEYS, () => typed(page));
  return [key, tray, list];
}

async function typed(page: Page): Promise<void> {
  for (let key = 0; key < KEYS; key++) {
    await page.keyboard.press('e');
    await page.evaluate(() => new Promise((painted) => requestAnimationFrame(() => setTimeout(painted))));
  }
}

/** Half a screen or so a frame, through what was never shown. */
async function scrolled(list: Locator): Promise<void> {
  await list.evaluate(async (element, frames) => {
    for (let frame = 0; frame < frames; frame++) {
      element.scrollTop += 120;
      await new Promise((next) => requestAnimationFrame(next));
    }
  }, FRAMES);
}

async function threadClock(page: Page): Promise<() => Promise<number>> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  return async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1_000;
  };
}

/** From now on; the answer says how long the longest one took. */
async function longTasks(page: Page): Promise<() => Promise<number>> {
  const tasks = await page.evaluateHandle(() => {
    const found: number[] = [];
    new PerformanceObserver((list) => found.push(...list.getEntries().map(({ duration }) => duration))).observe({
      entryTypes: ['longtask'],
    });
    return found;
  });
  return () => tasks.evaluate((found) => Math.max(0, ...found));
}
