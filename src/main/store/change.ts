/** Changes at the store's door: checked, copied as the disk will give them back, frozen, and grouped. */
import { fail, ok, type Result } from '../../shared/result.ts';
import { Turns } from '../turns.ts';
import { freezeDeeply } from './freeze.ts';
import { type Change, isRecordId, type RecordFormat, type StoredRecord } from './recordFormat.ts';

/** A checked change: its records are the store's own frozen copies, and no id is in both parts. */
export interface CheckedChange<R> {
  readonly put: ReadonlyMap<string, R>;
  readonly remove: ReadonlySet<string>;
}

/** The change that changes nothing. */
export const noChange: CheckedChange<never> = { put: new Map<string, never>(), remove: new Set() };

/**
 * Copies through JSON instead of freezing in place: the caller keeps its own object, and what memory shows is exactly
 * what the next start will read, so a Date or an undefined field shows up now and not after a restart.
 */
function storedCopy<R extends StoredRecord>(record: R, format: RecordFormat<R>): Result<R> {
  if (!isRecordId(record.id)) {
    return fail(
      'invalid-input',
      `“${String(record.id).slice(0, 64)}” cannot be the id of a record. Nothing was saved.`,
    );
  }
  const parsed = format.parse(JSON.parse(JSON.stringify(record)));
  if (!parsed.ok) {
    const why = `The record “${record.id}” is not valid, so nothing was saved: ${parsed.error.message}`;
    return fail('invalid-input', why);
  }
  return ok(freezeDeeply(parsed.value));
}

/**
 * Checks a change before it is accepted: a record that its own schema refuses would make the whole store unreadable. A large
 * change is checked in turns with other work; its records must not change meanwhile.
 */
export async function checkChange<R extends StoredRecord>(
  change: Change<R>,
  format: RecordFormat<R>,
): Promise<Result<CheckedChange<R>>> {
  const turns = new Turns();
  const put = new Map<string, R>();
  for (const record of change.put ?? []) {
    const copy = storedCopy(record, format);
    if (!copy.ok) return copy;
    put.set(record.id, copy.value);
    if (turns.isDue) await turns.give();
  }
  const remove = new Set(change.remove ?? []);
  const both = [...remove].find((id) => put.has(id));
  if (both === undefined) return ok({ put, remove });
  return fail('invalid-input', `The record “${both}” was to be saved and removed at once. Nothing was saved.`);
}

/** The net effect of changes made one after the other, without removals of what is not there. */
export function groupChanges<R>(
  changes: readonly CheckedChange<R>[],
  before: ReadonlyMap<string, R>,
): CheckedChange<R> {
  const put = new Map<string, R>();
  const remove = new Set<string>();
  for (const change of changes) {
    for (const [id, record] of change.put) {
      remove.delete(id);
      put.set(id, record);
    }
    for (const id of change.remove) {
      put.delete(id);
      if (before.has(id)) remove.add(id);
    }
  }
  return { put, remove };
}
