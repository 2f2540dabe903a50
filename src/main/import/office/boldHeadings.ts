/** Headings in documents whose author did not use styles: short paragraphs in bold before text that is not. */

import { textOf } from '../inline.ts';
import type { Entry, ParagraphEntry } from './entries.ts';

/** Documents with a heading style for every so many UTF-16 units of text have used styles. */
const STYLED_EACH = 12_000;

const HEADING_UNITS = 140;

/** More of them in a row are a title page or a form, not headings. */
const IN_A_ROW = 3;

/** `entries` with the levels of what acts as a heading, and how many of those there are. */
export function withBoldHeadings(entries: readonly Entry[]): {
  readonly entries: readonly Entry[];
  readonly found: number;
} {
  const paragraphs = entries.filter((entry) => entry.kind === 'paragraph');
  const styled = paragraphs.filter(({ level }) => level > 0).length;
  const letters = paragraphs.reduce((sum, { lettering }) => sum + lettering.letters, 0);
  const bold = paragraphs.reduce((sum, { lettering }) => sum + lettering.bold, 0);
  if (styled * STYLED_EACH > letters || bold > letters / 2) return { entries, found: 0 };
  const acting = new Set(entries.filter((entry, at) => isCandidate(entry) && leadsToText(entries, at)));
  const ranks = ranksOf([...acting].filter((entry) => entry.kind === 'paragraph'));
  const above = Math.max(0, ...paragraphs.filter(({ level }) => level > 0).map(({ level }) => level));
  return {
    entries: entries.map((entry) =>
      entry.kind === 'paragraph' && acting.has(entry)
        ? { ...entry, level: Math.min(6, above + 1 + ranks.indexOf(rankOf(entry))) }
        : entry,
    ),
    found: acting.size,
  };
}

function isCandidate(entry: Entry): boolean {
  if (entry.kind !== 'paragraph' || entry.level > 0 || entry.furniture || entry.number?.isBullet) return false;
  const { letters, bold } = entry.lettering;
  if (letters === 0 || bold < letters || letters > HEADING_UNITS) return false;
  const text = textOf(entry.pieces).trim();
  return /\p{L}{2}/u.test(text) && !/[.,;:!?。၊။]["'”’)]?$/u.test(text);
}

function leadsToText(entries: readonly Entry[], at: number): boolean {
  for (let next = at + 1; next <= at + IN_A_ROW; next++) {
    const entry = entries[next];
    if (!entry) return false;
    if (!isCandidate(entry)) return true;
  }
  return false;
}

/** Larger letters, then capitals, then the middle of the line make a higher heading. */
function rankOf({ lettering, centred }: ParagraphEntry): number {
  const { size, capitals, letters } = lettering;
  return Math.round(size) * 4 + (capitals === letters ? 2 : 0) + (centred ? 1 : 0);
}

function ranksOf(headings: readonly ParagraphEntry[]): number[] {
  return [...new Set(headings.map(rankOf))].sort((a, b) => b - a);
}
