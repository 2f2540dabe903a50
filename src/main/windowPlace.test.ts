import fc from 'fast-check';
import { expect, test } from 'vitest';
import { placeFor, SMALLEST } from './windowPlace.ts';

const main = { x: 0, y: 0, width: 1920, height: 1040 };
const right = { x: 1920, y: 0, width: 1280, height: 984 };

test('a window opens where it was left', () => {
  const left = { x: 2000, y: 50, width: 1000, height: 700, maximized: false };
  expect(placeFor(left, [main, right])).toEqual({ x: 2000, y: 50, width: 1000, height: 700 });
});

test('a window whose display is gone opens in the middle of the main one, as large as it was', () => {
  const left = { x: 2000, y: 50, width: 1000, height: 700, maximized: false };
  expect(placeFor(left, [main])).toEqual({ x: 460, y: 170, width: 1000, height: 700 });
});

test('the first window stands in the middle, no larger than the display', () => {
  expect(placeFor(null, [main])).toEqual({ x: 240, y: 70, width: 1440, height: 900 });
  expect(placeFor(null, [{ x: 0, y: 25, width: 1280, height: 775 }])).toEqual({
    x: 0,
    y: 25,
    width: 1280,
    height: 775,
  });
});

test('a second window does not hide the first', () => {
  const first = placeFor(null, [main]);
  const second = placeFor(null, [main], [first]);
  expect([second.x - first.x, second.y - first.y]).toEqual([28, 28]);
});

test('wherever a window was left, it is seen whole, and never smaller than the smallest where there is room', () => {
  const number = fc.integer({ min: -10_000, max: 10_000 });
  const size = fc.integer({ min: 1, max: 10_000 });
  const place = fc.record({ x: number, y: number, width: size, height: size, maximized: fc.boolean() });
  fc.assert(
    fc.property(place, fc.constantFrom([main], [main, right], [right, main]), (left, areas) => {
      const { x, y, width, height } = placeFor(left, areas);
      expect(width).toBeGreaterThanOrEqual(SMALLEST.width);
      expect(height).toBeGreaterThanOrEqual(SMALLEST.height);
      const inside = (area: typeof main) =>
        x >= area.x && y >= area.y && x + width <= area.x + area.width && y + height <= area.y + area.height;
      expect(areas.some(inside)).toBe(true);
    }),
  );
});
