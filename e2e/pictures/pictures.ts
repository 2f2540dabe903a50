/** The pictures of the documentation, taken from the running program on reports of our own. */

import { join } from 'node:path';
import { expect, test } from '../fixtures.ts';
import { cards, closeImport, goTo, importReports, openReport, selectPassage } from '../screens/reading.ts';

const reports = ['visits.md', 'schools.md'].map((name) => join(import.meta.dirname, '../reports', name));
const picture = (name: string) => join(import.meta.dirname, '../../docs/screenshots', `${name}.png`);

const passages = [
  ['Where the same caseworker', 'in school or training.', '1'],
  ['Market stalls opened', 'in most places.', '1'],
  ['In the hill districts', 'nobody was told why.', '2'],
  ['nobody was told why.', 'still waiting.', '3'],
  ['Without a household record', 'turn a patient away.', '2'],
  ['Children needed one adult', 'would come next.', '3'],
] as const;

test('every view in light and dark', async ({ start, folder }) => {
  const { app, page } = await start(join(folder, 'Return and reintegration'));
  await page.screenshot({ path: picture('empty') });
  await importReports(app, page, reports);
  await page.screenshot({ path: picture('import') });
  await closeImport(page);
  await openReport(page, /Back to the classroom/);
  await selectPassage(page, 'Elsewhere a child', 'yearly examination.');
  await page.keyboard.press('2');
  await expect(cards(page)).toHaveCount(1);
  await openReport(page, /Keeping in touch/);
  for (const [place, [from, to, key]] of passages.entries()) {
    await selectPassage(page, from, to);
    await page.keyboard.press(key);
    await expect(cards(page)).toHaveCount(place + 1);
  }
  await page.getByRole('button', { name: 'Close' }).click();
  await selectPassage(page, 'The office had no list', 'still waiting.');
  await page.screenshot({ path: picture('reading') });
  await page.keyboard.press('Escape');
  await page.getByRole('tab', { name: 'Codebook' }).click();
  await page.screenshot({ path: picture('codebook') });
  await page.getByRole('tab', { name: 'Annotations' }).click();
  await goTo(page, 'Brief');
  await page
    .getByRole('button', { name: /Draft a brief/ })
    .first()
    .click();
  await expect(page.getByRole('heading', { name: 'Findings: Gap' })).toBeVisible();
  await page.screenshot({ path: picture('brief') });
  await goTo(page, 'Exchange');
  await page.screenshot({ path: picture('exchange') });
  await page.emulateMedia({ colorScheme: 'dark' });
  await goTo(page, 'Brief');
  await page.screenshot({ path: picture('brief-dark') });
  await goTo(page, 'Read');
  await expect(cards(page)).toHaveCount(6);
  await page.screenshot({ path: picture('reading-dark') });
});
