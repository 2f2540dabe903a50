/** What the overview ruler draws: ten thousand annotations binned to the rows of pixels it has. Arithmetic only. */

import type { TagLook } from '../../../shared/model/tag.ts';
import type { Highlight } from './highlights.ts';
import type { Passage } from './intervals.ts';

/** The patterns are told by place as well, as the ruler is too small for lines: left, middle, right. */
export const RULER_COLUMNS = 3;

/** The column of a tag: Success and other plain lines left, Child-specific need in the middle, Gap right. */
export function rulerColumn({ pattern }: TagLook): number {
  if (pattern === 'double') return 1;
  return pattern === 'dashed' ? 2 : 0;
}

/** A stretch of one colour in one column, in rows from the top. */
export interface RulerMark {
  readonly column: number;
  readonly tagId: string;
  readonly row: number;
  readonly rows: number;
}

/** Fewer rows could not be seen. */
const LEAST_ROWS = 2;

/** Which rows a passage takes; by offset, since heights of chunks never shown are only estimated. */
export function rowsOf({ start, end }: Passage, length: number, rows: number): { row: number; rows: number } {
  const scale = rows / Math.max(1, length);
  const row = Math.min(Math.floor(start * scale), Math.max(0, rows - LEAST_ROWS));
  return { row, rows: Math.max(LEAST_ROWS, Math.min(rows, Math.ceil(end * scale)) - row) };
}

/** At most one mark per row and column: where annotations share a row, the last one shows. */
export function rulerMarks(
  highlights: Iterable<Highlight>,
  columnOf: (tagId: string) => number,
  length: number,
  rows: number,
): RulerMark[] {
  const columns = Array.from({ length: RULER_COLUMNS }, () => new Array<string | undefined>(rows));
  for (const highlight of highlights) {
    const place = rowsOf(highlight, length, rows);
    for (const tagId of highlight.tagIds) columns[columnOf(tagId)]?.fill(tagId, place.row, place.row + place.rows);
  }
  return columns.flatMap(stretches);
}

function stretches(cells: readonly (string | undefined)[], column: number): RulerMark[] {
  const marks: RulerMark[] = [];
  let row = 0;
  while (row < cells.length) {
    const tagId = cells[row];
    let next = row + 1;
    while (next < cells.length && cells[next] === tagId) next++;
    if (tagId !== undefined) marks.push({ column, tagId, row, rows: next - row });
    row = next;
  }
  return marks;
}

/** The offset under row `row`. */
export function offsetAtRow(row: number, length: number, rows: number): number {
  return Math.max(0, Math.min(length, Math.round((row / Math.max(1, rows)) * length)));
}

/** The annotation whose mark is nearest to `offset`, within `reach`; the shorter one where several are. */
export function nearestTo<T extends Passage>(annotations: Iterable<T>, offset: number, reach: number): T | null {
  let nearest: T | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const each of annotations) {
    const distance = Math.max(0, each.start - offset, offset - each.end);
    const cost = distance * 1_000_000 + (each.end - each.start);
    if (distance > reach || cost >= least) continue;
    nearest = each;
    least = cost;
  }
  return nearest;
}
