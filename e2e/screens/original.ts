/** The original page beside the text. */

import type { Locator, Page } from '@playwright/test';

/** The pane with the page. */
export const original = (page: Page): Locator => page.getByRole('region', { name: 'Original page', exact: true });
/** The page itself. */
export const picture = (page: Page): Locator => original(page).getByRole('img');
/** The boxes around the passage in hand. */
export const outline = (page: Page): Locator => original(page).locator('.outline.in-hand .tint');
/** What is said of that passage. */
export const said = (page: Page): Locator => original(page).getByRole('status');

/** The box of what is dark in the picture, within a part of it; all in shares of the page. */
export async function inkWithin(page: Page, top: number, bottom: number) {
  return picture(page).evaluate(
    async (image: HTMLImageElement, [from, to]) => {
      await image.decode();
      const canvas = new OffscreenCanvas(image.naturalWidth, image.naturalHeight);
      const context = canvas.getContext('2d');
      if (!context) throw new Error('no canvas');
      context.drawImage(image, 0, 0);
      const { data, width, height } = context.getImageData(0, 0, canvas.width, canvas.height);
      const ink = { left: 1, right: 0, top: 1, bottom: 0 };
      for (let y = Math.round(from * height); y < to * height; y++)
        for (let x = 0; x < width; x++) {
          if ((data[(y * width + x) * 4] ?? 255) > 128) continue;
          ink.left = Math.min(ink.left, x / width);
          ink.right = Math.max(ink.right, x / width);
          ink.top = Math.min(ink.top, y / height);
          ink.bottom = Math.max(ink.bottom, y / height);
        }
      return ink;
    },
    [top, bottom] as const,
  );
}

/** Where an outline lies on the page, in shares of it. */
export async function shareOf(page: Page, box: Locator) {
  const [paper, part] = [await picture(page).boundingBox(), await box.boundingBox()];
  if (!paper || !part) throw new Error('nothing is outlined');
  return {
    left: (part.x - paper.x) / paper.width,
    right: (part.x + part.width - paper.x) / paper.width,
    top: (part.y - paper.y) / paper.height,
    bottom: (part.y + part.height - paper.y) / paper.height,
  };
}
