/** The stretch in which two lists differ. */

import { expect, test } from 'vitest';
import { changedStretch } from './changedStretch.ts';

test.each([
  ['equal lists have no such stretch', 'abc', 'abc', 3, 0],
  ['something new in the midst', 'abd', 'abcd', 2, 1],
  ['something gone from the midst', 'abcd', 'abd', 2, 1],
  ['the same letter again is counted once', 'aa', 'aaa', 2, 0],
  ['nothing in common', 'ab', 'xyz', 0, 0],
  ['from nothing', '', 'ab', 0, 0],
])('%s', (_, old, next, before, after) => {
  expect(changedStretch([...old], [...next])).toEqual({ before, after });
});

test('what counts as the same can be told', () => {
  const isSame = (a?: string, b?: string) => a?.toLowerCase() === b?.toLowerCase();
  expect(changedStretch(['A', 'b', 'C'], ['a', 'x', 'c'], isSame)).toEqual({ before: 1, after: 1 });
});
