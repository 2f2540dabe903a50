/** Reports made of what was copied elsewhere: with its headings and lists or as words, kept as a file like any other. */

import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { pastedLimits } from '../src/shared/model/pasted.ts';
import { expect } from './fixtures.ts';
import { runFromPalette } from './screens/frame.ts';
import { closeImport, importSummary, openReport, reportRows, reportText } from './screens/reading.ts';
import { test } from './screens/watched.ts';

const WORDS = 'Coming home\n\nThree families were visited.\n\nHouses\nFields';
const PAGE =
  '<h1>Coming home</h1><p>Three <b>families</b> were visited.</p><ul><li>Houses</li><li>Fields</li></ul><script>window.ran = true</script>';

/** Pastes into what has the focus, as the system does: words, and mark-up where there is any. */
async function paste(page: Page, words: string, html = ''): Promise<void> {
  await page.evaluate(
    ([text, markup]) => {
      const data = new DataTransfer();
      data.setData('text/plain', text);
      if (markup) data.setData('text/html', markup);
      const target = document.activeElement ?? document.body;
      target.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
    },
    [words, html] as const,
  );
}

const dialog = (page: Page) => page.getByRole('dialog', { name: 'New report from pasted text' });

test('what is pasted into an empty project becomes a report with its headings and lists, kept as a file', async ({
  start,
  project,
}) => {
  const { page } = await start();
  await expect(page.getByRole('heading', { name: 'Begin with your reports' })).toBeVisible();
  await paste(page, WORDS, PAGE);
  await expect(dialog(page).getByLabel('Title')).toHaveValue('Coming home');
  await expect(dialog(page).getByRole('textbox', { name: 'Text' })).toHaveValue(WORDS);
  await expect(dialog(page).getByLabel('Keep headings, lists, tables and links')).toBeChecked();
  await dialog(page).getByRole('button', { name: 'Make the report' }).click();
  await expect(importSummary(page)).toHaveText('1 of 1 imported');
  await closeImport(page);
  await openReport(page, 'Coming home');
  await expect(reportText(page).getByRole('heading', { name: 'Coming home' })).toBeVisible();
  await expect(reportText(page).getByRole('listitem')).toHaveText(['Houses', 'Fields']);
  expect(await page.evaluate(() => 'ran' in window)).toBe(false);
  const [folder = ''] = await readdir(join(project, 'sources'));
  const original = await readFile(join(project, 'sources', folder, 'original.html'), 'utf8');
  expect(original).toContain(PAGE);
});

test('words are pasted by command, under a title of one’s own; the same words again are known', async ({ start }) => {
  const { page } = await start();
  for (const state of ['1 of 1 imported', '0 of 1 imported, 1 already here']) {
    await runFromPalette(page, 'New report from pasted text');
    await expect(dialog(page).getByRole('textbox', { name: 'Text' })).toBeFocused();
    await expect(dialog(page).getByRole('button', { name: 'Make the report' })).toBeDisabled();
    await paste(page, 'ครอบครัวสามครอบครัวกลับบ้านแล้ว.\n\nText.', '<p>other</p>');
    await dialog(page).getByLabel('Keep headings, lists, tables and links').uncheck();
    await dialog(page).getByLabel('Title').fill('Notes: of a call?');
    await dialog(page).getByRole('button', { name: 'Make the report' }).click();
    await expect(importSummary(page)).toHaveText(state);
  }
  await closeImport(page);
  await expect(reportRows(page)).toHaveCount(1);
  await openReport(page, 'Notes: of a call?');
  await expect(reportText(page)).toContainText('ครอบครัวสามครอบครัวกลับบ้านแล้ว');
});

test('nothing to paste and too much to paste are said, and nothing is lost', async ({ start }) => {
  const { page } = await start();
  await expect(page.getByRole('heading', { name: 'Begin with your reports' })).toBeVisible();
  await paste(page, '');
  await expect(page.getByRole('alert')).toContainText('There is no text on the clipboard');
  await page.getByRole('alert').getByRole('button', { name: 'Close' }).click();
  await paste(page, 'word '.repeat(pastedLimits.text / 5 + 1));
  await expect(dialog(page).getByRole('status')).toContainText('1,000,000 characters is the most that can be pasted');
  await expect(dialog(page).getByRole('button', { name: 'Make the report' })).toBeDisabled();
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toHaveCount(0);
});
