/** The arithmetic of the overview ruler. */

import { expect, test } from 'vitest';
import { nearestTo, offsetAtRow, rowsOf, rulerColumn, rulerMarks } from './rulerLayout.ts';

const highlight = (id: string, start: number, end: number, ...tagIds: string[]) =>
  ({ id, start, end, tagIds, state: 'exact', initials: '' }) as const;
const columnOf = (tagId: string) => ['success', 'need', 'gap'].indexOf(tagId);

test('the columns tell what the patterns tell', () => {
  const column = (pattern: 'solid' | 'double' | 'dashed' | 'dotted') => rulerColumn({ colour: 'teal', pattern });
  expect([column('solid'), column('dotted'), column('double'), column('dashed')]).toEqual([0, 0, 1, 2]);
});

test('a short passage is still two rows high, also at the very end', () => {
  expect(rowsOf({ start: 500, end: 501 }, 1_000, 100)).toEqual({ row: 50, rows: 2 });
  expect(rowsOf({ start: 999, end: 1_000 }, 1_000, 100)).toEqual({ row: 98, rows: 2 });
});

test('marks lie by offset in the column of their tag; neighbours of one tag are one mark', () => {
  const marks = rulerMarks(
    [highlight('a', 0, 100, 'gap'), highlight('b', 100, 200, 'gap'), highlight('c', 500, 600, 'success', 'need')],
    columnOf,
    1_000,
    100,
  );
  expect(marks).toEqual([
    { column: 0, tagId: 'success', row: 50, rows: 10 },
    { column: 1, tagId: 'need', row: 50, rows: 10 },
    { column: 2, tagId: 'gap', row: 0, rows: 20 },
  ]);
});

test('ten thousand annotations are no more marks than there are pixels', () => {
  const many = Array.from({ length: 10_000 }, (_, at) =>
    highlight(`${at}`, at * 10, at * 10 + 9, at % 2 ? 'gap' : 'need'),
  );
  expect(rulerMarks(many, columnOf, 100_000, 300).length).toBeLessThanOrEqual(2 * 300);
});

test('a row leads to its offset, and never outside the text', () => {
  expect([offsetAtRow(0, 1_000, 100), offsetAtRow(50, 1_000, 100), offsetAtRow(130, 1_000, 100)]).toEqual([
    0, 500, 1_000,
  ]);
});

test('the nearest mark within reach is meant, the shorter one where several lie', () => {
  const all = [
    highlight('long', 0, 400, 'gap'),
    highlight('short', 200, 220, 'gap'),
    highlight('far', 900, 910, 'gap'),
  ];
  expect(nearestTo(all, 210, 10)?.id).toBe('short');
  expect(nearestTo(all, 230, 10)?.id).toBe('long');
  expect(nearestTo(all, 895, 10)?.id).toBe('far');
  expect(nearestTo(all, 700, 10)).toBeNull();
});
