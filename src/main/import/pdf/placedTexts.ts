/** Where the words of a PDF page stand on its picture. */

import { Util } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { OriginalPage, PlacedText } from '../../../shared/model/originalPage.ts';
import type { OpenDocument } from './raster.ts';

/** Of the letter's size, above and below the line, where the font does not say. */
const USUAL = { ascent: 0.9, descent: -0.2 };

/** The page's size and words. Pages are counted from 0. Rejects for a page that cannot be read. */
export async function placedTexts(document: OpenDocument, index: number): Promise<OriginalPage> {
  const page = await document.getPage(index + 1);
  const { width, height, transform } = page.getViewport({ scale: 1 });
  const { items, styles } = await page.getTextContent();
  page.cleanup();
  const texts = items.flatMap((item): PlacedText[] => {
    if (!('str' in item) || item.str.trim() === '') return [];
    const style = styles[item.fontName];
    const matrix = Util.transform(transform, item.transform);
    const length = style?.vertical ? item.height : item.width;
    return [{ text: item.str, ...placed(matrix, length, style ?? { ...USUAL, vertical: false }, item.dir === 'rtl') }];
  });
  return { width, height, texts };
}

interface Style {
  readonly ascent: number;
  readonly descent: number;
  readonly vertical: boolean;
}

/** The box around text of this length; `matrix` leads from the text's own place to the page. */
function placed(
  matrix: readonly number[],
  length: number,
  style: Style,
  rightToLeft: boolean,
): Omit<PlacedText, 'text'> {
  const [a = 1, b = 0, c = 0, d = 1, x = 0, y = 0] = matrix;
  const size = Math.hypot(c, d) || Math.hypot(a, b);
  const along = unit(a, b);
  const up = unit(c, d);
  if (style.vertical) {
    // Signs of a vertical font are placed by the middle of their upper edge.
    const down = { x: -up.x, y: -up.y };
    const start = { x: x - (along.x * size) / 2, y: y - (along.y * size) / 2 };
    return { ...boxOf(start, down, length, along, size), runs: directionOf(down) };
  }
  const ascent = within(style.ascent, 0.5, 1.2) ?? USUAL.ascent;
  const descent = within(style.descent, -0.5, 0) ?? USUAL.descent;
  const start = { x: x + up.x * descent * size, y: y + up.y * descent * size };
  const runs = directionOf(rightToLeft ? { x: -along.x, y: -along.y } : along);
  return { ...boxOf(start, along, length, up, (ascent - descent) * size), runs };
}

interface Vector {
  readonly x: number;
  readonly y: number;
}

function unit(x: number, y: number): Vector {
  const length = Math.hypot(x, y) || 1;
  return { x: x / length, y: y / length };
}

/** What a font says, where that can be. */
function within(value: number, least: number, most: number): number | null {
  return value >= least && value <= most ? value : null;
}

/** The upright box around one that begins at `start` and reaches so far along two directions. */
function boxOf(start: Vector, along: Vector, length: number, across: Vector, breadth: number) {
  const xs = [0, along.x * length, across.x * breadth, along.x * length + across.x * breadth];
  const ys = [0, along.y * length, across.y * breadth, along.y * length + across.y * breadth];
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  return { left: start.x + left, top: start.y + top, width: Math.max(...xs) - left, height: Math.max(...ys) - top };
}

function directionOf({ x, y }: Vector): PlacedText['runs'] {
  if (Math.abs(x) >= Math.abs(y)) return x >= 0 ? 'right' : 'left';
  return y >= 0 ? 'down' : 'up';
}
