/** What an analyst does in the reading view. */

import { type ElectronApplication, expect, type Locator, type Page } from '@playwright/test';
import { answerOpen } from '../fixtures.ts';

/** Imports files through the button and waits until each is done or failed. */
export async function importReports(app: ElectronApplication, page: Page, paths: readonly string[]): Promise<void> {
  await answerOpen(app, paths);
  await page
    .getByRole('button', { name: /^Import( reports…)?$/ })
    .first()
    .click();
  await expect(page.getByRole('region', { name: 'Import' }).getByRole('button', { name: 'Close' })).toBeVisible({
    timeout: 60_000,
  });
}

/** Puts the list of imported files away. */
export async function closeImport(page: Page): Promise<void> {
  await page.getByRole('region', { name: 'Import' }).getByRole('button', { name: 'Close' }).click();
}

/** Opens a report from the list. */
export async function openReport(page: Page, title: string | RegExp): Promise<void> {
  await page.getByRole('list', { name: 'Reports' }).getByRole('button', { name: title }).click();
}

/** The text of the report in hand. */
export const reportText = (page: Page): Locator => page.locator('.ProseMirror');

/** Selects a passage with the pointer's result: the browser's own selection, from `from` to the end of `to`. */
export async function selectPassage(page: Page, from: string, to: string): Promise<void> {
  await expect(reportText(page)).toContainText(from);
  await page.evaluate(selectInPage, [from, to] as const);
  await expect(page.getByRole('toolbar', { name: 'Tag this passage' })).toBeVisible();
}

function selectInPage([from, to]: readonly [string, string]): void {
  const root = document.querySelector<HTMLElement>('.ProseMirror');
  if (!root) throw new Error('no report on the page');
  const texts: Text[] = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) texts.push(node as Text);
  const place = (needle: string, atEnd: boolean): [Text, number] => {
    const whole = texts.map((text) => text.data).join('');
    const at = whole.indexOf(needle);
    if (at < 0) throw new Error(`not on the page: ${needle}`);
    let rest = at + (atEnd ? needle.length : 0);
    for (const text of texts) {
      if (rest < text.data.length || (atEnd && rest === text.data.length)) return [text, rest];
      rest -= text.data.length;
    }
    throw new Error('not reached');
  };
  const [startNode, start] = place(from, false);
  const [endNode, end] = place(to, true);
  startNode.parentElement?.scrollIntoView({ block: 'center' });
  root.focus();
  root.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, pointerType: 'mouse', isPrimary: true }));
  root.dispatchEvent(new MouseEvent('mousedown', { bubbles: true }));
  document.getSelection()?.setBaseAndExtent(startNode, start, endNode, end);
  root.dispatchEvent(new PointerEvent('pointerup', { bubbles: true, pointerType: 'mouse', isPrimary: true }));
  root.dispatchEvent(new MouseEvent('mouseup', { bubbles: true }));
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
