/** The brief keeps what is written in it, however the program ends. */

import { join } from 'node:path';
import { expect, test } from './fixtures.ts';
import { closeImport, goTo, importReports, selectPassage } from './screens/reading.ts';

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
