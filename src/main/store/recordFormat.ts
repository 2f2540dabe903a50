/** What a store holds: records with an id, their schema, its version and the steps from older versions. */
import type { Result } from '../../shared/result.ts';

/** One thing in a store; its id matches `^[A-Za-z0-9_-]{1,64}$`. */
export interface StoredRecord {
  readonly id: string;
}

/** The one description of a kind of store; `parse` must accept what it returned before, once that went through JSON. */
export interface RecordFormat<R extends StoredRecord> {
  /** Written in every file's header and checked when it is read. */
  readonly kind: 'project' | 'annotations' | 'brief';
  /** The version written; files say theirs, and a newer one is refused as `too-new`. */
  readonly schemaVersion: number;
  /** Passes one record through its schema. */
  readonly parse: (value: unknown) => Result<R>;
  /** `migrations[n-1]` turns a record of version n into version n+1; version 1 is the first. Ids must stay. */
  readonly migrations: readonly ((record: unknown) => unknown)[];
}

/** Records to put in whole and ids to take out, as one act: all of it happens or nothing. */
export interface Change<R> {
  readonly put?: readonly R[];
  readonly remove?: readonly string[];
}

/** What was damaged and recovered from, in words fit for the screen. */
export interface Damage {
  readonly file: string;
  readonly message: string;
}

const idPattern = /^[A-Za-z0-9_-]{1,64}$/;

/** Whether a text may be the id of a record. */
export function isRecordId(id: unknown): boolean {
  return typeof id === 'string' && idPattern.test(id);
}

/** Brings a record of schema version `from` to the version of the format. */
export function migrated(record: unknown, from: number, format: RecordFormat<StoredRecord>): unknown {
  return format.migrations.slice(from - 1, format.schemaVersion - 1).reduce((value, step) => step(value), record);
}
