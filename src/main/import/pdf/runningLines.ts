/** Finds running heads and feet and page numbers: lines at the edge that repeat from page to page, or are a number. */

import type { FurnitureKind } from '../../../shared/schema/sourceSchema.ts';
import { extentOf, type Line } from './lines.ts';

/** A page as far as running lines need it. */
export interface PageLines {
  readonly height: number;
  readonly lines: readonly Line[];
}

/** The share of the page's height at top and bottom in which running lines stand. */
const EDGE = 0.11;

/** A line that stands on this share of the pages is a running line; on a few pages, on two of them. */
const REPEATED_SHARE = 0.15;
const REPEATED_LEAST = 2;
const REPEATED_MOST = 6;

/** Lines at the same height to within this many points. */
const HEIGHT_STEP = 4;

const PAGE_NUMBER =
  /^[-–—\s|]*(page\s*|p\.\s*|seite\s*|página\s*)?(\d{1,5}|[ivxlc]{1,7})([-–—\s|]*|\s*(of|\/|de|von)\s*\d+)$/iu;
const NUMBERS = /\p{N}+|\b[ivxlc]+\b/giu;

type Edge = 'top' | 'bottom';

/** What each line at a page's edge is, for those that do not belong to the text. */
export function runningLines(pages: readonly PageLines[]): Map<Line, FurnitureKind> {
  const seen = occurrences(pages);
  const needed = Math.max(REPEATED_LEAST, Math.min(pages.length * REPEATED_SHARE, REPEATED_MOST));
  const found = new Map<Line, FurnitureKind>();
  for (const page of pages)
    for (const line of page.lines) {
      const edge = edgeOf(line, page.height);
      if (!edge) continue;
      const repeats = pages.length > 2 && timesSeen(seen, edge, line) >= needed;
      if (PAGE_NUMBER.test(line.text) && (repeats || isOutermost(line, page, edge))) found.set(line, 'page-number');
      else if (repeats) found.set(line, edge === 'top' ? 'running-head' : 'running-foot');
    }
  return withNeighbours(pages, found);
}

/** A short text on the same height as a running line belongs to it: a chapter's name, a changing date. */
function withNeighbours(pages: readonly PageLines[], found: Map<Line, FurnitureKind>): Map<Line, FurnitureKind> {
  const all = new Map(found);
  for (const page of pages)
    for (const line of page.lines) {
      const edge = edgeOf(line, page.height);
      if (!edge || found.has(line) || line.text.length > 90) continue;
      const beside = page.lines.some((each) => found.has(each) && Math.abs(each.baseline - line.baseline) < 2);
      if (beside) all.set(line, edge === 'top' ? 'running-head' : 'running-foot');
    }
  return all;
}

function occurrences(pages: readonly PageLines[]): Map<string, Set<number>> {
  const seen = new Map<string, Set<number>>();
  for (const [number, page] of pages.entries())
    for (const line of page.lines) {
      const edge = edgeOf(line, page.height);
      if (!edge) continue;
      const key = keyOf(edge, line, 0);
      seen.set(key, (seen.get(key) ?? new Set()).add(number));
    }
  return seen;
}

function timesSeen(seen: ReadonlyMap<string, ReadonlySet<number>>, edge: Edge, line: Line): number {
  return Math.max(...[-1, 0, 1].map((step) => seen.get(keyOf(edge, line, step))?.size ?? 0));
}

/** Words tell a running line wherever in the edge it stands; mere numbers only at the same height. */
function keyOf(edge: Edge, line: Line, step: number): string {
  const words = line.text.toLowerCase().replace(NUMBERS, '#').replace(/\s+/g, ' ').trim();
  const height = /\p{L}{2}/u.test(words) ? '' : Math.round(line.baseline / HEIGHT_STEP) + step;
  return `${edge} ${height} ${words}`;
}

function edgeOf(line: Line, height: number): Edge | null {
  const { top, bottom } = extentOf(line);
  if (top < EDGE * height) return 'top';
  return bottom > (1 - EDGE) * height ? 'bottom' : null;
}

function isOutermost(line: Line, page: PageLines, edge: Edge): boolean {
  return page.lines.every((each) =>
    edge === 'top' ? each.baseline >= line.baseline - 2 : each.baseline <= line.baseline + 2,
  );
}
