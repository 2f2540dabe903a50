/** Deciding a conflict: yours, theirs or both, field by field; what is not decided stays open, with both values. */

import { type AnnotationRecord, type Coding, withDeletion } from './annotation.ts';
import type { FieldConflict } from './conflictSides.ts';
import { idFromText } from './idFromText.ts';
import { newRegister, type Register, type Stamped, write } from './register.ts';
import type { ConflictField } from './settle.ts';
import type { Stamp } from './stamp.ts';

/** What an analyst keeps of a conflict. */
export const keeps = ['yours', 'both', 'theirs'] as const;
export type Keep = (typeof keeps)[number];
type Side = Exclude<Keep, 'both'>;

/** What was decided on one annotation; fields left out stay open. */
export interface Decision {
  readonly annotationId: string;
  readonly fields: readonly (ConflictField & { readonly keep: Keep })[];
}

/**
 * `record` with its conflicts decided, and what that makes besides. Both tags are applied, both memos joined, an edit
 * outlives a deletion. Two passages can not be one, so keeping both makes two annotations: the second has an id and
 * stamps made of the values alone, and the older passage stays where it was, whoever decides. So two teammates who
 * decide the same without asking each other get the same two annotations, not three.
 */
export function decide(
  record: AnnotationRecord,
  conflicts: readonly FieldConflict[],
  { fields }: Decision,
  stamp: () => Stamp,
): AnnotationRecord[] {
  const kept = conflicts.flatMap((conflict) => {
    const keep = fields.find((each) => isOf(conflict, each))?.keep;
    return keep ? [{ conflict, keep }] : [];
  });
  const [apart] = kept.flatMap(({ conflict, keep }) =>
    conflict.field === 'passage' && keep === 'both' ? [conflict] : [],
  );
  const first = apart ? olderSide(apart) : 'both';
  // A deletion names what it has seen: it comes after all else.
  const inOrder = kept.toSorted(
    (a, b) => Number(a.conflict.field === 'deleted') - Number(b.conflict.field === 'deleted'),
  );
  const decided = inOrder.reduce(
    (each, { conflict, keep }) => written(each, conflict, keep === 'both' ? first : keep, stamp()),
    record,
  );
  if (!apart || first === 'both') return [decided];
  const second = first === 'yours' ? 'theirs' : 'yours';
  const keepOf = (conflict: FieldConflict) => kept.find((each) => each.conflict === conflict)?.keep ?? 'both';
  return [decided, twin(record, apart, conflicts, (conflict) => sideOf(keepOf(conflict), second))];
}

/** Whether `which` names this conflict. */
export function isOf(conflict: ConflictField, which: ConflictField): boolean {
  return conflict.field === which.field && conflict.tagId === which.tagId;
}

function olderSide({ yours, theirs }: Extract<FieldConflict, { field: 'passage' }>): Side {
  return yours.stamp < theirs.stamp ? 'yours' : 'theirs';
}

function written(record: AnnotationRecord, conflict: FieldConflict, keep: Keep, stamp: Stamp): AnnotationRecord {
  switch (conflict.field) {
    case 'passage':
      return { ...record, target: write(record.target, conflict[sideOf(keep, 'yours')].value, stamp) };
    case 'memo': {
      const memo = keep === 'both' ? joinedMemo(conflict) : conflict[keep].value;
      return memo.length > LONGEST_MEMO ? record : { ...record, memo: write(record.memo, memo, stamp) };
    }
    case 'tag':
      return {
        ...record,
        codings: withCodingOf(record, conflict.tagId, (coding) => write(coding, codingKept(conflict, keep), stamp)),
      };
    case 'deleted':
      return withDeletion(record, keep === conflict.deletedBy, stamp);
  }
}

const sideOf = (keep: Keep, ofBoth: Side): Side => (keep === 'both' ? ofBoth : keep);

/** What a memo may hold; two that are longer together stay two, since nothing is cut off. */
const LONGEST_MEMO = 100_000;

/** The older one first, so that both teammates write the same words. */
export function joinedMemo({
  yours,
  theirs,
}: {
  readonly yours: Stamped<string>;
  readonly theirs: Stamped<string>;
}): string {
  const both = yours.stamp < theirs.stamp ? [yours.value, theirs.value] : [theirs.value, yours.value];
  return both.filter((memo) => memo !== '').join('\n\n');
}

function codingKept({ yours, theirs }: Extract<FieldConflict, { field: 'tag' }>, keep: Keep): Coding {
  return keep === 'both' ? (yours.value ?? theirs.value) : (keep === 'yours' ? yours : theirs).value;
}

/** The second annotation: the same on every computer that decides so, down to its stamps. */
function twin(
  record: AnnotationRecord,
  passage: Extract<FieldConflict, { field: 'passage' }>,
  conflicts: readonly FieldConflict[],
  sideOfField: (conflict: FieldConflict) => Side,
): AnnotationRecord {
  const stamps = [passage.yours.stamp, passage.theirs.stamp].sort();
  const alone: AnnotationRecord = {
    ...record,
    id: idFromText('twin', [record.id, ...stamps].join(' ')),
    memo: newestOnly(record.memo),
    codings: record.codings.map(({ tagId, coding }) => ({ tagId, coding: newestOnly(coding) })),
    deleted: newRegister<Deletion>(null, stamps[1] ?? ''),
  };
  return conflicts.reduce((each, conflict) => asOn(each, conflict, sideOfField(conflict)), alone);
}

type Deletion = AnnotationRecord['deleted']['values'][number]['value'];

function asOn(record: AnnotationRecord, conflict: FieldConflict, side: Side): AnnotationRecord {
  switch (conflict.field) {
    case 'passage':
      return { ...record, target: only(conflict[side]) };
    case 'memo':
      return { ...record, memo: only(conflict[side]) };
    case 'tag':
      return { ...record, codings: withCodingOf(record, conflict.tagId, () => only(conflict[side])) };
    case 'deleted':
      return record;
  }
}

const only = <T>({ value, stamp }: Stamped<T>): Register<T> => newRegister(value, stamp);

const newestOnly = <T>(register: Register<T>): Register<T> => ({
  values: register.values.slice(0, 1),
  overwritten: [],
});

function withCodingOf(
  record: AnnotationRecord,
  tagId: string,
  change: (coding: Register<Coding>) => Register<Coding>,
): AnnotationRecord['codings'] {
  return record.codings.map((each) => (each.tagId === tagId ? { tagId, coding: change(each.coding) } : each));
}
