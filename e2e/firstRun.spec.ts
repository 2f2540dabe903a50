/** The first start, the start screen, and several projects in several windows. */

import { readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { answerOpen, expect, test } from './fixtures.ts';
import { isAccessible } from './screens/accessible.ts';
import { cards, closeImport, importReports, openReport, reportText, tagPassage } from './screens/reading.ts';
import { makeProject, nameOneself } from './screens/start.ts';

const report = join(import.meta.dirname, 'reports/visits.md');
const visits = 'Where the same caseworker came every month, nearly all young people were still in school or training.';

const recent = (page: Page) => page.getByRole('grid', { name: 'Recent projects' });
const goOn = (page: Page) => page.getByRole('button', { name: /^Continue with/ });

test('at the first start the name is asked once; what is marked then stands under it', async ({ launch, folder }) => {
  const profile = `--user-data-dir=${join(folder, 'profile')}`;
  const first = await launch(profile);
  await isAccessible(first.page, 'asking the name');
  await nameOneself(first.page, 'Mali');
  await isAccessible(first.page, 'the start screen without projects');
  await makeProject(first.page, 'Return and reintegration');
  await importReports(first.app, first.page, [report]);
  await closeImport(first.page);
  await tagPassage(first.page, 'Where the same', 'school or training.', '1');
  const named = await first.page.evaluate(async () => {
    const opened = await window.workbench.call('project.view', {});
    const sources = opened.ok ? (opened.value?.project.sources ?? []) : [];
    return window.workbench.call('annotation.gather', { sourceIds: sources.map(({ id }) => id) });
  });
  expect(named).toMatchObject({ ok: true, value: { annotations: [{ creator: { name: 'Mali' } }] } });
  await first.app.close();

  const { page } = await launch(profile);
  // The last passage is shown, and one Enter goes on.
  await expect(goOn(page)).toBeFocused();
  await expect(page.getByRole('main')).toContainText('Return and reintegration');
  await expect(page.getByRole('main')).toContainText(visits);
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await isAccessible(page, 'the start screen');
  await page.keyboard.press('Enter');
  await expect(cards(page)).toHaveCount(1);
});

test('the sample project is opened and read: a study and its repost, each passage where it was marked', async ({
  launch,
  folder,
}) => {
  const { page } = await launch(`--user-data-dir=${join(folder, 'profile')}`);
  await nameOneself(page, 'Mali');
  await page.getByRole('button', { name: 'Open the sample project' }).click();
  await expect(page.getByRole('heading', { name: 'Sample project' })).toBeVisible({ timeout: 20_000 });
  await expect(reportText(page)).toContainText('គ្មាននរណាប្រាប់ខ្ញុំ');
  await expect(cards(page)).toHaveCount(8);
  await openReport(page, /Coming home works/);
  await expect(cards(page)).toHaveCount(2);
  await expect(reportText(page)).not.toContainText('In the hill district');
  expect(await readdir(join(folder, 'home', 'Evidence Workbench'))).toEqual(['Sample project']);
});

test('two projects in two windows do not hear each other; one that is open comes to the front', async ({
  launch,
  folder,
}) => {
  const { app, page } = await launch(`--user-data-dir=${join(folder, 'profile')}`, '--reviewer=Mali');
  await makeProject(page, 'First');
  await expect(page.getByRole('heading', { name: /First/ })).toBeVisible();
  const [other] = await Promise.all([app.waitForEvent('window'), makeProject(page, 'Second')]);
  await expect(other.getByRole('heading', { name: /Second/ })).toBeVisible();
  await importReports(app, other, [report]);
  await closeImport(other);
  await expect(reportText(other)).toBeVisible();
  await expect(page.getByRole('heading', { name: /First/ })).toBeVisible();
  expect(await page.evaluate(() => window.workbench.call('project.view', {}))).toMatchObject({
    value: { project: { name: 'First', sources: [] } },
  });

  const [start] = await Promise.all([app.waitForEvent('window'), page.keyboard.press('Control+Shift+A')]);
  await expect(recent(start).getByRole('row', { name: 'First' })).toContainText('Open in another window');
  await recent(start).getByRole('row', { name: 'First' }).press('Enter');
  const inFront = () => app.evaluate(({ BrowserWindow }) => BrowserWindow.getFocusedWindow()?.id);
  await expect.poll(inFront).toBe(1);
  expect(app.windows()).toHaveLength(3);
});

test('a project whose folder is gone stays on the list and can be located; Delete takes one off', async ({
  launch,
  folder,
}) => {
  const profile = `--user-data-dir=${join(folder, 'profile')}`;
  const first = await launch(profile, '--reviewer=Mali');
  for (const name of ['One', 'Two', 'Three']) {
    const made = makeProject(first.page, name);
    if (name !== 'One') await first.app.waitForEvent('window');
    await made;
    // Until the first one stands in its window, another one would take its place there.
    if (name === 'One') await expect(first.page.getByRole('button', { name: 'Project One' })).toBeVisible();
  }
  await expect.poll(() => readdir(join(folder, 'home', 'Evidence Workbench'))).toHaveLength(3);
  await first.app.close();
  const place = join(folder, 'home', 'Evidence Workbench');
  await rename(join(place, 'One'), join(folder, 'Elsewhere'));

  const { app, page } = await launch(profile, '--reviewer=Mali');
  const row = (name: string) => recent(page).getByRole('row', { name });
  await expect(row('One')).toContainText('Folder not found');
  await row('Two').press('Delete');
  await expect(row('Two')).toHaveCount(0);
  expect(await readdir(place)).toContain('Two');

  await answerOpen(app, [join(folder, 'Elsewhere')]);
  await page.getByRole('button', { name: 'Locate One…' }).click();
  await expect(page.getByRole('heading', { name: 'Project One' })).toBeVisible();
});

test('a project damaged beyond repair is named in place, and nothing is opened or changed', async ({
  launch,
  folder,
}) => {
  const profile = `--user-data-dir=${join(folder, 'profile')}`;
  const first = await launch(profile, '--reviewer=Mali');
  await makeProject(first.page, 'Review');
  await expect(first.page.getByRole('heading', { name: 'Review' })).toBeVisible();
  await first.app.close();
  const place = join(folder, 'home', 'Evidence Workbench', 'Review');
  const names = (await readdir(place)).filter((name) => /^project\..*(snap|jnl)$/.test(name));
  for (const name of names) await writeFile(join(place, name), 'damaged');

  const { page } = await launch(profile, '--reviewer=Mali');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert').filter({ hasText: 'damage' })).toBeVisible();
  await expect(goOn(page)).toBeVisible();
  for (const name of names) expect(await readFile(join(place, name), 'utf8')).toBe('damaged');
});

test('a second start hands its project to the program that runs', async ({ launch, folder }) => {
  const profile = `--user-data-dir=${join(folder, 'profile')}`;
  const { app } = await launch(profile, '--reviewer=Mali', `--project=${join(folder, 'First')}`);
  const window = app.waitForEvent('window');
  const again = launch(profile, `--project=${join(folder, 'Second')}`).catch(() => null);
  await expect((await window).getByRole('heading', { name: /Second/ })).toBeVisible();
  await again;
  expect(app.windows()).toHaveLength(2);
});

test('a folder that holds another project is not taken for the one that moved, and the sentence names both', async ({
  launch,
  folder,
}) => {
  const profile = `--user-data-dir=${join(folder, 'profile')}`;
  const first = await launch(profile, '--reviewer=Mali');
  await makeProject(first.page, 'One');
  await expect(first.page.getByRole('button', { name: 'Project One' })).toBeVisible();
  await Promise.all([first.app.waitForEvent('window'), makeProject(first.page, 'Two')]);
  await expect.poll(() => readdir(join(folder, 'home', 'Evidence Workbench'))).toHaveLength(2);
  await first.app.close();
  const place = join(folder, 'home', 'Evidence Workbench');
  await rename(join(place, 'One'), join(folder, 'Elsewhere'));

  const { app, page } = await launch(profile, '--reviewer=Mali');
  const locate = page.getByRole('button', { name: 'Locate One…' });
  await answerOpen(app, [join(place, 'Two')]);
  await locate.click();
  await expect(page.getByRole('alert')).toContainText(
    '“Two” holds another project, “Two”, not the “One” of this list. Nothing was opened or changed.',
  );
  await answerOpen(app, [folder]);
  await locate.click();
  await expect(page.getByRole('alert')).toContainText('holds no project');
  await expect(recent(page).getByRole('row', { name: 'One' })).toContainText('Folder not found');
  await answerOpen(app, [join(folder, 'Elsewhere')]);
  await locate.click();
  await expect(page.getByRole('heading', { name: 'Project One' })).toBeVisible();
});

test('a second project that is made while the first is still being opened gets a window of its own', async ({
  launch,
  folder,
}) => {
  const { app, page } = await launch(`--user-data-dir=${join(folder, 'profile')}`, '--reviewer=Mali');
  await page.getByRole('button', { name: 'New project…' }).waitFor();
  const other = app.waitForEvent('window');
  await makeProject(page, 'One');
  await makeProject(page, 'Two');
  await expect((await other).getByRole('heading', { name: 'Project Two' })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Project One' })).toBeVisible();
  expect((await readdir(join(folder, 'home', 'Evidence Workbench'))).sort()).toEqual(['One', 'Two']);
});

test('another name holds at once: what is marked then carries it, what was marked before keeps the old one', async ({
  launch,
  folder,
}) => {
  const profile = `--user-data-dir=${join(folder, 'profile')}`;
  const { app, page } = await launch(profile, `--project=${join(folder, 'Review')}`);
  await importReports(app, page, [report]);
  await closeImport(page);
  await page.keyboard.press('Control+,');
  const settings = page.getByRole('dialog', { name: 'Settings' });
  await expect(settings).toContainText('What was marked before keeps the name');
  await settings.getByRole('button', { name: 'Change…' }).click();
  await page.getByRole('textbox', { name: 'Name or initials' }).fill('Mali');
  await page.keyboard.press('Enter');
  await tagPassage(page, 'Where the same', 'school or training.', '1');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+,');
  await expect(settings).toContainText('Mali');
  await isAccessible(page, 'the settings with a name');
  await settings.getByRole('button', { name: 'Change…' }).click();
  await expect(page.getByRole('textbox', { name: 'Name or initials' })).toHaveValue('Mali');
  await page.getByRole('textbox', { name: 'Name or initials' }).fill('Mali Sok');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('region', { name: 'Notice' })).toContainText('“Mali Sok” stands beside what you mark');
  await tagPassage(page, 'In the hill districts', 'nobody was told why.', '2');
  const made = await page.evaluate(async () => {
    const opened = await window.workbench.call('project.view', {});
    const sources = opened.ok ? (opened.value?.project.sources ?? []) : [];
    return window.workbench.call('annotation.gather', { sourceIds: sources.map(({ id }) => id) });
  });
  const creators = made.ok ? made.value.annotations.map(({ quote, creator }) => [quote.slice(0, 5), creator.name]) : [];
  expect(creators.sort()).toEqual([
    ['In th', 'Mali Sok'],
    ['Where', 'Mali'],
  ]);
  expect(new Set(made.ok ? made.value.annotations.map(({ creator }) => creator.id) : []).size).toBe(1);
});
