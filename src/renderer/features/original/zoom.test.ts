import { expect, test } from 'vitest';
import { pictureWidths } from '../../../shared/model/originalPage.ts';
import { drawnWidth, nextZoom } from './zoom.ts';

test('zoom goes in steps, stops at both ends and comes back to the width of the pane', () => {
  expect([nextZoom(1, 1), nextZoom(1.25, -1), nextZoom(4, 1), nextZoom(0.5, -1), nextZoom(3, 0)]).toEqual([
    1.25, 1, 4, 0.5, 1,
  ]);
});

test('a picture is as sharp as the screen, in steps, and within what can be drawn', () => {
  expect(drawnWidth(500, 1, pictureWidths)).toBe(640);
  expect(drawnWidth(500, 2, pictureWidths)).toBe(1_120);
  expect(drawnWidth(9_000, 2, pictureWidths)).toBe(pictureWidths.max);
  expect(drawnWidth(0, 1, pictureWidths)).toBe(pictureWidths.min);
});
