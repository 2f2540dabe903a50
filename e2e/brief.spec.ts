/** The brief keeps what is written in it, however the program ends. */

import { join } from 'node:path';
import { expect } from './fixtures.ts';
import { briefText, draftBrief, inBriefMenu, openBrief } from './screens/brief.ts';
import { closeImport, goTo, importReports, selectPassage } from './screens/reading.ts';
import { test } from './screens/watched.ts';

const report = join(import.meta.dirname, 'reports/visits.md');

test('words typed in the brief are there after a look at the report, and after quitting at once', async ({ start }) => {
  const { app, page } = await start();
  await importReports(app, page, [report]);
  await closeImport(page);
  await selectPassage(page, 'In the hill districts', 'nobody was told why.');
  await page.keyboard.press('2');
  await goTo(page, 'Brief');
  await page
    .getByRole('button', { name: /Draft a brief/ })
    .first()
    .click();
  await page.locator('[data-prompt]').first().click();
  await page.keyboard.type('Visits must not stop unannounced.');
  await goTo(page, 'Read');
  await goTo(page, 'Brief');
  await expect(page.getByText('Visits must not stop unannounced.')).toBeVisible();
  await page.getByText('Visits must not stop unannounced.').click();
  await page.keyboard.press('End');
  await expect(page.getByText('words', { exact: false }).last()).toBeVisible();
  await page.keyboard.type(' Families must be told.');
  await app.close();

  const again = await start();
  await goTo(again.page, 'Brief');
  await expect(again.page.getByText('Families must be told.')).toBeVisible();
});

test('several briefs are begun, named, left and found again; a deleted one comes back', async ({ start }) => {
  const { app, page } = await start();
  await goTo(page, 'Brief');
  await draftBrief(page);
  await inBriefMenu(page, 'New blank brief');
  await expect(openBrief(page)).toHaveAccessibleName(/Untitled brief/);
  await inBriefMenu(page, 'Rename');
  await page.keyboard.type('For the provinces');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Fund the visits.');
  await inBriefMenu(page, 'Duplicate');
  await expect(openBrief(page)).toHaveAccessibleName(/Copy of For the provinces/);
  await expect(briefText(page)).toContainText('Fund the visits.');
  await inBriefMenu(page, 'Delete');
  await page.getByRole('region', { name: 'Notice' }).getByRole('button', { name: 'Undo' }).click();
  await inBriefMenu(page, 'Copy of For the provinces');
  await inBriefMenu(page, 'Delete');
  await inBriefMenu(page, 'For the provinces');
  await expect(briefText(page)).toContainText('Fund the visits.');
  await app.close();

  const again = await start();
  await goTo(again.page, 'Brief');
  await expect(openBrief(again.page)).toHaveAccessibleName(/For the provinces/);
  await inBriefMenu(again.page, 'Deleted briefs…');
  await again.page.getByRole('button', { name: 'Take back “Copy of For the provinces”' }).click();
  await expect(openBrief(again.page)).toHaveAccessibleName(/Copy of For the provinces/);
  await expect(briefText(again.page)).toContainText('Fund the visits.');
});
