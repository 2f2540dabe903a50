/** Where recognised words stand on the page as it lies in the file, which may have been turned to be read. */

import type { OriginalPage, PlacedText } from '../../shared/model/originalPage.ts';
import { hasFromRight } from '../import/pdf/scripts.ts';
import type { RecognisedPage, RecognisedWord } from './recognisedPage.ts';

/** The page's own size and the recognised words on it. */
export function wordsOnPage(page: RecognisedPage): OriginalPage {
  const { width, height, words, quarters } = page;
  const lies = quarters % 2 === 1;
  return {
    width: lies ? height : width,
    height: lies ? width : height,
    texts: words.map((word) => ({ text: word.text, ...boxOf(word, page), runs: runsOf(word, quarters) })),
  };
}

/** The upright box around a word on the page as it lies. */
function boxOf({ left, right, top, bottom }: RecognisedWord, page: RecognisedPage) {
  const corners = [
    [left, top],
    [right, top],
    [left, bottom],
    [right, bottom],
  ] as const;
  const [xs, ys] = [0, 1].map((axis) => corners.map((corner) => turnedBack(corner, page)[axis] ?? 0));
  const [x = 0, y = 0] = [Math.min(...(xs ?? [])), Math.min(...(ys ?? []))];
  return { left: x, top: y, width: Math.max(...(xs ?? [])) - x, height: Math.max(...(ys ?? [])) - y };
}

/** A place on the upright page as a place on the page as it lies: first the slope is taken back, then the quarters. */
function turnedBack([x, y]: readonly [number, number], page: RecognisedPage): readonly [number, number] {
  const { width, height, quarters, slope } = page;
  const [fromX, fromY] = [x - width / 2, y - height / 2];
  const level = width / 2 + fromX * Math.cos(slope) + fromY * Math.sin(slope);
  const depth = height / 2 - fromX * Math.sin(slope) + fromY * Math.cos(slope);
  if (quarters === 1) return [depth, width - level];
  if (quarters === 2) return [width - level, height - depth];
  return quarters === 3 ? [height - depth, level] : [level, depth];
}

/** Where letters run to: upright, and after so many quarters clockwise were taken back. */
const directions = ['right', 'up', 'left', 'down'] as const;

function runsOf({ text }: RecognisedWord, quarters: number): PlacedText['runs'] {
  return directions[(quarters + (hasFromRight(text) ? 2 : 0)) % 4] ?? 'right';
}
