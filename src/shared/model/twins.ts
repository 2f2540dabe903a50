/**
 * Keeping several passages of one annotation: each but the oldest gets an annotation of its own, whose id and stamps are
 * made of the values alone. So teammates who decide the same without asking each other get the same ones.
 */

import { type AnnotationRecord, type Coding, LONGEST_MEMO } from './annotation.ts';
import { type FieldConflict, type KeepOfField, valueKept, valuesOf } from './conflictSides.ts';
import { idFromText } from './idFromText.ts';
import { newRegister, type Register, type Stamped } from './register.ts';

type Of<Field extends FieldConflict['field']> = Extract<FieldConflict, { field: Field }>;
type Passage = Of<'passage'>['yours'];
type Side = 'yours' | 'theirs';

/** Passages that become annotations of their own. */
export interface Apart {
  /** Stays where it was. */
  readonly oldest: Passage;
  readonly later: readonly Passage[];
  /** The side that the oldest came from; null where more than two values stand, which belong to no side. */
  readonly olderSide: Side | null;
}

/** The second annotation, and more where more passages stand. `keepOf` is told which side it is, where it is one. */
export function twinsOf(
  record: AnnotationRecord,
  { oldest, later, olderSide }: Apart,
  conflicts: readonly FieldConflict[],
  keepOf: (conflict: FieldConflict, side: Side | null) => KeepOfField,
): AnnotationRecord[] {
  const side = olderSide && (olderSide === 'yours' ? 'theirs' : 'yours');
  return later.map((passage) => {
    const alone: AnnotationRecord = {
      ...record,
      id: idFromText('twin', [record.id, oldest.stamp, passage.stamp].join(' ')),
      target: only(passage),
      memo: newestOnly(record.memo),
      codings: record.codings.map(({ tagId, coding }) => ({ tagId, coding: newestOnly(coding) })),
      deleted: newRegister<Deletion>(null, passage.stamp),
    };
    return conflicts.reduce((each, conflict) => withField(each, conflict, keepOf(conflict, side)), alone);
  });
}

type Deletion = AnnotationRecord['deleted']['values'][number]['value'];

function withField(twin: AnnotationRecord, conflict: FieldConflict, keep: KeepOfField): AnnotationRecord {
  switch (conflict.field) {
    case 'memo': {
      const memo = keep === 'both' ? joined(conflict) : valueKept(conflict, keep);
      return memo && memo.value.length <= LONGEST_MEMO ? { ...twin, memo: only(memo) } : twin;
    }
    case 'tag': {
      const coding = (keep === 'both' ? null : valueKept(conflict, keep)) ?? codingOfBoth(conflict);
      const of = (each: AnnotationRecord['codings'][number]) =>
        each.tagId === conflict.tagId ? { tagId: each.tagId, coding: only<Coding>(coding) } : each;
      return { ...twin, codings: twin.codings.map(of) };
    }
    default:
      return twin;
  }
}

/** The oldest memo first, so that all teammates write the same words. */
export function joinedMemo(conflict: Of<'memo'>): string {
  return joined(conflict).value;
}

function joined(conflict: Of<'memo'>): Stamped<string> {
  const oldestFirst = valuesOf(conflict).toSorted((a, b) => (a.stamp < b.stamp ? -1 : 1));
  const memos = oldestFirst.map(({ value }) => value).filter((memo) => memo !== '');
  return { value: memos.join('\n\n'), stamp: oldestFirst.at(-1)?.stamp ?? conflict.yours.stamp };
}

/** Of a tag applied and taken off, the application. */
export function codingOfBoth({ yours, theirs }: Of<'tag'>): Stamped<Coding> {
  return yours.value ? yours : theirs;
}

const only = <T>({ value, stamp }: Stamped<T>): Register<T> => newRegister(value, stamp);

const newestOnly = <T>(register: Register<T>): Register<T> => ({
  values: register.values.slice(0, 1),
  overwritten: [],
});
