/** A conflict as two people see it: what stands on either side of each field, so that one can choose between them. */

import {
  type AnnotationRecord,
  type Coding,
  conflictsOf,
  isDeleted,
  passagesAtOnce,
  type Target,
} from './annotation.ts';
import type { Register, Stamped } from './register.ts';
import type { ConflictField } from './settle.ts';
import type { Stamp } from './stamp.ts';

export interface Sides<T> {
  readonly yours: Stamped<T>;
  readonly theirs: Stamped<T>;
  /** What stands besides, newest first: a third person wrote too, or one of the two had left a conflict open. */
  readonly others: readonly Stamped<T>[];
}

/** Every value that stands in a field, once each. */
export const valuesOf = <T>({ yours, theirs, others }: Sides<T>): Stamped<T>[] => [yours, theirs, ...others];

/** Whether more stands in it than two sides can show. */
export const isMany = (conflict: FieldConflict): boolean => conflict.field !== 'deleted' && conflict.others.length > 0;

export type FieldConflict =
  | ({ readonly field: 'passage' } & Sides<Target>)
  | ({ readonly field: 'memo' } & Sides<string>)
  | ({ readonly field: 'tag'; readonly tagId: string } & Sides<Coding>)
  /** Deleted on one side only; the other has edited it without knowing. */
  | { readonly field: 'deleted'; readonly deletedBy: 'yours' | 'theirs' };

/** What an analyst keeps of a conflict. */
export const keeps = ['yours', 'both', 'theirs'] as const;
export type Keep = (typeof keeps)[number];

/** The same of one field, where the analyst may also name one of many values by its stamp. */
export type KeepOfField = Keep | { readonly stamp: Stamp };

/** The value that is kept; null where it stands no longer. */
export function valueKept<T>(sides: Sides<T>, keep: Exclude<KeepOfField, 'both'>): Stamped<T> | null {
  if (typeof keep === 'string') return sides[keep];
  return valuesOf(sides).find(({ stamp }) => stamp === keep.stamp) ?? null;
}

/** The records that met; without them the newest value stands on the first side, the next one on the other. */
export interface Met {
  readonly yours: AnnotationRecord;
  readonly theirs: AnnotationRecord;
}

/** Every field of `record` that is in conflict, with what stands on either side; none of one that all have deleted. */
export function sidesOf(record: AnnotationRecord, met?: Met): FieldConflict[] {
  return isDeleted(record) ? [] : conflictsOf(record).map((conflict) => fieldSides(record, conflict, met));
}

function fieldSides(record: AnnotationRecord, { field, tagId = '' }: ConflictField, met?: Met): FieldConflict {
  switch (field) {
    case 'passage':
      return { field, ...registerSides(passagesAtOnce(record), met?.yours.target, met?.theirs.target, asJson) };
    case 'memo':
      return { field, ...registerSides(record.memo, met?.yours.memo, met?.theirs.memo, asJson) };
    case 'tag': {
      const of = (side: AnnotationRecord | undefined) => side && codingOf(side, tagId);
      const coding = codingOf(record, tagId);
      if (!coding) throw new Error('a conflict names a tag of its annotation');
      return { field, tagId, ...registerSides(coding, of(met?.yours), of(met?.theirs), isApplied) };
    }
    case 'deleted':
      return { field, deletedBy: met && isDeleted(met.yours) ? 'yours' : 'theirs' };
  }
}

function codingOf(record: AnnotationRecord, tagId: string): Register<Coding> | undefined {
  return record.codings.find((each) => each.tagId === tagId)?.coding;
}

const asJson = (value: unknown): string => JSON.stringify(value);
/** Two applications of one tag do not differ, whoever made them. */
const isApplied = (value: unknown): string => String(value !== null);

/** A value that stands in `merged` and was on that side; the newest one where the side says nothing of its own. */
function registerSides<T>(
  merged: Register<T>,
  ours: Register<T> | undefined,
  theirs: Register<T> | undefined,
  keyOf: (value: T) => string,
): Sides<T> {
  const [newest] = merged.values;
  if (!newest) throw new Error('a register always holds a value');
  const standing = (side: Register<T> | undefined, other?: Stamped<T>) => {
    const isOther = ({ value }: Stamped<T>) => !other || keyOf(value) !== keyOf(other.value);
    const known = new Set(side?.values.map(({ stamp }) => stamp));
    return merged.values.find((each) => known.has(each.stamp) && isOther(each)) ?? merged.values.find(isOther);
  };
  const yours = standing(ours) ?? newest;
  const other = standing(theirs, yours) ?? newest;
  const shown = new Set([keyOf(yours.value), keyOf(other.value)]);
  const others = merged.values.filter(({ value }) => {
    const isNew = !shown.has(keyOf(value));
    shown.add(keyOf(value));
    return isNew;
  });
  return { yours, theirs: other, others };
}
