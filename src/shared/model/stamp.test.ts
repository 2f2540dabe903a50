import fc from 'fast-check';
import { expect, test } from 'vitest';
import { FIRST_STAMP, stampClock, stampSchema, stampTime } from './stamp.ts';

const NOON = 1_709_294_400_000;
const DAY = 86_400_000;

test('a stamp names the moment, the count within it and the replica', () => {
  const clock = stampClock('r1', () => NOON);
  expect([clock.next(), clock.next()]).toEqual(['1709294400000-0000-r1', '1709294400000-0001-r1']);
  expect(stampTime(clock.next())).toBe(NOON);
});

test('a clock that is set back still gives later stamps', () => {
  let now = NOON;
  const clock = stampClock('r1', () => now);
  const before = clock.next();
  now -= 3_600_000;
  expect(clock.next() > before).toBe(true);
});

test('a stamp seen from elsewhere is followed by a later one, though the clock here is behind', () => {
  const clock = stampClock('r1', () => NOON);
  const seen = stampClock('r2', () => NOON + 3_600_000).next();
  expect(clock.see(seen)).toBe(true);
  expect(clock.next() > seen).toBe(true);
});

test('a stamp more than a day ahead is refused and does not move the clock', () => {
  const clock = stampClock('r1', () => NOON);
  expect(clock.see(stampClock('r2', () => NOON + DAY + 1).next())).toBe(false);
  expect(clock.next()).toBe('1709294400000-0000-r1');
  expect(clock.see(stampClock('r2', () => NOON + DAY).next())).toBe(true);
});

test('a full counter moves on to the next millisecond, so that the stamp keeps its form and order', () => {
  const clock = stampClock('r1', () => NOON);
  const full = `${NOON}-zzzz-r2`;
  clock.see(full);
  const next = clock.next();
  expect(stampSchema.safeParse(next).success).toBe(true);
  expect(next > full).toBe(true);
});

test('the stamp of the built-in tags is older than any that a clock gives', () => {
  expect(FIRST_STAMP < stampClock('A', () => 0).next()).toBe(true);
  expect(stampSchema.safeParse(FIRST_STAMP).success).toBe(true);
});

test('property: stamps of one clock rise strictly, whatever the time does and whatever it sees', () => {
  const step = fc.oneof(
    fc.record({ by: fc.integer({ min: -3_600_000, max: 3_600_000 }) }),
    fc.record({ seen: fc.tuple(fc.integer({ min: NOON - DAY, max: NOON + DAY }), fc.nat(36 ** 4 - 1)) }),
  );
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
      let now = NOON;
      const clock = stampClock('me', () => now);
      let last = '';
      for (const each of steps) {
        if ('by' in each) now += each.by;
        else clock.see(`${each.seen[0]}-${each.seen[1].toString(36).padStart(4, '0')}-other`);
        const next = clock.next();
        expect(next > last).toBe(true);
        expect(next).toMatch(/^\d{13}-[0-9a-z]{4}-me$/);
        last = next;
      }
    }),
  );
});
