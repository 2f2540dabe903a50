/** Deciding writes over what the analyst was shown, and over nothing else. */

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { annotation, clockOf, MORNING } from '../testing/records.ts';
import {
  type AnnotationRecord,
  conflictsOf,
  fieldStamps,
  isDeleted,
  mergeAnnotations,
  standingStamps,
  withCoding,
  withDeletion,
  withMemo,
} from './annotation.ts';
import { keeps, sidesOf, valuesOf } from './conflictSides.ts';
import { type Decision, decide } from './decide.ts';
import { current, distinctValues, type Register, write } from './register.ts';

const TEXT = 'Income rose in the north and fell in the south.';
const first = annotation({ id: 'one', text: TEXT, quote: 'Income rose', tagIds: ['tag-gap'] });

/** The same annotation, edited by each person without knowing of the others, then merged. */
function merged(edits: readonly ((record: AnnotationRecord, stamp: () => string) => AnnotationRecord)[]) {
  const sides = edits.map((edit, person) => {
    const clock = clockOf(`person${person}`, MORNING + 1_000 * (person + 1));
    return edit(first, () => clock.next());
  });
  return sides.reduce(mergeAnnotations, first);
}

const memoOf = (memo: string) => (record: AnnotationRecord, stamp: () => string) => withMemo(record, memo, stamp());
const passageTo = (end: number) => (record: AnnotationRecord, stamp: () => string) => {
  const target = { ...current(record.target), start: 0, end, exact: TEXT.slice(0, end) };
  return { ...record, target: write(record.target, target, stamp()) };
};

function decided(record: AnnotationRecord, fields: Decision['fields'], seen = standingStamps(record)) {
  const clock = clockOf('decider', MORNING + 60_000);
  return decide(record, sidesOf(record), { annotationId: record.id, seen, fields }, () => clock.next());
}

test('three memos: each can be kept alone, or all of them, oldest first', () => {
  const record = merged([memoOf('a'), memoOf('b'), memoOf('c')]);
  const memosAfter = (keep: Decision['fields'][number]['keep']) =>
    decided(record, [{ field: 'memo', keep }]).map(({ memo }) => memo.values.map(({ value }) => value));
  for (const { value, stamp } of record.memo.values) expect(memosAfter({ stamp })).toEqual([[value]]);
  expect(memosAfter('both')).toEqual([['a\n\nb\n\nc']]);
});

test('three passages kept are three annotations, with every memo on each', () => {
  const record = merged([
    (each, stamp) => memoOf('a')(passageTo(6)(each, stamp), stamp),
    (each, stamp) => memoOf('b')(passageTo(11)(each, stamp), stamp),
    passageTo(24),
  ]);
  const after = decided(record, [
    { field: 'passage', keep: 'both' },
    { field: 'memo', keep: 'both' },
  ]);
  expect(after.map(({ target }) => current(target).exact)).toEqual([
    'Income',
    'Income rose',
    'Income rose in the north',
  ]);
  expect(after.map(({ memo }) => current(memo))).toEqual(['a\n\nb', 'a\n\nb', 'a\n\nb']);
  expect(new Set(after.map(({ id }) => id)).size).toBe(3);
});

test('a memo that came after the look stays beside the one that was chosen', () => {
  const record = merged([memoOf('a'), memoOf('b')]);
  const later = mergeAnnotations(
    record,
    memoOf('c')(first, () => clockOf('late', MORNING + 9_000).next()),
  );
  const [after = record] = decided(later, [{ field: 'memo', keep: 'theirs' }], standingStamps(record));
  expect(conflictsOf(after)).toMatchObject([{ field: 'memo' }]);
  expect(distinctValues(after.memo).map(({ value }) => value)).toContain('c');
});

test('an edit that came after the look outlives the deletion that was chosen', () => {
  const record = merged([(each, stamp) => withDeletion(each, true, stamp()), memoOf('b')]);
  const later = mergeAnnotations(
    record,
    memoOf('c')(first, () => clockOf('late', MORNING + 9_000).next()),
  );
  const deletion = [{ field: 'deleted', keep: 'theirs' }] as const;
  expect(decided(record, deletion).map(isDeleted)).toEqual([true]);
  expect(decided(later, deletion, standingStamps(record)).map(isDeleted)).toEqual([false]);
});

const edit = fc.oneof(
  fc.constantFrom('', 'a', 'b', 'c').map(memoOf),
  fc.integer({ min: 1, max: TEXT.length }).map(passageTo),
  fc.boolean().map((on) => (record: AnnotationRecord, stamp: () => string) => {
    const { created, creator } = record;
    return withCoding(record, 'tag-gap', on ? { creator, created } : null, stamp());
  }),
  fc.constant((record: AnnotationRecord, stamp: () => string) => withDeletion(record, true, stamp())),
);
const people = fc.array(
  fc
    .array(edit, { minLength: 1, maxLength: 3 })
    .map(
      (edits) => (record: AnnotationRecord, stamp: () => string) =>
        edits.reduce((each, one) => one(each, stamp), record),
    ),
  { minLength: 2, maxLength: 5 },
);

const registersOf = ({ target, memo, codings, deleted }: AnnotationRecord): readonly Register<unknown>[] => [
  target,
  memo,
  deleted,
  ...codings.map(({ coding }) => coding),
];
const standing = (record: AnnotationRecord) => registersOf(record).flatMap(({ values }) => values);

test('property: the choices of a conflict are all the values that stand in it', () => {
  fc.assert(
    fc.property(people, (edits) => {
      const record = merged(edits);
      for (const conflict of sidesOf(record)) {
        if (conflict.field !== 'memo' && conflict.field !== 'passage') continue;
        const register: Register<unknown> = conflict.field === 'memo' ? record.memo : record.target;
        const shown: readonly { readonly value: unknown }[] =
          conflict.field === 'memo' ? valuesOf(conflict) : valuesOf(conflict);
        const words = (values: readonly { readonly value: unknown }[]) =>
          values.map(({ value }) => JSON.stringify(value)).sort();
        expect(words(shown)).toEqual(words(distinctValues(register)));
      }
    }),
  );
});

test('property: whatever is decided, no value is overwritten that was not shown', () => {
  fc.assert(
    fc.property(people, fc.integer({ min: 2, max: 5 }), fc.constantFrom(...keeps), (edits, lookedAt, keep) => {
      const shown = merged(edits.slice(0, lookedAt));
      const record = merged(edits);
      const seen = standingStamps(shown);
      const fields = sidesOf(record).map((each) => ({
        field: each.field,
        ...(each.field === 'tag' ? { tagId: each.tagId } : {}),
        keep,
      }));
      const after = decided(record, fields, seen);
      const left = new Set(after.flatMap(standing).map(({ stamp }) => stamp));
      for (const { stamp } of standing(record)) if (!seen.includes(stamp)) expect(left).toContain(stamp);
      // Who deleted an edit of their own has taken it back.
      const takenBack = new Set(record.deleted.values.flatMap(({ value }) => value?.seen ?? []));
      const unseen = fieldStamps(record).filter((stamp) => !seen.includes(stamp) && !takenBack.has(stamp));
      if (unseen.length > 0) expect(after.map(isDeleted)).not.toEqual([true]);
    }),
  );
});

test('property: keeping all loses no word and no passage', () => {
  fc.assert(
    fc.property(people, (edits) => {
      const record = merged(edits);
      const fields = sidesOf(record).map((each) => ({
        field: each.field,
        ...(each.field === 'tag' ? { tagId: each.tagId } : {}),
        keep: 'both' as const,
      }));
      const after = decided(record, fields);
      const passages = new Set(after.map(({ target }) => current(target).exact));
      if (fields.some(({ field }) => field === 'passage'))
        for (const { value } of record.target.values) expect(passages).toContain(value.exact);
      if (fields.some(({ field }) => field === 'memo'))
        for (const { value } of record.memo.values)
          expect(after.map(({ memo }) => current(memo)).join('\n')).toContain(value);
      expect(after.flatMap((each) => sidesOf(each))).toEqual([]);
    }),
  );
});
