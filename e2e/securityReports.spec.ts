/** Hostile reports in the window: imported, opened, searched, quoted, exported and printed; nothing runs and nothing gets out. */

import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { HARMLESS, type HostileReport } from '../src/main/import/testing/hostile/hostileReport.ts';
import { hostileReports } from '../src/main/import/testing/hostile/hostileReports.ts';
import { pagePreferences } from '../src/main/pagePreferences.ts';
import { answerSave, expect } from './fixtures.ts';
import { type Listener, listen, tryEveryWay } from './screens/attacker.ts';
import {
  cards,
  closeImport,
  goTo,
  importPlace,
  importReports,
  importSummary,
  reportRows,
  reportText,
  tagPassage,
} from './screens/reading.ts';
import { test } from './screens/watched.ts';

let listener: Listener;
test.beforeEach(async () => {
  listener = await listen();
});
test.afterEach(() => listener.close());

/** Addresses that nobody has: by number and by name. In a network of one's own they are counted on the way out. */
const farAway = ['10.77.0.1:8080', 'secret.evil.test'];

/** A few of each group, whose end is certain; the heavy ones are read by the unit tests. */
function someReports(): HostileReport[] {
  const certain = hostileReports(`http://127.0.0.1:${listener.port}`).filter(
    ({ group, verdict }) => group !== 'without measure' && (verdict === 'read' || !verdict.includes('read')),
  );
  return Object.values(Object.groupBy(certain, ({ group }) => group)).flatMap((group = []) => group.slice(0, 3));
}

/** Writes them as files; those whose bytes another has too are the same report to the program, and left out. */
async function written(folder: string): Promise<{ paths: string[]; readable: number }> {
  const paths = new Map<string, string>();
  let readable = 0;
  for (const { name, bytes, verdict } of someReports()) {
    const content = Buffer.from(await bytes());
    const key = content.toString('base64');
    if (paths.has(key)) continue;
    const path = join(folder, `${paths.size} ${name.replace(/[/\\\0]/g, '_')}`);
    await writeFile(path, content);
    paths.set(key, path);
    if (verdict === 'read') readable++;
  }
  return { paths: [...paths.values()], readable };
}

/** Sets the tripwire that the scripts of the corpus pull, and notes the preferences of every page that is made from now on. */
async function watch(app: ElectronApplication, page: Page): Promise<void> {
  await page.evaluate(() =>
    Object.assign(globalThis, { tripwire: () => document.documentElement.setAttribute('data-ran', '') }),
  );
  await app.evaluate(({ app: program, webContents }) => {
    // Electron has it and does not list it.
    const preferencesOf = (contents: object) =>
      (contents as { getLastWebPreferences(): object }).getLastWebPreferences();
    const made = webContents.getAllWebContents().map(preferencesOf);
    Object.assign(globalThis, { made });
    program.on('web-contents-created', (_event, contents) => made.push(preferencesOf(contents)));
  });
}

async function exportAll(app: ElectronApplication, page: Page, folder: string): Promise<Map<string, string>> {
  const texts = new Map<string, string>();
  for (const [name, ending] of [
    [/Markdown/, 'md'],
    [/Web page/, 'html'],
    [/Word/, 'docx'],
    [/PDF/, 'pdf'],
  ] as const) {
    const path = join(folder, `brief.${ending}`);
    await answerSave(app, path);
    await page.getByRole('button', { name: 'Export', exact: true }).click();
    await page.getByRole('menuitem', { name }).click();
    const notice = page.getByRole('region', { name: 'Notice' });
    await expect(notice).toContainText(`Brief written to “brief.${ending}”`, { timeout: 30_000 });
    await notice.getByRole('button', { name: 'Close' }).click();
    texts.set(ending, await readFile(path, 'utf8'));
  }
  return texts;
}

test('reports from strangers are read, quoted, exported and printed, and an attacker inside the page gets nothing out', async ({
  start,
  folder,
  reported,
}) => {
  test.setTimeout(180_000);
  const { app, page } = await start();
  await watch(app, page);
  const { paths, readable } = await written(folder);
  expect(paths.length).toBeGreaterThan(40);
  await importReports(app, page, paths);
  await expect(importSummary(page)).toHaveText(
    `${readable} of ${paths.length} imported, ${paths.length - readable} not imported`,
  );
  await expect(importPlace(page).getByText('Something went wrong inside')).toHaveCount(0);
  await closeImport(page);

  for (let place = 0; place < Math.min(await reportRows(page).count(), 12); place++) {
    await reportRows(page).nth(place).click();
    await expect(reportText(page)).toContainText(HARMLESS);
  }
  await tagPassage(page, 'A harmless', 'stands here.', '2');
  await expect(cards(page)).toHaveCount(1);
  await goTo(page, 'Brief');
  await page.getByRole('button', { name: 'Draft a brief' }).click();
  const texts = await exportAll(app, page, folder);
  expect(texts.get('html')).toContain(HARMLESS);
  expect(texts.get('html')).not.toMatch(/<(?:script|iframe|object|embed|form|link)\b|<[^>]*\son\w+=|javascript:/i);
  expect(listener.reached).toEqual([]);
  expect(reported).toEqual([]);

  const before = page.url();
  const hosts = [`127.0.0.1:${listener.port}`, ...farAway];
  expect(await page.evaluate(tryEveryWay, hosts)).toBeGreaterThan(100);
  // What the page is refused, it reports; that is no error of ours.
  reported.length = 0;
  expect(listener.reached).toEqual([]);
  expect(page.url()).toBe(before);
  expect(app.windows()).toHaveLength(1);
  // The listener does hear, had there been anything to hear.
  await fetch(`http://127.0.0.1:${listener.port}/control`);
  expect(listener.reached).toEqual(['/control']);
  expect(await page.locator('html').getAttribute('data-ran')).toBeNull();

  const made = await app.evaluate(() => (globalThis as unknown as { made: Record<string, unknown>[] }).made);
  expect(made.length).toBeGreaterThan(1);
  for (const preferences of made) expect(preferences).toMatchObject(pagePreferences);
});
