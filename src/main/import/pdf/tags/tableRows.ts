/** The rows of a table that stand on one page: a table may go on overleaf, and its cells lie across rows and columns. */

import type { TagCell, TagTable } from './tagBlocks.ts';

/** A cell at its place; its rows are counted among those that stand here. */
interface Placed {
  readonly cell: TagCell;
  readonly row: number;
  readonly column: number;
}

/**
 * The rows that have text here; the others stand on other pages. A cell that lies across rows lies across those of them that are
 * here; where it has begun on the page before, its place is an empty cell.
 */
export function tableRows({ rows }: TagTable): TagCell[][] {
  // How many of the rows before each one stand here.
  const counts = [0];
  for (const row of rows) counts.push((counts.at(-1) ?? 0) + (row.some(hasText) ? 1 : 0));
  const here = placedCells(rows).flatMap(({ cell, row, column }): Placed[] => {
    const [first = 0, end = 0] = [counts[row], counts[Math.min(row + cell.rows, rows.length)]];
    return end > first ? [{ cell: { ...cell, rows: end - first }, row: first, column }] : [];
  });
  const byRow = Map.groupBy(here, ({ row }) => row);
  return [...byRow]
    .sort(([a], [b]) => a - b)
    .map(([, cells]) => cells.toSorted((a, b) => a.column - b.column).map(({ cell }) => cell));
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
