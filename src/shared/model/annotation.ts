/** An annotation: a passage with its codings and memo. */

import { z } from 'zod';
import { idSchema, momentSchema, sha256Schema } from './ids.ts';
import type { Immutable } from './immutable.ts';
import {
  current,
  distinctValues,
  mergeRegisters,
  newRegister,
  type Register,
  registerSchema,
  type Stamped,
  write,
  writeOver,
} from './register.ts';
import { type Reviewer, reviewerSchema } from './reviewer.ts';
import { FIRST_STAMP, type Stamp, stampSchema } from './stamp.ts';

/** How a passage is found again: position and quote together (W3C Web Annotation, sections 4.2.4 and 4.2.5). */
export const targetSchema = z
  .strictObject({
    /** SHA-256 of the canonical text that the position counts in. */
    fingerprint: sha256Schema,
    /** UTF-16 units of the canonical text, end exclusive. */
    start: z.number().int().min(0),
    end: z.number().int().min(0),
    exact: z.string().min(1),
    /** Up to 32 characters before and after, to tell repeated passages apart. */
    prefix: z.string(),
    suffix: z.string(),
    /** How sure its words are, in per cent, where they were recognised in a picture: a colleague may have another text. */
    recognised: z.number().int().min(0).max(100).optional(),
  })
  .refine((target) => target.end > target.start, 'a passage ends after it starts');

export type Target = Immutable<z.infer<typeof targetSchema>>;

/** A coding: who applied the tag, and when. `null` where it was taken off. */
const codingSchema = z.strictObject({ creator: reviewerSchema, created: momentSchema }).nullable();

export type Coding = Immutable<z.infer<typeof codingSchema>>;

/** `null`: not deleted. Otherwise the stamps that the one who deleted it had seen: a later edit brings it back. */
const deletionSchema = z.strictObject({ seen: z.array(stampSchema) }).nullable();

type Deletion = Immutable<z.infer<typeof deletionSchema>>;

/** UTF-16 units of a memo at most. */
export const LONGEST_MEMO = 100_000;

export const annotationRecordSchema = z.strictObject({
  kind: z.literal('annotation'),
  id: idSchema,
  creator: reviewerSchema,
  created: momentSchema,
  target: registerSchema(targetSchema),
  memo: registerSchema(z.string().max(LONGEST_MEMO)),
  /** One entry for each tag that was ever applied. */
  codings: z.array(z.strictObject({ tagId: idSchema, coding: registerSchema(codingSchema) })),
  deleted: registerSchema(deletionSchema),
});

export type AnnotationRecord = Immutable<z.infer<typeof annotationRecordSchema>>;

/** An annotation made now. */
export function newAnnotation(made: {
  readonly id: string;
  readonly creator: Reviewer;
  readonly created: string;
  readonly target: Target;
  readonly tagIds: readonly string[];
  readonly memo?: string;
  readonly stamp: Stamp;
}): AnnotationRecord {
  const { id, creator, created, target, tagIds, memo = '', stamp } = made;
  return {
    kind: 'annotation',
    id,
    creator,
    created,
    target: newRegister(target, stamp),
    memo: newRegister(memo, stamp),
    codings: [...new Set(tagIds)].map((tagId) => ({ tagId, coding: newRegister<Coding>({ creator, created }, stamp) })),
    deleted: newRegister<Deletion>(null, stamp),
  };
}

/** The ids of the tags that are applied. */
export function tagIdsOf(record: AnnotationRecord): string[] {
  return record.codings.filter(({ coding }) => current(coding) !== null).map(({ tagId }) => tagId);
}

/** `record` with tag `tagId` applied (`coding`) or taken off (`null`). */
export function withCoding(record: AnnotationRecord, tagId: string, coding: Coding, stamp: Stamp): AnnotationRecord {
  const known = record.codings.some((each) => each.tagId === tagId);
  const codings = known
    ? record.codings.map((each) =>
        each.tagId === tagId ? { tagId, coding: write<Coding>(each.coding, coding, stamp) } : each,
      )
    : [...record.codings, { tagId, coding: newRegister<Coding>(coding, stamp) }];
  return { ...record, codings };
}

/** `record` with another memo. */
export function withMemo(record: AnnotationRecord, memo: string, stamp: Stamp): AnnotationRecord {
  return { ...record, memo: write(record.memo, memo, stamp) };
}

/**
 * `record` with its passage in the text that `target` counts in, written over what was `seen` of that text. Each text has
 * its own: what is put right in one edition of a report must not unsettle those who read another.
 */
export function withPassage(
  record: AnnotationRecord,
  target: Target,
  stamp: Stamp,
  seen: ReadonlySet<Stamp>,
): AnnotationRecord {
  const ofText = record.target.values.filter(({ value }) => value.fingerprint === target.fingerprint);
  const over = new Set(ofText.map((each) => each.stamp).filter((each) => seen.has(each)));
  return { ...record, target: writeOver(record.target, target, stamp, over) };
}

/** Its passage in the text with this fingerprint; the newest of another text where nobody has placed it there. */
export function targetFor({ target }: AnnotationRecord, fingerprint: string): Target {
  return target.values.find(({ value }) => value.fingerprint === fingerprint)?.value ?? current(target);
}

/** The passages that stand in one and the same text, newest first, where two people placed it there at once. */
export function passagesAtOnce({ target }: AnnotationRecord): Register<Target> {
  const byText = Map.groupBy(distinctValues(target), ({ value }) => value.fingerprint);
  const apart = (placed: readonly Stamped<Target>[]) =>
    new Set(placed.map(({ value: { start, end } }) => `${start}–${end}`)).size > 1;
  const values: readonly Stamped<Target>[] = [...byText.values()].find(apart) ?? [];
  return { values, overwritten: [] };
}

/** `record` deleted, keeping what was seen, so that an edit made at the same time elsewhere wins. */
export function withDeletion(record: AnnotationRecord, deleted: boolean, stamp: Stamp): AnnotationRecord {
  const value = deleted ? { seen: fieldStamps(record) } : null;
  return { ...record, deleted: write<Deletion>(record.deleted, value, stamp) };
}

/** The stamps of all that stands: what somebody who is shown the whole annotation has seen. */
export function standingStamps(record: AnnotationRecord): Stamp[] {
  return [...fieldStamps(record), ...record.deleted.values.map(({ stamp }) => stamp)];
}

/** Whether it is gone: deleted by all, and not edited by somebody who had not seen a deletion. */
export function isDeleted(record: AnnotationRecord): boolean {
  if (record.deleted.values.some(({ value }) => value === null)) return false;
  const seen = new Set(record.deleted.values.flatMap(({ value }) => value?.seen ?? []));
  return fieldsOf(record).every(({ values }) => values.every(({ stamp }) => stamp === FIRST_STAMP || seen.has(stamp)));
}

/** Both sides of an annotation together; nothing that either had is lost unless the other overwrote it knowingly. */
export function mergeAnnotations(a: AnnotationRecord, b: AnnotationRecord): AnnotationRecord {
  const ids = [...new Set([...a.codings, ...b.codings].map((each) => each.tagId))].sort();
  const codingOf = (record: AnnotationRecord, tagId: string) =>
    record.codings.find((each) => each.tagId === tagId)?.coding;
  const first = a.created < b.created || (a.created === b.created && a.creator.id <= b.creator.id) ? a : b;
  return {
    kind: 'annotation',
    id: a.id,
    creator: first.creator,
    created: first.created,
    target: mergeRegisters(a.target, b.target),
    memo: mergeRegisters(a.memo, b.memo),
    codings: ids.map((tagId) => ({ tagId, coding: mergeOptional<Coding>(codingOf(a, tagId), codingOf(b, tagId)) })),
    deleted: mergeRegisters(a.deleted, b.deleted),
  };
}

/** A field with more than one value standing: edited by two people who had not seen each other's edit. */
export interface Conflict {
  readonly annotationId: string;
  readonly field: 'passage' | 'memo' | 'tag' | 'deleted';
  /** For 'tag': which one. */
  readonly tagId?: string;
  /** What stands, newest first, in words. */
  readonly values: readonly string[];
}

/** All conflicts of one annotation. */
export function conflictsOf(record: AnnotationRecord): Conflict[] {
  const annotationId = record.id;
  const found: Conflict[] = [];
  const passages = passagesAtOnce(record).values.map(({ value }) => value.exact);
  if (passages.length > 1) found.push({ annotationId, field: 'passage', values: passages });
  const memos = distinctValues(record.memo).map(({ value }) => value);
  if (memos.length > 1) found.push({ annotationId, field: 'memo', values: memos });
  for (const { tagId, coding } of record.codings) {
    const states = [...new Set(coding.values.map(({ value }) => (value ? 'applied' : 'taken off')))];
    if (states.length > 1) found.push({ annotationId, field: 'tag', tagId, values: states });
  }
  if (record.deleted.values.some(({ value }) => value !== null) && !isDeleted(record))
    found.push({ annotationId, field: 'deleted', values: ['edited', 'deleted'] });
  return found;
}

function mergeOptional<T>(a: Register<T> | undefined, b: Register<T> | undefined): Register<T> {
  if (a && b) return mergeRegisters(a, b);
  const only = a ?? b;
  if (!only) throw new Error('one side always has the coding');
  return only;
}

/** The fields that a deletion takes with it. */
function fieldsOf({ target, memo, codings }: AnnotationRecord): Register<unknown>[] {
  return [target, memo, ...codings.map(({ coding }) => coding)];
}

/** The stamps of all that stands in the fields that a deletion takes with it. */
export function fieldStamps(record: AnnotationRecord): Stamp[] {
  const stamps = new Set(fieldsOf(record).flatMap(({ values }) => values.map(({ stamp }) => stamp)));
  // What was there before all writing is no edit that a deletion could have missed.
  stamps.delete(FIRST_STAMP);
  return [...stamps].sort();
}
