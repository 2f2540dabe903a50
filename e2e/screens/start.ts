/** What an analyst does at the first start and on the start screen. */

import { expect, type Page } from '@playwright/test';

/** Makes a project from the start screen or a project's window, by keyboard. */
export async function makeProject(page: Page, name: string): Promise<void> {
  await page.keyboard.press('Control+N');
  await expect(page.getByRole('textbox', { name: 'What is it called?' })).toBeFocused();
  await page.keyboard.type(name);
  await page.keyboard.press('Enter');
}

/** Answers who reads here, at the first start. */
export async function nameOneself(page: Page, name: string): Promise<void> {
  await expect(page.getByRole('textbox', { name: 'Name or initials' })).toBeFocused();
  await page.keyboard.type(name);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toHaveCount(0);
}
