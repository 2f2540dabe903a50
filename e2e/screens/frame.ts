/** What an analyst does with the frame around the views. */

import { expect, type Locator, type Page } from '@playwright/test';

/** The palette, while it stands. */
export const palette = (page: Page): Locator => page.getByRole('dialog', { name: 'Search or run' });

/** Where one types in the palette. */
export const paletteField = (page: Page): Locator => palette(page).getByRole('combobox');

/** A row of the palette by its name. */
export const paletteRow = (page: Page, name: string): Locator => palette(page).getByRole('option', { name });

/** Opens the palette, types, and runs what is found first. */
export async function runFromPalette(page: Page, typed: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await expect(paletteField(page)).toBeFocused();
  await page.keyboard.type(typed);
  await expect(palette(page).locator('[role="option"][data-focused]')).toHaveCount(1);
  await page.keyboard.press('Enter');
  await expect(palette(page)).toHaveCount(0);
}
