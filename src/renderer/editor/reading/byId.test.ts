/** The buckets against a plain map. */

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ById } from './byId.ts';

const things = fc.array(fc.record({ id: fc.string({ maxLength: 2 }), value: fc.nat() }), { maxLength: 40 });

test('finds the same as a map, and what was before a change stays as it was', () => {
  fc.assert(
    fc.property(things, things, things, (first, gone, come) => {
      const before = new ById<{ id: string; value: number }>().with(first, []);
      const after = before.with(come, gone);
      const expected = new Map(first.map((each) => [each.id, each]));
      for (const [id, each] of expected) expect(before.get(id)).toBe(each);
      for (const { id } of gone) expected.delete(id);
      for (const each of come) expected.set(each.id, each);
      for (const { id } of [...first, ...gone, ...come]) {
        expect(after.get(id)).toBe(expected.get(id));
        expect(after.has(id)).toBe(expected.has(id));
      }
    }),
  );
});
