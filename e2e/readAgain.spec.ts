/** A report read again: a new edition, another encoding, the whole page, tracked changes, and a PDF behind a password. */

import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pdfFile, pdfLines } from '../src/main/import/testing/pdfFile.ts';
import { journalText } from './disk.ts';
import { answerOpen, expect } from './fixtures.ts';
import {
  cards,
  closeImport,
  goTo,
  highlights,
  importPlace,
  importReports,
  importRow,
  importSummary,
  reportText,
  tagPassage,
} from './screens/reading.ts';
import { askToReadAgain, outcome, readAgain, rereadDialog } from './screens/rereading.ts';
import { test } from './screens/watched.ts';

const report = join(import.meta.dirname, 'reports/visits.md');

const first = [
  'Coming home',
  'Visits by the same caseworker helped most families in the first year.',
  'Market stalls opened late in the hill-districts of the province.',
  'Schools asked for birth certificates that nobody had.',
];
const second = [
  'Coming home',
  'A preface that the first edition did not have.',
  'Visits by the same caseworker helped most families in the first year.',
  'Market stalls opened late in the hill districts of the province.',
];

test('a new edition keeps the passages: one in its place, one moved, one gone; they are checked, and undo brings the first edition back', async ({
  start,
  folder,
}) => {
  const { app, page } = await start();
  const [old, edition] = [join(folder, 'coming home.txt'), join(folder, 'coming home, second edition.txt')];
  await writeFile(old, first.join('\n\n'));
  await writeFile(edition, second.join('\n\n'));
  await importReports(app, page, [old]);
  await closeImport(page);
  // From below: the toolbar of a selection lies over what follows.
  await tagPassage(page, 'Schools asked', 'nobody had.', '2');
  await tagPassage(page, 'Market stalls opened', 'the province.', '2');
  await tagPassage(page, 'Visits by the same', 'first year.', '1');
  await expect(cards(page)).toHaveCount(3);
  await goTo(page, 'Brief');
  await page.getByRole('button', { name: 'Draft a brief', exact: true }).click();
  const brief = page.getByRole('textbox', { name: 'Text of the brief' });
  await expect(brief.getByRole('link')).toHaveCount(3);
  await goTo(page, 'Read');

  await askToReadAgain(page);
  await expect(outcome(page)).toHaveText(/letter for letter the one that is shown\. All 3 passages keep their places/);
  await answerOpen(app, [edition]);
  await rereadDialog(page).getByRole('button', { name: 'Choose a file…' }).click();
  await expect(rereadDialog(page)).toContainText('A preface that the first edition did not have.');
  await expect(outcome(page)).toContainText('1 passage in its place, 1 moved, 1 not found.');
  await expect(reportText(page)).not.toContainText('A preface');
  await readAgain(page);

  const notice = page.getByRole('region', { name: 'Notice' });
  await expect(notice).toContainText('Read again: 1 passage in its place, 2 to check');
  await expect(reportText(page)).toContainText('A preface that the first edition did not have.');
  await expect(highlights(page).filter({ hasText: 'Visits by the same' })).toHaveCount(1);
  await notice.getByRole('button', { name: 'Show' }).click();
  await page.getByRole('tab', { name: /^Annotations/ }).click();
  await expect(cards(page).filter({ hasText: 'not found' })).toHaveCount(1);
  await expect(cards(page).filter({ hasText: /moved/i })).toHaveCount(1);

  await goTo(page, 'Brief');
  await expect(page.getByText(/^2 to check/)).toBeVisible();
  await expect(brief.getByRole('link').filter({ hasText: 'not found' })).toHaveCount(1);
  await goTo(page, 'Read');

  await page.getByRole('tab', { name: 'Report', exact: true }).click();
  await expect(page.getByRole('listitem').filter({ hasText: 'Version 2, shown' })).toContainText('second edition.txt');
  await page.getByRole('button', { name: 'Show version 1' }).click();
  await expect(reportText(page)).toContainText('Schools asked for birth certificates');
  await page.keyboard.press('ControlOrMeta+z');
  await expect(reportText(page)).toContainText('A preface');
  await page.keyboard.press('ControlOrMeta+z');
  await expect(reportText(page)).toContainText('Schools asked for birth certificates');
  await expect(highlights(page)).toHaveCount(3);
  await goTo(page, 'Brief');
  await expect(brief.getByRole('link').filter({ hasText: 'not found' })).toHaveCount(0);
});

test('letters in the wrong encoding are put right while one looks on, and a file that is here already leads there', async ({
  start,
  folder,
}) => {
  const { app, page } = await start();
  // Too few letters to tell: read as western ones.
  const file = join(folder, 'thai.txt');
  await writeFile(file, Buffer.from([...Buffer.from('Note 7: '), 0xe4, 0xb7, 0xc2]));
  await importReports(app, page, [file]);
  await closeImport(page);
  await importReports(app, page, [file]);
  await importRow(page, 'thai.txt').click();
  await page.getByRole('button', { name: 'Read again…' }).click();
  const dialog = rereadDialog(page);
  const encoding = dialog.getByLabel('Letters are encoded as');
  await encoding.selectOption('windows-1251');
  await expect(dialog).toContainText('Note 7: д·В');
  await encoding.selectOption('windows-874');
  await expect(dialog).toContainText('Note 7: ไทย');
  await readAgain(page);
  await closeImport(page);
  await expect(reportText(page)).toContainText('Note 7: ไทย');
});

test('all of a web page is read where the article was not enough; a reading that is left changes nothing', async ({
  start,
}) => {
  const { app, page } = await start();
  await importReports(app, page, [join(import.meta.dirname, 'reports/web-page.html')]);
  await closeImport(page);
  const isFurniture = reportText(page).locator('[data-furniture]');
  const before = await isFurniture.count();
  expect(before).toBeGreaterThan(0);
  await askToReadAgain(page);
  await rereadDialog(page).getByLabel('All of the web page').check();
  await expect(outcome(page)).toContainText(/the same letters, but more of them are text: \d+ words/);
  await page.keyboard.press('Escape');
  await expect(rereadDialog(page)).toHaveCount(0);
  await expect(isFurniture).toHaveCount(before);
  await askToReadAgain(page);
  await rereadDialog(page).getByLabel('All of the web page').check();
  await readAgain(page);
  await expect(isFurniture).toHaveCount(0);
});

test('a PDF behind a password is read once its password is given; a wrong one is said, and none is kept', async ({
  start,
  folder,
  project,
}) => {
  const { app, page } = await start();
  const file = join(folder, 'locked.pdf');
  const lines = pdfLines(['Families were visited each week.', 'Nobody was told why it stopped.'], { x: 72, y: 690 });
  await writeFile(file, pdfFile([lines], { password: 'Tamarind 7' }));
  await importReports(app, page, [report, file]);
  await expect(importRow(page, 'locked.pdf')).toContainText('Needs its password');
  await expect(importSummary(page)).toHaveText('1 of 2 imported, 1 needs its password');
  const field = importPlace(page).page().getByLabel('Password of the file');
  await field.fill('tamarind 7');
  await page.keyboard.press('Enter');
  await expect(page.getByText('That is not the password of “locked.pdf”').first()).toBeVisible();
  await expect(field).toBeFocused();
  await page.getByRole('button', { name: 'Show the password' }).click();
  await field.fill('Tamarind 7');
  await expect(field).toHaveAttribute('type', 'text');
  await field.press('Enter');
  await expect(importSummary(page)).toHaveText('2 of 2 imported');
  await page.getByRole('button', { name: 'Open the report' }).press('Enter');
  await expect(reportText(page)).toContainText('Families were visited each week.');
  await expect(reportText(page)).toBeFocused();

  await askToReadAgain(page);
  await expect(rereadDialog(page)).toContainText('“locked.pdf” needs its password');
  await rereadDialog(page).getByLabel('Password of the file').fill('Tamarind 7');
  await page.keyboard.press('Enter');
  await expect(outcome(page)).toContainText('letter for letter');
  await readAgain(page);
  expect(await journalText(project)).not.toMatch(/tamarind/i);
});
