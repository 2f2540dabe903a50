/** Clean-up by hand: blocks left out of the text and taken in, and all of it undone. */

import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect } from './fixtures.ts';
import { closeImport, importReports, press, reportText, selectPassage } from './screens/reading.ts';
import { test } from './screens/watched.ts';

const webPage = join(import.meta.dirname, 'reports/web-page.html');

const shown = (page: Page) => page.getByRole('button', { name: /^Show left-out parts/ });
const promise = (page: Page) => reportText(page).getByText('A visit that was promised').first();

test('a paragraph is left out by key, not found any more, shown with what it is, and comes back with undo', async ({
  start,
  folder,
}) => {
  const profile = join(folder, 'computer');
  const { app, page } = await start(undefined, 'Mali', profile);
  await importReports(app, page, [webPage]);
  await closeImport(page);
  const before = Number((await shown(page).getAttribute('aria-label'))?.match(/\d+/)?.[0]);

  await selectPassage(page, 'A visit that was promised', 'harm than');
  await press(page, 'x');
  await expect(promise(page)).toBeHidden();
  await expect(page.getByRole('toolbar', { name: 'Tag this passage' })).toHaveCount(0);
  await expect(shown(page)).toHaveAccessibleName(`Show left-out parts (${before + 1})`);
  await expect(page.getByText('Left out of the text', { exact: true })).toBeVisible();
  await press(page, 'Control+f');
  await expect(page.getByRole('textbox', { name: 'Find in this report' })).toBeFocused();
  await page.keyboard.type('three of the five');
  await expect(page.getByText('None found', { exact: true })).toBeVisible();
  await press(page, 'Escape');
  await expect(reportText(page)).toBeFocused();
  await press(page, 'Control+z');
  await expect(promise(page)).toBeVisible();
  await expect(shown(page)).toHaveAccessibleName(`Show left-out parts (${before})`);
  await press(page, 'Control+Shift+z');
  await expect(promise(page)).toBeHidden();
  await app.close();

  // Kept beside the document: a new start has it.
  const again = await start(undefined, 'Mali', profile);
  await expect(shown(again.page)).toHaveAccessibleName(`Show left-out parts (${before + 1})`);
  await expect(promise(again.page)).toBeHidden();
});

test('what the import left out is taken in by hand, and all clean-up of the report is undone at once', async ({
  start,
}) => {
  const { app, page } = await start();
  await importReports(app, page, [webPage]);
  await closeImport(page);
  await expect(reportText(page)).toBeVisible();
  const name = (await shown(page).getAttribute('aria-label')) ?? '';
  await shown(page).click();
  await selectPassage(page, 'Share this page', 'Share this page');
  await page
    .getByRole('toolbar', { name: 'Tag this passage' })
    .getByRole('button', { name: 'Part of the text', exact: true })
    .click();
  await expect(page.getByText('You decided on 1 part by hand.')).toBeVisible();
  await press(page, 'Escape', 2);
  await selectPassage(page, 'Each visit followed', 'short list');
  await press(page, 'x');
  await expect(page.getByText('You decided on 2 parts by hand.')).toBeVisible();
  await shown(page).click();
  await expect(reportText(page).getByText('Share this page')).toBeVisible();
  await expect(reportText(page).getByText('Each visit followed')).toBeHidden();

  await shown(page).click();
  await page.getByRole('button', { name: 'Undo all my clean-up' }).click();
  await expect(page.getByText(/You decided on/)).toHaveCount(0);
  await expect(shown(page)).toHaveAccessibleName(name);
  await shown(page).click();
  await expect(reportText(page).getByText('Share this page')).toBeHidden();
  await expect(reportText(page).getByText('Each visit followed')).toBeVisible();
});
