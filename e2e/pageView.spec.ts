/** The original page beside the text: as a picture, with the passage in hand outlined where it stands. */

import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type PdfLine, pdfFile, pdfLines } from '../src/main/import/testing/pdfFile.ts';
import { expect } from './fixtures.ts';
import { isAccessible } from './screens/accessible.ts';
import { inkWithin, original, outline, picture, said, shareOf } from './screens/original.ts';
import {
  closeImport,
  importReports,
  importRow,
  press,
  reportText,
  selectPassage,
  tagPassage,
} from './screens/reading.ts';
import { test } from './screens/watched.ts';

const FIRST = [
  'Households in the three provinces were visited twice a year, and what',
  'they said was compared with the records that the communes had kept',
  'since the road was built, which nobody had looked at before.',
];
const SECOND = [
  'Income rose most where schools stayed open during the rains, and',
  'least where they were closed for repairs.',
];

/** Two pages; the second passage stands at a known place of the second, in points from its upper left corner. */
const pages: readonly (readonly PdfLine[])[] = [
  [{ text: 'Roads and schools', x: 72, y: 700, size: 20 }, ...pdfLines(FIRST, { x: 72, y: 640 })],
  [...pdfLines(SECOND, { x: 72, y: 400 })],
];

test('the page stands beside the text, follows the passage in hand and outlines it where its words are printed', async ({
  start,
  folder,
}) => {
  const report = join(folder, 'report.pdf');
  await writeFile(report, pdfFile(pages, { roman: 1 }));
  const { app, page } = await start();
  await importReports(app, page, [report]);
  await closeImport(page);
  await expect(reportText(page)).toContainText('Households');

  await page.getByRole('button', { name: 'Original page' }).click();
  await expect(picture(page)).toHaveAccessibleName('Page i of the original');
  await expect(original(page)).toContainText('Page i (1 of 2)');
  await expect(reportText(page)).toBeFocused();

  // The whole of a line but for its last words: the outline covers these words and no more.
  await selectPassage(page, 'Households in', 'compared');
  await expect(said(page)).toHaveText('The passage is outlined on page i.');
  await expect(outline(page)).toHaveCount(2);
  const ink = await inkWithin(page, (792 - 655) / 792, (792 - 636) / 792);
  const line = await shareOf(page, outline(page).first());
  expect(line.left).toBeLessThanOrEqual(ink.left);
  expect(line.right).toBeGreaterThanOrEqual(ink.right);
  expect(line.top).toBeLessThanOrEqual(ink.top);
  expect(line.bottom).toBeGreaterThanOrEqual(ink.bottom);
  expect(line.left).toBeGreaterThan(ink.left - 0.03);
  expect(line.right).toBeLessThan(ink.right + 0.03);
  // “they said was compared” is less than half of its line.
  expect((await shareOf(page, outline(page).last())).right).toBeLessThan(0.45);
  await press(page, 'Escape', 2);

  // A passage on the next page turns to it; what was tagged stays outlined, faintly.
  await tagPassage(page, 'Income rose', 'the rains', '1');
  await expect(picture(page)).toHaveAccessibleName('Page 1 of the original');
  await expect(said(page)).toHaveText('The passage is outlined on page 1.');
  const second = await shareOf(page, outline(page).first());
  expect(second.top).toBeLessThan((792 - 408) / 792);
  expect(second.bottom).toBeGreaterThan((792 - 400) / 792);
  await press(page, 'Escape', 2);
  await expect(outline(page)).toHaveCount(0);
  await expect(original(page).locator('.outline .tint')).toHaveCount(1);
  await isAccessible(page, 'the original page', '.original-place');
});

test('the page is turned, enlarged and left by keys, and stays as it was for this project', async ({
  start,
  folder,
}) => {
  const report = join(folder, 'report.pdf');
  await writeFile(report, pdfFile(pages));
  const profile = join(folder, 'computer');
  const { app, page } = await start(undefined, 'Mali', profile);
  await importReports(app, page, [report]);
  await closeImport(page);
  await reportText(page).click();
  await press(page, 'o');
  await expect(picture(page)).toHaveAccessibleName('Page 1 of the original');
  await press(page, 'Alt+PageDown');
  await expect(picture(page)).toHaveAccessibleName('Page 2 of the original');
  await expect(original(page).getByRole('button', { name: 'Next page' })).toBeDisabled();
  await original(page).getByRole('button', { name: 'Read the text from this page' }).click();
  await expect(reportText(page)).toBeFocused();
  await expect(page.getByRole('button', { name: 'Go to page or paragraph, now p. 2 of 2' })).toBeVisible();
  await press(page, 'Alt+PageUp');
  await expect(picture(page)).toHaveAccessibleName('Page 1 of the original');

  const before = (await picture(page).boundingBox())?.width ?? 0;
  await original(page).getByRole('button', { name: 'Zoom in' }).click();
  await expect.poll(async () => (await picture(page).boundingBox())?.width).toBeGreaterThan(before * 1.2);
  await app.close();

  const again = await start(undefined, 'Mali', profile);
  await expect(picture(again.page)).toBeVisible();
  await again.page.getByRole('button', { name: 'Hide the original page' }).click();
  await expect(original(again.page)).toHaveCount(0);
  await expect(reportText(again.page)).toBeFocused();
});

test('a page that cannot be drawn says so, and the text is read on', async ({ start, folder, project }) => {
  const report = join(folder, 'report.pdf');
  await writeFile(report, pdfFile(pages));
  const { app, page } = await start();
  await importReports(app, page, [report]);
  await closeImport(page);
  await damageOriginals(project);
  await reportText(page).click();
  await press(page, 'o');
  const alert = original(page).getByRole('alert');
  await expect(alert).toContainText('could not be drawn');
  await expect(alert).toContainText('The text beside it is not affected');
  await expect(alert.getByRole('button', { name: 'Try again' })).toBeVisible();
  await expect(reportText(page)).toContainText('Households');
  await tagPassage(page, 'Households', 'provinces', '1');
});

test('the pages of a locked report are shown once its password is given; a wrong one is said, and none is written', async ({
  start,
  folder,
  project,
}) => {
  const report = join(folder, 'locked.pdf');
  await writeFile(report, pdfFile(pages, { password: 'Tamarind 7' }));
  const profile = join(folder, 'computer');
  const { app, page } = await start(undefined, 'Mali', profile);
  await importReports(app, page, [report]);
  const imported = page.getByLabel('Password of the file');
  await imported.fill('Tamarind 7');
  await imported.press('Enter');
  await expect(importRow(page, 'locked.pdf')).toContainText('Done');
  await closeImport(page);
  await expect(reportText(page)).toContainText('Households');

  await page.getByRole('button', { name: 'Original page' }).click();
  await expect(original(page).getByRole('alert')).toHaveText('The pages of this report need its password.');
  await expect(reportText(page)).toBeFocused();
  const field = original(page).getByLabel('Password of the file');
  await isAccessible(page, 'the locked page', '.original-place');
  await field.fill('tamarind 7');
  await field.press('Enter');
  await expect(original(page).getByRole('alert')).toContainText('That is not the password of this report.');
  await expect(field).toBeFocused();
  await field.fill('Tamarind 7');
  await original(page).getByRole('button', { name: 'Show the pages' }).click();
  await expect(picture(page)).toHaveAccessibleName('Page 1 of the original');
  await expect(original(page).getByRole('region', { name: 'Page 1 of the original' })).toBeFocused();
  await selectPassage(page, 'Households in', 'compared');
  await expect(said(page)).toHaveText('The passage is outlined on page 1.');
  await app.close();
  for (const place of [project, profile])
    for (const file of await readdir(place, { recursive: true, withFileTypes: true }))
      if (file.isFile() && !file.name.startsWith('original'))
        expect(await readFile(join(file.parentPath, file.name), 'latin1'), file.name).not.toContain('Tamarind 7');

  const again = await start(undefined, 'Mali', profile);
  await expect(original(again.page).getByRole('alert')).toHaveText('The pages of this report need its password.');
});

/** Writes rubbish over the kept originals, as a failing disk would. */
async function damageOriginals(project: string): Promise<void> {
  for (const file of await readdir(join(project, 'sources'), { recursive: true }))
    if (/original\.pdf$/.test(file)) await writeFile(join(project, 'sources', file), 'no PDF any more');
}
