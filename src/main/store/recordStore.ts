/** A store of records by id: acknowledged changes survive crashes and power cuts, and only what is on disk is shown. */
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Low } from 'lowdb';
import { fail, ok, type Result } from '../../shared/result.ts';
import { type CheckedChange, checkChange, groupChanges, noChange } from './change.ts';
import { errnoOf, type FileSystem, realFiles } from './fileSystem.ts';
import type { StorePlace } from './generations.ts';
import { emptyValue, JournalAdapter, type StoreValue } from './journalAdapter.ts';
import { type StoreLimits, usualLimits } from './journalWriter.ts';
import { type Change, type Damage, isRecordId, type RecordFormat, type StoredRecord } from './recordFormat.ts';
import { hasOlderVersion } from './recovery.ts';
import { nameForReader, StoreError, storageFailure } from './storageFailure.ts';

export type { Change, Damage, RecordFormat, StoredRecord } from './recordFormat.ts';

/** An open store. */
export interface RecordStore<R extends StoredRecord> {
  /** What is on disk, and nothing else; every record is frozen all the way down. A later commit makes a new map. */
  readonly records: ReadonlyMap<string, R>;
  /** What was recovered from at opening. */
  readonly recovered: readonly Damage[];
  /** Resolves with the records once the change is durable. A failed one changes nothing, and the next goes on. */
  commit(change: Change<R>): Promise<Result<ReadonlyMap<string, R>>>;
  /** Ends the work. After a failure here every acknowledged change is still safe. */
  close(): Promise<Result<void>>;
}

/** Where and how to open a store; `files` and `limits` are for tests. */
export interface OpenOptions<R extends StoredRecord> {
  readonly directory: string;
  /** The first part of the files' names; it matches the pattern of an id. */
  readonly name: string;
  readonly format: RecordFormat<R>;
  /** A writer must hold the project's lock; a reader needs none and never writes. */
  readonly mode: 'write' | 'read';
  readonly files?: FileSystem;
  readonly limits?: StoreLimits;
}

interface Waiting<R> {
  readonly checked: Promise<Result<CheckedChange<R>>>;
  readonly resolve: (result: Result<ReadonlyMap<string, R>>) => void;
  readonly reject: (bug: unknown) => void;
}

class JournalledStore<R extends StoredRecord> implements RecordStore<R> {
  readonly recovered: readonly Damage[];
  readonly #path: string;
  readonly #options: OpenOptions<R>;
  readonly #low: Low<StoreValue<R>>;
  readonly #adapter: JournalAdapter<R>;
  #onDisk: StoreValue<R>;
  #waiting: Waiting<R>[] = [];
  #work: Promise<void> = Promise.resolve();
  #closed = false;

  constructor(options: OpenOptions<R>, low: Low<StoreValue<R>>, adapter: JournalAdapter<R>) {
    this.#path = join(options.directory, options.name);
    this.#options = options;
    this.#low = low;
    this.#adapter = adapter;
    this.#onDisk = low.data;
    this.recovered = adapter.damage;
  }

  get records(): ReadonlyMap<string, R> {
    return this.#onDisk.records;
  }

  async commit(change: Change<R>): Promise<Result<ReadonlyMap<string, R>>> {
    const name = nameForReader(this.#path);
    if (this.#options.mode === 'read') {
      return fail(
        'read-only',
        `“${name}” is open for reading only. Nothing was changed. Open the project to work on it.`,
      );
    }
    if (this.#closed)
      return fail('storage', `“${name}” is closed already. The change was not saved. Open the project again.`);
    return this.#enqueue(checkChange(change, this.#options.format));
  }

  async close(): Promise<Result<void>> {
    if (this.#closed || this.#options.mode === 'read') return ok(undefined);
    this.#closed = true;
    await this.#work;
    try {
      await this.#adapter.close(this.#onDisk);
      return ok(undefined);
    } catch (error) {
      return storageFailure(error, this.#path);
    }
  }

  /**
   * Changes that arrive while one is being written wait together and share the next write and its sync. A large one that is
   * still being checked holds its place: none that comes later overtakes it.
   */
  #enqueue(checked: Promise<Result<CheckedChange<R>>>): Promise<Result<ReadonlyMap<string, R>>> {
    const { promise, resolve, reject } = Promise.withResolvers<Result<ReadonlyMap<string, R>>>();
    checked.then((result) => result.ok || resolve(result), reject);
    this.#waiting.push({ checked, resolve, reject });
    if (this.#waiting.length === 1) this.#work = this.#work.then(() => this.#writeWaiting());
    return promise;
  }

  async #writeWaiting(): Promise<void> {
    const group = this.#waiting;
    this.#waiting = [];
    const checked = await Promise.allSettled(group.map((each) => each.checked));
    const changes = checked.flatMap((each) => (each.status === 'fulfilled' && each.value.ok ? [each.value.value] : []));
    try {
      const result = await this.#writeGroup(changes);
      for (const { resolve } of group) resolve(result);
    } catch (bug) {
      for (const { reject } of group) reject(bug);
      return;
    }
    await this.#compact();
  }

  async #writeGroup(changes: readonly CheckedChange<R>[]): Promise<Result<ReadonlyMap<string, R>>> {
    const before = this.#onDisk;
    const change = groupChanges(changes, before.records);
    if (change.put.size === 0 && change.remove.size === 0) return ok(before.records);
    this.#low.data = { records: before.records.with(change.put, change.remove), change };
    try {
      await this.#low.write();
      this.#onDisk = this.#low.data;
      return ok(this.#onDisk.records);
    } catch (error) {
      this.#low.data = { records: before.records, change: noChange };
      return storageFailure(error, this.#path);
    }
  }

  /** Comes after the acknowledgement, and its failure is nobody's failure: every change is in a journal. Closing tries again and tells. */
  async #compact(): Promise<void> {
    try {
      await this.#adapter.compactWhenDue(this.#onDisk);
    } catch (error) {
      storageFailure(error, this.#path);
    }
  }
}

async function readOnce<R extends StoredRecord>(
  options: OpenOptions<R>,
  place: StorePlace,
): Promise<Result<RecordStore<R>>> {
  const adapter = new JournalAdapter(place, options.format, options.mode, options.limits ?? usualLimits);
  const low = new Low<StoreValue<R>>(adapter, emptyValue());
  const nothing = low.data;
  await low.read();
  if (options.mode === 'read' && low.data === nothing) {
    const name = nameForReader(join(options.directory, options.name));
    return fail('not-found', `There is no “${name}” in this project. Nothing was changed. Is this the right folder?`);
  }
  return ok(new JournalledStore(options, low, adapter));
}

/** A writer at work removes old generations while one reads: then the next look finds the new ones. */
const readerTries = 5;

/** Opens a store, or says in one sentence why not; then nothing was changed. Never opens an empty store where files of one are. */
export async function openRecordStore<R extends StoredRecord>(
  options: OpenOptions<R>,
): Promise<Result<RecordStore<R>>> {
  const { directory, name, mode, files = realFiles } = options;
  if (!isRecordId(name)) return fail('invalid-input', 'That cannot be the name of a store. Nothing was opened.');
  for (let tries = 1; ; tries += 1) {
    try {
      return await readOnce(options, { directory, name, files });
    } catch (error) {
      const moved = errnoOf(error) === 'ENOENT' || (error instanceof StoreError && error.failure.reason === 'corrupt');
      if (mode === 'write' || !moved || tries === readerTries) {
        return storageFailure(error, join(directory, name), mode);
      }
      await pause(20 * tries);
    }
  }
}

/** Whether opening would migrate the store's records: the caller then makes a backup first. False for one that cannot be read: opening says why. */
export async function needsMigration<R extends StoredRecord>(
  directory: string,
  name: string,
  format: RecordFormat<R>,
): Promise<boolean> {
  try {
    return await hasOlderVersion({ directory, name, files: realFiles }, format);
  } catch (error) {
    // Throws on what is not the system's or the store's, that is, on a bug.
    storageFailure(error, join(directory, name), 'read');
    return false;
  }
}
