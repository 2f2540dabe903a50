/** The program is killed in the middle of every act there is; started again, it shows the project before the act or after it. */

import { cp, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { callNames } from '../src/shared/ipc/channels.ts';
import { duration } from './commands.ts';
import { answerOpen, expect, kill, type Running, test } from './fixtures.ts';
import { type Act, acts, kinds, look, perform, type Shown, shownOf } from './killedActs.ts';
import { beforeActs, type Incoming } from './killedProject.ts';

test('every call of the contract that changes a project is killed in the middle by a case of its own', () => {
  const called = new Set<string>(acts.map(({ call }) => call));
  expect([...called].sort()).toEqual(callNames.filter((name) => kinds[name] === 'act').sort());
  for (const name of callNames) if (kinds[name].includes('.')) expect(called).toContain(kinds[name]);
});

test('killed in the middle of any act and started again, the program shows the project before it or after it, whole', async ({
  start,
  folder,
}) => {
  test.setTimeout(600_000);
  const random = randomNumbers(20_261);
  const { project, incoming } = await beforeActs(folder);
  const rehearsal = join(folder, 'Rehearsal');
  await cp(project, rehearsal, { recursive: true });
  const rehearsed = await rehearse(await start(rehearsal), incoming);
  let { app, page } = await start(project);
  for (const [place, act] of acts.entries()) {
    const { before, after, time } = rehearsed[place] ?? {};
    if (!before || !after || time === undefined) throw new Error('each act was rehearsed');
    await makeReady({ app, page }, act, incoming);
    const acknowledged = await killDuring({ app, page }, act, random() * Math.min(300, time * 1.2));
    ({ app, page } = await start(project));
    const seen = await look(page);
    const shown = shownOf(seen);
    const allowed = acknowledged ? [after] : [before, after];
    await test.step(`${act.what}: ${acknowledged ? 'acknowledged' : 'not acknowledged'}`, () => {
      const partIsTold = act.call === 'exchange.apply' && seen.view.recovered.join(' ').includes('was merged');
      const filesAreWhole = act.call === 'import.chooseFiles' && isPart(shown, before, after);
      if (acknowledged || !(partIsTold || filesAreWhole)) expect(allowed, act.what).toContainEqual(shown);
    });
    // Not acknowledged and gone: done again, it is there.
    if (JSON.stringify(shown) !== JSON.stringify(after)) {
      await choosing({ app, page }, act, incoming);
      await perform(page, act.again, act.again.input(await look(page)));
    }
    expect(shownOf(await look(page)), act.what).toEqual(after);
  }
});

for (const [call, name, input] of [
  ['project.create', 'Return', { name: 'Return' }],
  ['start.openSample', 'Sample project', {}],
] as const)
  test(`killed in the middle of ${call}, the program leaves a whole project or none, and makes it when asked again`, async ({
    launch,
    folder,
  }) => {
    const profile = `--user-data-dir=${join(folder, 'profile')}`;
    const place = join(folder, 'home', 'Evidence Workbench');
    const make = async ({ page }: Running) => {
      await page.evaluate(() => window.workbench.call('project.choosePlace', { ask: false }));
      return page.evaluate(([what, given]) => window.workbench.call(what, given), [call, input] as const);
    };
    for (const milliseconds of [30, 120, 480]) {
      const running = await launch(profile, '--reviewer=Mali');
      const making = make(running).catch(() => null);
      await new Promise((next) => setTimeout(next, milliseconds));
      await kill(running.app);
      await making;
    }
    const again = await launch(profile, '--reviewer=Mali');
    await expect(again.page.getByRole('alert')).toHaveCount(0);
    const made = await make(again);
    if (!made.ok) expect(made.error.message).toContain('already holds a project');
    expect((await readdir(place)).filter((each) => !each.startsWith('.'))).toEqual([name]);
  });

/** Numbers from 0 to 1, the same ones in every run. */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

interface Rehearsed {
  readonly before: Shown;
  readonly after: Shown;
  /** How long the act takes here, in milliseconds. */
  readonly time: number;
}

/** Does all acts undisturbed. */
async function rehearse({ app, page }: Running, incoming: Incoming): Promise<Rehearsed[]> {
  const rehearsed: Rehearsed[] = [];
  for (const act of acts) {
    await makeReady({ app, page }, act, incoming);
    const seen = await look(page);
    const before = shownOf(seen);
    const time = await duration(() => perform(page, act, act.input(seen)));
    const after = shownOf(await look(page));
    expect(after, `${act.what} changes what is shown`).not.toEqual(before);
    rehearsed.push({ before, after, time });
  }
  await app.close();
  return rehearsed;
}

/** Does what comes before the act, and has answered what it would ask. */
async function makeReady(running: Running, act: Act, incoming: Incoming): Promise<void> {
  for (const each of act.first) await perform(running.page, each, each.input(await look(running.page)));
  await choosing(running, act, incoming);
}

async function choosing({ app, page }: Running, { call }: Act, { files, set }: Incoming): Promise<void> {
  if (call === 'import.chooseFiles') await answerOpen(app, files);
  if (call !== 'exchange.apply') return;
  await answerOpen(app, [set]);
  const preview = await page.evaluate(() => window.workbench.call('exchange.choose', {}));
  expect(preview).toMatchObject({ ok: true });
}

/** Kills the program `milliseconds` after the act has begun; gives whether the act was acknowledged by then. */
async function killDuring({ app, page }: Running, act: Act, milliseconds: number): Promise<boolean> {
  const input = act.input(await look(page));
  let acknowledged = false;
  const acting = perform(page, act, input).then(
    () => {
      acknowledged = true;
    },
    () => {},
  );
  await new Promise((next) => setTimeout(next, milliseconds));
  const wasAcknowledged = acknowledged;
  await kill(app);
  await acting;
  return wasAcknowledged;
}

/** Whether `shown` is `before` with some of the reports of `after`, each of them whole. */
function isPart(shown: Shown, before: Shown, after: Shown): boolean {
  const texts = (reports: Shown['reports']) => reports.map((each) => JSON.stringify(each));
  const here = texts(shown.reports);
  const rest = (state: Shown) => JSON.stringify({ ...state, reports: [] });
  return (
    rest(shown) === rest(before) &&
    texts(before.reports).every((each) => here.includes(each)) &&
    here.every((each) => texts(after.reports).includes(each))
  );
}
