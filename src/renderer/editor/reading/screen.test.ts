/** Which text is on the screen. */

import { expect, test } from 'vitest';
import { textOnScreen } from './screen.ts';

const chunk = (start: number, end: number, top: number, bottom: number) => ({ start, end, top, bottom });

test('edges within chunks are told by their share of the height', () => {
  expect(textOnScreen([chunk(0, 1_000, -500, 500), chunk(1_001, 2_001, 500, 1_500)], 1_000)).toEqual({
    start: 500,
    end: 1_501,
  });
});

test('chunks above and below the screen do not count, in whatever order they came', () => {
  const chunks = [chunk(900, 999, 1_200, 1_300), chunk(500, 600, 0, 1_000), chunk(0, 400, -400, 0)];
  expect(textOnScreen(chunks, 1_000)).toEqual({ start: 500, end: 600 });
});

test('while nothing is laid out there is nothing to tell', () => {
  expect(textOnScreen([], 1_000)).toBeNull();
});
