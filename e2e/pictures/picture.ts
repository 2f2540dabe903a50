/** How a picture of the documentation is taken. */

import { join } from 'node:path';
import type { Page } from '@playwright/test';

export const root = join(import.meta.dirname, '../..');
export const large = { width: 1440, height: 900 };
const small = { width: 1100, height: 700 };

/** Takes what is shown in light and dark, and in the smaller window where it is a main view. */
export async function picture(page: Page, name: string, { main = false } = {}): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await take(page, colorScheme === 'dark' ? `${name}-dark` : name);
  }
  await page.emulateMedia({ colorScheme: 'light' });
  if (!main) return;
  await page.setViewportSize(small);
  await take(page, `${name}-small`);
  await page.setViewportSize(large);
}

/** Takes what is shown as it is. */
export async function take(page: Page, name: string): Promise<void> {
  // What follows a change of size or colour is drawn in the frames after it.
  await page.waitForTimeout(400);
  await page.screenshot({ path: join(root, 'docs/screenshots', `${name}.png`) });
}
