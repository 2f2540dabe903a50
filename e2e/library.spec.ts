/** Keeping many reports: order, filter, titles and details, removing one, putting it back, erasing it; all by keyboard too. */

import { readdir, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { expect } from './fixtures.ts';
import { runFromPalette } from './screens/frame.ts';
import { cards, closeImport, importReports, openReport, press, reportRows, tagPassage } from './screens/reading.ts';
import { test } from './screens/watched.ts';

const visits = join(import.meta.dirname, 'reports/visits.md');
const schools = join(import.meta.dirname, 'reports/schools.md');

async function withReports(app: ElectronApplication, page: Page, folder: string): Promise<void> {
  const thai = join(folder, 'parents.txt');
  await writeFile(thai, 'เสียงจากผู้ปกครอง\n\nเด็กต้องการเวลา');
  await importReports(app, page, [visits, schools, thai]);
  await closeImport(page);
  await expect(reportRows(page)).toHaveCount(3);
}

const titles = (page: Page) => reportRows(page).locator('.title').allTextContents();

test('the list is sorted, the order is remembered; it is filtered in any script, and a filter that leaves nothing offers its end', async ({
  start,
  folder,
}) => {
  const { app, page } = await start();
  await withReports(app, page, folder);
  await tagPassage(page, 'Market stalls opened', 'most places.', '1');
  await page.getByRole('button', { name: 'Sort and filter' }).click();
  await page.getByRole('combobox', { name: 'Order' }).selectOption('Title');
  const byTitle = await titles(page);
  expect(byTitle).toEqual([...byTitle].sort(new Intl.Collator(undefined, { numeric: true }).compare));
  const search = page.getByRole('textbox', { name: 'Find by title, author or file' });
  await search.fill('ผู้ปกครอง');
  await expect(reportRows(page)).toHaveCount(1);
  await expect(page.getByText('1 of 3')).toBeVisible();
  await page.getByRole('combobox', { name: 'Annotations' }).selectOption('With annotations');
  await expect(page.getByText('No report with “ผู้ปกครอง”')).toBeVisible();
  await search.fill('');
  await expect(reportRows(page)).toHaveCount(1);
  await expect(reportRows(page)).toContainText('passages tagged Success');
  await search.fill('nowhere');
  await page.getByRole('button', { name: 'Show all reports' }).click();
  await expect(reportRows(page)).toHaveCount(3);
  await expect(search).toHaveValue('');
});

test('a title is written in place and details beside the page; both are undone and outlast the program', async ({
  start,
  folder,
}) => {
  const { app, page } = await start();
  await withReports(app, page, folder);
  await openReport(page, /Keeping in touch/);
  await press(page, 'F2');
  const field = page.getByRole('textbox', { name: 'Title of the report' });
  await expect(field).toBeFocused();
  await page.keyboard.type('Visits, second round');
  await press(page, 'Enter');
  await expect(reportRows(page).filter({ hasText: 'Visits, second round' })).toBeFocused();

  await page.getByRole('tab', { name: 'Report', exact: true }).click();
  await page.getByRole('textbox', { name: 'Publisher' }).fill('Provincial office');
  await press(page, 'Tab');
  await expect(page.getByText('Details changed')).toBeVisible();
  await page.getByRole('textbox', { name: 'Authors, one a line' }).fill('Dara Chan\nMali Sok');
  await press(page, 'Tab');
  await page.getByRole('combobox', { name: 'Language' }).selectOption('Khmer');
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect(page.getByRole('combobox', { name: 'Language' })).not.toHaveValue('km');
  await app.close();

  const again = await start();
  await openReport(again.page, 'Visits, second round');
  await again.page.getByRole('tab', { name: 'Report', exact: true }).click();
  await expect(again.page.getByRole('textbox', { name: 'Publisher' })).toHaveValue('Provincial office');
  await expect(again.page.getByRole('textbox', { name: 'Authors, one a line' })).toHaveValue('Dara Chan\nMali Sok');
});

test('a removed report comes back with its annotations, at once or after a restart; erased, nothing of it is left on disk', async ({
  start,
  folder,
  project,
}) => {
  const { app, page } = await start();
  await withReports(app, page, folder);
  await tagPassage(page, 'Market stalls opened', 'most places.', '1');
  await reportRows(page).filter({ hasText: 'passages tagged' }).focus();
  await press(page, 'Delete');
  await expect(reportRows(page)).toHaveCount(2);
  await expect(page.getByRole('region', { name: 'Notice' })).toContainText('removed');
  await page.getByRole('region', { name: 'Notice' }).getByRole('button', { name: 'Undo' }).click();
  await expect(reportRows(page)).toHaveCount(3);
  await expect(reportRows(page).filter({ hasText: 'passages tagged Success' })).toHaveCount(1);

  for (const row of [0, 1]) await reportRows(page).nth(row).getByRole('checkbox').check({ force: true });
  await page.getByRole('button', { name: 'Remove', exact: true }).click();
  await expect(reportRows(page)).toHaveCount(1);
  await app.close();

  const again = await start();
  await expect(reportRows(again.page)).toHaveCount(1);
  await again.page.getByRole('button', { name: 'Removed reports (2)' }).click();
  const dialog = again.page.getByRole('dialog', { name: 'Removed reports' });
  await dialog
    .getByRole('listitem')
    .filter({ hasText: '1 annotation' })
    .getByRole('button', { name: 'Put back' })
    .click();
  await expect(dialog.getByRole('listitem')).toHaveCount(1);
  await dialog.getByRole('button', { name: 'Erase…' }).click();
  const question = again.page.getByRole('alertdialog');
  await expect(question).toContainText('This cannot be undone');
  await question.getByRole('button', { name: 'Erase for good' }).click();
  await expect(again.page.getByText('erased for good')).toBeVisible();
  await expect(reportRows(again.page)).toHaveCount(2);
  expect(await readdir(join(project, 'sources'))).toHaveLength(2);
  await openReport(again.page, /Keeping in touch/);
  await expect(cards(again.page)).toHaveCount(1);
});

test('by keyboard alone the list is one stop: arrows, ends and first letters move, Enter opens, Delete removes', async ({
  start,
  folder,
}) => {
  const { app, page } = await start();
  await withReports(app, page, folder);
  await reportRows(page).first().focus();
  await press(page, 'End');
  await expect(reportRows(page).last()).toBeFocused();
  await press(page, 'Home');
  await expect(reportRows(page).first()).toBeFocused();
  await press(page, 'ArrowDown');
  await expect(reportRows(page).nth(1)).toBeFocused();
  await press(page, 'Enter');
  await expect(reportRows(page).nth(1)).toHaveClass(/open/);
  await page.keyboard.type('Kee');
  await expect(reportRows(page).filter({ hasText: 'Keeping in touch' })).toBeFocused();
  await press(page, 'Delete');
  await expect(reportRows(page)).toHaveCount(2);
  await expect(page.locator('.report-list [role="row"]:focus')).toHaveCount(1);
});

test('the original is opened as a copy, after a question, and shown in its folder', async ({
  start,
  folder,
  project,
}) => {
  const { app, page } = await start();
  await withReports(app, page, folder);
  await app.evaluate(({ shell }) => {
    const asked: string[] = [];
    Object.assign(globalThis, { asked });
    shell.openPath = async (path) => {
      asked.push(path);
      return '';
    };
    shell.showItemInFolder = (path) => {
      asked.push(path);
    };
  });
  await page.getByRole('tab', { name: 'Report', exact: true }).click();
  await page.getByRole('button', { name: 'Open the original…' }).click();
  await expect(page.getByRole('alertdialog')).toContainText('it may use the network');
  await page.getByRole('button', { name: 'Open a copy' }).click();
  await page.getByRole('button', { name: 'Show in folder' }).click();
  const asked = () => app.evaluate(() => (globalThis as unknown as { asked: string[] }).asked);
  await expect.poll(asked).toHaveLength(2);
  const [opened = '', shown = ''] = await asked();
  expect(opened).not.toContain(project);
  expect(opened).toMatch(/report\.md$/);
  expect(shown).toContain(join(project, 'sources'));
});

test('a report that is opened from elsewhere is seen in a long list', async ({ start, folder }) => {
  const { app, page } = await start();
  const files = Array.from({ length: 24 }, (_, place) => join(folder, `Round ${place + 1}.txt`));
  for (const file of files) await writeFile(file, `${basename(file, '.txt')}\n\nThree families were visited.`);
  await importReports(app, page, files);
  await closeImport(page);
  for (const title of ['Round 24', 'Round 1']) {
    await runFromPalette(page, `@${title}`);
    const row = page.getByRole('grid', { name: 'Reports' }).getByRole('row', { name: title, exact: true });
    await expect(row).toHaveClass(/open/);
    await expect(row).toBeInViewport({ ratio: 1 });
  }
});
