/** Two people, one set of reports: edits at once, passages that are not here, reports that come later. */

import { copyFile, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { answerOpen, answerSave, expect, type Running } from './fixtures.ts';
import {
  cards,
  closeImport,
  goTo,
  highlights,
  importReports,
  isSaved,
  openReport,
  press,
  tagPassage,
} from './screens/reading.ts';
import { test } from './screens/watched.ts';

const report = join(import.meta.dirname, 'reports/visits.md');
const webPage = join(import.meta.dirname, 'reports/web-page.html');

test('both edit the same memo and tag at once: both values are kept and listed, one is settled on, undo reopens it', async ({
  start,
  folder,
}) => {
  const set = join(folder, 'set.json');
  const mali = await start();
  await importReports(mali.app, mali.page, [report]);
  await closeImport(mali.page);
  await tagPassage(mali.page, 'In the hill districts', 'nobody was told why.', '2');
  await sendTo(mali, set);
  const dara = await start(join(folder, 'Dara'), 'Dara');
  await importReports(dara.app, dara.page, [report]);
  await closeImport(dara.page);
  await takeIn(dara, set);
  await goTo(dara.page, 'Read');

  // Mali takes the tag off; Dara does so too and thinks better of it. Each writes another memo.
  await goTo(mali.page, 'Read');
  await tagOfFirst(mali.page, 'Gap');
  await memoOfFirst(mali.page, 'The office says: no driver.');
  await tagOfFirst(dara.page, 'Gap');
  await tagOfFirst(dara.page, 'Gap');
  await memoOfFirst(dara.page, 'The families say: no reason given.');
  await sendTo(dara, set);

  await takeIn(mali, set);
  const outcome = mali.page.getByRole('region', { name: 'What the file brought' });
  await expect(outcome.locator('dt').nth(3)).toHaveText('2');
  const inMemo = outcome.getByRole('listitem').filter({ hasText: 'Memo' });
  await expect(inMemo).toContainText('no driver.');
  await expect(inMemo).toContainText('no reason given.');
  await expect(outcome.getByRole('listitem').filter({ hasText: 'Tag Gap' })).toContainText('“applied” or “taken off”');

  await inMemo.getByRole('button', { name: 'Open and settle' }).click();
  const memoChoice = cards(mali.page).getByRole('group', { name: /the memo/ });
  const keep = memoChoice.locator('.option').filter({ hasText: 'no driver.' }).getByRole('button', { name: 'Keep' });
  await keep.click();
  await expect(memoChoice).toHaveCount(0);
  await expect(cards(mali.page).locator('.memo')).toHaveText('The office says: no driver.');
  await expect(cards(mali.page).getByRole('group', { name: /the tag Gap/ })).toBeVisible();
  await goTo(mali.page, 'Exchange');
  await expect(inMemo).toContainText('Settled');

  await press(mali.page, 'Control+z');
  await expect(inMemo).not.toContainText('Settled');
  await inMemo.getByRole('button', { name: 'Open and settle' }).click();
  await expect(memoChoice.locator('.option')).toHaveCount(2);

  const tagChoice = cards(mali.page).getByRole('group', { name: /the tag Gap/ });
  await tagChoice.locator('.option').filter({ hasText: 'applied' }).getByRole('button', { name: 'Keep' }).click();
  await expect(tagChoice).toHaveCount(0);
  await expect(cards(mali.page).locator('.names')).toHaveText('Gap');
  await memoChoice.locator('.option').filter({ hasText: 'families' }).getByRole('button', { name: 'Keep' }).click();
  await expect(cards(mali.page).locator('.memo')).toHaveText('The families say: no reason given.');

  // What Mali settled is settled for Dara too.
  await sendTo(mali, set);
  await takeIn(dara, set);
  await expect(dara.page.getByRole('region', { name: 'What the file brought' }).locator('dt').nth(3)).toHaveText('0');
});

test('a quote that does not stand in the report is an orphan: first in the list, saying so, never on the page', async ({
  start,
  folder,
}) => {
  const set = join(folder, 'set.json');
  const first = await start();
  await importReports(first.app, first.page, [report]);
  await closeImport(first.page);
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

  const second = await start(join(folder, 'Second'), 'Dara');
  await importReports(second.app, second.page, [report]);
  await closeImport(second.page);
  await takeIn(second, set);
  const outcome = second.page.getByRole('region', { name: 'What the file brought' });
  await expect(outcome.locator('dt').nth(4)).toHaveText('1');
  await expect(outcome.getByRole('listitem').filter({ hasText: 'A letter took many a month.' })).toBeVisible();
  await outcome.getByRole('button', { name: 'Open report' }).click();
  await expect(cards(second.page)).toHaveCount(2);
  await expect(cards(second.page).first()).toContainText('A letter took many a month.');
  await expect(cards(second.page).first()).toContainText('This passage was not found.');
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
  const first = await start();
  await importReports(first.app, first.page, [report, webPage]);
  await closeImport(first.page);
  await tagPassage(first.page, 'Market stalls opened', 'most places.', '1');
  await openReport(first.page, /Visits after the return/);
  await tagPassage(first.page, 'A visit that was promised', 'than no promise.', '2');
  await sendTo(first, set);

  const second = await start(join(folder, 'Second'), 'Dara');
  await importReports(second.app, second.page, [report]);
  await closeImport(second.page);
  await takeIn(second, set);
  const outcome = second.page.getByRole('region', { name: 'What the file brought' });
  await expect(outcome.locator('dt').nth(0)).toHaveText('1');
  await expect(outcome).toContainText('Not in this project: Visits after the return');
  await expect(outcome.locator('dt').nth(4)).toHaveText('0');

  await goTo(second.page, 'Read');
  // Another name for the same bytes.
  const copy = join(folder, 'notes.html');
  await copyFile(webPage, copy);
  await importReports(second.app, second.page, [copy]);
  await closeImport(second.page);
  await takeIn(second, set);
  await expect(outcome.locator('dt').nth(0)).toHaveText('1');
  await expect(outcome).not.toContainText('Not in this project');
  await goTo(second.page, 'Read');
  await openReport(second.page, /Visits after the return/);
  await expect(cards(second.page)).toHaveCount(1);
  await expect(cards(second.page)).toContainText('A visit that was promised');
});

async function sendTo({ app, page }: Running, file: string): Promise<void> {
  await isSaved(page);
  await goTo(page, 'Exchange');
  await answerSave(app, file);
  const before = await readFile(file, 'utf8').catch(() => '');
  await page.getByRole('button', { name: 'Export annotations…' }).click();
  await expect.poll(() => readFile(file, 'utf8').catch(() => '')).not.toBe(before);
}

async function takeIn({ app, page }: Running, file: string): Promise<void> {
  await goTo(page, 'Exchange');
  await answerOpen(app, [file]);
  await page.getByRole('button', { name: 'Import annotations…' }).click();
  await expect(page.getByRole('region', { name: 'What the file brought' })).toBeVisible();
}

/** Presses a tag's button on the first card, and waits until it has turned. */
async function tagOfFirst(page: Page, name: string): Promise<void> {
  const card = cards(page).first();
  if (!(await card.getByRole('button', { name: 'Memo' }).isVisible())) await card.locator('.quote').click();
  const button = card.getByRole('button', { name });
  const turned = (await button.getAttribute('aria-pressed')) === 'true' ? 'false' : 'true';
  await button.click();
  await expect(button).toHaveAttribute('aria-pressed', turned);
}

async function memoOfFirst(page: Page, memo: string): Promise<void> {
  await cards(page).first().getByRole('button', { name: 'Memo' }).click();
  await page.getByRole('textbox', { name: 'Memo' }).fill(memo);
  await page.getByRole('textbox', { name: 'Memo' }).press('Control+Enter');
  await expect(cards(page).first()).toContainText(memo);
}
