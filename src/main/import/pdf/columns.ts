/**
 * Reading order on a page by recursive cutting: columns are parted along white strips from top to bottom, and where
 * something lies across them (a title, a wide table), the page is first cut from left to right.
 * Source of the method: Nagy, Seth, "Hierarchical Representation of Optically Scanned Documents" (ICPR 1984).
 */

import { extentOf, type Line } from './lines.ts';

/** A column's gap is at least this wide, in points and in letter sizes. */
const GUTTER_POINTS = 6;
const GUTTER_SIZES = 0.75;

/** A column has lines of running text; cells of a table are shorter than this on average. */
const COLUMN_UNITS = 12;

const DEEPEST = 40;
/** How many of the widest gaps between lines are tried as the place where a wide part ends. */
const CUTS_TRIED = 25;
/** How many of them are tried two by two. */
const PAIRED_CUTS = 8;

interface Gap {
  readonly start: number;
  readonly end: number;
}

/** Groups of lines, each a column or a part of the page's full width, in reading order. `body`: size of plain text. */
export function columnsOf(lines: readonly Line[], body: number, depth = 0): Line[][] {
  if (depth > DEEPEST || !areBeside(lines)) return [[...lines]];
  const [gutter] = gutters(lines, body, 2).toSorted((a, b) => b.end - b.start - (a.end - a.start));
  if (gutter) {
    const [left, right] = parted(lines, (gutter.start + gutter.end) / 2, centreOf);
    const inOrder = lines.filter((line) => line.rtl).length > lines.length / 2 ? [right, left] : [left, right];
    return inOrder.flatMap((part) => columnsOf(part, body, depth + 1));
  }
  const bands = bandsOf(lines, body);
  return bands ? bands.flatMap((part) => columnsOf(part, body, depth + 1)) : [[...lines]];
}

/**
 * Whether `lines` may hold columns: of a line in one and the next one down in another, none is above the other. On most pages
 * every line is, and they need no cutting.
 */
function areBeside(lines: readonly Line[]): boolean {
  const ordered = lines.toSorted((a, b) => middleOf(a) - middleOf(b));
  return ordered.some((line, at) => {
    const next = ordered[at + 1];
    return next !== undefined && (line.right <= next.left || next.right <= line.left);
  });
}

/** `lines` cut from left to right so that one band has columns: by one cut, else by one above it and one below. */
function bandsOf(lines: readonly Line[], body: number): Line[][] | null {
  const hasColumns = (part: readonly Line[]) => gutters(part, body, 3).length > 0;
  const heights = widestGapsBetween(lines, body);
  for (const height of heights) {
    const [above, below] = parted(lines, height, middleOf);
    if (above.length > 0 && below.length > 0 && (hasColumns(above) || hasColumns(below))) return [above, below];
  }
  const ascending = heights.slice(0, PAIRED_CUTS).toSorted((a, b) => a - b);
  const pairs = ascending.flatMap((top, at) => ascending.slice(at + 1).map((bottom) => ({ top, bottom })));
  for (const { top, bottom } of pairs.toSorted((a, b) => b.bottom - b.top - (a.bottom - a.top))) {
    const [above, rest] = parted(lines, top, middleOf);
    const [between, below] = parted(rest, bottom, middleOf);
    if (hasColumns(between)) return [above, between, below].filter((part) => part.length > 0);
  }
  return null;
}

/** White strips from top to bottom with running text on both sides, of at least `least` lines each. */
function gutters(lines: readonly Line[], body: number, least: number): Gap[] {
  if (lines.length < 4) return [];
  const width = Math.max(GUTTER_POINTS, GUTTER_SIZES * body);
  return gapsOf(
    lines.map((line) => ({ start: line.left, end: line.right - hanging(line) })),
    width,
  ).filter(({ start, end }) => {
    const [left, right] = parted(lines, (start + end) / 2, centreOf);
    return [left, right].every((side) => side.length >= least && isColumn(side, body));
  });
}

/** A full stop or comma of full width may hang over the edge of its column: its ink is in the first half. */
function hanging({ text, size }: Line): number {
  return /[、。，．︑︒]$/u.test(text) ? 0.5 * size : 0;
}

function isColumn(lines: readonly Line[], body: number): boolean {
  const extents = lines.map(extentOf);
  const height = Math.max(...extents.map(({ bottom }) => bottom)) - Math.min(...extents.map(({ top }) => top));
  const units = lines.reduce((sum, line) => sum + line.text.length, 0);
  return height > 2 * body && units / lines.length > COLUMN_UNITS;
}

function widestGapsBetween(lines: readonly Line[], body: number): number[] {
  const extents = lines.map(extentOf).map(({ top, bottom }) => ({ start: top, end: bottom }));
  return gapsOf(extents, 0.15 * body)
    .toSorted((a, b) => b.end - b.start - (a.end - a.start))
    .slice(0, CUTS_TRIED)
    .map(({ start, end }) => (start + end) / 2);
}

/** The stretches of at least `least` that no interval covers, between the first and the last. */
function gapsOf(intervals: readonly Gap[], least: number): Gap[] {
  const gaps: Gap[] = [];
  const [first, ...rest] = intervals.toSorted((a, b) => a.start - b.start);
  let covered = first?.end ?? 0;
  for (const { start, end } of rest) {
    if (start - covered >= least) gaps.push({ start: covered, end: start });
    covered = Math.max(covered, end);
  }
  return gaps;
}

function parted(lines: readonly Line[], border: number, placeOf: (line: Line) => number): [Line[], Line[]] {
  return [lines.filter((line) => placeOf(line) < border), lines.filter((line) => placeOf(line) >= border)];
}

function centreOf(line: Line): number {
  return (line.left + line.right) / 2;
}

function middleOf(line: Line): number {
  const { top, bottom } = extentOf(line);
  return (top + bottom) / 2;
}
