/** What others wrote into the original of a report: its tracked changes, and the comments in its margin. */

import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { wordFile } from '../src/main/import/testing/wordFile.ts';
import { expect, type Running } from './fixtures.ts';
import { isAccessible } from './screens/accessible.ts';
import { closeImport, importReports, openReport, reportText, selectedText } from './screens/reading.ts';
import { outcome, readAgain, rereadDialog } from './screens/rereading.ts';
import { test } from './screens/watched.ts';

const run = (text: string) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
const change = (kind: 'ins' | 'del', inside: string) =>
  `<w:${kind} w:id="1" w:author="Ana" w:date="2026-01-05T00:00:00Z">${inside}</w:${kind}>`;
const comment = (id: number, author: string, text: string) =>
  `<w:comment w:id="${id}" w:author="${author}" w:date="2026-02-0${id}T12:00:00Z"><w:p>${run(text)}</w:p></w:comment>`;
const commented = (id: number, text: string) =>
  `<w:commentRangeStart w:id="${id}"/>${run(text)}<w:commentRangeEnd w:id="${id}"/><w:r><w:commentReference w:id="${id}"/></w:r>`;

/** Two comments on one paragraph, one on another; a word added and one removed. */
const draft = wordFile(
  [
    `<w:p>${run('Visits helped ')}${change('ins', run('nearly '))}${change('del', '<w:r><w:delText>quite </w:delText></w:r>')}${run('all families.')}</w:p>`,
    `<w:p>${commented(1, 'The boys')}${run(' stayed in ')}${commented(2, 'school')}${run('.')}</w:p>`,
    `<w:p>${run('Markets opened ')}${commented(3, 'late')}${run('.')}</w:p>`,
  ].join(''),
  {
    comments: [
      comment(1, 'Bo', 'And the girls?'),
      comment(2, 'Dara', 'Which one?'),
      comment(3, 'Bo', 'How late?'),
    ].join(''),
  },
);

/** A window on a project with the draft, and what comes after it. */
async function startWith(start: () => Promise<Running>, folder: string, ...others: readonly string[]): Promise<Page> {
  const { app, page } = await start();
  const file = join(folder, 'draft.docx');
  await writeFile(file, draft);
  await importReports(app, page, [file, ...others]);
  await closeImport(page);
  return page;
}

const rows = (page: Page) => page.getByRole('list', { name: 'Comments in the original' }).getByRole('button');

test('tracked changes are said above the text, and the way to the text before them is one press away', async ({
  start,
  folder,
}) => {
  const page = await startWith(start, folder);
  await expect(reportText(page)).toContainText('Visits helped nearly all families.');
  await expect(page.getByText('Shown with all 2 tracked changes accepted.')).toBeVisible();
  await page.getByRole('button', { name: 'Show as it was before…' }).click();
  await expect(rereadDialog(page).getByLabel('As it was before them')).toBeChecked();
  await expect(rereadDialog(page)).toContainText('Visits helped quite all families.');
  await expect(outcome(page)).toContainText('words');
  await readAgain(page);
  await expect(reportText(page)).toContainText('Visits helped quite all families.');
  await expect(page.getByText('Shown as it was before its tracked changes.')).toBeVisible();
  await page.getByRole('button', { name: 'Show with all accepted…' }).click();
  await readAgain(page);
  await expect(reportText(page)).toContainText('Visits helped nearly all families.');
});

test('comments of the original have a mark in the margin and a list, by pointer and by key; a report without has none', async ({
  start,
  folder,
}) => {
  const page = await startWith(start, folder, join(import.meta.dirname, 'reports/visits.md'));
  await openReport(page, /draft/);
  await expect(reportText(page)).toContainText('The boys');
  await page.getByRole('button', { name: 'A comment in the original' }).click();
  await expect(rows(page)).toHaveCount(3);
  await expect(rows(page).nth(2)).toHaveAttribute('aria-current', 'true');
  await expect(rows(page).nth(2)).toContainText('How late?');
  await page.getByRole('button', { name: '2 comments in the original' }).click();
  await expect(rows(page).nth(0)).toHaveAttribute('aria-current', 'true');
  await expect(rows(page).nth(0)).toContainText('Bo');
  await expect(rows(page).nth(0)).toContainText('on “The boys”');
  await isAccessible(page, 'comments of the original');

  await page.getByRole('tab', { name: /^Annotations/ }).click();
  await page.keyboard.press('ControlOrMeta+k');
  await page.getByRole('combobox').fill('Comments in the original');
  await page.keyboard.press('Enter');
  await expect(rows(page).first()).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(rows(page).nth(1)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect.poll(() => selectedText(page)).toBe('school');

  await openReport(page, /Keeping in touch/);
  await expect(reportText(page)).toContainText('Market stalls');
  await expect(page.getByRole('tab', { name: /^Comments/ })).toHaveCount(0);
  await expect(page.getByRole('tab', { name: /^Annotations/ })).toHaveAttribute('aria-selected', 'true');
});
