import { expect, test } from 'vitest';
import { Ligatures } from './ligatures.ts';

/** The signs of words written from right to left, as they are drawn from left to right; `|` joins letters of one sign. */
const drawn = (...signs: readonly string[]) => signs.toReversed();

const problems = drawn('ا', 'ل', 'م', 'ش', 'ك', 'لا', 'ت');
const solution = drawn('ح', 'ل');

test('the letters of a ligature within a word are put in order', () => {
  expect(new Ligatures(problems).inOrder('المشكالت')).toBe('المشكلات');
});

test('where no sign is drawn for two letters, a turned article is told by its letters', () => {
  const same = drawn('ا', 'إ', 'ل', 'ن');
  expect(new Ligatures(same).inOrder('اإلن')).toBe('الإن');
});

test('spaces stay where they were', () => {
  expect(new Ligatures([...problems, ...solution]).inOrder('حل المشكالت')).toBe('حل المشكلات');
});

test('a word that is written like a turned one stays as it is where no ligature was drawn', () => {
  const same = drawn('ا', 'ل', 'م', 'ش', 'ك', 'ا', 'ل', 'ت');
  expect(new Ligatures(same).inOrder('المشكالت')).toBe('المشكالت');
});

test('beside a number, which is not turned, the word is put in order by itself', () => {
  expect(new Ligatures([...problems, '1', '2']).inOrder('12 المشكالت')).toBe('12 المشكلات');
});

test('signs that are not given as text are passed over, and Latin text is left alone', () => {
  const page = new Ligatures(['x', 'y', 'A', 'ffi', 'x', ...problems]);
  expect(page.inOrder('Affix')).toBe('Affix');
  expect(page.inOrder('المشكالت')).toBe('المشكلات');
});

test('a stretch whose signs are nowhere stays as it is, and the next is found', () => {
  const page = new Ligatures(problems);
  expect(page.inOrder('حالات')).toBe('حالات');
  expect(page.inOrder('المشكالت')).toBe('المشكلات');
});
