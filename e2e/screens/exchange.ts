/** What an analyst does in the Exchange view. */

import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import { answerOpen, answerSave, expect, type Running } from '../fixtures.ts';
import { cards, closeImport, goTo, importReports, isSaved } from './reading.ts';

/** What a set in preview brings, counted. */
export const counts = (page: Page): Locator => page.getByRole('list', { name: 'What the file brings' });

/** The button that merges the set in preview. */
export const apply = (page: Page): Locator => page.getByRole('button', { name: 'Apply merge' });

/** The conflict in view. */
export const conflict = (page: Page): Locator => page.getByRole('article', { name: /^Conflict/ });

/** The first conflict in the list. */
export const option = (page: Page): Locator =>
  page.getByRole('listbox', { name: 'Conflicts' }).getByRole('option').first();

/** The form that says what to send. */
export const send = (page: Page): Locator => page.getByRole('region', { name: 'Send' });

/** Starts a reviewer's program on a project of their own with these reports in it. */
export async function startWith(start: () => Promise<Running>, reports: readonly string[]): Promise<Running> {
  const who = await start();
  await importReports(who.app, who.page, reports);
  await closeImport(who.page);
  return who;
}

/** Writes all annotations to `file`. */
export async function sendTo({ app, page }: Running, file: string): Promise<void> {
  await isSaved(page);
  await goTo(page, 'Exchange');
  await answerSave(app, file);
  const before = await readFile(file, 'utf8').catch(() => '');
  await send(page).getByRole('button', { name: 'Export annotations…' }).click();
  await expect.poll(() => readFile(file, 'utf8').catch(() => '')).not.toBe(before);
}

/** Chooses a colleague's set; what comes of it is for the test to say. */
export async function choose({ app, page }: Running, file: string): Promise<void> {
  await goTo(page, 'Exchange');
  await answerOpen(app, [file]);
  await page.getByRole('button', { name: 'Import annotations…' }).click();
}

/** Chooses a colleague's set and waits for its preview. */
export async function preview(who: Running, file: string): Promise<void> {
  await choose(who, file);
  await expect(counts(who.page)).toBeVisible();
}

/** Takes a colleague's set in, as it is. */
export async function takeIn(who: Running, file: string): Promise<void> {
  await preview(who, file);
  await apply(who.page).click();
  await expect(send(who.page)).toBeVisible();
}

/** Drops a file of this computer on the window. */
export async function dropFile(page: Page, path: string): Promise<void> {
  await page.evaluate(() => {
    const field = Object.assign(document.createElement('input'), { type: 'file', id: 'dropped' });
    document.body.append(field);
  });
  await page.locator('#dropped').setInputFiles(path);
  await page.evaluate(() => {
    const field = document.querySelector<HTMLInputElement>('#dropped');
    const dataTransfer = new DataTransfer();
    for (const file of field?.files ?? []) dataTransfer.items.add(file);
    document
      .querySelector('main')
      ?.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
    field?.remove();
  });
}

/** Presses a tag's button on the first card, and waits until it has turned. */
export async function tagOfFirst(page: Page, name: string): Promise<void> {
  const card = cards(page).first();
  if (!(await card.getByRole('button', { name: 'Memo' }).isVisible())) await card.locator('.quote').click();
  const button = card.getByRole('button', { name });
  const turned = (await button.getAttribute('aria-pressed')) === 'true' ? 'false' : 'true';
  await button.click();
  await expect(button).toHaveAttribute('aria-pressed', turned);
}

/** Writes the memo of the first card. */
export async function memoOfFirst(page: Page, memo: string): Promise<void> {
  await cards(page).first().getByRole('button', { name: 'Memo' }).click();
  await page.getByRole('textbox', { name: 'Memo' }).fill(memo);
  await page.getByRole('textbox', { name: 'Memo' }).press('Control+Enter');
  await expect(cards(page).first()).toContainText(memo);
}
