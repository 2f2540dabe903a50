import { expect, test } from 'vitest';
import type { AnnotationView } from '../../shared/ipc/views.ts';
import { patched } from './patched.ts';

const at = (id: string, start: number, memo = ''): AnnotationView => ({
  id,
  sourceId: 'report',
  state: 'exact',
  start,
  end: start + 5,
  quote: 'quote',
  locator: '¶ 1',
  tagIds: [],
  memo,
  creator: { id: 'mali', name: 'Mali' },
  created: '2026-01-01T00:00:00.000Z',
  conflicts: [],
});

test('what is new takes its place in the order of the text', () => {
  const list = patched([at('a', 0), at('c', 20)], { put: [at('b', 10)], removed: [] });
  expect(list.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
});

test('what changed replaces what stood, what is gone goes, and the others stay the same objects', () => {
  const untouched = at('a', 0);
  const list = patched([untouched, at('b', 10), at('c', 20)], { put: [at('b', 10, 'checked')], removed: ['c'] });
  expect(list.map(({ id, memo }) => [id, memo])).toEqual([
    ['a', ''],
    ['b', 'checked'],
  ]);
  expect(list[0]).toBe(untouched);
});
