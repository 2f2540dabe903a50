import { expect, test } from 'vitest';
import type { PlacedText } from '../model/originalPage.ts';
import { alignPage } from './pageAlignment.ts';
import { passageRects } from './pageRects.ts';

const at = (text: string, left: number, top: number, more: Partial<PlacedText> = {}): PlacedText => ({
  text,
  left,
  top,
  width: text.length * 5,
  height: 10,
  runs: 'right',
  ...more,
});

function rects(text: string, words: string, page: readonly PlacedText[]) {
  const start = text.indexOf(words);
  return passageRects(alignPage(text, 0, page), page, start, start + words.length);
}

test('a passage over three lines has a box for each', () => {
  const page = [at('aaaa bbbb', 50, 100), at('cccc dddd', 50, 114), at('eeee gggg', 50, 128)];
  const boxes = rects('aaaa bbbb cccc dddd eeee gggg', 'bbbb cccc dddd eeee', page);
  expect(boxes.map(({ top }) => top)).toEqual([100, 114, 128]);
  // A space is as wide as half a letter here.
  expect(boxes[0]?.left).toBeCloseTo(50 + 45 * (4.5 / 8.5), 5);
  // Down to the next line.
  expect(boxes[1]).toEqual({ left: 50, top: 114, width: 45, height: 14 });
  expect(boxes[2]?.width).toBeCloseTo(45 * (4 / 8.5), 5);
});

test('stretches of one line are one box, those of the next column are not', () => {
  const page = [at('North', 50, 100), at('and', 80, 101), at('South', 100, 100), at('Column', 320, 100)];
  expect(rects('North and South Column', 'North and South Column', page)).toEqual([
    { left: 50, top: 100, width: 75, height: 11 },
    { left: 320, top: 100, width: 30, height: 10 },
  ]);
});

test('what runs from right to left, down or up is cut where its letters are', () => {
  const half = (runs: PlacedText['runs']) => {
    const upright = runs === 'down' || runs === 'up';
    const page = [at('aabb', 50, 100, upright ? { runs, width: 10, height: 20 } : { runs })];
    return rects('aabb', 'bb', page)[0];
  };
  expect(half('left')).toEqual({ left: 50, top: 100, width: 10, height: 10 });
  expect(half('down')).toEqual({ left: 50, top: 110, width: 10, height: 10 });
  expect(half('up')).toEqual({ left: 50, top: 100, width: 10, height: 10 });
});

test('narrow letters take less room than wide ones', () => {
  const [box] = rects('illi mmmm', 'illi', [at('illi mmmm', 0, 0)]);
  expect(box?.width).toBeLessThan(45 * 0.3);
});

test('a passage that is not on the page has no box', () => {
  expect(passageRects([], [], 0, 10)).toEqual([]);
});
