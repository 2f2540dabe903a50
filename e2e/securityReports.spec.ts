/**
 * Every hostile report in the window: imported, opened, searched, tagged, exported and printed; nothing runs and nothing
 * gets out. Then again with a script of an attacker inside the page from the first moment on.
 */

import type { Page } from '@playwright/test';
import { type HostileKind, hostileKinds, hostileReportsOf } from '../src/main/import/testing/hostile/hostileReports.ts';
import { pagePreferences } from '../src/main/pagePreferences.ts';
import { expect, type Running } from './fixtures.ts';
import { isInside, mayMakeNetworks } from './ownNetwork.ts';
import { type Listener, listen, setTripwire, tamper, tryEveryWay } from './screens/attacker.ts';
import { exportAll, isHarmless, openEach, takeIn } from './screens/hostileReports.ts';
import { test } from './screens/watched.ts';

// In a network of its own every packet is counted too, so where that can be made these journeys run there only.
test.skip(!isInside && mayMakeNetworks(), 'runs in a network of its own');

// Several times what each takes on two cores.
test.setTimeout(420_000);

let listener: Listener;
test.beforeEach(async () => {
  listener = await listen();
});
test.afterEach(() => listener.close());

/** Addresses that nobody has: by number and by name. In a network of one's own they are counted on the way out. */
const farAway = ['10.77.0.1:8080', 'secret.evil.test'];
const hosts = () => [`127.0.0.1:${listener.port}`, ...farAway];

/** The whole way of every report of a kind, from the file to paper. */
async function work(running: Running, kind: HostileKind, folder: string): Promise<void> {
  const taken = await takeIn(running, hostileReportsOf(kind, `http://127.0.0.1:${listener.port}`), folder);
  expect(taken.length).toBeGreaterThan(25);
  await openEach(running.page, taken);
  await isHarmless(await exportAll(running, folder), folder);
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

/** A call that is none is refused, even where the page's own parts have been made to say yes. */
async function isRefused(page: Page): Promise<void> {
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

for (const kind of hostileKinds) {
  test(`1, 3: ${kind} from strangers are opened, searched, tagged, exported and printed, and nothing of it runs or gets out`, async ({
    start,
    folder,
    reported,
  }) => {
    const running = await start();
    await watch(running);
    await work(running, kind, folder);
    expect(reported).toEqual([]);
    await isUntouched(running);
  });

  test(`1, 3, 20: an attacker inside the page from the start gets nothing out while ${kind} are imported, read, exported and printed`, async ({
    start,
    folder,
    reported,
  }) => {
    const running = await start();
    await watch(running);
    const { page } = running;
    const before = page.url();
    await isRefused(page);
    expect(await page.evaluate(tryEveryWay, hosts())).toBeGreaterThan(100);
    // From now on he tries again and again, beside the work.
    await page.evaluate(`setInterval(${tryEveryWay.toString()}, 4_000, ${JSON.stringify(hosts())}, false)`);
    await work(running, kind, folder);
    expect(await page.evaluate(tryEveryWay, hosts())).toBeGreaterThan(100);
    // What the page is refused, it reports; that is no error of ours.
    reported.length = 0;
    expect(page.url()).toBe(before);
    await isUntouched(running);
  });
}
