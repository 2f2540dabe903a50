/** The cards beside the page: they follow it, are filtered, and can be worked with by keys alone. */

import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { expect } from './fixtures.ts';
import {
  cards,
  closeImport,
  highlightOf,
  highlights,
  importReports,
  press,
  reportText,
  selectedText,
  selectPassage,
  tagPassage,
  tagToolbar,
} from './screens/reading.ts';
import { test } from './screens/watched.ts';

const report = join(import.meta.dirname, 'reports/visits.md');

/** A report of `count` paragraphs that say their numbers. */
async function longReport(folder: string, count: number): Promise<string> {
  const file = join(folder, 'long.md');
  const paragraphs = Array.from({ length: count }, (_, at) => `Household ${at} was visited ${at % 7} times in a year.`);
  await writeFile(file, `# Long report\n\n${paragraphs.join('\n\n')}\n`);
  return file;
}

/** Where an element begins, in pixels from the top of the window. */
const topOf = (of: Locator): Promise<number> => of.evaluate((element) => element.getBoundingClientRect().top);

const quotes = (page: Page) => cards(page).locator('.quote');

test('cards scroll with the page, and the active one stands at the height of its passage', async ({
  start,
  folder,
}) => {
  const { app, page } = await start();
  await importReports(app, page, [await longReport(folder, 200)]);
  await closeImport(page);
  for (const household of [5, 6, 7, 8, 9, 10, 11, 12, 150, 151]) {
    await tagPassage(page, `Household ${household} was`, `${household % 7} times`, '2');
    await press(page, 'Escape', 2);
  }
  const scroller = page.locator('.page-scroller');
  await scroller.evaluate((element) => element.scrollTo(0, 0));
  await expect(cards(page).first()).toBeInViewport();
  await scroller.evaluate((element) => element.scrollTo(0, element.scrollHeight));
  await expect(cards(page).first()).not.toBeInViewport();
  await expect(cards(page).last()).toBeInViewport();

  await scroller.evaluate((element) => element.scrollTo(0, 0));
  const passage = highlightOf(page, 'Household 9 was');
  await passage.click();
  const card = cards(page).filter({ hasText: 'Household 9 was' });
  await expect(card).toHaveClass(/active/);
  const distance = async () => Math.abs((await topOf(card)) - (await topOf(passage)));
  await expect.poll(distance).toBeLessThan(16);
  await scroller.evaluate((element) => element.scrollBy(0, 90));
  await expect.poll(distance).toBeLessThan(16);
});

test('filters say how many there are, hide the other cards and say so, and can be taken away', async ({ start }) => {
  const { app, page } = await start();
  await importReports(app, page, [report]);
  await closeImport(page);
  for (const [from, to, key] of [
    ['Market stalls opened', 'most places.', '1'],
    ['In the hill districts', 'nobody was told why.', '2'],
    ['Papers were', 'other wall.', '2'],
  ] as const) {
    await tagPassage(page, from, to, key);
    await press(page, 'Escape', 2);
  }
  await page.getByRole('button', { name: /All tags/ }).click();
  await expect(page.getByRole('option')).toHaveText([/All tags\s*3/, /Success\s*1/, /Gap\s*2/]);
  await page.getByRole('option', { name: 'Success' }).click();
  await expect(cards(page)).toHaveCount(1);
  await expect(highlights(page)).toHaveCount(3);
  await expect(page.getByText('1 of 3 shown.')).toBeVisible();

  // A memo asked for on the page is never written out of sight.
  await highlightOf(page, 'Papers were').click();
  await expect(highlightOf(page, 'Papers were').first()).toHaveClass(/active/);
  await press(page, 'm');
  await expect(page.getByRole('textbox', { name: 'Memo' })).toBeFocused();
  await expect(cards(page)).toHaveCount(3);
  await press(page, 'Escape');

  await page.getByRole('button', { name: /Anyone/ }).click();
  await expect(page.getByRole('option')).toHaveText([/Anyone\s*3/, /You\s*3/]);
  await press(page, 'Escape');
});

test('cards have one tab stop; arrows, Enter, memo, tag and Delete work on the one in hand', async ({ start }) => {
  const { app, page } = await start();
  await importReports(app, page, [report]);
  await closeImport(page);
  for (const [from, to] of [
    ['Where the same caseworker', 'in school or training.'],
    ['In the hill districts', 'nobody was told why.'],
    ['Papers were', 'other wall.'],
  ] as const) {
    await tagPassage(page, from, to, '2');
    await press(page, 'Escape', 2);
  }
  await expect(cards(page).locator('[tabindex="0"]')).toHaveCount(1);
  await cards(page).locator('[tabindex="0"]').focus();
  await press(page, 'Home');
  await expect(quotes(page).nth(0)).toBeFocused();
  await press(page, 'ArrowDown');
  await expect(quotes(page).nth(1)).toBeFocused();
  await press(page, 'End');
  await expect(quotes(page).nth(2)).toBeFocused();
  await press(page, 'ArrowUp');
  await press(page, 'Enter');
  await expect(highlightOf(page, 'In the hill')).toHaveClass(/active/);
  await press(page, '1');
  await expect(cards(page).nth(1).locator('.names')).toHaveText('SuccessGap');

  await press(page, 'm');
  await page.keyboard.type('Ask why.');
  await press(page, 'Control+Enter');
  await expect(cards(page).nth(1)).toContainText('Ask why.');
  await expect(quotes(page).nth(1)).toBeFocused();
  // Typed and left with the pointer: kept.
  await press(page, 'm');
  await page.keyboard.type(' And when.');
  await reportText(page).getByText('A small follow-up').click();
  await expect(cards(page).nth(1)).toContainText('Ask why. And when.');

  await quotes(page).nth(1).focus();
  await press(page, 'Delete');
  await expect(cards(page)).toHaveCount(2);
  await expect(quotes(page).nth(1)).toBeFocused();
  await expect(quotes(page).nth(1)).toHaveText('Papers were the other wall.');
  await press(page, 't');
  await expect(page.getByRole('dialog')).toContainText('Papers were the other wall.');
});

test('text and card light up together, whichever the pointer is on', async ({ start }) => {
  const { app, page } = await start();
  await importReports(app, page, [report]);
  await closeImport(page);
  await tagPassage(page, 'In the hill districts', 'nobody was told why.', '2');
  await press(page, 'Escape', 2);
  await cards(page).hover();
  await expect(highlightOf(page, 'In the hill')).toHaveClass(/hovered/);
  await expect(page.locator('.stripe')).toHaveClass(/hovered/);
  await reportText(page).getByText('A small follow-up').hover();
  await expect(cards(page)).not.toHaveClass(/hovered/);
  await highlightOf(page, 'In the hill').hover();
  await expect(cards(page)).toHaveClass(/hovered/);
});

test('beside a selected passage: a memo without a tag, tags by name, and the quote with its source', async ({
  start,
}) => {
  const { app, page } = await start();
  await importReports(app, page, [report]);
  await closeImport(page);
  await selectPassage(page, 'Papers were', 'other wall.');
  await tagToolbar(page).getByRole('button', { name: 'Copy quote with source' }).click();
  await expect(page.getByText('Quote copied with its source')).toBeVisible();
  await noteCopies(page);
  await press(page, 'Control+Shift+c');
  await expect.poll(() => copied(page)).toBe('“Papers were the other wall.” (Keeping in touch after the return, ¶ 5)');

  await tagToolbar(page).getByRole('button', { name: 'Memo' }).click();
  await expect(page.getByRole('textbox', { name: 'Memo' })).toBeFocused();
  await page.keyboard.type('Which papers?');
  await press(page, 'Control+Enter');
  await expect(cards(page)).toContainText('Which papers?');
  await expect(cards(page).locator('.names')).toHaveText('No tag');
  await tagToolbar(page).getByRole('button', { name: 'Tag by name…' }).click();
  await expect(page.getByRole('dialog')).toContainText('Papers were the other wall.');
});

test('with nothing selected the quote is that of the annotation in hand; without one, nothing is copied or said', async ({
  start,
}) => {
  const { app, page } = await start();
  await importReports(app, page, [report]);
  await closeImport(page);
  await tagPassage(page, 'Papers were', 'other wall.', '2');
  await noteCopies(page);
  await press(page, 'Escape', 2);
  await expect(cards(page)).not.toHaveClass(/active/);
  await page.getByRole('button', { name: 'Close', exact: true }).click();
  await press(page, 'Control+Shift+c');
  await press(page, ']');
  await expect(cards(page)).toHaveClass(/active/);
  expect(await copied(page)).toBeUndefined();
  await expect(page.getByText('Quote copied with its source')).toHaveCount(0);
  expect(await selectedText(page)).toBe('');
  await press(page, 'Control+Shift+c');
  await expect(page.getByText('Quote copied with its source')).toBeVisible();
  expect(await copied(page)).toBe('“Papers were the other wall.” (Keeping in touch after the return, ¶ 5)');
});

/** From now on the page remembers the last text that it put on the clipboard, which is closed to it for reading. */
const noteCopies = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const set = DataTransfer.prototype.setData;
    DataTransfer.prototype.setData = function (kind: string, text: string) {
      document.documentElement.dataset.copied = text;
      set.call(this, kind, text);
    };
  });

const copied = (page: Page) => page.evaluate(() => document.documentElement.dataset.copied);
