/** Sets whose passages or reports are not here: what cannot be shown is named, and arrives when it can. */

import { copyFile, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from './fixtures.ts';
import { apply, counts, preview, sendTo, startWith } from './screens/exchange.ts';
import {
  cards,
  closeImport,
  goTo,
  highlights,
  importReports,
  openReport,
  press,
  tagPassage,
} from './screens/reading.ts';
import { test } from './screens/watched.ts';

const report = join(import.meta.dirname, 'reports/visits.md');
const webPage = join(import.meta.dirname, 'reports/web-page.html');

test('a quote that does not stand in the report is an orphan: first in the list, saying so, never on the page', async ({
  start,
  folder,
}) => {
  const set = join(folder, 'set.json');
  const first = await startWith(start, [report]);
  await tagPassage(first.page, 'Market stalls opened', 'most places.', '1');
  await press(first.page, 'Escape');
  await tagPassage(first.page, 'Papers were', 'other wall.', '2');
  await sendTo(first, set);
  // The colleague's edition of the report has another sentence there.
  const elsewhere = (await readFile(set, 'utf8')).replaceAll(
    'Papers were the other wall.',
    'A letter took many a month.',
  );
  await writeFile(set, elsewhere);

  const second = await startWith(() => start(join(folder, 'Second'), 'Dara'), [report]);
  await preview(second, set);
  await expect(counts(second.page)).toContainText('1passage not found, kept in a list');
  const notFound = second.page.getByRole('listbox', { name: 'Passage not found' });
  await expect(notFound.getByRole('option')).toContainText(['A letter took many a month.']);
  await apply(second.page).click();
  await goTo(second.page, 'Read');
  await expect(cards(second.page)).toHaveCount(2);
  await expect(cards(second.page).first()).toContainText('A letter took many a month.');
  await expect(cards(second.page).first()).toContainText('Not found. The annotation and its quote are kept.');
  await expect(cards(second.page).first()).toContainText('Gap');
  await expect(cards(second.page).nth(1)).not.toContainText('not found');
  await expect(highlights(second.page).first()).toBeVisible();
  expect(new Set(await highlights(second.page).allTextContents())).toEqual(
    new Set(['Market stalls opened with a first grant were still trading in most places.']),
  );
});

test('annotations of a report that is not here are named, and arrive once it was imported', async ({
  start,
  folder,
}) => {
  const set = join(folder, 'set.json');
  const first = await startWith(start, [report, webPage]);
  await tagPassage(first.page, 'Market stalls opened', 'most places.', '1');
  await openReport(first.page, /Visits after the return/);
  await tagPassage(first.page, 'A visit that was promised', 'than no promise.', '2');
  await sendTo(first, set);

  const second = await startWith(() => start(join(folder, 'Second'), 'Dara'), [report]);
  await preview(second, set);
  await expect(counts(second.page)).toContainText('1new, will be added');
  await expect(counts(second.page)).toContainText('1in reports that are not here');
  const notHere = second.page.getByRole('listbox', { name: 'Reports that are not in this project' });
  await expect(notHere.getByRole('option')).toContainText(['Visits after the return']);
  await apply(second.page).click();

  await goTo(second.page, 'Read');
  // Another name for the same bytes.
  const copy = join(folder, 'notes.html');
  await copyFile(webPage, copy);
  await importReports(second.app, second.page, [copy]);
  await closeImport(second.page);
  await preview(second, set);
  await expect(second.page.getByRole('main')).toContainText('It brings something new now.');
  await expect(counts(second.page)).toContainText('1new, will be added');
  await expect(notHere).toHaveCount(0);
  await apply(second.page).click();
  await goTo(second.page, 'Read');
  await openReport(second.page, /Visits after the return/);
  await expect(cards(second.page)).toHaveCount(1);
  await expect(cards(second.page)).toContainText('A visit that was promised');
});
