/**
 * Finds tables by their alignment: rows of short pieces that stand under each other with white strips between them. Rulings
 * are not looked at, so that tables set with white space alone are found too.
 */

import { contentsIn } from './contents.ts';
import type { Line } from './lines.ts';
import { median } from './paragraphs.ts';

/** One cell: its lines from top to bottom, and how many columns it lies across. */
export interface TableCell {
  readonly lines: readonly Line[];
  readonly columns: number;
  /** Of tagged tables: its further paragraphs, how many rows it lies across, whether it is a head. */
  readonly below?: readonly (readonly Line[])[];
  readonly rows?: number;
  readonly isHead?: boolean;
}

/** A table, row by row. An empty cell has no lines. */
export interface PrintedTable {
  readonly kind: 'table';
  readonly rows: readonly (readonly TableCell[])[];
  /** How many of the first rows are the table's head. */
  readonly heads: number;
}

/** Lines of text that stand together between tables, or a table of contents. */
export interface TextLines {
  readonly kind: 'text' | 'contents';
  readonly lines: readonly Line[];
}

/** Pieces on one baseline. */
interface Row {
  readonly baseline: number;
  readonly size: number;
  readonly pieces: readonly Line[];
}

/** A white strip is at least this wide, in letter sizes. */
const STRIP = 0.55;

/** Of the rows of a table, at most this share may lie across a white strip: heads above several columns. */
const ACROSS = 0.12;

const LEAST_ROWS = 3;

/** No page holds more: beyond, a damaged or hostile one would take time without end. */
const MOST_PIECES = 4_000;

/** Rows without a second piece that may follow each other within a table: a line above a group, a label in two lines. */
const MOST_SINGLE = 2;

/** Running text in two columns has pieces as long as a line; cells are shorter. */
const CELL_UNITS = 45;

/** Rows of one table are not further apart than this many times the usual distance. */
const APART = 3;

/** Dots that lead from a label to its figures. */
const LEADERS = /(?:\s*\.){3,}\s*$/;

const ITEM_MARK =
  /^(?:\(?(?:\d{1,3}|[a-z]|[ivx]{1,5})[.)]?|\d{1,2}(?:\.\d{1,2})+\.?|[一二三四五六七八九十]{1,3}|[•▪■●○◦◆➢✓·–—*\uF0B7\uF0A7\uF0D8-])$/iu;

/** What is printed before a choice: the number or the letter that counts it. */
const COUNTED = /^\(?(?:(\d{1,2})|([a-hก-ฉ]))[.)](?=\s|\p{Script=Thai})/iu;

const FIGURE = /^[^\p{L}]*\p{N}[^\p{L}]*$/u;

/** The lines of one column of a page, cut into tables and the text between them. `pages`: how many the report has. */
export function segmentsOf(column: readonly Line[], pages: number): (PrintedTable | TextLines)[] {
  const rows = rowsOf(column);
  const contents = contentsIn(
    rows.map(({ pieces }) => pieces.map(({ text }) => text).join(' ')),
    pages,
  );
  const segments: (PrintedTable | TextLines)[] = [];
  let text: Line[] = [];
  for (let at = 0; at < rows.length; ) {
    const listed = contents.find(({ start }) => start === at);
    const end = listed?.end ?? (isTabular(rows[at]) ? endOfTable(rows, at) : at);
    const special = listed ? contentsOf(rows.slice(at, end)) : end > at ? tableOf(rows.slice(at, end)) : null;
    if (special) {
      if (text.length > 0) segments.push({ kind: 'text', lines: text });
      text = [];
      segments.push(special);
      at = end;
    } else if (areChoices(rows[at])) {
      if (text.length > 0) segments.push({ kind: 'text', lines: text });
      text = [];
      segments.push(...(rows[at]?.pieces ?? []).map((piece) => ({ kind: 'text' as const, lines: [piece] })));
      at++;
    } else {
      text.push(...(rows[at]?.pieces ?? []));
      at++;
    }
  }
  if (text.length > 0) segments.push({ kind: 'text', lines: text });
  return segments;
}

function contentsOf(rows: readonly Row[]): TextLines {
  return { kind: 'contents', lines: rows.flatMap(({ pieces }) => pieces) };
}

function rowsOf(lines: readonly Line[]): Row[] {
  const rows: { baseline: number; size: number; pieces: Line[] }[] = [];
  for (const line of lines.toSorted((a, b) => a.baseline - b.baseline || a.left - b.left)) {
    const row = rows.at(-1);
    if (row && Math.abs(row.baseline - line.baseline) < 0.3 * Math.max(row.size, line.size)) row.pieces.push(line);
    else rows.push({ baseline: line.baseline, size: line.size, pieces: [line] });
  }
  for (const row of rows) row.pieces.sort((a, b) => a.left - b.left);
  return rows;
}

/** Whether the pieces of a row are counted one after the other: choices of a question, set side by side to save room. */
function areChoices(row: Row | undefined): boolean {
  if (!row || row.pieces.length < 2) return false;
  const counts = row.pieces.map(({ text }) => {
    const [, number, letter] = COUNTED.exec(text.trim()) ?? [];
    return number === undefined ? (letter?.toLowerCase().codePointAt(0) ?? Number.NaN) : Number(number);
  });
  return counts.slice(1).every((count, at) => count === (counts[at] ?? 0) + 1);
}

/** Whether a row has pieces side by side that are cells: not an item with its mark, not two lines of running text. */
function isTabular(row: Row | undefined): row is Row {
  if (!row || row.pieces.length < 2 || areChoices(row)) return false;
  const [first, ...rest] = row.pieces;
  if (rest.length === 1 && first && ITEM_MARK.test(first.text.trim())) return false;
  const long = row.pieces.filter(({ text }) => text.length > CELL_UNITS).length;
  return long <= row.pieces.length / 2;
}

/** Where the table ends that may begin with row `from`: behind its last row of several pieces. */
function endOfTable(rows: readonly Row[], from: number): number {
  let end = from + 1;
  let single = 0;
  const pitch = pitchOf(rows.slice(from, from + 12));
  for (let at = from + 1; at < rows.length; at++) {
    const row = rows[at];
    const before = rows[at - 1];
    if (!row || !before || row.baseline - before.baseline > APART * pitch) break;
    if (isTabular(row)) {
      end = at + 1;
      single = 0;
    } else if (++single > MOST_SINGLE) break;
  }
  return end;
}

/** The usual distance of rows that follow each other. */
function pitchOf(rows: readonly Row[]): number {
  const gaps = rows.slice(1).map((row, at) => row.baseline - (rows[at]?.baseline ?? 0));
  return Math.max(median(gaps), 1.2 * median(rows.map(({ size }) => size)));
}

/** The table that `rows` make; `null` when their pieces do not stand under each other. */
function tableOf(rows: readonly Row[]): PrintedTable | null {
  const tabular = rows.filter(isTabular);
  if (tabular.length < LEAST_ROWS || rows.flatMap(({ pieces }) => pieces).length > MOST_PIECES) return null;
  const bands = bandsOf(tabular);
  if (bands.length < 2 || !isAligned(tabular, bands)) return null;
  const merged = mergedRows(rows);
  // Labels of a chart stand near each other in all directions: they make no rows.
  if (merged.length < LEAST_ROWS) return null;
  const heads = headsOf(merged);
  const cells = merged.map((row) => cellsOf(row, bands));
  const head = wholeHeads(cells.slice(0, heads));
  return { kind: 'table', rows: [...head, ...cells.slice(heads)], heads: head.length };
}

/** Heads in several lines as one row; those that lie across several columns stay a row of their own above them. */
function wholeHeads(rows: readonly (readonly TableCell[])[]): TableCell[][] {
  const whole: TableCell[][] = [];
  for (const row of rows) {
    const above = whole.at(-1);
    const isSimple = (cells: readonly TableCell[]) => cells.every(({ columns }) => columns === 1);
    if (above && isSimple(above) && isSimple(row))
      whole.splice(
        -1,
        1,
        above.map(({ lines }, at) => ({ lines: [...lines, ...(row[at]?.lines ?? [])], columns: 1 })),
      );
    else whole.push([...row]);
  }
  return whole;
}

interface Band {
  readonly left: number;
  readonly right: number;
}

/** The columns: what is left between the white strips from top to bottom. */
function bandsOf(rows: readonly Row[]): Band[] {
  const pieces = rows.flatMap((row) => row.pieces);
  const edges = [...new Set(pieces.flatMap(({ left, right }) => [left, right]))].sort((a, b) => a - b);
  const size = median(rows.map((row) => row.size));
  const most = Math.max(1, Math.floor(ACROSS * rows.length));
  const bands: { left: number; right: number }[] = [];
  for (const [at, left] of edges.entries()) {
    const right = edges[at + 1];
    if (right === undefined) break;
    const middle = (left + right) / 2;
    const covering = pieces.filter((piece) => piece.left < middle && piece.right > middle).length;
    if (covering <= (rows.length > 4 ? most : 0)) continue;
    const last = bands.at(-1);
    if (last && left - last.right < STRIP * size) last.right = right;
    else bands.push({ left, right });
  }
  return bands;
}

/** Whether most pieces stand in one column, and every column has some. */
function isAligned(rows: readonly Row[], bands: readonly Band[]): boolean {
  const pieces = rows.flatMap((row) => row.pieces);
  const inOne = pieces.filter((piece) => bandsUnder(piece, bands).length === 1);
  const filled = bands.every(
    (band) => rows.filter(({ pieces: own }) => own.some((piece) => bandsUnder(piece, [band]).length > 0)).length >= 2,
  );
  return filled && inOne.length >= 0.75 * pieces.length;
}

/** The indices of the columns that a piece lies in or across. */
function bandsUnder(piece: Line, bands: readonly Band[]): number[] {
  return bands.flatMap(({ left, right }, index) => {
    const shared = Math.min(piece.right, right) - Math.max(piece.left, left);
    return shared > 0.15 * Math.min(piece.right - piece.left, right - left) ? [index] : [];
  });
}

/** Rows nearer to each other than the rows of the table are lines of one row: labels and heads in several lines. */
function mergedRows(rows: readonly Row[]): Row[][] {
  const pitch = pitchOf(rows.filter(isTabular));
  const groups: Row[][] = [];
  for (const row of rows) {
    const group = groups.at(-1);
    const before = group?.at(-1);
    const isNear = before && row.baseline - before.baseline < 0.75 * pitch;
    if (group && isNear) group.push(row);
    else groups.push([row]);
  }
  return groups;
}

function cellsOf(rows: readonly Row[], bands: readonly Band[]): TableCell[] {
  const pieces = rows.flatMap((row) => row.pieces);
  const cells: { from: number; to: number; lines: Line[] }[] = [];
  for (const piece of pieces.toSorted((a, b) => a.left - b.left)) {
    const under = bandsUnder(piece, bands);
    const from = under[0] ?? nearest(piece, bands);
    const to = under.at(-1) ?? from;
    const cell = cells.find((each) => from <= each.to && to >= each.from);
    if (cell) {
      cell.lines.push(piece);
      cell.from = Math.min(cell.from, from);
      cell.to = Math.max(cell.to, to);
    } else cells.push({ from, to, lines: [piece] });
  }
  return filled(cells, bands.length);
}

/** The cells of a row with the empty ones between them. */
function filled(cells: readonly { from: number; to: number; lines: Line[] }[], columns: number): TableCell[] {
  const row: TableCell[] = [];
  let at = 0;
  for (const { from, to, lines } of cells.toSorted((a, b) => a.from - b.from)) {
    for (; at < from; at++) row.push({ lines: [], columns: 1 });
    row.push({ lines: lines.toSorted((a, b) => a.baseline - b.baseline || a.left - b.left), columns: to - from + 1 });
    at = to + 1;
  }
  for (; at < columns; at++) row.push({ lines: [], columns: 1 });
  return row;
}

function nearest(piece: Line, bands: readonly Band[]): number {
  const distances = bands.map(({ left, right }) => Math.max(left - piece.right, piece.left - right));
  return distances.indexOf(Math.min(...distances));
}

/** The rows above the first one with figures are the head, where there are figures below. */
function headsOf(rows: readonly (readonly Row[])[]): number {
  const hasFigures = (row: readonly Row[]) => {
    const [, ...rest] = row.flatMap(({ pieces }) => pieces);
    return rest.length > 0 && rest.filter(({ text }) => FIGURE.test(text.trim())).length >= rest.length / 2;
  };
  const first = rows.findIndex(hasFigures);
  const share = rows.filter(hasFigures).length / rows.length;
  return first > 0 && first <= 4 && share >= 0.5 ? first : 0;
}

/** The text of a label without the dots that lead to its figures. */
export function withoutLeaders(text: string): string {
  return text.replace(LEADERS, '');
}
