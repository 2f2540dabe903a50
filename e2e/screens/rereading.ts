/** What an analyst does to read a report again. */

import { expect, type Locator, type Page } from '@playwright/test';

/** The dialog in which it is chosen how. */
export const rereadDialog = (page: Page): Locator => page.getByRole('dialog', { name: /^Read “.*” again$/ });

/** What would come of it, in words. */
export const outcome = (page: Page): Locator => rereadDialog(page).getByRole('status');

/** Opens the dialog for the report on the page from its details. */
export async function askToReadAgain(page: Page): Promise<void> {
  await page.getByRole('tab', { name: 'Report', exact: true }).click();
  await page.getByRole('button', { name: 'Read again…' }).click();
  await expect(rereadDialog(page)).toBeVisible();
}

/** Takes the reading in as it was tried. */
export async function readAgain(page: Page): Promise<void> {
  const button = rereadDialog(page).getByRole('button', { name: 'Read again', exact: true });
  await expect(button).toBeEnabled();
  await button.click();
  await expect(rereadDialog(page)).toHaveCount(0);
}
