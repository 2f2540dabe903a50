import { expect, test } from 'vitest';
import { placeAfter, rowsInView } from './rowWindow.ts';

test('of ten thousand rows those in view exist, and some around them', () => {
  expect(rowsInView(0, 540, 54, 10_000)).toEqual({ from: 0, to: 20 });
  expect(rowsInView(54_000, 540, 54, 10_000)).toEqual({ from: 990, to: 1_020 });
  expect(rowsInView(10_000 * 54 - 540, 540, 54, 10_000)).toEqual({ from: 9_980, to: 10_000 });
});

test('a list that has become shorter than where it was scrolled to has no rows that are not there', () => {
  expect(rowsInView(54_000, 540, 54, 3)).toEqual({ from: 3, to: 3 });
});

test('arrows, pages, Home and End stay inside the list', () => {
  const after = (key: string, place: number) => placeAfter(key, place, 100, 8);
  expect(['ArrowDown', 'ArrowUp', 'PageDown', 'PageUp'].map((key) => after(key, 50))).toEqual([51, 49, 58, 42]);
  expect([after('ArrowUp', 0), after('PageDown', 97), after('Home', 50), after('End', 50)]).toEqual([0, 99, 0, 99]);
  expect([after('ArrowDown', -1), after('x', 5), placeAfter('End', -1, 0, 8)]).toEqual([0, null, null]);
});
