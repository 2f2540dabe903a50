import { describe, expect, test } from 'vitest';
import { limits } from '../limits.ts';
import { type PdfLine, pdfFile } from '../testing/pdfFile.ts';
import { failureOf, file, successOf } from '../testing/reading.ts';
import { type DrawnPage, type DrawnSize, openDrawable } from './raster.ts';

async function drawnPage(lines: readonly PdfLine[], size: DrawnSize): Promise<DrawnPage> {
  const pdf = await successOf(openDrawable(file('report.pdf', pdfFile([lines]))));
  const page = await pdf.renderPage(0, size);
  await pdf.close();
  return page;
}

/** The smallest box around all that is dark, in pixels. */
function inkOf({ width, height, rgba }: DrawnPage) {
  const pixels = rgba();
  const dark: { readonly x: number; readonly y: number }[] = [];
  for (let at = 0; at < width * height; at++)
    if ((pixels[at * 4] ?? 255) < 128) dark.push({ x: at % width, y: Math.floor(at / width) });
  const xs = dark.map(({ x }) => x);
  const ys = dark.map(({ y }) => y);
  return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) };
}

describe('a page is drawn', () => {
  test('as wide as was asked for, black on white, each line in its place', async () => {
    const page = await drawnPage([{ text: 'HHHH', x: 72, y: 720, size: 20 }], { width: 1224 });
    expect([page.width, page.height, page.scale]).toEqual([1224, 1584, 2]);
    const ink = inkOf(page);
    expect(ink.left).toBeGreaterThanOrEqual(144);
    expect(ink.left).toBeLessThan(152);
    // The baseline is 72 points below the upper edge.
    expect(ink.bottom).toBeGreaterThanOrEqual(142);
    expect(ink.bottom).toBeLessThanOrEqual(144);
    expect(page.rgba().slice(0, 4)).toEqual(new Uint8ClampedArray([255, 255, 255, 255]));
  });

  test('as a PNG too', async () => {
    const png = await (await drawnPage([{ text: 'Roads', x: 72, y: 720 }], { scale: 0.5 })).png();
    expect([...png.subarray(1, 4)].map((byte) => String.fromCharCode(byte)).join('')).toBe('PNG');
    expect(Buffer.from(png).readUInt32BE(16)).toBe(306);
  });

  test('smaller than asked for where it would have too many pixels', async () => {
    const page = await drawnPage([{ text: 'Roads', x: 72, y: 720 }], { width: 1_000_000 });
    expect(page.width * page.height).toBeLessThanOrEqual(limits.pagePixels);
    expect(page.width / page.height).toBeCloseTo(612 / 792, 2);
  });
});

test('page sizes are in points, and a page that there is not is refused', async () => {
  const pdf = await successOf(openDrawable(file('report.pdf', pdfFile([[], []]))));
  expect(pdf.pages).toBe(2);
  expect(await pdf.pageSize(1)).toEqual({ width: 612, height: 792 });
  await expect(pdf.renderPage(2, { scale: 1 })).rejects.toThrow();
  await pdf.close();
});

test('a file that needs a password and one that is no PDF are refused in words', async () => {
  expect((await failureOf(openDrawable(file('a.pdf', pdfFile([[]], { locked: true }))))).reason).toBe(
    'password-needed',
  );
  expect((await failureOf(openDrawable(file('a.pdf', new Uint8Array(100))))).reason).toBe('corrupt');
});
