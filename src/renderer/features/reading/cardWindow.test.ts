import { expect, test } from 'vitest';
import { cardAt, SHOWN, windowFrom } from './cardWindow.ts';

test('the window stays while the place is well inside, and moves along near its ends', () => {
  expect(windowFrom(100, 130, 1_000)).toBe(100);
  expect(windowFrom(100, 104, 1_000)).toBe(104 - SHOWN / 2);
  expect(windowFrom(100, 158, 1_000)).toBe(158 - SHOWN / 2);
  expect(windowFrom(100, 700, 1_000)).toBe(700 - SHOWN / 2);
});

test('at the beginning and at the end of the list the window rests at that end', () => {
  expect(windowFrom(0, 2, 1_000)).toBe(0);
  expect(windowFrom(1_000 - SHOWN, 999, 1_000)).toBe(1_000 - SHOWN);
  expect(windowFrom(500, 40, 50)).toBe(0);
});

test('between two passages the place is between their cards, in proportion', () => {
  expect(cardAt([100, 200, 400], 100)).toEqual({ at: 0, share: 0 });
  expect(cardAt([100, 200, 400], 150)).toEqual({ at: 0, share: 0.5 });
  expect(cardAt([100, 200, 400], 250)).toEqual({ at: 1, share: 0.25 });
  expect(cardAt([100, 200, 400], 900)).toEqual({ at: 2, share: 0 });
});

test('at the top of the text those not found come first, and before any passage there is no card', () => {
  expect(cardAt([0, 0, 300], 0)).toBeNull();
  expect(cardAt([0, 0, 300], 150)).toEqual({ at: 1, share: 0.5 });
  expect(cardAt([100], 50)).toBeNull();
  expect(cardAt([], 50)).toBeNull();
});

test('where several passages begin at one place the last of them counts', () => {
  expect(cardAt([100, 100, 100, 200], 100)).toEqual({ at: 2, share: 0 });
});
