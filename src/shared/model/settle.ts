/** Ending a conflict: the analyst keeps one of the values that stand. */

import {
  type AnnotationRecord,
  type Conflict,
  passagesAtOnce,
  standingStamps,
  withDeletion,
  withPassage,
} from './annotation.ts';
import { current, distinctValues, type Register, write } from './register.ts';
import type { Stamp } from './stamp.ts';

/** Which conflict: its field and, for a tag, which one. */
export interface ConflictField {
  readonly field: Conflict['field'];
  readonly tagId?: string | undefined;
}

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
    case 'passage': {
      const passages = passagesAtOnce(record);
      if (!passages.values.length) return record;
      return withPassage(record, pick(passages, keep), stamp, new Set(standingStamps(record)));
    }
    case 'deleted':
      return withDeletion(record, keep === 1, stamp);
    case 'tag':
      return {
        ...record,
        codings: record.codings.map((each) => (each.tagId === tagId ? settledCoding(each, keep, stamp) : each)),
      };
  }
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
