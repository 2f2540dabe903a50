import { parseHTML } from 'linkedom';
import { DOMParser, type Node } from 'prosemirror-model';
import { EditorState, TextSelection } from 'prosemirror-state';
import { describe, expect, test } from 'vitest';
import { briefSchema } from '../../../shared/schema/briefSchema.ts';
import {
  addColumn,
  addRow,
  clearCells,
  deleteTable,
  evenRows,
  insertTable,
  isInTable,
  nextCell,
  previousCell,
  removeColumn,
  removeRow,
} from './tableCommands.ts';

const { nodes } = briefSchema;

function written(...blocks: Node[]): EditorState {
  const doc = nodes.doc.create(null, [nodes.title.create(), ...blocks]);
  return EditorState.create({ doc, plugins: [evenRows] });
}

function cell(words: string, type = nodes.tableCell): Node {
  return type.create(null, nodes.paragraph.create(null, words === '' ? [] : briefSchema.text(words)));
}

function table(...rows: string[]): Node {
  const built = rows.map((row, index) =>
    nodes.tableRow.create(
      null,
      row.split(' ').map((words) => cell(words, index === 0 ? nodes.tableHeader : nodes.tableCell)),
    ),
  );
  return nodes.table.create(null, built);
}

/** `state` with the caret after the first `words`. */
function at(state: EditorState, words: string): EditorState {
  let place = -1;
  state.doc.descendants((node, position) => {
    if (place < 0 && node.text === words) place = position + words.length;
  });
  return state.apply(state.tr.setSelection(TextSelection.create(state.doc, place)));
}

function done(state: EditorState, command: typeof insertTable): EditorState {
  let next = state;
  expect(command(state, (change) => (next = state.apply(change)))).toBe(true);
  next.doc.check();
  return next;
}

/** The words of the cells, row by row. */
function cells(state: EditorState): string[] {
  const found = state.doc.children.find(({ type }) => type === nodes.table);
  return found?.children.map((row) => row.children.map(({ textContent }) => textContent || '-').join(' ')) ?? [];
}

const here = (state: EditorState): string => state.selection.$from.parent.textContent;

const full = () => at(written(table('a b', 'c d', 'e f'), nodes.paragraph.create()), 'd');

describe('a table', () => {
  test('begins with three rows of three cells, the first for headings, and leaves a way out below it', () => {
    const state = done(written(nodes.paragraph.create()), insertTable);
    const made = state.doc.child(1);
    expect(made.children.map((row) => row.children.map(({ type }) => type.name))).toEqual([
      Array(3).fill('tableHeader'),
      Array(3).fill('tableCell'),
      Array(3).fill('tableCell'),
    ]);
    expect(state.doc.lastChild?.type).toBe(nodes.paragraph);
    expect(isInTable(state)).toBe(true);
  });

  test('gains a row below and a column after the caret, which goes there', () => {
    const rows = done(full(), addRow);
    expect(cells(rows)).toEqual(['a b', 'c d', '- -', 'e f']);
    expect(here(rows)).toBe('');
    expect(cells(done(full(), addColumn))).toEqual(['a b -', 'c d -', 'e f -']);
    const headed = done(at(full(), 'a'), addColumn).doc.child(1).child(0);
    expect(headed.children.map(({ type }) => type.name)).toEqual(Array(3).fill('tableHeader'));
  });

  test('loses the row or column of the caret, and with the last one itself', () => {
    expect(cells(done(full(), removeRow))).toEqual(['a b', 'e f']);
    expect(cells(done(full(), removeColumn))).toEqual(['a', 'c', 'e']);
    expect(cells(done(at(written(table('a b')), 'a'), removeRow))).toEqual([]);
    expect(cells(done(at(written(table('a', 'b')), 'a'), removeColumn))).toEqual([]);
    expect(cells(done(full(), deleteTable))).toEqual([]);
  });

  test('is walked cell by cell; after the last one a row is added, before the first one nothing is', () => {
    expect(here(done(full(), nextCell))).toBe('e');
    expect(here(done(full(), previousCell))).toBe('c');
    expect(cells(done(at(full(), 'f'), nextCell))).toEqual(['a b', 'c d', 'e f', '- -']);
    expect(previousCell(at(full(), 'a'))).toBe(false);
  });

  test('keeps its form when several cells are emptied', () => {
    const state = full();
    const [from, to] = [at(state, 'b').selection.from - 1, at(state, 'e').selection.from];
    const selected = state.apply(state.tr.setSelection(TextSelection.create(state.doc, from, to)));
    expect(cells(done(selected, clearCells))).toEqual(['a -', '- -', '- f']);
    expect(clearCells(full())).toBe(false);
  });

  test('has rows of one length again when a deletion joined cells of it', () => {
    const state = full();
    const [from, to] = [at(state, 'a').selection.from, at(state, 'f').selection.from - 1];
    const next = state.apply(state.tr.delete(from, to));
    next.doc.check();
    expect(new Set(next.doc.child(1).children.map(({ childCount }) => childCount)).size).toBe(1);
    expect(next.doc.textContent).toBe('af');
  });

  test('is taken from a web page, also an uneven one, with its words and without spans', () => {
    const { document } = parseHTML(
      '<table><thead><tr><th>Year</th><th>Reports</th></tr></thead><tr><td colspan="2"><h2>2013</h2><ul><li>one</li></ul></td></tr></table>',
    );
    const slice = DOMParser.fromSchema(briefSchema).parseSlice(document);
    const state = written(nodes.paragraph.create());
    const pasted = state.apply(state.tr.replaceRange(3, 3, slice));
    pasted.doc.check();
    expect(cells(pasted)).toEqual(['Year Reports', '2013one -']);
  });
});
