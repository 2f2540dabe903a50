import { expect, test } from 'vitest';
import type { AnnotationView, TagView } from '../../../shared/ipc/views.ts';
import { creatorChoices, filtered, NO_TAG, noFilter, tagChoices } from './cardFilter.ts';

const made = (id: string, creator: string, ...tagIds: string[]) =>
  ({ id, tagIds, creator: { id: creator, name: creator.toUpperCase() } }) as unknown as AnnotationView;

const all = [made('1', 'mali', 'gap'), made('2', 'dara', 'gap', 'need'), made('3', 'mali'), made('4', 'ana', 'need')];
const ids = (annotations: readonly AnnotationView[]) => annotations.map(({ id }) => id);
const tags = [
  { id: 'need', name: 'Need', order: 2 },
  { id: 'gap', name: 'Gap', order: 1 },
  { id: 'unused', name: 'Unused', order: 3 },
] as TagView[];

test('a filter lets through what has its tag and its reviewer, both at once', () => {
  expect(filtered(all, noFilter)).toBe(all);
  expect(ids(filtered(all, { ...noFilter, tagId: 'gap', creatorId: null }))).toEqual(['1', '2']);
  expect(ids(filtered(all, { ...noFilter, tagId: null, creatorId: 'mali' }))).toEqual(['1', '3']);
  expect(ids(filtered(all, { ...noFilter, tagId: 'gap', creatorId: 'mali' }))).toEqual(['1']);
  expect(ids(filtered(all, { ...noFilter, tagId: NO_TAG, creatorId: null }))).toEqual(['3']);
});

test('only what has moved or was not found is to be checked', () => {
  const states = ['exact', 'moved', 'orphan'].map((state, at) => ({ ...made(String(at), 'mali'), state }));
  expect(ids(filtered(states as AnnotationView[], { ...noFilter, toCheck: true }))).toEqual(['1', '2']);
});

test('only tags in use are to be chosen, in the order of the codebook, with how many carry them', () => {
  expect(tagChoices(all, tags, 'No tag')).toEqual([
    { id: 'gap', name: 'Gap', count: 2 },
    { id: 'need', name: 'Need', count: 2 },
    { id: NO_TAG, name: 'No tag', count: 1 },
  ]);
});

test('of the reviewers, oneself comes first', () => {
  expect(creatorChoices(all, 'mali', 'You')).toEqual([
    { id: 'mali', name: 'You', count: 2 },
    { id: 'ana', name: 'ANA', count: 1 },
    { id: 'dara', name: 'DARA', count: 1 },
  ]);
});
