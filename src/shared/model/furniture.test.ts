import { expect, test } from 'vitest';
import { decided, decisionsOn, type ImportedBlock, wordsWith } from './furniture.ts';

const text: ImportedBlock = { start: 0, end: 20, words: 4, furniture: false };
const form: ImportedBlock = { start: 21, end: 40, words: 3, furniture: true };

test('only what differs from the import is kept, in the order of the text', () => {
  expect(decided([], 1, [form, text], true)).toEqual([{ version: 1, start: 0, end: 20, leftOut: true, words: 4 }]);
  expect(decided([], 1, [form, text], false)).toEqual([{ version: 1, start: 21, end: 40, leftOut: false, words: 3 }]);
});

test('deciding the other way leaves nothing behind, and other versions of the text alone', () => {
  const made = decided(decided([], 1, [text], true), 2, [text], true);
  expect(decided(made, 1, [text], false)).toEqual([{ version: 2, start: 0, end: 20, leftOut: true, words: 4 }]);
  expect(decisionsOn(made, 1)).toHaveLength(1);
});

test('words are counted without what is left out, and with what is taken in', () => {
  expect(wordsWith(10, decided([], 1, [text], true))).toBe(6);
  expect(wordsWith(10, decided([], 1, [form], false))).toBe(13);
});
