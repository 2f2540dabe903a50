import { expect, test } from 'vitest';
import { Pace } from './pace.ts';

test('the time left follows from what is done, and nothing is said in the first five seconds', () => {
  let now = 0;
  const pace = new Pace(() => now);
  pace.work();
  pace.done();
  now = 4_000;
  expect(pace.secondsLeft(0, 3)).toBe(null);
  pace.done();
  now = 10_000;
  expect(pace.secondsLeft(0, 3)).toBe(15);
  expect(pace.secondsLeft(0.5, 3)).toBe(10);
});

test('a pause counts as no work', () => {
  let now = 0;
  const pace = new Pace(() => now);
  pace.work();
  pace.done();
  now = 6_000;
  pace.rest();
  now = 100_000;
  pace.work();
  expect(pace.secondsLeft(0, 2)).toBe(12);
});
