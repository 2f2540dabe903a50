/** The tools around the page: going to a page, the outline, text settings, the place that is kept, back and forward. */

import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect } from './fixtures.ts';
import { cards, closeImport, importReports, openReport, press, reportText, selectedText } from './screens/reading.ts';
import { pagedReport, tool, topLine } from './screens/readingTools.ts';
import { test } from './screens/watched.ts';

const visits = join(import.meta.dirname, 'reports/visits.md');
const scripts = join(import.meta.dirname, 'reports/scripts.html');

/** Where the reader is, as the toolbar says it. */
const says = (page: Page, place: string) =>
  expect(page.getByRole('button', { name: /^Go to page or paragraph/ })).toHaveText(place);

test('a page is gone to by its printed label, and the way back leads to where one was', async ({ start, folder }) => {
  const { app, page } = await start();
  const pdf = join(folder, 'paged.pdf');
  await writeFile(pdf, pagedReport());
  await importReports(app, page, [pdf, visits]);
  await closeImport(page);
  await openReport(page, /Paged/);
  await says(page, 'p. i of 8');
  await reportText(page).focus();
  await press(page, 'g');
  await expect(page.getByText('8 pages, i to 6')).toBeVisible();
  await page.keyboard.type('99');
  await press(page, 'Enter');
  await expect(page.getByText('There is no page “99”. 8 pages, i to 6.')).toBeVisible();
  await press(page, 'Control+a');
  await page.keyboard.type('4');
  await press(page, 'Enter');
  await says(page, 'p. 4 of 8');
  await expect(reportText(page)).toBeFocused();
  await expect(page.locator('.page .cursor')).toContainText('Account 1 on page 4');
  await expect(page.locator('.page-break[data-label="4"]')).toBeInViewport();

  await press(page, 'Control+g');
  await expect(page.getByRole('textbox', { name: 'Go to page' })).toBeFocused();
  await page.keyboard.type('ii');
  await press(page, 'Enter');
  await says(page, 'p. ii of 8');
  await openReport(page, /Keeping in touch/);
  await says(page, '¶ 1');
  await press(page, 'Alt+ArrowLeft');
  await says(page, 'p. ii of 8');
  await press(page, 'Alt+ArrowLeft');
  await says(page, 'p. 4 of 8');
  await press(page, 'Alt+ArrowRight', 2);
  await says(page, '¶ 1');
});

test('the outline is one tree: arrows, Enter goes to the heading; where there are no pages one goes to a paragraph', async ({
  start,
}) => {
  const { app, page } = await start();
  await importReports(app, page, [scripts]);
  await closeImport(page);
  await tool(page, 'Outline').click();
  const tree = page.getByRole('treegrid', { name: 'Outline' });
  await expect(tree.getByRole('row', { name: 'One visit a month, told in eight languages' })).toBeFocused();
  await page.keyboard.type('arab');
  await press(page, 'Enter');
  await expect(tree).toHaveCount(0);
  await expect(page.locator('.page .cursor')).toHaveText('Arabic');
  await expect(page.locator('.page .cursor')).toBeInViewport();
  await tool(page, 'Outline').click();
  await expect(tree.getByRole('row', { name: 'Arabic, where you are' })).toBeVisible();
  await press(page, 'Escape');
  await expect(tool(page, 'Outline')).toBeFocused();

  await press(page, 'Control+g');
  await page.keyboard.type('7');
  await press(page, 'Enter');
  await says(page, '¶ 7');
  await expect(page.locator('.page .cursor')).toContainText('同一位工作人员');
});

test('the text is set as wanted, keeps its place meanwhile, and all is as it was after a restart', async ({
  start,
  folder,
}) => {
  const profile = join(folder, 'kept-profile');
  const { app, page } = await start(undefined, 'Mali', profile);
  await importReports(app, page, [visits, scripts]);
  await closeImport(page);
  await openReport(page, /eight languages/);
  await expect(reportText(page)).toContainText('told in eight languages');
  await press(page, 'Control+g');
  await page.keyboard.type('7');
  await press(page, 'Enter');
  await says(page, '¶ 7');
  await expect(reportText(page)).toBeFocused();
  await page.locator('.page-scroller').evaluate((scroller) => scroller.scrollBy(0, 150));
  const before = await topLine(page);

  await tool(page, 'Text settings').click();
  await page.getByText('Literata').click();
  await page.getByRole('slider', { name: /^Size/ }).press('ArrowRight');
  await page.getByRole('slider', { name: /^Line length/ }).press('Home');
  await press(page, 'Escape');
  await press(page, 'Control+=');
  const style = (name: string) =>
    page.locator('.page').evaluate((element, property) => getComputedStyle(element).getPropertyValue(property), name);
  await expect.poll(() => style('font-size')).toBe('20px');
  expect(await style('font-family')).toContain('Literata');
  await expect.poll(() => topLine(page)).toBe(before);
  await expect.poll(() => page.evaluate(() => document.fonts.check('20px "Literata Variable"'))).toBe(true);
  await page.waitForTimeout(500);
  await app.close();

  const again = await start(undefined, 'Mali', profile);
  await expect(
    again.page.getByRole('heading', { name: 'One visit a month, told in eight languages', level: 2 }),
  ).toBeVisible();
  await expect.poll(() => topLine(again.page)).toBe(before);
  const size = again.page.locator('.page').evaluate((element) => getComputedStyle(element).fontSize);
  expect(await size).toBe('20px');
  await press(again.page, 'Control+0');
  await expect.poll(() => topLine(again.page)).toBe(before);
});

test('find goes through hits whatever their accents and case, and leaves the hit selected to be tagged at once', async ({
  start,
}) => {
  const { app, page } = await start();
  await importReports(app, page, [scripts]);
  await closeImport(page);
  await press(page, 'Control+f');
  const field = page.getByRole('textbox', { name: 'Find in this report' });
  await expect(field).toBeFocused();
  const count = page.getByRole('search').getByRole('status');
  await page.keyboard.type('DOI MOI');
  await expect(count).toHaveText('1 of 1');
  await expect(page.locator('.find-hit.current')).toHaveText('đổi mới');
  await expect(page.locator('.find-hit.current')).toBeInViewport();
  await field.fill('เด็ก');
  await expect(count).toHaveText('1 of 3');
  await press(page, 'Enter', 2);
  await expect(count).toHaveText('3 of 3');
  await expect(page.locator('.find-hit.current')).toBeInViewport();
  await press(page, 'F3');
  await expect(count).toHaveText('1 of 3');
  await press(page, 'Shift+Enter');
  await expect(count).toHaveText('3 of 3');
  await field.fill('visit');
  await expect(count).toHaveText(/ of 2$/);
  await page.getByRole('search').getByRole('button', { name: 'Whole words' }).click();
  await expect(count).toHaveText('1 of 1');
  await field.fill('nowhere at all');
  await expect(count).toHaveText('None found');
  await new AxeBuilder({ page })
    .setLegacyMode()
    .analyze()
    .then(({ violations }) => expect(violations).toEqual([]));

  await field.fill('ทะเบียนบ้าน');
  await press(page, 'Escape');
  await expect(page.getByRole('search')).toHaveCount(0);
  await expect(reportText(page)).toBeFocused();
  await expect.poll(() => selectedText(page)).toBe('ทะเบียนบ้าน');
  await press(page, '2');
  await expect(cards(page)).toHaveCount(1);
  await expect(cards(page)).toContainText('ทะเบียนบ้าน');
  await expect(page.locator('.find-hit')).toHaveCount(0);
});

test('a shorter report opened in the middle of a search is searched in its turn', async ({ start, folder }) => {
  const { app, page } = await start();
  const short = join(folder, 'short.txt');
  await writeFile(short, 'Only one visit.');
  await importReports(app, page, [scripts, short]);
  await closeImport(page);
  await press(page, 'Control+f');
  await page.getByRole('textbox', { name: 'Find in this report' }).fill('visit');
  const count = page.getByRole('search').getByRole('status');
  await expect(count).toHaveText(/ of 2$/);
  await openReport(page, /short|Only one/);
  await expect(count).toHaveText('1 of 1');
  await expect(page.locator('.find-hit.current')).toHaveText('visit');
});
