import { expect, test } from 'vitest';
import { whenSaid } from './page.ts';

test('when an annotation was made is said as among colleagues: time, weekday, day, year', () => {
  const now = new Date(2026, 10, 19, 15, 0);
  const said = (...then: [number, number, number, number?]) => whenSaid(new Date(...then).toISOString(), now);
  expect(said(2026, 10, 19, 9)).toMatch(/9.00/);
  expect(said(2026, 10, 18, 23)).toBe('Wednesday');
  expect(said(2026, 10, 13, 9)).toBe('Friday');
  expect(said(2026, 10, 12, 9)).toMatch(/12/);
  expect(said(2026, 10, 12, 9)).not.toMatch(/2026/);
  expect(said(2025, 10, 12, 9)).toMatch(/2025/);
});
