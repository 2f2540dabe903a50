/** Days and times, as an analyst of any country reads them in an English sentence. */

import { expect, test } from 'vitest';
import { timeOf, timeOfDay, whenInWords, whenSaid, wholeMoment } from './moments.ts';

test('a time has 24 hours and a day stands before its month, whatever the computer’s own language', () => {
  const moment = new Date(2026, 10, 9, 18, 6);
  expect([timeOfDay(moment), wholeMoment(moment)]).toEqual(['18:06', '9 Nov 2026, 18:06']);
  expect(timeOf(moment.toISOString())).toBe('9 Nov, 18:06');
});

test('when an annotation was made is said as among colleagues: time, weekday, day, year', () => {
  const now = new Date(2026, 10, 19, 15, 0);
  const said = (...then: [number, number, number, number?]) => whenSaid(new Date(...then).toISOString(), now);
  expect(said(2026, 10, 19, 9)).toBe('09:00');
  expect(said(2026, 10, 18, 23)).toBe('Wednesday');
  expect(said(2026, 10, 13, 9)).toBe('Friday');
  expect(said(2026, 10, 12, 9)).toBe('12 Nov');
  expect(said(2025, 10, 12, 9)).toBe('12 Nov 2025');
});

const now = new Date(2026, 10, 22, 14, 40);

test.each([
  [new Date(2026, 10, 22, 9, 5), 'today, 09:05'],
  [new Date(2026, 10, 21, 23, 59), 'yesterday'],
  [new Date(2026, 10, 12, 8, 0), '12 November'],
  [new Date(2025, 10, 23, 8, 0), '23 November 2025'],
])('a project that was open at %s is said to be of %s', (moment, words) => {
  expect(whenInWords(moment, now)).toBe(words);
});
