/** Lanes and depth where very many passages lie on one another. */

import { expect, test } from 'vitest';
import { Intervals } from './intervals.ts';
import { DEEPEST, type Drawing, giveLanes, type Laned } from './lanes.ts';

interface Line extends Laned {
  readonly id: number;
}

/** So many that comparing each with each would go beyond any test's time. */
const MANY = 20_000;

const sentence = { start: 100, end: 180 };
const lines = (count: number) => Array.from({ length: count }, (_, id) => ({ ...sentence, id }));
const placed = (line: Omit<Line, keyof Drawing>, drawing: Drawing): Line => ({ ...line, ...drawing });
const one = () => 1;
const nobody = () => [];

test('of many annotations of one sentence the first have a mark, and those of the others are buried', () => {
  const given = giveLanes(lines(MANY), one, nobody, placed);
  expect(given.filter(({ buried }) => !buried).map(({ id }) => id)).toEqual(lines(DEEPEST).map(({ id }) => id));
  expect(given.filter(({ lanes }) => lanes.length > 0).map(({ lanes }) => lanes)).toEqual([[0], [1], [2], [3], [4]]);
});

test('a newcomer is compared with what has a mark there, not with all that is buried', () => {
  const standing = giveLanes(lines(MANY), one, nobody, placed);
  const marks = new Intervals<Line>().with(
    standing.filter(({ buried }) => !buried),
    [],
  );
  let seen = 0;
  const counted = function* (start: number, end: number) {
    for (const each of marks.overlapping(start, end)) {
      seen++;
      yield each;
    }
  };
  const given = giveLanes(lines(MANY), one, counted, placed);
  expect(given.every(({ buried }) => buried)).toBe(true);
  expect(seen).toBeLessThanOrEqual(MANY * 2 * DEEPEST);
});

test('what begins where fewer lie has a mark, however many are buried before', () => {
  const after = { id: -1, start: 180, end: 200 };
  const given = giveLanes([...lines(100), after], one, nobody, placed);
  expect(given.at(-1)).toEqual({ ...after, lanes: [0], buried: false });
});
