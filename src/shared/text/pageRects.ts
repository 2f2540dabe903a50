/** The boxes around a passage on a page of the original, one a line. */

import type { PlacedText } from '../model/originalPage.ts';
import type { AlignedLetter } from './pageAlignment.ts';

/** Points from the page's upper left corner. */
export interface PageRect {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** The boxes of the letters from `start` to `end` of the canonical text, in the order of the text. */
export function passageRects(
  aligned: readonly AlignedLetter[],
  page: readonly PlacedText[],
  start: number,
  end: number,
): PageRect[] {
  const reaches = new Map<number, { from: number; to: number }>();
  for (const { offset, item, at } of aligned) {
    if (offset < start || offset >= end) continue;
    const reach = reaches.get(item);
    if (!reach) reaches.set(item, { from: at, to: at });
    else reaches.set(item, { from: Math.min(reach.from, at), to: Math.max(reach.to, at) });
  }
  const boxes = [...reaches].flatMap(([item, { from, to }]) => {
    const placed = page[item];
    return placed ? [{ rect: partOf(placed, from, to + signLength(placed.text, to)), runs: placed.runs }] : [];
  });
  return lines(boxes);
}

interface Box {
  readonly rect: PageRect;
  readonly runs: PlacedText['runs'];
}

/** Boxes that follow each other on one line are one. */
function lines(boxes: readonly Box[]): PageRect[] {
  const made: Box[] = [];
  for (const box of boxes) {
    const at = made.findLastIndex((line) => isOneLine(line, box));
    const line = made[at];
    if (line) made[at] = { ...line, rect: around(line.rect, box.rect) };
    else made.push(box);
  }
  return made.map(({ rect }, at) => closed(rect, made[at + 1]?.rect));
}

/** Down to the next line of the same paragraph, so that lines lie on one another without a gap. */
function closed(rect: PageRect, next: PageRect | undefined): PageRect {
  if (!next) return rect;
  const gap = next.top - (rect.top + rect.height);
  const beside = next.left >= rect.left + rect.width || next.left + next.width <= rect.left;
  return gap > 0 && gap < rect.height && !beside ? { ...rect, height: rect.height + gap } : rect;
}

/** On the same height, and no further apart than words are: the other column is another line. */
function isOneLine(a: Box, b: Box): boolean {
  const across = a.runs === 'right' || a.runs === 'left';
  if (across !== (b.runs === 'right' || b.runs === 'left')) return false;
  const [p, q] = across ? [a.rect, b.rect] : [turned(a.rect), turned(b.rect)];
  const shared = Math.min(p.top + p.height, q.top + q.height) - Math.max(p.top, q.top);
  const gap = Math.max(p.left, q.left) - Math.min(p.left + p.width, q.left + q.width);
  return shared > Math.min(p.height, q.height) / 2 && gap < 2 * Math.max(p.height, q.height);
}

function turned({ left, top, width, height }: PageRect): PageRect {
  return { left: top, top: left, width: height, height: width };
}

function around(a: PageRect, b: PageRect): PageRect {
  const left = Math.min(a.left, b.left);
  const top = Math.min(a.top, b.top);
  return {
    left,
    top,
    width: Math.max(a.left + a.width, b.left + b.width) - left,
    height: Math.max(a.top + a.height, b.top + b.height) - top,
  };
}

/** The part of a box that the letters `from` to `to` (exclusive) take, as wide as such letters usually are. */
function partOf({ text, left, top, width, height, runs }: PlacedText, from: number, to: number): PageRect {
  const all = breadth(text);
  const before = all === 0 ? 0 : breadth(text.slice(0, from)) / all;
  const share = all === 0 ? 1 : breadth(text.slice(from, to)) / all;
  switch (runs) {
    case 'right':
      return { left: left + width * before, top, width: width * share, height };
    case 'left':
      return { left: left + width * (1 - before - share), top, width: width * share, height };
    case 'down':
      return { left, top: top + height * before, width, height: height * share };
    case 'up':
      return { left, top: top + height * (1 - before - share), width, height: height * share };
  }
}

/** How wide a text is, in widths of an "n", about: the page says only how wide a whole stretch is. */
function breadth(text: string): number {
  let sum = 0;
  for (const sign of text) sum += breadths.find(([signs]) => signs.test(sign))?.[1] ?? 1;
  return sum;
}

const breadths: readonly (readonly [RegExp, number])[] = [
  [/[\p{M}\p{Cf}]/u, 0],
  [/[\s.,:;'’‘!|()[\]/\\fijlrtI-]/, 0.5],
  [/[mwMW@%—]/, 1.6],
  [/\p{Lu}/u, 1.3],
  [/[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/u, 2],
];

function signLength(text: string, at: number): number {
  return (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
}
