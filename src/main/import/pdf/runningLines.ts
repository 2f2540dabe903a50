/** Finds running heads and feet and page numbers: lines at the edge that repeat from page to page, or are a number. */

import type { FurnitureKind } from '../../../shared/schema/sourceSchema.ts';
import { CAPTION } from './captions.ts';
import { commonSize, extentOf, type Line } from './lines.ts';

/** A page as far as running lines need it. */
export interface PageLines {
  readonly height: number;
  readonly lines: readonly Line[];
}

/** The share of the page's height at top and bottom in which running lines stand. */
export const EDGE = 0.11;

/** The first page of a part sets its running line larger and in pieces, which may reach further into the page. */
const PIECES_EDGE = 0.14;
/** Wide margins push the outermost line of a page further in. */
const OUTERMOST_EDGE = 0.18;

/** Fewer letters than this stand in a running line by chance. */
const PIECE_UNITS = 10;

/** A line that stands on this share of the pages is a running line; on a few pages, on two of them. */
const REPEATED_SHARE = 0.15;
const REPEATED_LEAST = 2;
const REPEATED_MOST = 6;

/** Lines at the same height to within this many points. */
const HEIGHT_STEP = 4;

/** A running line stands further from the text than this many letter sizes, and has at most so many pieces. */
const FAR = 1.8;
const MOST_PIECES = 4;

const PHRASE_UNITS = 16;
const BESIDE_UNITS = 90;

/** How pages are numbered: "12", "– iv –", "Page 3 of 9". */
export const PAGE_NUMBER =
  /^[-–—\s|]*(page\s*|p\.\s*|seite\s*|página\s*)?((?:[A-Z]{1,2}[-–—.])?\d{1,5}|[ivxlc]{1,7})([-–—\s|]*|\s*(of|\/|de|von)\s*\d+)$/iu;
const NUMBERS = /\p{N}+|\b[ivxlc]+\b/giu;

type Edge = 'top' | 'bottom';

/** What each line at a page's edge is, for those that do not belong to the text. */
export function runningLines(pages: readonly PageLines[]): Map<Line, FurnitureKind> {
  const repeated = repeatedLines(pages);
  const found = new Map<Line, FurnitureKind>();
  const phrases = phrasesOf(repeated);
  const counted = countedLines(pages);
  const numbered = new Set(pages.flatMap(numberedEdges));
  for (const page of pages)
    for (const line of page.lines) {
      const outer = edgeOf(line, page, PIECES_EDGE);
      if (counted.has(line)) found.set(line, 'page-number');
      if (outer && isPiece(line, phrases)) found.set(line, outer === 'top' ? 'running-head' : 'running-foot');
      const edge = edgeOf(line, page);
      // What stands beside a running line belongs to it: a chapter's name, a changing date, the page's number.
      const beside = () =>
        line.text.length < BESIDE_UNITS && page.lines.some((each) => isBeside(each, line) && repeated.has(each));
      if (!edge) continue;
      if (numbered.has(line)) found.set(line, edge === 'top' ? 'running-head' : 'running-foot');
      if (
        PAGE_NUMBER.test(line.text) &&
        (standsAlone(line, page, edge) || repeated.has(line) || numbered.has(line) || beside())
      )
        found.set(line, 'page-number');
      else if (repeated.has(line) || beside()) found.set(line, edge === 'top' ? 'running-head' : 'running-foot');
    }
  return found;
}

/** Numbers alone at the edge of at least two pages that count as the pages do. */
function countedLines(pages: readonly PageLines[]): Set<Line> {
  const byStart = new Map<number, Line[]>();
  for (const [index, page] of pages.entries())
    for (const line of page.lines) {
      const edge = edgeOf(line, page);
      if (!edge || !/^\d{1,5}$/.test(line.text) || !standsAlone(line, page, edge)) continue;
      const start = Number(line.text) - index;
      byStart.set(start, [...(byStart.get(start) ?? []), line]);
    }
  return new Set([...byStart.values()].filter((lines) => lines.length >= REPEATED_LEAST).flat());
}

/**
 * The outermost row of a page, where its first or last piece is a number and the others are words in letters smaller than those
 * of the page, far from the text: a running line also where no other page repeats it.
 */
function numberedEdges(page: PageLines): readonly Line[] {
  return (['top', 'bottom'] as const).flatMap((edge) => {
    const outermost = page.lines.find((line) => edgeOf(line, page) === edge && isOutermost(line, page, edge));
    if (!outermost) return [];
    const row = page.lines.filter((line) => Math.abs(line.baseline - outermost.baseline) < 2);
    const ordered = row.toSorted((a, b) => a.left - b.left);
    const isNumbered = [ordered[0], ordered.at(-1)].some((piece) => /^\d{1,4}$/.test(piece?.text ?? ''));
    const words = row.filter(({ text }) => /\p{L}{2}/u.test(text));
    const isSmall = words.every((line) => !line.bold && line.size < commonSize(page.lines));
    const isFar = page.lines.every(
      (line) => row.includes(line) || Math.abs(line.baseline - outermost.baseline) > FAR * line.size,
    );
    return isNumbered && words.length > 0 && row.length <= MOST_PIECES && isSmall && isFar ? row : [];
  });
}

/** The repeated lines by their letters alone, each with the size in which it is set. */
function phrasesOf(repeated: ReadonlySet<Line>): ReadonlyMap<string, number> {
  return new Map([...repeated].map((line) => [lettersOf(line), line.size]));
}

/** Whether a line is a piece of one that repeats on other pages, in letters no larger than there. */
function isPiece(line: Line, phrases: ReadonlyMap<string, number>): boolean {
  const letters = lettersOf(line);
  if (letters.length < PIECE_UNITS) return false;
  for (const [phrase, size] of phrases)
    if (line.size <= size + 1 && phrase.length > letters.length && phrase.includes(letters)) return true;
  return false;
}

function lettersOf(line: Line): string {
  return line.text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}

/** Lines with words that stand at the edge of several pages, numbers in them aside. */
function repeatedLines(pages: readonly PageLines[]): Set<Line> {
  const repeated = new Set<Line>();
  if (pages.length <= REPEATED_LEAST) return repeated;
  const seen = occurrences(pages);
  const needed = Math.max(REPEATED_LEAST, Math.min(pages.length * REPEATED_SHARE, REPEATED_MOST));
  for (const page of pages)
    for (const line of page.lines) {
      const edge = edgeOf(line, page);
      if (edge && /\p{L}{2}/u.test(line.text) && !CAPTION.test(line.text) && timesSeen(seen, edge, line) >= needed)
        repeated.add(line);
    }
  return repeated;
}

function isBeside(a: Line, b: Line): boolean {
  return a !== b && Math.abs(a.baseline - b.baseline) < 2;
}

function occurrences(pages: readonly PageLines[]): Map<string, Set<number>> {
  const seen = new Map<string, Set<number>>();
  for (const [number, page] of pages.entries())
    for (const line of page.lines) {
      const edge = edgeOf(line, page);
      if (!edge) continue;
      const key = keyOf(edge, line, 0);
      seen.set(key, (seen.get(key) ?? new Set()).add(number));
    }
  return seen;
}

function timesSeen(seen: ReadonlyMap<string, ReadonlySet<number>>, edge: Edge, line: Line): number {
  return Math.max(...[-1, 0, 1].map((step) => seen.get(keyOf(edge, line, step))?.size ?? 0));
}

/** A phrase tells a running line wherever in the edge it stands; a word (a table's head) only at the same height. */
function keyOf(edge: Edge, line: Line, step: number): string {
  const words = line.text.toLowerCase().replace(NUMBERS, '#').replace(/\s+/g, ' ').trim();
  const height = words.length >= PHRASE_UNITS ? '' : Math.round(line.baseline / HEIGHT_STEP) + step;
  return `${edge} ${height} ${words}`;
}

function edgeOf(line: Line, page: PageLines, share: number = EDGE): Edge | null {
  const { top, bottom } = extentOf(line);
  const isIn = (part: number) =>
    top < part * page.height ? 'top' : bottom > (1 - part) * page.height ? 'bottom' : null;
  const edge = isIn(OUTERMOST_EDGE);
  return edge && isOutermost(line, page, edge) ? edge : isIn(share);
}

function isOutermost(line: Line, { lines }: PageLines, edge: Edge): boolean {
  const inwards = edge === 'top' ? 1 : -1;
  return lines.every((each) => inwards * (each.baseline - line.baseline) > -2);
}

/** Whether no other line is nearer to the edge than `line`, or beside it: the number of a page, not a note's mark. */
function standsAlone(line: Line, page: PageLines, edge: Edge): boolean {
  return page.lines.every((each) => {
    if (each === line) return true;
    const inwards = edge === 'top' ? each.baseline - line.baseline : line.baseline - each.baseline;
    return inwards > line.size;
  });
}
