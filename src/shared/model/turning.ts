/**
 * Undo and redo of a record: turned from one state to another, field by field. What the step had written goes, what stood
 * before comes back under new stamps, later than the step wherever that has gone; what came from elsewhere stays.
 */

import { type AnnotationRecord, type Coding, isDeleted, withDeletion } from './annotation.ts';
import { newRegister, type Register } from './register.ts';
import type { Stamp } from './stamp.ts';

type Stamps = () => Stamp;
type SameAs = (value: unknown) => string;

const asText: SameAs = (value) => JSON.stringify(value) ?? '';

/** `now` with every field that differs between `from` and `to` turned from the one to the other; all others stay. */
export function turned<R extends object>(now: R, from: R, to: R, stamps: Stamps): R {
  const [before, after] = [registersOf(from), registersOf(to)];
  const fields = [...registersOf(now)].flatMap(([name, field]) => {
    const [left, wanted] = [before.get(name), after.get(name)];
    return left && wanted && asText(left) !== asText(wanted)
      ? [[name, turnedField(field, left, wanted, stamps)] as const]
      : [];
  });
  return { ...now, ...Object.fromEntries(fields) };
}

/** The same for an annotation, whose codings are fields of their own and whose deletion names what it had seen. */
export function turnedAnnotation(
  now: AnnotationRecord,
  from: AnnotationRecord,
  to: AnnotationRecord,
  stamps: Stamps,
): AnnotationRecord {
  const { deleted } = now;
  const record: AnnotationRecord = {
    ...turned(now, from, { ...to, deleted: from.deleted }, stamps),
    codings: turnedCodings(now, from, to, stamps),
    // Each deletion has seen other stamps: two of them are still the same value.
    deleted:
      asText(from.deleted) === asText(to.deleted)
        ? deleted
        : turnedField(deleted, from.deleted, to.deleted, stamps, (value) => String(value === null)),
  };
  const gone = isDeleted(from) === isDeleted(to) ? isDeleted(now) : isDeleted(to);
  return isDeleted(record) === gone ? record : withDeletion(record, gone, stamps());
}

function turnedCodings(
  now: AnnotationRecord,
  from: AnnotationRecord,
  to: AnnotationRecord,
  stamps: Stamps,
): AnnotationRecord['codings'] {
  return now.codings.map(({ tagId, coding }) => {
    const [left, wanted] = [codingOf(from, tagId), codingOf(to, tagId)];
    if (asText(left) === asText(wanted)) return { tagId, coding };
    // A tag that was not there at all is one that is not applied.
    const none = newRegister<Coding>(null, '');
    return { tagId, coding: turnedField(coding, left ?? none, wanted ?? none, stamps) };
  });
}

function codingOf(record: AnnotationRecord, tagId: string): Register<Coding> | undefined {
  return record.codings.find((each) => each.tagId === tagId)?.coding;
}

/** By value, since each turn gives new stamps. Oldest first, so that the newest value gets the newest stamp. */
function turnedField<T>(
  now: Register<T>,
  from: Register<T>,
  to: Register<T>,
  stamps: Stamps,
  same: SameAs = asText,
): Register<T> {
  const left = new Set(from.values.map(({ value }) => same(value)));
  const elsewhere = now.values.filter(({ value }) => !left.has(same(value)));
  const back = to.values.toReversed().map(({ value }) => ({ value, stamp: stamps() }));
  const replaced = now.values.filter((each) => !elsewhere.includes(each)).map(({ stamp }) => stamp);
  return {
    values: [...back.toReversed(), ...elsewhere],
    overwritten: [...new Set([...now.overwritten, ...replaced])].sort(),
  };
}

function registersOf(record: object): Map<string, Register<unknown>> {
  return new Map(Object.entries(record).filter((field): field is [string, Register<unknown>] => isRegister(field[1])));
}

function isRegister(value: unknown): value is Register<unknown> {
  return typeof value === 'object' && value !== null && 'values' in value && 'overwritten' in value;
}
