/** Initials of reviewers. */

import { expect, test } from 'vitest';
import { initialsOf } from './reviewer.ts';

test.each([
  ['Dara', 'D'],
  ['mali chan', 'MC'],
  ['Nguyễn Thị Minh Khai', 'NK'],
  ['สมศรี ใจดี', 'สใ'],
  ['李明', '李'],
  ['  ', ''],
])('the initials of %j are %j', (name, initials) => {
  expect(initialsOf(name)).toBe(initials);
});
