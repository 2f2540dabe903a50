/** The writing side of a store: one journal open for appending, snapshots now and then, and the mark. */
import { dirname } from 'node:path';
import { generationPath, markPath, removeOldGenerations, type StorePlace } from './generations.ts';
import { beginning, type Position } from './header.ts';
import { JournalFile } from './journal.ts';
import { MarkFile } from './mark.ts';
import type { RecordFormat, StoredRecord } from './recordFormat.ts';
import type { LinkedJournal, Recovered } from './recovery.ts';
import { encodeSnapshot } from './snapshot.ts';
import { replaceFile } from './writeFile.ts';

/** When a store tidies up. */
export interface StoreLimits {
  /** A new snapshot is written once the journals exceed this many bytes and half of the last snapshot. */
  readonly compactAbove: number;
  /** The mark is at most this many milliseconds behind. */
  readonly markEvery: number;
}

/**
 * Half the snapshot bounds the snapshots' cost at two bytes for each byte of journal, at any size; 1 MiB keeps small
 * stores from being rewritten every few edits. 500 ms of mark cost a write without sync, at most twice a second.
 */
export const usualLimits: StoreLimits = { compactAbove: 1024 * 1024, markEvery: 500 };

/** Appends changes. All calls must be made one after the other; errors are the system's, and the next call goes on in a new journal. */
export class JournalWriter {
  readonly #place: StorePlace;
  readonly #format: RecordFormat<StoredRecord>;
  readonly #limits: StoreLimits;
  readonly #mark: MarkFile;
  #position: Position;
  #highest: number;
  #snapshot: { readonly generation: number; readonly bytes: number };
  #journal: JournalFile | null = null;
  #generation: number;
  #journalBytes: number;
  #compactAt: number;
  #damaged: boolean;
  #markedAt = Number.NEGATIVE_INFINITY;
  #markTimer: NodeJS.Timeout | null = null;
  #marking: Promise<void> = Promise.resolve();

  private constructor(
    place: StorePlace,
    format: RecordFormat<StoredRecord>,
    limits: StoreLimits,
    recovered: Recovered | null,
  ) {
    this.#place = place;
    this.#format = format;
    this.#limits = limits;
    this.#mark = new MarkFile(place.files, markPath(place));
    this.#position = recovered ?? beginning;
    this.#highest = recovered?.highest ?? 0;
    this.#snapshot = recovered?.snapshot ?? { generation: 0, bytes: 0 };
    this.#generation = recovered?.journals.at(-1)?.generation ?? 0;
    this.#journalBytes = (recovered?.journals ?? []).reduce(
      (sum, one) => sum + (one.steps.length > 0 ? one.end : 0),
      0,
    );
    this.#damaged = (recovered?.damaged.length ?? 0) > 0;
    this.#compactAt = this.#threshold();
  }

  /** Makes the files of a new store, or takes over what was recovered. */
  static async open(
    place: StorePlace,
    format: RecordFormat<StoredRecord>,
    limits: StoreLimits,
    recovered: Recovered | null,
  ): Promise<JournalWriter> {
    const writer = new JournalWriter(place, format, limits, recovered);
    if (recovered === null) {
      await place.files.createFolder(place.directory);
      await writer.#startJournal();
    } else {
      await writer.#takeOver(recovered);
    }
    return writer;
  }

  /** Whether enough was appended for a new snapshot. */
  get wantsSnapshot(): boolean {
    return this.#journalBytes > this.#compactAt;
  }

  /** Makes one change durable. After an error it must be taken as not made. */
  async append(put: readonly StoredRecord[], remove: readonly string[]): Promise<void> {
    const journal = this.#journal ?? (await this.#startJournal());
    // The first change takes back the mark's word that the store was closed, while it is still true.
    if (this.#markedAt === Number.NEGATIVE_INFINITY) await this.#writeMark(false);
    const sequence = this.#position.sequence + 1;
    try {
      const { chain, length } = await journal.append({ sequence, put, remove });
      this.#position = { sequence, chain };
      this.#journalBytes += length;
    } catch (error) {
      this.#journal = null;
      await journal.abandon();
      throw error;
    }
    await this.#markSoon();
  }

  /** Begins a generation with a snapshot of `records`, which must be all records; the generation before is kept. */
  async compact(records: Iterable<StoredRecord>): Promise<void> {
    // After a failure the next try waits for as much again: a full disk must not cost a snapshot per edit.
    this.#compactAt = this.#journalBytes + this.#threshold();
    await this.#startJournal();
    const generation = this.#generation;
    const header = { ...this.#position, generation, schemaVersion: this.#format.schemaVersion };
    const pieces = await encodeSnapshot(header, this.#format, records);
    const path = generationPath(this.#place, generation, 'snap');
    await replaceFile(this.#place.files, path, `${path}.tmp`, pieces);
    const earlier = this.#snapshot.generation;
    this.#snapshot = { generation, bytes: pieces.reduce((sum, { length }) => sum + length, 0) };
    this.#journalBytes = 0;
    this.#compactAt = this.#threshold();
    this.#damaged = false;
    await this.#writeMark(false);
    await removeOldGenerations(this.#place, earlier);
  }

  /** Ends the work: everything stands twice afterwards, and the mark is exact. The files are closed even when this throws. */
  async close(records: Iterable<StoredRecord>): Promise<void> {
    try {
      if (this.#journalBytes > 0 || this.#damaged) await this.compact(records);
    } finally {
      await this.#writeMark(true);
      await this.#mark.close();
      await this.#journal?.close();
    }
  }

  #threshold(): number {
    return Math.max(this.#limits.compactAbove, this.#snapshot.bytes / 2);
  }

  /** A number is used once: what a failed start left in a file can then never be mistaken for another's. */
  async #startJournal(): Promise<JournalFile> {
    this.#highest += 1;
    const generation = this.#highest;
    const earlier = this.#journal;
    this.#journal = null;
    await earlier?.close();
    const path = generationPath(this.#place, generation, 'jnl');
    const header = { ...this.#position, generation, schemaVersion: this.#format.schemaVersion };
    const journal = await JournalFile.create(this.#place.files, path, header, this.#format);
    this.#journal = journal;
    this.#generation = generation;
    return journal;
  }

  /** What a killed writer left may stand in memory only: it is made durable before anything builds on it. */
  async #takeOver(recovered: Recovered): Promise<void> {
    const { files, directory } = this.#place;
    const stamp = new Date().toISOString().replace(/[-:.]/g, '');
    for (const { path } of recovered.damaged) await files.rename(path, `${path}.damaged-${stamp}`);
    for (const { path } of recovered.journals) {
      const file = await files.openExisting(path);
      await file.datasync().finally(() => file.close());
    }
    await files.syncDirectory(directory);
    await files.syncDirectory(dirname(directory));
    const last = recovered.journals.at(-1);
    if (last === undefined || !this.#canContinue(recovered, last)) return;
    this.#journal = new JournalFile(await files.openExisting(last.path), last.end, last.chain);
  }

  #canContinue(recovered: Recovered, last: LinkedJournal): boolean {
    return !recovered.torn && !this.#damaged && last.header.schemaVersion === this.#format.schemaVersion;
  }

  async #markSoon(): Promise<void> {
    if (Date.now() - this.#markedAt >= this.#limits.markEvery) return this.#writeMark(false);
    this.#markTimer ??= setTimeout(() => {
      this.#marking = this.#writeMark(false);
    }, this.#limits.markEvery).unref();
  }

  async #writeMark(closed: boolean): Promise<void> {
    if (this.#markTimer !== null) clearTimeout(this.#markTimer);
    this.#markTimer = null;
    this.#markedAt = Date.now();
    await this.#marking;
    await this.#mark.write({ generation: this.#generation, sequence: this.#position.sequence, closed });
  }
}
