/** From a table of Word to a table of the source schema, with its spans (ECMA-376 part 1, 17.4). */

import type { Node } from 'prosemirror-model';
import { sourceSchema } from '../../../shared/schema/sourceSchema.ts';
import type { TrackedChanges } from '../office/trackedChanges.ts';
import { elementOf, elementsOf, type XmlElement } from '../xml.ts';
import { valOf, wholeNumber } from './properties.ts';

const { nodes } = sourceSchema;

/** Word has 63 columns at most. */
const MOST_COLUMNS = 100;

interface Reading {
  readonly changes: TrackedChanges;
  /** Reads the cells of one row. */
  beside(cells: readonly (() => void)[]): void;
  blocksOf(cell: XmlElement): Node[];
}

interface Cell {
  readonly column: number;
  readonly columns: number;
  rows: number;
  readonly isHead: boolean;
  blocks: Node[];
}

/** The table; only its content when it is a frame around one cell; nothing when all its rows were deleted. */
export function tableOf(table: XmlElement, reading: Reading): Node[] {
  const rows: Cell[][] = [];
  /** The cell that each column of the grid goes on in when it is merged with the one above. */
  const above = new Map<number, Cell>();
  for (const row of rowsIn(table)) {
    const properties = elementOf(row, 'w:trPr');
    if (isGone(properties, reading.changes)) continue;
    const cells = cellsOf(row, properties, above);
    rows.push(cells.own);
    reading.beside(
      cells.read.map(({ element, cell }) => () => {
        cell.blocks.push(...reading.blocksOf(element));
      }),
    );
  }
  const filled = rows.filter((row) => row.length > 0);
  const [only] = filled;
  if (filled.length === 1 && only?.length === 1) return only[0]?.blocks ?? [];
  return filled.length > 0 ? [nodes.table.create(null, filled.map(rowNode))] : [];
}

function* rowsIn(table: XmlElement): Generator<XmlElement> {
  for (const child of elementsOf(table))
    if (child.name === 'w:tr') yield child;
    else if (child.name === 'w:sdt' || child.name === 'w:sdtContent' || child.name === 'w:customXml')
      yield* rowsIn(child);
}

function* cellsIn(row: XmlElement): Generator<XmlElement> {
  for (const child of elementsOf(row))
    if (child.name === 'w:tc') yield child;
    else if (child.name === 'w:sdt' || child.name === 'w:sdtContent' || child.name === 'w:customXml')
      yield* cellsIn(child);
}

function isGone(properties: XmlElement | undefined, changes: TrackedChanges): boolean {
  return elementOf(properties, changes === 'accepted' ? 'w:del' : 'w:ins') !== undefined;
}

/** The cells that begin in a row, and where the text of each of its cells goes. */
function cellsOf(row: XmlElement, properties: XmlElement | undefined, above: Map<number, Cell>) {
  const own: Cell[] = [];
  const read: { element: XmlElement; cell: Cell }[] = [];
  const grown = new Set<Cell>();
  const isHead = elementOf(properties, 'w:tblHeader') !== undefined;
  let column = wholeNumber(valOf(properties, 'w:gridBefore')) ?? 0;
  for (const element of cellsIn(row)) {
    const look = elementOf(element, 'w:tcPr');
    const columns = Math.min(MOST_COLUMNS, Math.max(1, wholeNumber(valOf(look, 'w:gridSpan')) ?? 1));
    const merged = elementOf(look, 'w:vMerge');
    const over = merged && merged.attributes['w:val'] !== 'restart' ? above.get(column) : undefined;
    const cell = over ?? { column, columns, rows: 1, isHead, blocks: [] };
    if (over) grown.add(over);
    else own.push(cell);
    if (merged) above.set(column, cell);
    else above.delete(column);
    read.push({ element, cell });
    column += columns;
  }
  // A row in which no cell begins would be none at all.
  if (own.length > 0) for (const cell of grown) cell.rows++;
  return { own, read };
}

function rowNode(cells: readonly Cell[]): Node {
  return nodes.tableRow.create(
    null,
    cells.map(({ columns, rows, isHead, blocks }) => {
      const type = isHead ? nodes.tableHeader : nodes.tableCell;
      return type.create({ columns, rows }, blocks.length > 0 ? blocks : nodes.paragraph.create());
    }),
  );
}
