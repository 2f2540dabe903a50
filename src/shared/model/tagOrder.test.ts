import { expect, test } from 'vitest';
import { neighbour } from './tagOrder.ts';

const tags = ['a', 'b', 'c'].map((id) => ({ id }));

test('a tag moves up before the one above it, and down before the one after next', () => {
  expect(neighbour(tags, 'b', -1)).toBe('a');
  expect(neighbour(tags, 'a', 1)).toBe('c');
  expect(neighbour(tags, 'b', 1)).toBeNull();
});

test('the first does not move up, the last not down', () => {
  expect(neighbour(tags, 'a', -1)).toBeUndefined();
  expect(neighbour(tags, 'c', 1)).toBeUndefined();
  expect(neighbour(tags, 'unknown', 1)).toBeUndefined();
});
