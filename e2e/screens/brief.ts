/** What an analyst does in the brief view. */

import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { type ElectronApplication, expect, type Locator, type Page } from '@playwright/test';
import { answerSave } from '../fixtures.ts';

/** Where the brief is written. */
export const briefText = (page: Page): Locator => page.getByRole('textbox', { name: 'Text of the brief' });

/** Begins the first brief of a project from its tagged passages. */
export async function draftBrief(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Draft a brief', exact: true }).click();
  await briefText(page).waitFor();
}

/** The button with the name of the open brief. */
export const openBrief = (page: Page): Locator => page.getByRole('button', { name: /^Brief: / });

/** Chooses from the menu of briefs. */
export async function inBriefMenu(page: Page, entry: string): Promise<void> {
  await openBrief(page).click();
  await page.getByRole('menuitem', { name: entry, exact: true }).click();
}

/** The cards of the evidence tray. */
export const evidence = (page: Page): Locator => page.getByRole('grid', { name: 'Passages' }).getByRole('row');

/** The citations and quotes of the text. */
export const citations = (page: Page): Locator => briefText(page).getByRole('link');

/** Writes a new section at the end of the brief. */
export async function writeSection(page: Page, heading: string, words: string): Promise<void> {
  await briefText(page).focus();
  // The editor puts its own selection back 20 ms after it is focused; no hand is as fast as this one.
  await page.evaluate(() => new Promise((next) => setTimeout(next, 60)));
  await page.keyboard.press('Control+End');
  await page.keyboard.press('Enter');
  await page.keyboard.type('# ');
  await page.keyboard.type(heading);
  await page.keyboard.press('Enter');
  await page.keyboard.type(words);
}

/** Finds a passage by key and cites it at the caret. */
export async function citeByKey(page: Page, words: string): Promise<void> {
  await page.keyboard.press('Control+Shift+k');
  const search = page.getByRole('searchbox', { name: 'Search passages' });
  await expect(search).toBeFocused();
  await search.fill(words);
  await expect(evidence(page)).toHaveCount(1);
  await page.keyboard.press('Enter');
  await expect(briefText(page)).toBeFocused();
}

/** Pastes a page's markup at the caret, as from a browser or another brief. */
export async function paste(page: Page, html: string): Promise<void> {
  await briefText(page).evaluate((element, markup) => {
    const data = new DataTransfer();
    data.setData('text/html', markup);
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  }, html);
}

/** The markup of a citation copied from a brief in which its passage read `quote`. */
export async function copiedCitation(page: Page, quote: string): Promise<string> {
  const rows = evidence(page);
  const annotationId = (await rows.first().getAttribute('data-key')) ?? '';
  return `<p>Seen before <cite data-annotation="${annotationId}" data-source="elsewhere" data-quote="${quote}" data-title="Older report" data-locator="p. 2">x</cite></p>`;
}

/** The panel of a citation that is to be checked. */
export const citationPanel = (page: Page, name: RegExp): Locator => page.getByRole('dialog', { name });

/** Exports the open brief as the format called `name`, to `file`; what was written. */
export async function exportBrief(app: ElectronApplication, page: Page, name: RegExp, file: string): Promise<Buffer> {
  await answerSave(app, file);
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  await page.getByRole('menuitem', { name }).click();
  const notice = page.getByRole('region', { name: 'Notice' });
  await expect(notice).toContainText(`Brief written to “${basename(file)}”`, { timeout: 30_000 });
  await notice.getByRole('button', { name: 'Close' }).click();
  return readFile(file);
}

/** Says who may see the brief, in usual words. */
export async function sayWhoMaySee(page: Page, words: string): Promise<void> {
  await page.getByRole('button', { name: /^Who may see it/ }).click();
  await page.getByRole('menuitem', { name: words, exact: true }).click();
  await expect(page.getByRole('button', { name: `Who may see it: ${words}` })).toBeVisible();
}
