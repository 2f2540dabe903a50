/** From a passage to its selectors: what is stored so that the passage is found again, even in another text. */

import type { Target } from '../model/annotation.ts';

/** Enough to tell repeated table rows and headings apart, and the length other annotation programs write too. */
export const CONTEXT_LENGTH = 32;

/**
 * Describes `start`–`end` (UTF-16 units of the canonical text `text`, end exclusive) by position and quote.
 * A border inside a surrogate pair moves outwards. The passage must not be empty and must lie within the text.
 */
export function describe(text: string, fingerprint: string, start: number, end: number): Target {
  if (start < 0 || end > text.length || start >= end) throw new RangeError(`no passage at ${start}–${end}`);
  const from = splitsPair(text, start) ? start - 1 : start;
  const to = splitsPair(text, end) ? end + 1 : end;
  const before = Math.max(0, from - CONTEXT_LENGTH);
  const after = Math.min(text.length, to + CONTEXT_LENGTH);
  return {
    fingerprint,
    start: from,
    end: to,
    exact: text.slice(from, to),
    prefix: text.slice(splitsPair(text, before) ? before + 1 : before, from),
    suffix: text.slice(to, splitsPair(text, after) ? after - 1 : after),
  };
}

/** Whether `offset` lies between the two units of one character. */
export function splitsPair(text: string, offset: number): boolean {
  return isBetween(text.charCodeAt(offset - 1), 0xd800, 0xdbff) && isBetween(text.charCodeAt(offset), 0xdc00, 0xdfff);
}

function isBetween(unit: number, low: number, high: number): boolean {
  return unit >= low && unit <= high;
}
