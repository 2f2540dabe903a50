/** The rows of a table that stand on one page: a table may go on overleaf, and its cells lie across rows and columns. */

import type { TagCell, TagTable } from './tagBlocks.ts';

/** A cell at its place. */
interface Placed {
  readonly cell: TagCell;
  readonly row: number;
  readonly column: number;
}

/**
 * From the first to the last row with text. A cell that lies across rows of which some stand on another page ends with this one;
 * where it has begun before, its place is an empty cell.
 */
export function tableRows({ rows }: TagTable): TagCell[][] {
  const filled = rows.flatMap((row, at) => (row.some(hasText) ? [at] : []));
  const first = filled[0] ?? 0;
  const end = (filled.at(-1) ?? -1) + 1;
  const here = placedCells(rows).filter(({ cell, row }) => row < end && row + cell.rows > first);
  const byRow = Map.groupBy(here, ({ row }) => Math.max(row, first));
  return [...byRow]
    .sort(([a], [b]) => a - b)
    .map(([top, cells]) =>
      cells
        .toSorted((a, b) => a.column - b.column)
        .map(({ cell, row }) => ({ ...cell, rows: Math.min(row + cell.rows, end) - top })),
    );
}

function hasText({ blocks }: TagCell): boolean {
  return blocks.some(({ spans, label, says }) => spans.length > 0 || label.length > 0 || says !== '');
}

/** All cells, each in the first column that none from above reaches into. */
function placedCells(rows: readonly (readonly TagCell[])[]): Placed[] {
  const taken: number[] = [];
  return rows.flatMap((cells, row) => {
    let column = 0;
    return cells.map((cell): Placed => {
      while ((taken[column] ?? 0) > row) column++;
      const place = { cell, row, column };
      for (let across = 0; across < cell.columns; across++) taken[column++] = row + cell.rows;
      return place;
    });
  });
}
