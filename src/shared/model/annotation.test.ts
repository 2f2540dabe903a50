import { expect, test } from 'vitest';
import { ana, annotation, bo, clockOf } from '../testing/records.ts';
import {
  annotationRecordSchema,
  conflictsOf,
  isDeleted,
  mergeAnnotations,
  tagIdsOf,
  withCoding,
  withDeletion,
  withMemo,
  withPassage,
} from './annotation.ts';
import { current } from './register.ts';

const a = clockOf('a', 1_000);
const b = clockOf('b', 2_000);
const start = annotation({
  id: 'one',
  text: 'Income rose.',
  quote: 'rose',
  tagIds: ['gap', 'gap', 'success'],
  clock: a,
});
const coding = { creator: bo, created: '2024-03-01T09:00:00.000Z' };

test('a tag given twice is applied once', () => {
  expect(tagIdsOf(start)).toEqual(['gap', 'success']);
});

test('a tag taken off is no longer listed, and can be applied again', () => {
  const off = withCoding(start, 'gap', null, a.next());
  expect(tagIdsOf(off)).toEqual(['success']);
  expect(tagIdsOf(withCoding(off, 'gap', coding, a.next()))).toEqual(['gap', 'success']);
});

test('edits of different fields made at once are both there after a merge, without a conflict', () => {
  const merged = mergeAnnotations(withMemo(start, 'check', a.next()), withCoding(start, 'need', coding, b.next()));
  expect(current(merged.memo)).toBe('check');
  expect(tagIdsOf(merged).sort()).toEqual(['gap', 'need', 'success']);
  expect(conflictsOf(merged)).toEqual([]);
});

test('two memos written at once both stand and are listed as a conflict', () => {
  const merged = mergeAnnotations(withMemo(start, 'mine', a.next()), withMemo(start, 'theirs', b.next()));
  expect(conflictsOf(merged)).toEqual([{ annotationId: 'one', field: 'memo', values: ['theirs', 'mine'] }]);
});

test('a passage placed by two at once is a conflict when it is another stretch, not when only its recognition differs', () => {
  const placed = (end: number, recognised: number, clock: typeof a) => {
    const target = { ...current(start.target), end, recognised };
    return withPassage(start, target, clock.next(), new Set(start.target.values.map(({ stamp }) => stamp)));
  };
  const fields = (mine: number, theirs: number) =>
    conflictsOf(mergeAnnotations(placed(mine, 93, a), placed(theirs, 94, b))).map(({ field }) => field);
  expect(fields(12, 12)).toEqual([]);
  expect(fields(12, 11)).toEqual(['passage']);
});

test('a tag taken off here and applied again there at once is a conflict of that tag', () => {
  const off = withCoding(start, 'gap', null, a.next());
  const on = withCoding(start, 'gap', coding, b.next());
  expect(conflictsOf(mergeAnnotations(off, on))).toEqual([
    { annotationId: 'one', field: 'tag', tagId: 'gap', values: ['applied', 'taken off'] },
  ]);
});

test('a deletion that saw all edits deletes on every side', () => {
  const edited = withMemo(start, 'check', b.next());
  const deleted = withDeletion(edited, true, a.next());
  expect(isDeleted(mergeAnnotations(deleted, edited))).toBe(true);
  expect(isDeleted(mergeAnnotations(start, deleted))).toBe(true);
  expect(conflictsOf(mergeAnnotations(deleted, edited))).toEqual([]);
});

test.each([
  ['a memo', () => withMemo(start, 'important', b.next())],
  ['a tag applied', () => withCoding(start, 'need', coding, b.next())],
  ['a tag taken off', () => withCoding(start, 'gap', null, b.next())],
])('%s written by somebody who had not seen the deletion brings it back, and is listed', (_, edit) => {
  const merged = mergeAnnotations(withDeletion(start, true, a.next()), edit());
  expect(isDeleted(merged)).toBe(false);
  expect(conflictsOf(merged)).toContainEqual({ annotationId: 'one', field: 'deleted', values: ['edited', 'deleted'] });
});

test('two deletions made at once delete, though only one of the two had seen an edit', () => {
  const edited = withMemo(start, 'check', a.next());
  const merged = mergeAnnotations(withDeletion(edited, true, a.next()), withDeletion(start, true, b.next()));
  expect(isDeleted(merged)).toBe(true);
  expect(conflictsOf(merged)).toEqual([]);
});

test('a deletion taken back beats another deletion made at once', () => {
  const deleted = withDeletion(start, true, a.next());
  const merged = mergeAnnotations(withDeletion(deleted, false, a.next()), withDeletion(deleted, true, b.next()));
  expect(isDeleted(merged)).toBe(false);
  expect(conflictsOf(merged)).toContainEqual({ annotationId: 'one', field: 'deleted', values: ['edited', 'deleted'] });
});

test('deleting and taking it back leaves it there', () => {
  expect(isDeleted(withDeletion(withDeletion(start, true, a.next()), false, a.next()))).toBe(false);
});

test('the schema takes what is made here and refuses an empty passage', () => {
  expect(annotationRecordSchema.parse(start)).toEqual(start);
  const [first] = start.target.values;
  const empty = { ...first, value: { ...first?.value, end: first?.value.start } };
  expect(annotationRecordSchema.safeParse({ ...start, target: { ...start.target, values: [empty] } }).success).toBe(
    false,
  );
});

test('of two records with one id the older one says who made it', () => {
  const other = { ...start, creator: bo, created: '2024-02-01T09:00:00.000Z' };
  expect(mergeAnnotations(start, other).creator).toEqual(bo);
  expect(mergeAnnotations({ ...start, creator: bo }, { ...start, creator: ana }).creator).toEqual(ana);
});
