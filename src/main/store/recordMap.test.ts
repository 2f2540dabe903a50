import fc from 'fast-check';
import { expect, it } from 'vitest';
import { RecordMap } from './recordMap.ts';

const id = fc.constantFrom('a', 'b', 'c', 'd', 'e', '__proto__');
const change = fc.record({
  put: fc.array(fc.tuple(id, fc.integer()), { maxLength: 3 }),
  remove: fc.array(id, { maxLength: 2 }),
});

it('is what a Map would be after the same changes, in the same order, and earlier maps stay as they were', () => {
  fc.assert(
    fc.property(fc.array(change), (changes) => {
      const plain = new Map<string, number>();
      let map = RecordMap.of<number>(new Map());
      const history: { map: RecordMap<number>; entries: [string, number][] }[] = [];
      for (const { put, remove } of changes) {
        map = map.with(new Map(put), remove);
        for (const [key, value] of new Map(put)) plain.set(key, value);
        for (const key of remove) plain.delete(key);
        history.push({ map, entries: [...plain] });
      }
      for (const one of history) {
        expect([...one.map]).toEqual(one.entries);
        expect(one.map.size).toBe(one.entries.length);
        expect([...one.map.keys()]).toEqual(one.entries.map(([key]) => key));
        expect([...one.map.values()]).toEqual(one.entries.map(([, value]) => value));
        for (const key of ['a', 'b', '__proto__', 'constructor']) {
          expect(one.map.get(key)).toBe(new Map(one.entries).get(key));
          expect(one.map.has(key)).toBe(new Map(one.entries).has(key));
        }
      }
    }),
  );
});

it('stays right when many differences are folded together', () => {
  let map = RecordMap.of<number>(new Map([['first', 0]]));
  for (let k = 0; k < 3_000; k += 1) map = map.with(new Map([[`id-${k}`, k]]), k % 2 === 0 ? [`id-${k / 2}`] : []);
  const plain = new Map<string, number>([['first', 0]]);
  for (let k = 0; k < 3_000; k += 1) {
    plain.set(`id-${k}`, k);
    if (k % 2 === 0) plain.delete(`id-${k / 2}`);
  }
  expect([...map]).toEqual([...plain]);
});

it('cannot be changed', () => {
  const map = RecordMap.of(new Map([['a', 1]]));
  expect(() => Object.assign(map, { size: 5 })).toThrow(TypeError);
  expect('set' in map).toBe(false);
});
