/** What an analyst does in the reading view. */

import { type ElectronApplication, expect, type Locator, type Page } from '@playwright/test';
import { answerOpen } from '../fixtures.ts';

/** The import, as the view of its own. */
export const importPlace = (page: Page): Locator => page.getByRole('region', { name: 'Import' });

/** One file in the table of an import. */
export const importRow = (page: Page, name: string | RegExp): Locator =>
  importPlace(page).getByRole('row').filter({ hasText: name });

/** How the import stands, in words. */
export const importSummary = (page: Page): Locator => page.getByTestId('import-summary');

/** Imports files through the button and waits until each is done or failed. */
export async function importReports(
  app: ElectronApplication,
  page: Page,
  paths: readonly string[],
  timeout = 60_000,
): Promise<void> {
  await answerOpen(app, paths);
  await page
    .getByRole('button', { name: /^Import( reports…)?$/ })
    .first()
    .click();
  await expect(importPlace(page).getByRole('button', { name: 'Close' })).toBeVisible({ timeout });
}

/** Puts the finished import away: back to the reports. */
export async function closeImport(page: Page): Promise<void> {
  await importPlace(page).getByRole('button', { name: 'Close' }).click();
  await expect(importPlace(page)).toHaveCount(0);
}

/** The reports in the list. */
export const reportRows = (page: Page): Locator => page.getByRole('grid', { name: 'Reports' }).getByRole('row');

/** Opens a report from the list. */
export async function openReport(page: Page, title: string | RegExp): Promise<void> {
  await page.getByRole('grid', { name: 'Reports' }).getByRole('row', { name: title }).click();
}

/** The text of the report in hand. */
export const reportText = (page: Page): Locator => page.locator('.ProseMirror');

/** Selects with the real pointer from the first letter of `from` to the last letter of `to`. */
export async function selectPassage(page: Page, from: string, to: string): Promise<void> {
  await expect(reportText(page)).toContainText(from);
  await bring(page, from);
  const [start, end] = await reportText(page).evaluate(placesOf, [from, to] as const);
  await page.mouse.move(start.x, start.y);
  await page.mouse.down();
  await page.mouse.move((start.x + end.x) / 2, (start.y + end.y) / 2);
  await page.mouse.move(end.x, end.y);
  await page.mouse.up();
  await expect(page.getByRole('toolbar', { name: 'Tag this passage' })).toBeVisible();
}

/** How far from the middle of the window the last press was. */
let away = 0;

/**
 * Scrolls a text into the middle of the window, or a line away from it: presses that follow each other at one place would be a double
 * click for the editor, however much was scrolled between them.
 */
function bring(page: Page, text: string): Promise<void> {
  away = away === 0 ? 24 : 0;
  return reportText(page).evaluate(bringIntoView, [text, away] as const);
}

/** Scrolls to a text and waits until the blocks around it have their real heights; runs in the page. */
async function bringIntoView(root: Element, [text, offset]: readonly [string, number]): Promise<void> {
  const frame = () => new Promise((next) => requestAnimationFrame(next));
  for (let times = 0; times < 3; times++) {
    const block = [...root.querySelectorAll('p, li, h1, h2, h3, td')].find((each) => each.textContent?.includes(text));
    block?.scrollIntoView({ block: 'center' });
    root.closest('.page-scroller')?.scrollBy(0, offset);
    await frame();
  }
}

/** Where the first letter of one text and the last letter of another lie in the window; runs in the page. */
function placesOf(root: Element, [from, to]: readonly [string, string]) {
  const texts: Text[] = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) texts.push(node as Text);
  const whole = texts.map((text) => text.data).join('');
  const letterAt = (offset: number) => {
    let rest = offset;
    for (const text of texts) {
      if (rest < text.data.length) {
        const range = document.createRange();
        range.setStart(text, rest);
        range.setEnd(text, rest + 1);
        return range;
      }
      rest -= text.data.length;
    }
    throw new Error('not on the page');
  };
  const first = letterAt(whole.indexOf(from));
  const start = first.getBoundingClientRect();
  const end = letterAt(whole.indexOf(to, whole.indexOf(from)) + to.length - 1).getBoundingClientRect();
  return [
    { x: start.left + 1, y: start.top + start.height / 2 },
    { x: end.right - 1, y: end.top + end.height / 2 },
  ] as const;
}

/** The cards beside the page. */
export const cards = (page: Page): Locator => page.getByRole('list', { name: 'Annotations' }).locator('[data-card]');

/** The highlights on the page. */
export const highlights = (page: Page): Locator => reportText(page).locator('[data-annotation]');

/** Waits until the status bar says that everything is on disk. */
export async function isSaved(page: Page): Promise<void> {
  await expect(page.getByTestId('saved')).toContainText('Saved');
}

/** Goes to another view by its button. */
export async function goTo(page: Page, view: 'Read' | 'Brief' | 'Exchange'): Promise<void> {
  await page.getByRole('navigation', { name: 'Views' }).getByRole('button', { name: view }).click();
}

/** The selected text, as the window shows it. */
export const selectedText = (page: Page): Promise<string> => page.evaluate(() => String(getSelection()));

/** The toolbar beside a selected passage. */
export const tagToolbar = (page: Page): Locator => page.getByRole('toolbar', { name: 'Tag this passage' });

/** The highlights of one passage, innermost mark last. */
export const highlightOf = (page: Page, text: string): Locator => highlights(page).filter({ hasText: text });

/** Presses a key `times` times on whatever has the focus. */
export async function press(page: Page, key: string, times = 1): Promise<void> {
  for (let time = 0; time < times; time++) await page.keyboard.press(key);
}

/** Where a word stands in the window: its middle. The word must be on the screen. */
export async function middleOf(page: Page, word: string): Promise<{ x: number; y: number }> {
  await expect(reportText(page)).toContainText(word);
  await bring(page, word);
  const [start, end] = await reportText(page).evaluate(placesOf, [word, word] as const);
  return { x: (start.x + end.x) / 2, y: (start.y + end.y) / 2 };
}

/** What Copy puts on the clipboard: the text of the page's own copy event, the clipboard itself being closed to pages. */
export async function copiedText(page: Page): Promise<string> {
  await page.evaluate(() => {
    document.addEventListener(
      'copy',
      (event) => {
        document.documentElement.dataset.copied = event.clipboardData?.getData('text/plain') ?? '';
      },
      { once: true },
    );
  });
  await page.keyboard.press('Control+c');
  const copied = () => page.evaluate(() => document.documentElement.dataset.copied);
  await expect.poll(copied).toBeDefined();
  return (await copied()) ?? '';
}

/** Tags a passage by its number key. */
export async function tagPassage(page: Page, from: string, to: string, key: string): Promise<void> {
  const before = await cards(page).count();
  await selectPassage(page, from, to);
  await page.keyboard.press(key);
  await expect(cards(page)).toHaveCount(before + 1);
}
