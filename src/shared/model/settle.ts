/** Ending a conflict: the analyst keeps one of the values that stand. */

import { type AnnotationRecord, type Conflict, withDeletion } from './annotation.ts';
import { current, distinctValues, type Register, write } from './register.ts';
import type { Stamp } from './stamp.ts';

/** Which conflict: its field and, for a tag, which one. */
export type ConflictField = Pick<Conflict, 'field' | 'tagId'>;

/** `record` with value number `keep` (its place in `Conflict.values`) written over all that stand. */
export function settle(
  record: AnnotationRecord,
  { field, tagId }: ConflictField,
  keep: number,
  stamp: Stamp,
): AnnotationRecord {
  switch (field) {
    case 'memo':
      return { ...record, memo: write(record.memo, pick(record.memo, keep), stamp) };
    case 'passage':
      return { ...record, target: write(record.target, pick(record.target, keep), stamp) };
    case 'deleted':
      return withDeletion(record, keep === 1, stamp);
    case 'tag':
      return {
        ...record,
        codings: record.codings.map((each) => (each.tagId === tagId ? settledCoding(each, keep, stamp) : each)),
      };
  }
}

/** `record` with that field open again as it stood in `before`, both values included: a new write, so that it is later
 * than the settling wherever that has gone. `stamp` gives a stamp for each value. */
export function unsettle(
  record: AnnotationRecord,
  { field, tagId }: ConflictField,
  before: AnnotationRecord,
  stamp: () => Stamp,
): AnnotationRecord {
  switch (field) {
    case 'memo':
      return { ...record, memo: reopened(record.memo, before.memo, stamp) };
    case 'passage':
      return { ...record, target: reopened(record.target, before.target, stamp) };
    case 'deleted':
      return { ...record, deleted: reopened(record.deleted, before.deleted, stamp) };
    case 'tag':
      return {
        ...record,
        codings: record.codings.map((each) => {
          const old = each.tagId === tagId && before.codings.find((one) => one.tagId === tagId);
          return old ? { tagId: each.tagId, coding: reopened(each.coding, old.coding, stamp) } : each;
        }),
      };
  }
}

/** Oldest first, so that the newest value gets the newest stamp. */
function reopened<T>(now: Register<T>, before: Register<T>, stamp: () => Stamp): Register<T> {
  const values = before.values.toReversed().map(({ value }) => ({ value, stamp: stamp() }));
  const replaced = [...now.values, ...before.values].map((each) => each.stamp);
  const overwritten = new Set([...now.overwritten, ...before.overwritten, ...replaced]);
  return { values: values.toReversed(), overwritten: [...overwritten].sort() };
}

function pick<T>(register: Register<T>, keep: number): T {
  const values = distinctValues(register);
  return (values[keep] ?? values[0])?.value ?? current(register);
}

/** A tag's conflict lists "applied" and "taken off", whoever applied it. */
function settledCoding(
  coding: AnnotationRecord['codings'][number],
  keep: number,
  stamp: Stamp,
): AnnotationRecord['codings'][number] {
  const [first] = coding.coding.values;
  const applied = keep === 0 ? first?.value !== null : first?.value === null;
  const value = coding.coding.values.find((each) => (each.value !== null) === applied)?.value ?? null;
  return { tagId: coding.tagId, coding: write(coding.coding, value, stamp) };
}
