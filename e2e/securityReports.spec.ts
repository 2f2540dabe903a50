/**
 * Hostile reports in the window: imported, opened, searched, tagged, exported and printed; nothing runs and nothing gets
 * out. Then again with a script of an attacker inside the page from the first moment on.
 */

import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Page } from '@playwright/test';
import { HARMLESS, type HostileReport } from '../src/main/import/testing/hostile/hostileReport.ts';
import { hostileReports } from '../src/main/import/testing/hostile/hostileReports.ts';
import { pagePreferences } from '../src/main/pagePreferences.ts';
import { answerSave, expect, type Running } from './fixtures.ts';
import { isInside, mayMakeNetworks } from './ownNetwork.ts';
import { type Listener, listen, setTripwire, tamper, tryEveryWay } from './screens/attacker.ts';
import { closeImport, goTo, importPlace, importReports, importSummary } from './screens/reading.ts';
import { test } from './screens/watched.ts';

// In a network of its own every packet is counted too, so where that can be made these journeys run there only.
test.skip(!isInside && mayMakeNetworks(), 'runs in a network of its own');

let listener: Listener;
test.beforeEach(async () => {
  listener = await listen();
});
test.afterEach(() => listener.close());

/** Addresses that nobody has: by number and by name. In a network of one's own they are counted on the way out. */
const farAway = ['10.77.0.1:8080', 'secret.evil.test'];
const hosts = () => [`127.0.0.1:${listener.port}`, ...farAway];

/** A few of each group, whose end is certain: some that are read, some that are refused. The unit tests read all of them. */
function reports(): HostileReport[] {
  const certain = hostileReports(`http://127.0.0.1:${listener.port}`).filter(
    ({ group, verdict }) => group !== 'without measure' && (verdict === 'read' || !verdict.includes('read')),
  );
  return Object.values(Object.groupBy(certain, ({ group }) => group)).flatMap((group = []) => {
    const readable = group.filter(({ verdict }) => verdict === 'read');
    const refused = group.filter(({ verdict }) => verdict !== 'read');
    return [...readable.slice(0, 2), ...refused.slice(0, 2)];
  });
}

/** Writes them as files; those whose bytes another has too are the same report to the program, and left out. */
async function written(
  reports: readonly HostileReport[],
  folder: string,
): Promise<{ paths: string[]; readable: number }> {
  const paths = new Map<string, string>();
  let readable = 0;
  for (const { name, bytes, verdict } of reports) {
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

/** Sets the tripwire, and notes the preferences of every page that is made from now on. */
async function watch({ app, page }: Running): Promise<void> {
  await page.evaluate(setTripwire);
  await app.evaluate(({ app: program, webContents }) => {
    // Electron has it and does not list it.
    const preferencesOf = (contents: object) =>
      (contents as { getLastWebPreferences(): object }).getLastWebPreferences();
    const made = webContents.getAllWebContents().map(preferencesOf);
    Object.assign(globalThis, { made });
    program.on('web-contents-created', (_event, contents) => made.push(preferencesOf(contents)));
  });
}

/** Imports the reports, each of which ends as it must. */
async function takeIn({ app, page }: Running, strange: readonly HostileReport[], folder: string): Promise<number> {
  const { paths, readable } = await written(strange, folder);
  await importReports(app, page, paths);
  await expect(importSummary(page)).toHaveText(
    `${readable} of ${paths.length} imported, ${paths.length - readable} not imported`,
  );
  await expect(importPlace(page).getByText('Something went wrong inside')).toHaveCount(0);
  await closeImport(page);
  return readable;
}

/** Tags the beginning of every report, and opens each by the list: its sentence stands on the page and is found, and it has its card. */
async function openEach(page: Page): Promise<number> {
  const ids = await page.evaluate(tagEach);
  await page.getByRole('grid', { name: 'Reports' }).getByRole('row').first().focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Control+f');
  await page.getByRole('textbox', { name: 'Find in this report' }).fill(HARMLESS);
  for (const id of ids) {
    const row = page.locator(`[role="row"][data-key="${id}"]`);
    await row.focus();
    await page.keyboard.press('Enter');
    await expect(row).toContainText('On the page');
    await page.waitForFunction(isFoundAndTagged, HARMLESS);
    await page.keyboard.press('ArrowDown');
  }
  return ids.length;
}

/** Runs in the page; gives the ids of the reports in the order of the list. */
async function tagEach(): Promise<string[]> {
  const { call } = window.workbench;
  const opened = await call('project.view', {});
  const sources = (opened.ok && opened.value?.project.sources) || [];
  const memo = '<img src=x: onerror=tripwire()>';
  for (const { id: sourceId, length } of sources) {
    const passage = { sourceId, start: 0, end: Math.min(length, 400) };
    const tagged = await call('annotation.add', { ...passage, tagIds: ['tag-gap'], memo });
    if (!tagged.ok) throw new Error(tagged.error.message);
  }
  return sources.map(({ id }) => id);
}

/** Runs in the page. */
function isFoundAndTagged(sentence: string): boolean {
  const page = document.querySelector('.ProseMirror');
  const count = document.querySelector('.find-bar .count')?.textContent ?? '';
  return Boolean(page?.textContent?.includes(sentence) && /^1 of/.test(count) && document.querySelector('[data-card]'));
}

/** Drafts a brief and exports it in all four forms. */
async function exportAll({ app, page }: Running, folder: string): Promise<Map<string, string>> {
  await goTo(page, 'Brief');
  await page.getByRole('button', { name: 'Draft a brief' }).click();
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
    await expect(notice).toContainText(`Brief written to “brief.${ending}”`, { timeout: 60_000 });
    await notice.getByRole('button', { name: 'Close' }).click();
    texts.set(ending, await readFile(path, 'latin1'));
  }
  return texts;
}

/** What is exported brings nothing that runs or fetches, to whoever opens it. */
async function isHarmless(texts: ReadonlyMap<string, string>, folder: string): Promise<void> {
  const page = texts.get('html') ?? '';
  expect(page).toContain(HARMLESS);
  expect(page).not.toMatch(
    /<(?:script|iframe|object|embed|form|link|base|svg|math)\b|<[^>]*\son\w+=|<[^>]*javascript:/i,
  );
  expect(texts.get('pdf')).toMatch(/^%PDF-/);
  expect(texts.get('pdf')).not.toMatch(/\/(?:JavaScript|JS|Launch|EmbeddedFile|AA|OpenAction \d+ 0 R)\b/);
  // Opened by a browser of the system, with scripts on; what the browser asks the network for by itself is not looked for here.
  const chromium = process.env.ELECTRON_HOST_CHROMIUM ?? '/usr/bin/chromium';
  const asked = [
    '--headless',
    '--no-sandbox',
    '--disable-gpu',
    '--disable-background-networking',
    '--disable-component-update',
    '--no-first-run',
    '--no-proxy-server',
    '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
    `--user-data-dir=${join(folder, 'browser')}`,
  ];
  await promisify(execFile)(chromium, [...asked, '--dump-dom', join(folder, 'brief.html')], { timeout: 30_000 }).catch(
    ({ code }) => expect(code, 'no browser is here').toBe('ENOENT'),
  );
}

/** Nothing has run, nobody was reached, and the window is where it was. */
async function isUntouched({ app, page }: Running): Promise<void> {
  expect(listener.reached).toEqual([]);
  expect(await page.locator('html').getAttribute('data-ran')).toBeNull();
  expect(app.windows()).toHaveLength(1);
  // The listener does hear, had there been anything to hear.
  await fetch(`http://127.0.0.1:${listener.port}/control`);
  expect(listener.reached).toEqual(['/control']);
  const made = await app.evaluate(() => (globalThis as unknown as { made: Record<string, unknown>[] }).made);
  expect(made.length).toBeGreaterThan(1);
  for (const preferences of made) expect(preferences).toMatchObject(pagePreferences);
}

test('1, 3: reports from strangers are opened, searched, tagged, exported and printed, and nothing of it runs or gets out', async ({
  start,
  folder,
  reported,
}) => {
  test.setTimeout(200_000);
  const running = await start();
  await watch(running);
  const readable = await takeIn(running, reports(), folder);
  expect(readable).toBeGreaterThan(15);
  expect(await openEach(running.page)).toBe(readable);
  await isHarmless(await exportAll(running, folder), folder);
  expect(reported).toEqual([]);
  await isUntouched(running);
});

test('1, 3, 20: an attacker inside the page from the start gets nothing out while reports are imported, read, exported and printed', async ({
  start,
  folder,
  reported,
}) => {
  test.setTimeout(200_000);
  const running = await start();
  await watch(running);
  const { page } = running;
  const before = page.url();
  await page.evaluate(tamper);
  const called = await page
    .evaluate(() =>
      window.workbench.call('shell.open' as 'project.view', {}).then(
        () => 'called',
        () => 'refused',
      ),
    )
    .catch(() => 'refused');
  expect(called).toBe('refused');
  expect(await page.evaluate(tryEveryWay, hosts())).toBeGreaterThan(100);
  // From now on he tries again and again, beside the work.
  await page.evaluate(`setInterval(${tryEveryWay.toString()}, 4_000, ${JSON.stringify(hosts())}, false)`);
  const readable = await takeIn(running, reports(), folder);
  expect(await openEach(page)).toBe(readable);
  await isHarmless(await exportAll(running, folder), folder);
  expect(await page.evaluate(tryEveryWay, hosts())).toBeGreaterThan(100);
  // What the page is refused, it reports; that is no error of ours.
  reported.length = 0;
  expect(page.url()).toBe(before);
  await isUntouched(running);
});
