/** The patch between two lists of annotations. */

import { expect, test } from 'vitest';
import type { AnnotationView } from '../../../shared/ipc/views.ts';
import { highlightDifference, highlightReader } from './highlightDifference.ts';

function annotation(id: string, change: Partial<AnnotationView> = {}): AnnotationView {
  return {
    id,
    sourceId: 'report',
    state: 'exact',
    start: 10,
    end: 20,
    quote: 'a quote',
    recognised: null,
    locator: 'p. 1',
    tagIds: ['gap'],
    memo: '',
    creator: { id: 'dara', name: 'Dara' },
    created: '2026-03-01T08:00:00.000Z',
    conflicts: [],
    ...change,
  };
}

const read = highlightReader(['success', 'gap', 'need'], 'dara');
const a = annotation('a');
const b = annotation('b', { start: 30, end: 40 });
const c = annotation('c', { start: 50, end: 60 });

test('orphans have no place on the page', () => {
  expect(read([annotation('a', { state: 'orphan', start: 0, end: 0 })])).toEqual([]);
});

test('tags come in the order of the codebook, unknown ones last', () => {
  expect(read([annotation('a', { tagIds: ['need', 'lost', 'success'] })])[0]?.tagIds).toEqual([
    'success',
    'need',
    'lost',
  ]);
});

test.each<[string, AnnotationView[], AnnotationView[], string[], string[]]>([
  ['a new one is added', [a, c], [a, b, c], ['b'], []],
  ['a lost one is removed', [a, b, c], [a, c], [], ['b']],
  ['another passage replaces', [a, b, c], [a, { ...b, start: 31 }, c], ['b'], ['b']],
  ['another tag replaces', [a, b], [a, { ...b, tagIds: ['need'] }], ['b'], ['b']],
  ['a check that was done replaces', [{ ...a, state: 'moved' }], [a], ['a'], ['a']],
  ['everything can go', [a, b], [], [], ['a', 'b']],
])('%s', (_, before, after, added, removed) => {
  const difference = highlightDifference(read(before), read(after));
  expect(difference?.add.map(({ id }) => id)).toEqual(added);
  expect(difference?.remove).toEqual(removed);
});

test.each<[string, AnnotationView[], AnnotationView[]]>([
  ['another memo', [a, b], [{ ...a, memo: 'Ask again.' }, b]],
  ['another order', [a, b, c], [c, a, b]],
  ['equal values in new objects', [a, b], [{ ...a }, { ...b }]],
])('%s changes nothing on the page', (_, before, after) => {
  expect(highlightDifference(read(before), read(after))).toBeNull();
});

test('only another reviewer’s annotations carry initials', () => {
  const [own, other] = read([a, annotation('z', { creator: { id: 'mali', name: 'Mali Chan' } })]);
  expect([own?.initials, other?.initials]).toEqual(['', 'MC']);
});
