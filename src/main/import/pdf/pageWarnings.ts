/** Sentences for the analyst about pages that cannot be read as they are. */

import type { PrintedPage } from './pages.ts';

/** So many stretches of pages are named. */
const MOST_NAMED = 10;

/** One sentence for each reason; none when all pages have their text. */
export function pageWarnings(pages: readonly PrintedPage[]): string[] {
  const blank = (page: PrintedPage) => page.spans.length === 0 && page.unread === null && !page.isPicture;
  const parted = [
    said(pages, ({ unread }) => unread === 'picture', 'is a picture without text', 'are pictures without text'),
    said(
      pages,
      ({ unread }) => unread === 'nonsense',
      'has a text that makes no sense',
      'have a text that makes no sense',
    ),
  ];
  const empty = said(pages, blank, 'has no text', 'have no text');
  return [...parted, pages.every(blank) ? null : empty].filter((sentence) => sentence !== null);
}

function said(
  pages: readonly PrintedPage[],
  chosen: (page: PrintedPage) => boolean,
  one: string,
  many: string,
): string | null {
  const stretches: { first: number; last: number }[] = [];
  for (const [index, page] of pages.entries()) {
    if (!chosen(page)) continue;
    const open = stretches.at(-1);
    if (open?.last === index - 1) open.last = index;
    else stretches.push({ first: index, last: index });
  }
  const [only] = stretches;
  if (!only) return null;
  const label = (index: number) => pages[index]?.label ?? '';
  const names = stretches
    .slice(0, MOST_NAMED)
    .map(({ first, last }) => (first === last ? label(first) : `${label(first)}–${label(last)}`));
  const all = names.join(', ') + (stretches.length > MOST_NAMED ? ' and others' : '');
  return stretches.length === 1 && only.first === only.last ? `Page ${all} ${one}.` : `Pages ${all} ${many}.`;
}
