/** An open project: its stores, its clock and its history. Window and command line do all their work through it. */

import { randomBytes } from 'node:crypto';
import type { AnnotationRecord } from '../../shared/model/annotation.ts';
import type { BriefRecord } from '../../shared/model/brief.ts';
import { uuidV7 } from '../../shared/model/ids.ts';
import { PROJECT_RECORD_ID, type ProjectEntry, type ProjectRecord } from '../../shared/model/project.ts';
import type { ReceivedSet } from '../../shared/model/receivedSet.ts';
import { current } from '../../shared/model/register.ts';
import type { Reviewer } from '../../shared/model/reviewer.ts';
import type { SourceRecord } from '../../shared/model/source.ts';
import type { StampClock } from '../../shared/model/stamp.ts';
import type { TagRecord } from '../../shared/model/tag.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import {
  type OpenOptions,
  openRecordStore,
  type RecordFormat,
  type RecordStore,
  type StoredRecord,
} from '../store/recordStore.ts';
import { Turns } from '../turns.ts';
import { Counts } from './counting.ts';
import { annotationsFormat, briefFormat } from './formats.ts';
import { History, type Turned } from './history.ts';
import { briefsFolder, sourceFolder } from './places.ts';
import { storedAnnotations } from './storedAnnotations.ts';
import { Texts } from './texts.ts';

/** Where time comes from; tests bring their own. */
export type Now = () => number;

/** What an open project is made of. */
export interface ProjectParts {
  readonly directory: string;
  readonly mode: 'read' | 'write';
  readonly entries: RecordStore<ProjectEntry>;
  readonly clock: StampClock;
  readonly now: Now;
  readonly release: () => Promise<void>;
}

export class Project {
  readonly directory: string;
  readonly mode: 'read' | 'write';
  readonly entries: RecordStore<ProjectEntry>;
  readonly clock: StampClock;
  readonly history = new History();
  readonly texts: Texts;
  readonly counts: Counts;
  readonly #now: Now;
  readonly #release: () => Promise<void>;
  readonly #annotations = new Map<string, Promise<Result<RecordStore<AnnotationRecord>>>>();
  readonly #openedAnnotations = new Map<string, RecordStore<AnnotationRecord>>();
  readonly #briefs = new Map<string, Promise<Result<RecordStore<BriefRecord>>>>();
  readonly #recovered: string[] = [];
  #lastId = 0;
  #turn: Promise<unknown> = Promise.resolve();

  constructor(parts: ProjectParts) {
    this.directory = parts.directory;
    this.mode = parts.mode;
    this.entries = parts.entries;
    this.clock = parts.clock;
    this.texts = new Texts(parts.directory);
    this.counts = new Counts(parts.directory, (sourceId) => this.annotationsNow(sourceId));
    this.#now = parts.now;
    this.#release = parts.release;
    this.#tellDamage(parts.entries);
    for (const record of parts.entries.records.values()) this.#recall(record);
    this.#recovered.push(...this.receivedSets.flatMap((set) => partOf(set, this.sources) ?? []));
  }

  /** The record that names the project. */
  get record(): ProjectRecord {
    const record = this.entries.records.get(PROJECT_RECORD_ID);
    if (record?.kind !== 'project') throw new Error('an open project has its record');
    return record;
  }

  /** The project's name. */
  get name(): string {
    return current(this.record.name);
  }

  /** What was repaired when the stores were opened, in words. */
  get recovered(): readonly string[] {
    return this.#recovered;
  }

  /** All sources that are not removed, in the order of their import. */
  get sources(): SourceRecord[] {
    return this.#ofKind('source')
      .filter((record) => !current(record.deleted))
      .sort((a, b) => (a.imported === b.imported ? compare(a.id, b.id) : compare(a.imported, b.imported)));
  }

  /** The sources that were removed and can be put back. */
  get removedSources(): SourceRecord[] {
    return this.#ofKind('source').filter((record) => current(record.deleted));
  }

  /** The codebook in its order, deleted tags included. */
  get tags(): TagRecord[] {
    return this.#ofKind('tag').sort((a, b) => current(a.order) - current(b.order) || compare(a.id, b.id));
  }

  /** Everybody who has worked on this project here. */
  get reviewers(): Reviewer[] {
    return this.#ofKind('reviewer').map(({ id, name }) => ({ id, name }));
  }

  /** The annotation sets that were taken in, newest first. */
  get receivedSets(): ReceivedSet[] {
    return this.#ofKind('receivedSet').sort((a, b) => compare(b.received, a.received));
  }

  /** Source `sourceId`; 'not-found' says that it may have been removed. */
  source(sourceId: string): Result<SourceRecord> {
    const record = this.entries.records.get(sourceId);
    if (record?.kind === 'source' && !current(record.deleted)) return ok(record);
    return fail('not-found', `There is no report “${sourceId}” in this project. It may have been removed.`);
  }

  /** The store with the annotations of one source, opened when first asked for. */
  annotations(sourceId: string): Promise<Result<RecordStore<AnnotationRecord>>> {
    const folder = sourceFolder(this.directory, sourceId);
    return this.#open(this.#annotations, sourceId, folder, 'annotations', annotationsFormat, (store) =>
      this.#openedAnnotations.set(sourceId, store),
    );
  }

  /** The annotations of one source as they stand: of its open store, else read from disk and not opened for writing. */
  async readAnnotations(sourceId: string): Promise<Result<ReadonlyMap<string, AnnotationRecord>>> {
    if (this.mode === 'read' || this.#annotations.has(sourceId)) {
      const store = await this.annotations(sourceId);
      return store.ok ? ok(store.value.records) : store;
    }
    const stored = await storedAnnotations(this.directory, sourceId);
    // It may have been opened, and written to, while it was read.
    return stored.ok ? ok(this.annotationsNow(sourceId) ?? stored.value.records) : stored;
  }

  /** The annotations of one source, if their store is open already. */
  annotationsNow(sourceId: string): ReadonlyMap<string, AnnotationRecord> | undefined {
    return this.#openedAnnotations.get(sourceId)?.records;
  }

  /** Lets the annotations of one source go; what was acknowledged is on disk. */
  async closeAnnotations(sourceId: string): Promise<void> {
    const store = await this.#annotations.get(sourceId);
    this.#annotations.delete(sourceId);
    this.#openedAnnotations.delete(sourceId);
    if (store?.ok) await store.value.close();
  }

  /** The store with one brief, opened when first asked for. */
  brief(briefId: string): Promise<Result<RecordStore<BriefRecord>>> {
    return this.#open(this.#briefs, briefId, briefsFolder(this.directory), briefId, briefFormat);
  }

  /** This moment as ISO 8601. */
  moment(): string {
    return new Date(this.#now()).toISOString();
  }

  /** Today where the analyst is, as year-month-day. */
  today(): string {
    const day = new Date(this.#now());
    return new Date(day.getTime() - day.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
  }

  /** A new id, later in order than those given before. */
  newId(): string {
    this.#lastId = Math.max(this.#now(), this.#lastId + 1);
    return uuidV7(this.#lastId, randomBytes(10));
  }

  /**
   * Runs one act after the other. An act reads a record, changes it and commits it; a second one that read before the
   * first was on disk would write the old field back.
   */
  inTurn<T>(act: () => Promise<T>): Promise<T> {
    const result = this.#turn.then(act);
    this.#turn = result.catch(() => {});
    return result;
  }

  /** Takes the last act back; null when there is none. */
  undo(): Promise<Result<Turned | null>> {
    return this.inTurn(() => this.history.undo());
  }

  /** Does the last undone act again; null when there is none. */
  redo(): Promise<Result<Turned | null>> {
    return this.inTurn(() => this.history.redo());
  }

  /** Writes everything out and lets the project go. */
  async close(): Promise<Result<void>> {
    const stores = await Promise.all([...this.#annotations.values(), ...this.#briefs.values()]);
    const closed = await Promise.all([
      ...stores.flatMap((store) => (store.ok ? [store.value.close()] : [])),
      this.entries.close(),
    ]);
    await this.#release();
    return closed.find((result) => !result.ok) ?? ok(undefined);
  }

  #ofKind<Kind extends ProjectEntry['kind']>(kind: Kind): Extract<ProjectEntry, { kind: Kind }>[] {
    const isKind = (entry: ProjectEntry): entry is Extract<ProjectEntry, { kind: Kind }> => entry.kind === kind;
    return [...this.entries.records.values()].filter(isKind);
  }

  #open<R extends StoredRecord>(
    opened: Map<string, Promise<Result<RecordStore<R>>>>,
    id: string,
    directory: string,
    name: string,
    format: RecordFormat<R>,
    isOpen: (store: RecordStore<R>) => unknown = () => {},
  ): Promise<Result<RecordStore<R>>> {
    const already = opened.get(id);
    if (already) return already;
    const opening = openOrEmpty({ directory, name, format, mode: this.mode }).then(async (store) => {
      if (store.ok) {
        const turns = new Turns();
        for (const record of store.value.records.values()) {
          this.#recall(record);
          if (turns.isDue) await turns.give();
        }
        this.#tellDamage(store.value);
        isOpen(store.value);
      }
      // A store that could not be opened may be openable later (a full disk, a lost permission): ask again then.
      else opened.delete(id);
      return store;
    });
    opened.set(id, opening);
    return opening;
  }

  #tellDamage(store: RecordStore<StoredRecord>): void {
    for (const damage of store.recovered) this.#recovered.push(`${damage.file}: ${damage.message}`);
  }

  /** What is written from now on is later than all that stands in `record`. */
  #recall(record: StoredRecord): void {
    eachStamp(record, (stamp) => this.clock.recall(stamp));
  }
}

/** For a reader, a store that nothing was written to yet is an empty one. */
async function openOrEmpty<R extends StoredRecord>(options: OpenOptions<R>): Promise<Result<RecordStore<R>>> {
  const store = await openRecordStore(options);
  if (store.ok || options.mode === 'write' || store.error.reason !== 'not-found') return store;
  const nothing = fail('read-only', 'The project is open for reading only. Nothing was changed.');
  return ok({ records: new Map(), recovered: [], commit: async () => nothing, close: async () => ok(undefined) });
}

/** What a crash left of taking a set in, in words; null when it is whole. */
function partOf({ file, unfinished }: ReceivedSet, sources: readonly SourceRecord[]): string | null {
  if (!unfinished) return null;
  const titles = sources.filter(({ id }) => unfinished.includes(id)).map(({ title }) => `“${current(title)}”`);
  const where = titles.length > 3 ? `${titles.length} reports` : titles.join(', ') || 'The codebook';
  return `The program ended while “${file}” was merged: ${where} may have a part of it. All else is safe. Import the file again, and the rest comes; nothing comes twice.`;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Tells every stamp in a record, wherever it stands. */
function eachStamp(value: unknown, tell: (stamp: string) => void): void {
  if (Array.isArray(value)) for (const each of value) eachStamp(each, tell);
  else if (value && typeof value === 'object')
    for (const [key, each] of Object.entries(value)) {
      if (key === 'stamp' && typeof each === 'string') tell(each);
      else if (key !== 'doc') eachStamp(each, tell);
    }
}
