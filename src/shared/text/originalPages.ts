/** Which stretch of a report's text stands on which page of its original, and what of a passage is found there. */

import type { OriginalPage } from '../model/originalPage.ts';
import type { Locator } from '../model/sourceDocument.ts';
import { type AlignedLetter, alignPage } from './pageAlignment.ts';
import { type PageRect, passageRects } from './pageRects.ts';

/** The text of one page: UTF-16 offsets in the canonical text, end exclusive. Pages are counted from 0. */
export interface PageStretch {
  readonly page: number;
  readonly start: number;
  readonly end: number;
}

/**
 * The pages that have text, in the order of the text. Documents of earlier versions have only labels: each is the next page
 * that bears it.
 */
export function pageStretches(locators: readonly Locator[], labels: readonly string[], length: number): PageStretch[] {
  let next = 0;
  const begun = locators.flatMap(({ offset, label, page = labels.indexOf(label, next) }) => {
    if (page < 0 || page >= labels.length) return [];
    next = page + 1;
    return [{ page, start: offset }];
  });
  return begun.map((each, at) => ({ ...each, end: begun[at + 1]?.start ?? length }));
}

/** The page that `offset` is read on; the first one where there is none. */
export function pageOf(stretches: readonly PageStretch[], offset: number): number {
  return (stretches.findLast(({ start }) => start <= offset) ?? stretches[0])?.page ?? 0;
}

/** So much of the text after a page's own may still stand on it: notes and foot lines that a paragraph runs past. */
const CARRIED = 6_000;

/** What of that must be found, to be no accident. */
const SURE = 0.8;

/** A page with the letters of the text that are found on it. */
export interface AlignedPage {
  readonly page: number;
  readonly original: OriginalPage;
  readonly letters: readonly AlignedLetter[];
  /** Where the text of the page begins, where that of the next begins, and how far into that text this page was compared. */
  readonly start: number;
  readonly end: number;
  readonly until: number;
}

/** Finds the text on the page; no text is found on a page that has none. */
export function alignedPage(
  text: string,
  stretches: readonly PageStretch[],
  page: number,
  original: OriginalPage,
): AlignedPage {
  const at = stretches.findIndex((each) => each.page === page);
  const own = stretches[at];
  if (!own) return { page, original, letters: [], start: 0, end: 0, until: 0 };
  const carried = Math.min(own.end + CARRIED, stretches[at + 1]?.end ?? own.end);
  return {
    page,
    original,
    letters: alignPage(text.slice(own.start, carried), own.start, original.texts),
    start: own.start,
    end: own.end,
    until: carried,
  };
}

/** The boxes around what of a passage stands on the page, one a line; none when nothing does. */
export function outlineOn(
  { original, letters, start, end, until }: AlignedPage,
  passage: { readonly start: number; readonly end: number },
): PageRect[] {
  // Most passages of a report are nowhere near.
  if (passage.end <= start || passage.start >= until) return [];
  const found = letters.filter(({ offset }) => offset >= passage.start && offset < passage.end);
  const offsets = new Set(found.map(({ offset }) => offset));
  const isSure = passage.start < end || offsets.size >= SURE * (passage.end - passage.start) * LETTERS;
  return isSure ? passageRects(found, original.texts, passage.start, passage.end) : [];
}

/** Of a text, the rest being spaces and marks; less in some scripts. */
const LETTERS = 0.75;

/** Where in the text the words at a place on the page stand; null where there are none. */
export function offsetAt({ original, letters }: AlignedPage, x: number, y: number): number | null {
  const item = original.texts.findIndex(
    ({ left, top, width, height }) => x >= left && x <= left + width && y >= top && y <= top + height,
  );
  const placed = original.texts[item];
  if (!placed) return null;
  const along =
    placed.runs === 'right' || placed.runs === 'left'
      ? (x - placed.left) / placed.width
      : (y - placed.top) / placed.height;
  const share = placed.runs === 'left' || placed.runs === 'up' ? 1 - along : along;
  const there = letters.filter((letter) => letter.item === item);
  return there.findLast(({ at }) => at <= share * placed.text.length)?.offset ?? there[0]?.offset ?? null;
}
