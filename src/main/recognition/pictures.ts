/** Pages of a PDF as the grey pixels that the engine reads. */

import type { DrawablePdf } from '../import/pdf/raster.ts';
import type { Picture } from './engine.ts';

/** What the engine was trained on: letters some 30 pixels high. Finer pictures take longer and are read no better. */
const DOTS_PER_INCH = 300;
const POINTS_PER_INCH = 72;

/** An A2 page at that: larger ones are drawn coarser, since their letters are larger too. */
const MOST_PIXELS = 35_000_000;

/** Page `index`, drawn. Rejects for a page that cannot be drawn. */
export async function pictureOf(pdf: DrawablePdf, index: number): Promise<Picture> {
  const { width, height } = await pdf.pageSize(index);
  const scale = Math.min(DOTS_PER_INCH / POINTS_PER_INCH, Math.sqrt(MOST_PIXELS / (width * height)));
  const drawn = await pdf.renderPage(index, { scale });
  return {
    width: drawn.width,
    height: drawn.height,
    grey: greyOf(drawn.rgba(), drawn.width * drawn.height),
    pixelsPerPoint: drawn.scale,
  };
}

/** Brightness as the eye sees it (ITU-R BT.601), one byte a pixel. */
function greyOf(rgba: Uint8ClampedArray, pixels: number): Uint8Array {
  const grey = new Uint8Array(pixels);
  for (let pixel = 0, at = 0; pixel < pixels; pixel++, at += 4) {
    const [red = 255, green = 255, blue = 255] = [rgba[at], rgba[at + 1], rgba[at + 2]];
    grey[pixel] = (red * 77 + green * 150 + blue * 29) >> 8;
  }
  return grey;
}
