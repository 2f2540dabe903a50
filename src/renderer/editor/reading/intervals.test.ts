/** The bucket index against a plain search. */

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Intervals, type Passage } from './intervals.ts';

const passage = fc
  .record({ start: fc.nat(6_000), length: fc.integer({ min: 1, max: 3_000 }) })
  .map(({ start, length }): Passage => ({ start, end: start + length }));

const byStart = (a: Passage, b: Passage) => a.start - b.start || a.end - b.end;

/** Those that cover `offset`. */
const at = <T extends Passage>(places: Intervals<T>, offset: number) => [...places.overlapping(offset, offset + 1)];

test('finds what covers an offset, wherever buckets begin', () => {
  const long = { start: 1_000, end: 5_000 };
  const short = { start: 1_024, end: 1_025 };
  const places = new Intervals<Passage>().with([long, short], []);
  expect(at(places, 999)).toEqual([]);
  expect(at(places, 1_024)).toEqual([long, short]);
  expect(at(places, 4_999)).toEqual([long]);
  expect(at(places, 5_000)).toEqual([]);
  expect(at(places, 99_999)).toEqual([]);
});

test('finds the same as a search through all passages, after any removals', () => {
  fc.assert(
    fc.property(fc.array(passage, { maxLength: 40 }), fc.nat(40), passage, (all, removals, asked) => {
      const gone = all.slice(0, removals);
      const kept = all.slice(removals);
      const places = new Intervals<Passage>().with(all, []).with([], gone);
      expect(new Set(at(places, asked.start))).toEqual(
        new Set(kept.filter(({ start, end }) => start <= asked.start && asked.start < end)),
      );
      expect(new Set(places.overlapping(asked.start, asked.end))).toEqual(
        new Set(kept.filter(({ start, end }) => start < asked.end && end > asked.start)),
      );
      expect([...places].toSorted(byStart)).toEqual(kept.toSorted(byStart));
    }),
  );
});

test('the set before a change stays as it was', () => {
  const first = { start: 0, end: 10 };
  const before = new Intervals<Passage>().with([first], []);
  before.with([{ start: 5, end: 8 }], [first]);
  expect(at(before, 6)).toEqual([first]);
});

test('goes through all of them in the order of the text, a thousand units at a time', () => {
  const [far, near, over] = [passageAt(9_000), passageAt(30), passageAt(1_000)];
  expect([...new Intervals<Passage>().with([far, near, over], [])]).toEqual([near, over, far]);
});

function passageAt(start: number): Passage {
  return { start, end: start + 2_000 };
}
