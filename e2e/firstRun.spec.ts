/** The first start, the start screen, and several projects in several windows. */

import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { isAccessible } from './screens/accessible.ts';
import { cards, closeImport, importReports, openReport, reportText, tagPassage } from './screens/reading.ts';

const report = join(import.meta.dirname, 'reports/visits.md');
const visits = 'Where the same caseworker came every month, nearly all young people were still in school or training.';

const goOn = (page: Page) => page.getByRole('button', { name: /^Continue with/ });

/** Makes a project from the start screen or a project's window, by keyboard. */
async function makeProject(page: Page, name: string): Promise<void> {
  await page.keyboard.press('Control+N');
  await expect(page.getByRole('textbox', { name: 'What is it called?' })).toBeFocused();
  await page.keyboard.type(name);
  await page.keyboard.press('Enter');
}

async function nameOneself(page: Page, name: string): Promise<void> {
  await expect(page.getByRole('textbox', { name: 'Name or initials' })).toBeFocused();
  await page.keyboard.type(name);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toHaveCount(0);
}

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
  const named = await first.page.evaluate(() => window.workbench.call('annotation.all', {}));
  expect(named).toMatchObject({ ok: true, value: [{ creator: { name: 'Mali' } }] });
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
