/** lowdb's adapter: reads a store from its snapshot and journals, and writes only what changed. */
import type { Adapter } from 'lowdb';
import { Turns } from '../turns.ts';
import { type CheckedChange, noChange } from './change.ts';
import { freezeDeeply } from './freeze.ts';
import type { StorePlace } from './generations.ts';
import { JournalWriter, type StoreLimits } from './journalWriter.ts';
import { type Damage, isRecordId, migrated, type RecordFormat, type StoredRecord } from './recordFormat.ts';
import { RecordMap } from './recordMap.ts';
import { type RawRecord, type Recovered, recover } from './recovery.ts';
import { nameForReader, StoreError } from './storageFailure.ts';

/** What lowdb holds: all records, and the change that led to them, so that nothing needs to be compared. */
export interface StoreValue<R> {
  readonly records: RecordMap<R>;
  readonly change: CheckedChange<R>;
}

/** The value of a store that holds nothing yet. */
export function emptyValue<R>(): StoreValue<R> {
  return { records: RecordMap.of(new Map<string, R>()), change: noChange };
}

/** Throws StoreError and system errors, as lowdb's adapters do; the record store turns them into values. */
export class JournalAdapter<R extends StoredRecord> implements Adapter<StoreValue<R>> {
  /** What reading recovered from. */
  damage: readonly Damage[] = [];
  readonly #place: StorePlace;
  readonly #format: RecordFormat<R>;
  readonly #mode: 'write' | 'read';
  readonly #limits: StoreLimits;
  #writer: JournalWriter | null = null;

  constructor(place: StorePlace, format: RecordFormat<R>, mode: 'write' | 'read', limits: StoreLimits) {
    this.#place = place;
    this.#format = format;
    this.#mode = mode;
    this.#limits = limits;
  }

  /** In write mode this also makes a new store's files and takes over an old one's; in read mode it changes nothing. */
  async read(): Promise<StoreValue<R> | null> {
    const recovered = await recover(this.#place, this.#format);
    const records = new Map<string, R>();
    const turns = new Turns();
    for (const [id, raw] of recovered?.records ?? []) {
      records.set(id, readRecord(id, raw, this.#format));
      if (turns.isDue) await turns.give();
    }
    if (this.#mode === 'write') {
      this.#writer = await JournalWriter.open(this.#place, this.#format, this.#limits, recovered);
    }
    if (recovered === null) return null;
    this.damage = damageOf(recovered, this.#mode);
    return { ...emptyValue(), records: RecordMap.of(records) };
  }

  /** Resolves once the change of `value` is durable. */
  async write(value: StoreValue<R>): Promise<void> {
    const { put, remove } = value.change;
    await this.#writer?.append([...put.values()], [...remove]);
  }

  /** Writes a new snapshot if enough has been appended since the last. */
  async compactWhenDue(value: StoreValue<R>): Promise<void> {
    if (this.#writer?.wantsSnapshot) await this.#writer.compact(value.records.values());
  }

  /** Ends the work on the files. */
  async close(value: StoreValue<R>): Promise<void> {
    await this.#writer?.close(value.records.values());
  }
}

/** A record of a file, brought to the present version and through its schema; the whole store is refused if it does not pass. */
function readRecord<R extends StoredRecord>(id: string, raw: RawRecord, format: RecordFormat<R>): R {
  const parsed = format.parse(migrated(raw.value, raw.schemaVersion, format));
  const why = !parsed.ok
    ? parsed.error.message
    : parsed.value.id !== id || !isRecordId(id)
      ? 'its id is not valid'
      : null;
  if (parsed.ok && why === null) return freezeDeeply(parsed.value);
  throw new StoreError(
    'corrupt',
    `The record “${id.slice(0, 64)}” in “${nameForReader(raw.path)}” cannot be read: ${why} Nothing was opened or changed. To go back, copy the files of the newest folder in “backups” over those of the project.`,
  );
}

function damageOf(recovered: Recovered, mode: 'write' | 'read'): Damage[] {
  const kept = mode === 'write' ? ' The damaged file is kept under another name.' : '';
  const damage = recovered.damaged.map(({ path, message }) => ({ file: nameForReader(path), message: message + kept }));
  const last = recovered.journals.at(-1);
  // Beside a writer at work a torn end is only a change that is not there yet.
  if (mode === 'read' || !recovered.torn || last === undefined) return damage;
  const file = nameForReader(last.path);
  const message = `The last change in “${file}” was cut off while it was being written, and was dropped. It had never been reported as saved; everything before it is here.`;
  return [...damage, { file, message }];
}
