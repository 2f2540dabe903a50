import { expect, test } from 'vitest';
import { formattedNumber } from './numberFormats.ts';

test.each([
  [4, 'decimal', '4'],
  [4, 'decimalZero', '04'],
  [14, 'lowerRoman', 'xiv'],
  [1999, 'upperRoman', 'MCMXCIX'],
  [2, 'lowerLetter', 'b'],
  [28, 'upperLetter', 'BB'],
  [3, 'ordinal', '3rd'],
  [12, 'ordinal', '12th'],
  [25, 'thaiNumbers', '๒๕'],
  [2, 'thaiLetters', 'ข'],
  [21, 'chineseCounting', '二十一'],
  [10, 'japaneseCounting', '十'],
  [7, 'bullet', ''],
  [7, 'a format of later years', '7'],
])('%i as %s is %s', (number, format, printed) => {
  expect(formattedNumber(number, format)).toBe(printed);
});

test('a damaged file that counts to millions gives no endless letters', () => {
  expect(formattedNumber(50_000_000, 'lowerLetter').length).toBeLessThan(20);
  expect(formattedNumber(50_000_000, 'lowerRoman')).toBe('50000000');
});
