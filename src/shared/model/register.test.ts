import { expect, test } from 'vitest';
import { clockOf } from '../testing/records.ts';
import { current, distinctValues, mergeRegisters, newRegister, write } from './register.ts';

const early = clockOf('a', 1_000);
const late = clockOf('b', 2_000);

test('a field written again holds the new value and remembers what it replaced', () => {
  const stamp = early.next();
  const next = early.next();
  const field = write(newRegister('old', stamp), 'new', next);
  expect(field).toEqual({ values: [{ value: 'new', stamp: next }], overwritten: [stamp] });
});

test('two edits made at once both stand after a merge, the newest first', () => {
  const start = newRegister('start', early.next());
  const merged = mergeRegisters(write(start, 'mine', early.next()), write(start, 'theirs', late.next()));
  expect(merged.values.map(({ value }) => value)).toEqual(['theirs', 'mine']);
  expect(current(merged)).toBe('theirs');
});

test('an edit made after seeing the other one replaces it everywhere, even when its clock is behind', () => {
  const theirs = newRegister('theirs', late.next());
  const seen = write(theirs, 'mine', early.next());
  expect(mergeRegisters(theirs, seen)).toEqual(seen);
  expect(mergeRegisters(seen, theirs)).toEqual(seen);
});

test('writing after a conflict ends it', () => {
  const start = newRegister('start', early.next());
  const conflict = mergeRegisters(write(start, 'mine', early.next()), write(start, 'theirs', late.next()));
  const settled = write(conflict, 'agreed', late.next());
  expect(mergeRegisters(settled, conflict).values.map(({ value }) => value)).toEqual(['agreed']);
});

test('the same value written twice at once is no disagreement', () => {
  const both = mergeRegisters(newRegister({ a: 1 }, early.next()), newRegister({ a: 1 }, late.next()));
  expect(both.values).toHaveLength(2);
  expect(distinctValues(both)).toHaveLength(1);
});

test('a forged history that overwrites everything leaves the newest value', () => {
  const mine = newRegister('mine', early.next());
  const theirs = newRegister('theirs', late.next());
  const stamps = [...mine.values, ...theirs.values].map(({ stamp }) => stamp);
  const forged = mergeRegisters({ ...mine, overwritten: stamps }, theirs);
  expect(forged.values.map(({ value }) => value)).toEqual(['theirs']);
});
