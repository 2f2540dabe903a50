/**
 * Finds the white strips between columns that stand nearer to each other than the gap that always parts a line: a strip is one
 * when many rows in succession leave the same place white and have enough text on both sides of it.
 */

/** Text on a row, or a gap in it: points from the page's left edge. */
export interface Stretch {
  readonly left: number;
  readonly right: number;
}

/** A row of a page: its pieces from left to right. */
export interface PiecedRow {
  readonly size: number;
  readonly pieces: readonly Stretch[];
}

/** Narrower than this, in letter sizes, it is a space between words. */
const NARROWEST = 0.5;

/** The white between words of as many rows never meets in one place. */
const LEAST_ROWS = 6;

/** Columns are wider than this, in letter sizes; numbers before items and figures in tables are not. */
const LEAST_COLUMN = 8;

interface Strip {
  left: number;
  right: number;
  /** The rows with text on both sides. */
  readonly rows: number[];
  wide: number;
}

/** For each of `rows`, which go from top to bottom: the middles of the strips that part it. */
export function gutters(rows: readonly PiecedRow[]): number[][] {
  const found: number[][] = rows.map(() => []);
  let open: Strip[] = [];
  const close = (strip: Strip) => {
    if (strip.rows.length < LEAST_ROWS || strip.wide < strip.rows.length / 2) return;
    for (const row of strip.rows) found[row]?.push((strip.left + strip.right) / 2);
  };
  for (const [at, row] of rows.entries()) {
    const gaps = gapsOf(row);
    open = open.filter((strip) => {
      if (goesOn(strip, row, gaps, at)) return true;
      close(strip);
      return false;
    });
    for (const gap of gaps)
      if (!open.some((strip) => strip.rows.at(-1) === at && strip.left < gap.right && strip.right > gap.left))
        open.push({ left: gap.left, right: gap.right, rows: [at], wide: isWide(gap, row) ? 1 : 0 });
  }
  for (const strip of open) close(strip);
  return found;
}

function gapsOf({ pieces, size }: PiecedRow): Stretch[] {
  return pieces.slice(1).flatMap(({ left }, at) => {
    const right = pieces[at]?.right ?? left;
    return left - right >= NARROWEST * size ? [{ left: right, right: left }] : [];
  });
}

/** Whether `row` leaves the strip white; it becomes as narrow as the row's gap. Rows beside it on one side only tell nothing. */
function goesOn(strip: Strip, row: PiecedRow, gaps: readonly Stretch[], at: number): boolean {
  if (row.pieces.every(({ left, right }) => right <= strip.left + 0.1 || left >= strip.right - 0.1)) {
    const gap = gaps.find(({ left, right }) => left <= strip.right && right >= strip.left);
    if (gap) take(strip, gap, row, at);
    return true;
  }
  const gap = gaps.find(
    ({ left, right }) => Math.min(right, strip.right) - Math.max(left, strip.left) >= NARROWEST * row.size,
  );
  if (gap) take(strip, gap, row, at);
  return gap !== undefined;
}

function take(strip: Strip, gap: Stretch, row: PiecedRow, at: number): void {
  strip.left = Math.max(strip.left, gap.left);
  strip.right = Math.min(strip.right, gap.right);
  strip.rows.push(at);
  if (isWide(gap, row)) strip.wide++;
}

/** Whether the pieces on both sides of a gap are as wide as a column's lines. */
function isWide(gap: Stretch, { pieces, size }: PiecedRow): boolean {
  const before = pieces.filter(({ right }) => right <= gap.left);
  const after = pieces.filter(({ left }) => left >= gap.right);
  return (
    gap.left - edgeBefore(before, size) >= LEAST_COLUMN * size &&
    edgeAfter(after, size) - gap.right >= LEAST_COLUMN * size
  );
}

/** Where the text that ends before a gap begins: at the last gap as wide before it. */
function edgeBefore(pieces: readonly Stretch[], size: number): number {
  let edge = pieces.at(-1)?.left ?? 0;
  for (const piece of pieces.toReversed()) {
    if (edge - piece.right > size) break;
    edge = Math.min(edge, piece.left);
  }
  return edge;
}

function edgeAfter(pieces: readonly Stretch[], size: number): number {
  let edge = pieces[0]?.right ?? 0;
  for (const piece of pieces) {
    if (piece.left - edge > size) break;
    edge = Math.max(edge, piece.right);
  }
  return edge;
}
