import { expect, test } from 'vitest';
import { isTexText, withAccents, withTexLigatures } from './texLetters.ts';

test('ligatures of TeX that a printing program names wrongly are letters again', () => {
  expect(['e', '\u0000', 'cient, o\u21b5-the-shelf'].map(withTexLigatures).join('')).toBe('efficient, off-the-shelf');
  expect(['CMR10', 'AAAAAN+CMTI10', 'SFRM0900', 'CMSY10', 'CMMI7', 'Cambria'].map(isTexText)).toEqual([
    true,
    true,
    true,
    false,
    false,
    false,
  ]);
});

test('accents that stand before their letters come over them', () => {
  expect(withAccents('Baudi\u02c7s and L\u00b4aszl\u00b4o, na\u00a8\u0131ve, Sediv`y, \u02c7Sediv')).toBe(
    'Baudi\u0161 and L\u00e1szl\u00f3, na\u00efve, Sediv\u1ef3, \u0160ediv',
  );
});

test('signs that no letter takes stay as they are', () => {
  for (const text of ['example.org/\u02dcaligon', '`quoted` words', 'x\u02dc − 1', 'a \u00b4b'])
    expect(withAccents(text)).toBe(text);
});
