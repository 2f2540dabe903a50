/** Reading and tagging as the hand does it: pointer, keys, overlaps, memo, copy, furniture. */

import { join } from 'node:path';
import { expect } from './fixtures.ts';
import {
  cards,
  closeImport,
  copiedText,
  highlightOf,
  highlights,
  importReports,
  middleOf,
  press,
  reportRows,
  reportText,
  selectedText,
  selectPassage,
  tagPassage,
  tagToolbar,
} from './screens/reading.ts';
import { test } from './screens/watched.ts';

const report = join(import.meta.dirname, 'reports/visits.md');
const webPage = join(import.meta.dirname, 'reports/web-page.html');

test('the pointer selects words, clicks go through passages that overlap, hovering lights one, Escape steps back', async ({
  start,
}) => {
  const { app, page } = await start();
  await importReports(app, page, [report]);
  await closeImport(page);

  const word = await middleOf(page, 'caseworker');
  await page.mouse.dblclick(word.x, word.y);
  await expect(tagToolbar(page)).toBeVisible();
  expect(await selectedText(page)).toBe('caseworker');
  await page.keyboard.press('Escape');
  await expect(tagToolbar(page)).toHaveCount(0);
  expect(await selectedText(page)).toBe('');

  // A drag that cuts words at both ends takes them whole.
  await selectPassage(page, 'istricts the visits', 'third mon');
  expect(await selectedText(page)).toBe('districts the visits stopped after the third month');
  await page.keyboard.press('2');
  await expect(cards(page)).toHaveCount(1);
  await press(page, 'Escape');
  await tagPassage(page, 'the visits stopped', 'after the third', '1');
  await press(page, 'Escape', 2);
  await expect(page.locator('.annotation-card.active')).toHaveCount(0);
  // A drag that leaves a passage at its first movement.
  await selectPassage(page, 'month, and', 'nobody');
  expect(await selectedText(page)).toBe('month, and nobody');
  await press(page, 'Escape');

  const inner = highlightOf(page, 'the visits stopped').last();
  // Each on another word: quick clicks on one spot are a double and a triple click.
  for (const [x, active] of [
    [20, 1],
    [80, 0],
    [140, 1],
  ] as const) {
    await inner.click({ position: { x, y: 10 } });
    await expect(cards(page).nth(active)).toHaveClass(/active/);
  }

  await reportText(page).getByText('A small follow-up').hover();
  await expect(page.locator('mark.hovered')).toHaveCount(0);
  await inner.hover();
  await expect(page.locator('mark.hovered')).toHaveText(['the visits stopped after the third']);
  await reportText(page).getByText('A small follow-up').click();
  await expect(page.locator('.annotation-card.active')).toHaveCount(0);
});

test('keys alone: paragraphs, sentence, tag, brackets, memo, remove and undo; typing in the memo tags nothing', async ({
  start,
}) => {
  const { app, page } = await start();
  await importReports(app, page, [report]);
  await closeImport(page);
  await expect(reportRows(page)).toBeFocused();
  await page.keyboard.press('F6');
  await expect(reportText(page)).toBeFocused();

  await press(page, 'ArrowDown', 4);
  await expect(page.locator('.page .cursor')).toContainText('Where the same caseworker');
  await page.keyboard.press('Enter');
  const sentence =
    'Where the same caseworker came every month, nearly all young people were still in school or training.';
  await expect.poll(() => selectedText(page)).toBe(sentence);
  await page.keyboard.press('Enter');
  await expect.poll(() => selectedText(page)).toContain('mattered more than its length.');
  await page.keyboard.press('1');
  await expect(cards(page)).toHaveCount(1);
  await expect(cards(page)).toContainText('Success');
  await page.keyboard.press('Escape');
  await press(page, 'ArrowDown', 3);
  await press(page, 'Enter');
  await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.press('2');
  await expect(cards(page)).toHaveCount(2);
  await expect(cards(page).nth(1)).toContainText('nobody was told why. The');

  await press(page, 'Escape', 2);
  await page.keyboard.press('[');
  await expect(cards(page).nth(0)).toHaveClass(/active/);
  await page.keyboard.press(']');
  await expect(cards(page).nth(1)).toHaveClass(/active/);
  await expect(highlights(page).last()).toBeInViewport();

  await page.keyboard.press('m');
  await expect(page.getByRole('textbox', { name: 'Memo' })).toBeFocused();
  await page.keyboard.type('1 of 3 offices; ask in [May]');
  await page.keyboard.press('Control+Enter');
  await expect(cards(page).nth(1)).toContainText('1 of 3 offices; ask in [May]');
  await expect(cards(page).nth(1).locator('.names')).toHaveText('Gap');
  await expect(reportText(page)).toBeFocused();

  // What is typed and left with Escape is not kept.
  await page.keyboard.press('m');
  await page.keyboard.type(' not this');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('textbox', { name: 'Memo' })).toHaveCount(0);
  await expect(cards(page).nth(1)).not.toContainText('not this');

  await page.keyboard.press('Delete');
  await expect(cards(page)).toHaveCount(1);
  await expect(cards(page)).toHaveClass(/active/);
  await page.getByRole('region', { name: 'Notice' }).getByRole('button', { name: 'Undo' }).click();
  await expect(cards(page)).toHaveCount(2);
  await expect(cards(page).nth(1)).toContainText('ask in [May]');
  await expect(reportText(page)).toBeFocused();
});

test('everything is selected and copied as the canonical text; a Thai passage keeps whole words', async ({ start }) => {
  const { app, page } = await start();
  await importReports(app, page, [report]);
  await closeImport(page);
  await reportText(page).click({ position: { x: 200, y: 12 } });
  await page.keyboard.press('Control+a');
  await expect(reportText(page)).toHaveClass(/everything-selected/);
  const text = await copiedText(page);
  expect(text.split('\n')).toHaveLength(11);
  expect(text).toContain('\nWhat helped\nWhere the same caseworker came every month');
  expect(text.endsWith('ผู้ดูแลคนเดิมทำให้เด็กกล้าเล่าเรื่องของตนเอง')).toBe(true);

  // From inside ดูแล to inside กล้า.
  await selectPassage(page, 'แลคน', 'เด็กก');
  expect(await copiedText(page)).toBe(await selectedText(page));
  await page.keyboard.press('3');
  await expect(cards(page).locator('.quote')).toHaveText('ดูแลคนเดิมทำให้เด็กกล้า');
});

test('the furniture of a web page is hidden, skipped by the cursor, and shown in place without moving a highlight', async ({
  start,
}) => {
  const { app, page } = await start();
  await importReports(app, page, [webPage]);
  await closeImport(page);
  await tagPassage(page, 'A visit that was promised', 'than no promise.', '2');
  await press(page, 'Escape', 2);
  await expect(page.getByText('Leave a Reply')).toBeHidden();

  await press(page, 'ArrowDown');
  const cursor = page.locator('.page .cursor');
  for (let last = ''; last !== (await cursor.textContent()); await press(page, 'ArrowUp')) {
    last = (await cursor.textContent()) ?? '';
  }
  await expect(cursor).toHaveText('Visits after the return');
  for (let last = ''; last !== (await cursor.textContent()); await press(page, 'ArrowDown')) {
    last = (await cursor.textContent()) ?? '';
  }
  await expect(cursor).toContainText('A visit that was promised');

  const shown = page.getByRole('button', { name: /^Show left-out parts/ });
  await shown.click();
  await expect(shown).toHaveAttribute('aria-pressed', 'true');
  await expect(page.getByText('Leave a Reply')).toBeVisible();
  await expect(highlights(page)).toHaveText([
    'A visit that was promised and did not come did more harm than no promise.',
  ]);
  await tagPassage(page, 'Your address will', 'not be published.', '1');
  await shown.click();
  await expect(page.getByText('Your address will not').first()).toBeHidden();
  await expect(cards(page)).toHaveCount(2);
});

test('a memo that is being written is kept when the view is left by key, and when the program is quit at once', async ({
  start,
}) => {
  const { app, page } = await start();
  await importReports(app, page, [report]);
  await closeImport(page);
  await tagPassage(page, 'In the hill districts', 'nobody was told why.', '2');
  await press(page, 'm');
  await page.keyboard.type('Ask the office.');
  await press(page, 'Control+5');
  await expect(page.getByRole('heading', { name: /Exchange annotations/ })).toBeVisible();
  await press(page, 'Control+1');
  await expect(cards(page)).toContainText('Ask the office.');
  await page.keyboard.press('F6');
  await press(page, 'F6');
  await expect(reportText(page)).toBeFocused();
  await press(page, 'm');
  await expect(page.getByRole('textbox', { name: 'Memo' })).toBeFocused();
  await press(page, 'End');
  await page.keyboard.type(' And the families.');
  await app.close();

  const again = await start();
  await expect(cards(again.page)).toContainText('Ask the office. And the families.');
});
