import { expect, test } from 'vitest';
import { whenInWords } from './start.ts';

const now = new Date(2026, 10, 22, 14, 40);

test.each([
  [new Date(2026, 10, 22, 9, 5), 'today, 09:05'],
  [new Date(2026, 10, 21, 23, 59), 'yesterday'],
  [new Date(2026, 10, 12, 8, 0), '12 November'],
  [new Date(2025, 10, 23, 8, 0), '23 November 2025'],
])('%s is said as %s', (moment, words) => {
  expect(whenInWords(moment, now)).toBe(words);
});
