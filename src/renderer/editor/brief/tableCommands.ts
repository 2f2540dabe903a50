/** Tables of a brief: rows and columns as ProseMirror commands. Every act leaves a table with rows of one length. */

import { closeHistory } from 'prosemirror-history';
import type { Node, NodeType, ResolvedPos } from 'prosemirror-model';
import { type Command, type EditorState, Plugin, Selection, TextSelection, type Transaction } from 'prosemirror-state';
import { briefSchema } from '../../../shared/schema/briefSchema.ts';

const { nodes } = briefSchema;

/** Rows and columns of a new table. */
const NEW = 3;

/** A cell of a table, by its place; `position` is that of the table. */
interface CellPlace {
  readonly table: Node;
  readonly position: number;
  readonly row: number;
  readonly column: number;
}

/** The cells of a table, row by row. */
type Rows = readonly (readonly Node[])[];

/** Whether the caret is in a table. */
export function isInTable(state: EditorState): boolean {
  return cellAt(state.selection.$from) !== null;
}

/** Puts an empty table after the block of the caret, its first row for headings, with the caret in its first cell. */
export const insertTable: Command = (state, dispatch) => {
  const { $to } = state.selection;
  const place = $to.depth > 0 ? $to.after(1) : $to.pos;
  const table = tableOf([
    emptyCells(nodes.tableHeader),
    ...Array.from({ length: NEW - 1 }, () => emptyCells(nodes.tableCell)),
  ]);
  // The caret must get out of a table that ends the text.
  const last = place === state.doc.content.size ? [nodes.paragraph.create()] : [];
  const change = ownStep(state).insert(place, [table, ...last]);
  dispatch?.(change.setSelection(Selection.near(change.doc.resolve(place + 1))).scrollIntoView());
  return true;
};

/** An empty row under that of the caret. */
export const addRow: Command = rowsChanged((rows, { row, column }) => ({
  rows: rows.toSpliced(row + 1, 0, emptyLike(rows[0] ?? [])),
  row: row + 1,
  column,
}));

/** Takes the row of the caret out; with the last row, the table. */
export const removeRow: Command = rowsChanged((rows, { row, column }) => ({
  rows: rows.toSpliced(row, 1),
  row: Math.min(row, rows.length - 2),
  column,
}));

/** An empty column after that of the caret. */
export const addColumn: Command = rowsChanged((rows, { row, column }) => ({
  rows: rows.map((cells) => cells.toSpliced(column + 1, 0, emptyCell(cells[column]?.type ?? nodes.tableCell))),
  row,
  column: column + 1,
}));

/** Takes the column of the caret out; with the last column, the table. */
export const removeColumn: Command = rowsChanged((rows, { row, column }) => ({
  rows: rows.map((cells) => cells.toSpliced(column, 1)).filter((cells) => cells.length > 0),
  row,
  column: Math.max(0, column - 1),
}));

/** Takes the whole table out. */
export const deleteTable: Command = rowsChanged(() => ({ rows: [], row: 0, column: 0 }));

/** Tab: the next cell; after the last one, a new row. */
export const nextCell: Command = (state, dispatch) => stepCell(state, dispatch, 1);

/** Shift Tab: the cell before; none before the first. */
export const previousCell: Command = (state, dispatch) => stepCell(state, dispatch, -1);

/** Empties the cells of a selection that reaches over several: what is deleted is their text, not the form of the table. */
export const clearCells: Command = (state, dispatch) => {
  const { $from, $to } = state.selection;
  const [first, last] = [cellAt($from), cellAt($to)];
  if (!first || first.position !== last?.position) return false;
  if (first.row === last.row && first.column === last.column) return false;
  const selected: { from: number; to: number }[] = [];
  state.doc.nodesBetween($from.pos, $to.pos, (node, position) => {
    if (!isCell(node)) return true;
    selected.push({ from: position + 1, to: position + node.nodeSize - 1 });
    return false;
  });
  const change = state.tr;
  for (const { from, to } of selected.reverse()) change.replaceWith(from, to, nodes.paragraph.create());
  const start = selected.at(-1)?.from ?? $from.pos;
  dispatch?.(change.setSelection(TextSelection.create(change.doc, start + 1)).scrollIntoView());
  return true;
};

/** Fills rows that are too short, after a paste or a deletion over several cells. */
export const evenRows = new Plugin({
  appendTransaction: (transactions, _before, state) => {
    if (!transactions.some(({ docChanged }) => docChanged)) return null;
    const change = state.tr;
    state.doc.forEach((table, position) => {
      if (table.type === nodes.table) fill(change, table, position);
    });
    return change.docChanged ? change : null;
  },
  props: {
    handleTextInput: (view, _from, _to, text) => {
      if (!clearCells(view.state, view.dispatch)) return false;
      view.dispatch(view.state.tr.insertText(text));
      return true;
    },
  },
});

function fill(change: Transaction, table: Node, position: number): void {
  const width = Math.max(...table.children.map(({ childCount }) => childCount));
  let end = position + 1;
  for (const row of table.children) {
    end += row.nodeSize;
    const type = row.lastChild?.type ?? nodes.tableCell;
    const missing = Array.from({ length: width - row.childCount }, () => emptyCell(type));
    if (missing.length > 0) change.insert(change.mapping.map(end - 1), missing);
  }
}

interface Edited {
  readonly rows: Rows;
  /** Where the caret goes. */
  readonly row: number;
  readonly column: number;
}

function rowsChanged(edit: (rows: Rows, place: CellPlace) => Edited): Command {
  return (state, dispatch) => {
    const place = cellAt(state.selection.$from);
    if (!place) return false;
    const { table, position } = place;
    const { rows, row, column } = edit(
      table.children.map(({ children }) => children),
      place,
    );
    const end = position + table.nodeSize;
    const change = ownStep(state);
    if (rows.length === 0) {
      change.delete(position, end);
      dispatch?.(change.setSelection(Selection.near(change.doc.resolve(position))).scrollIntoView());
      return true;
    }
    const edited = tableOf(rows);
    change.replaceWith(position, end, edited);
    dispatch?.(withCaret(change, { table: edited, position, row, column }));
    return true;
  };
}

function stepCell(state: EditorState, dispatch: ((change: Transaction) => void) | undefined, by: 1 | -1): boolean {
  const place = cellAt(state.selection.$from);
  if (!place) return false;
  const width = place.table.child(place.row).childCount;
  const index = place.row * width + place.column + by;
  if (index < 0) return false;
  if (index >= width * place.table.childCount) return addRowAtEnd(state, dispatch, place);
  dispatch?.(withCaret(state.tr, { ...place, row: Math.floor(index / width), column: index % width }));
  return true;
}

function addRowAtEnd(
  state: EditorState,
  dispatch: ((change: Transaction) => void) | undefined,
  { table, position }: CellPlace,
): boolean {
  const row = nodes.tableRow.create(null, emptyLike(table.child(0).children));
  const change = ownStep(state).insert(position + table.nodeSize - 1, row);
  dispatch?.(change.setSelection(Selection.near(change.doc.resolve(position + table.nodeSize))).scrollIntoView());
  return true;
}

function withCaret(change: Transaction, { table, position, row, column }: CellPlace): Transaction {
  let at = position + 1;
  for (const each of table.children.slice(0, row)) at += each.nodeSize;
  at += 1;
  for (const each of table.child(row).children.slice(0, column)) at += each.nodeSize;
  const cell = table.child(row).child(column);
  return change.setSelection(Selection.near(change.doc.resolve(at + cell.nodeSize - 1), -1)).scrollIntoView();
}

/** Undone by itself, however soon it comes after what was typed. */
function ownStep(state: EditorState): Transaction {
  return closeHistory(state.tr);
}

function cellAt($pos: ResolvedPos): CellPlace | null {
  for (let depth = $pos.depth; depth > 0; depth--) {
    if ($pos.node(depth).type !== nodes.table || $pos.depth < depth + 2) continue;
    return {
      table: $pos.node(depth),
      position: $pos.before(depth),
      row: $pos.index(depth),
      column: $pos.index(depth + 1),
    };
  }
  return null;
}

function isCell(node: Node): boolean {
  return node.type === nodes.tableCell || node.type === nodes.tableHeader;
}

function tableOf(rows: Rows): Node {
  return nodes.table.create(
    null,
    rows.map((cells) => nodes.tableRow.create(null, cells)),
  );
}

function emptyCells(type: NodeType): Node[] {
  return Array.from({ length: NEW }, () => emptyCell(type));
}

function emptyLike(cells: readonly Node[]): Node[] {
  return cells.map(() => emptyCell(nodes.tableCell));
}

function emptyCell(type: NodeType): Node {
  return type.create(null, nodes.paragraph.create());
}
