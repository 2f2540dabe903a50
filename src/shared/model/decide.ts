/** Deciding a conflict, field by field: one of the values that stand, or all of them; what is not decided stays open. */

import { type AnnotationRecord, type Coding, fieldStamps, LONGEST_MEMO, withPassage } from './annotation.ts';
import { type FieldConflict, isMany, type KeepOfField, valueKept, valuesOf } from './conflictSides.ts';
import { writeOver } from './register.ts';
import type { ConflictField } from './settle.ts';
import type { Stamp } from './stamp.ts';
import { type Apart, codingOfBoth, joinedMemo, twinsOf } from './twins.ts';

/** What was decided on one annotation; fields left out stay open. */
export interface Decision {
  readonly annotationId: string;
  /** The stamps of all that the analyst was shown: nothing else is written over. */
  readonly seen: readonly Stamp[];
  readonly fields: readonly (ConflictField & { readonly keep: KeepOfField })[];
}

/**
 * `record` with its conflicts decided, and what that makes besides. All tags are applied, all memos joined, an edit
 * outlives a deletion. Two passages can not be one, so keeping both makes two annotations, and the older passage stays
 * where it was, whoever decides.
 */
export function decide(
  record: AnnotationRecord,
  conflicts: readonly FieldConflict[],
  { seen, fields }: Decision,
  stamp: () => Stamp,
): AnnotationRecord[] {
  const kept = conflicts.flatMap((conflict) => {
    const keep = fields.find((each) => isOf(conflict, each))?.keep;
    return keep ? [{ conflict, keep }] : [];
  });
  const apart = apartOf(kept, conflicts);
  // A deletion names what it has seen: it comes after all else.
  const inOrder = kept.toSorted(
    (a, b) => Number(a.conflict.field === 'deleted') - Number(b.conflict.field === 'deleted'),
  );
  const known = new Set(seen);
  const decided = inOrder.reduce((each, { conflict, keep }) => {
    const made = stamp();
    const after = written(each, conflict, ofFirst(conflict, keep, apart), { stamp: made, seen: known });
    known.add(made);
    return after;
  }, record);
  if (!apart) return [decided];
  const keepOf = (conflict: FieldConflict) => kept.find((each) => each.conflict === conflict)?.keep ?? 'both';
  return [
    decided,
    ...twinsOf(record, apart, conflicts, (conflict, side) => {
      const keep = keepOf(conflict);
      return keep === 'both' ? (side ?? 'both') : keep;
    }),
  ];
}

/** Whether `which` names this conflict. */
export function isOf(conflict: ConflictField, which: ConflictField): boolean {
  return conflict.field === which.field && conflict.tagId === which.tagId;
}

interface Kept {
  readonly conflict: FieldConflict;
  readonly keep: KeepOfField;
}

/** The passages that become annotations of their own; null where one stays. */
function apartOf(kept: readonly Kept[], conflicts: readonly FieldConflict[]): Apart | null {
  const [passage] = kept.flatMap(({ conflict, keep }) =>
    conflict.field === 'passage' && keep === 'both' ? [conflict] : [],
  );
  if (!passage) return null;
  const [oldest = passage.yours, ...later] = valuesOf(passage).toSorted((a, b) => (a.stamp < b.stamp ? -1 : 1));
  const olderSide = oldest === passage.yours ? 'yours' : 'theirs';
  // Where more than two values stand, nobody can say which memo went with which passage: all have all of them.
  return { oldest, later, olderSide: conflicts.some(isMany) ? null : olderSide };
}

/** Of two annotations each has what stood on its side; the passage that stays is the oldest one. */
function ofFirst(conflict: FieldConflict, keep: KeepOfField, apart: Apart | null): KeepOfField {
  if (!apart || keep !== 'both') return keep;
  if (conflict.field === 'passage') return { stamp: apart.oldest.stamp };
  return apart.olderSide ?? keep;
}

interface Writing {
  readonly stamp: Stamp;
  readonly seen: ReadonlySet<Stamp>;
}

function written(
  record: AnnotationRecord,
  conflict: FieldConflict,
  keep: KeepOfField,
  { stamp, seen }: Writing,
): AnnotationRecord {
  switch (conflict.field) {
    case 'passage': {
      const chosen = keep === 'both' ? null : valueKept(conflict, keep);
      return chosen ? withPassage(record, chosen.value, stamp, seen) : record;
    }
    case 'memo': {
      const memo = keep === 'both' ? joinedMemo(conflict) : valueKept(conflict, keep)?.value;
      const fits = memo !== undefined && memo.length <= LONGEST_MEMO;
      return fits ? { ...record, memo: writeOver(record.memo, memo, stamp, seen) } : record;
    }
    case 'tag': {
      const { value } = (keep === 'both' ? null : valueKept(conflict, keep)) ?? codingOfBoth(conflict);
      const over = (each: AnnotationRecord['codings'][number]) =>
        each.tagId === conflict.tagId ? { ...each, coding: writeOver<Coding>(each.coding, value, stamp, seen) } : each;
      return { ...record, codings: record.codings.map(over) };
    }
    case 'deleted': {
      const value = keep === conflict.deletedBy ? { seen: fieldStamps(record).filter((each) => seen.has(each)) } : null;
      return { ...record, deleted: writeOver<Deletion>(record.deleted, value, stamp, seen) };
    }
  }
}

type Deletion = AnnotationRecord['deleted']['values'][number]['value'];
