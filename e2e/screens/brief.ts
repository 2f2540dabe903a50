/** What an analyst does in the brief view. */

import type { Locator, Page } from '@playwright/test';

/** Where the brief is written. */
export const briefText = (page: Page): Locator => page.getByRole('textbox', { name: 'Text of the brief' });

/** Begins the first brief of a project from its tagged passages. */
export async function draftBrief(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Draft a brief' }).click();
  await briefText(page).waitFor();
}

/** The button with the name of the open brief. */
export const openBrief = (page: Page): Locator => page.getByRole('button', { name: /^Brief: / });

/** Chooses from the menu of briefs. */
export async function inBriefMenu(page: Page, entry: string): Promise<void> {
  await openBrief(page).click();
  await page.getByRole('menuitem', { name: entry, exact: true }).click();
}
