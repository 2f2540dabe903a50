/** What an analyst does in the codebook. */

import { expect, type Locator, type Page } from '@playwright/test';

/** Shows the codebook beside the page. */
export async function openCodebook(page: Page): Promise<void> {
  await page.getByRole('tab', { name: 'Codebook' }).click();
  await expect(tags(page)).toBeVisible();
}

const tags = (page: Page): Locator => page.getByRole('grid', { name: 'Codebook' });

/** The row of a tag. */
export const tagRow = (page: Page, name: string): Locator => tags(page).getByRole('row', { name, exact: true });

/** The names of the tags that are shown, in their order. */
export const tagNames = (page: Page): Promise<string[]> => tags(page).locator('.tag-name').allTextContents();

/** The rule of the tag in hand, at the foot of the codebook. */
export const rule = (page: Page): Locator => page.getByRole('region', { name: 'The rule of the tag in hand' });

/** Types a name into the field that stands open, over what is in it. */
export async function writeTagName(page: Page, name: string): Promise<void> {
  const field = page.getByRole('textbox', { name: /^Name of / });
  await expect(field).toBeFocused();
  await field.fill(name);
  await page.keyboard.press('Enter');
}

/** Undoes by key and waits until the window says what was undone. */
export async function undone(page: Page, act: string): Promise<void> {
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('region', { name: 'Notice' })).toContainText(`Undone: ${act}`);
}
