/**
 * Finding the last committed state from whatever a crash or damage left: newest good snapshot, then every journal that
 * links to it. The rules that make this certain: a journal's header is durable before its snapshot or its first change
 * exists, each header names the position it follows, and the mark never claims too much.
 */
import { z } from 'zod';
import { allowing } from './fileSystem.ts';
import { type Generations, generationPath, listGenerations, markPath, type StorePlace } from './generations.ts';
import { beginning, decodeHeader, type FileHeader, type Position } from './header.ts';
import { type DecodedJournal, decodeJournal, type Step } from './journal.ts';
import { type Mark, readMark } from './mark.ts';
import type { RecordFormat, StoredRecord } from './recordFormat.ts';
import { decodeSnapshot } from './snapshot.ts';
import { nameForReader, StoreError } from './storageFailure.ts';

/** A record as a file holds it, with the file and its schema version. */
export interface RawRecord {
  readonly value: unknown;
  readonly path: string;
  readonly schemaVersion: number;
}

/** What was found of a store. */
export interface Recovered extends Position {
  readonly records: ReadonlyMap<string, RawRecord>;
  /** The snapshot under it; generation 0 is the empty beginning. */
  readonly snapshot: { readonly generation: number; readonly bytes: number };
  /** The journals after the snapshot that hold something or can be continued, oldest first. */
  readonly journals: readonly LinkedJournal[];
  /** The highest generation any file bears. */
  readonly highest: number;
  readonly mark: Mark | null;
  /** The last journal ends in a change that was cut off while it was written. */
  readonly torn: boolean;
  /** Damaged files that were not needed; a writer renames them before it writes. */
  readonly damaged: readonly DamagedFile[];
}

/** A damaged file, and in words what became of it. */
export interface DamagedFile {
  readonly path: string;
  readonly message: string;
}

/** A journal that follows what stands before it. */
export interface LinkedJournal extends DecodedJournal {
  readonly generation: number;
  readonly path: string;
}

interface Base extends Position {
  readonly generation: number;
  readonly bytes: number;
  readonly path: string;
  readonly schemaVersion: number;
  readonly records: readonly unknown[];
}

type Format = RecordFormat<StoredRecord>;

const goOn =
  'Nothing was opened or changed. To go back, copy the files of the newest folder in “backups” over those of the project.';

function corrupt(path: string, what: string): StoreError {
  return new StoreError('corrupt', `“${nameForReader(path)}” ${what}. ${goOn}`);
}

function damagedWithin(journal: LinkedJournal | undefined): StoreError {
  const path = journal?.path ?? '';
  return corrupt(path, `is damaged at byte ${journal?.end ?? 0}, with more saved changes behind that place`);
}

/** One pass over the files of a store, collecting what is wrong with them. */
class Recovery {
  readonly #damaged: DamagedFile[] = [];
  readonly #place: StorePlace;
  readonly #format: Format;
  readonly #generations: Generations;
  readonly #mark: Mark | null;

  constructor(place: StorePlace, format: Format, generations: Generations, mark: Mark | null) {
    this.#place = place;
    this.#format = format;
    this.#generations = generations;
    this.#mark = mark;
  }

  async run(): Promise<Recovered> {
    const base = await this.#newestSnapshot();
    const { journals, steps } = await this.#linkJournals(base);
    const end = steps.at(-1)?.step ?? base;
    this.#checkComplete(base, journals, end);
    const tail = journals.at(-1)?.tail ?? 'none';
    if (tail === 'damaged') throw damagedWithin(journals.at(-1));
    return {
      records: this.#replay(base, steps),
      snapshot: { generation: base.generation, bytes: base.bytes },
      journals,
      sequence: end.sequence,
      chain: end.chain,
      highest: Math.max(this.#generations.highest, this.#mark?.generation ?? 0),
      mark: this.#mark,
      torn: tail === 'torn',
      damaged: this.#damaged,
    };
  }

  async #newestSnapshot(): Promise<Base> {
    for (const generation of this.#generations.snapshots.toReversed()) {
      const path = generationPath(this.#place, generation, 'snap');
      const bytes = await this.#place.files.read(path);
      const found = await decodeSnapshot(bytes, this.#format, path);
      if (found !== null) {
        const { sequence, chain, schemaVersion } = found.header;
        return { generation, sequence, chain, schemaVersion, bytes: bytes.length, path, records: found.records };
      }
      this.#note(path, 'was damaged; everything was recovered from the earlier snapshot and the journal');
    }
    return { ...beginning, generation: 0, bytes: 0, path: '', schemaVersion: 1, records: [] };
  }

  /** Follows the journals from the base on. A change that a later journal does not follow was never acknowledged. */
  async #linkJournals(base: Base): Promise<{ journals: LinkedJournal[]; steps: PlacedStep[] }> {
    const journals: LinkedJournal[] = [];
    let steps: PlacedStep[] = [];
    for (const generation of this.#generations.journals) {
      if (generation < base.generation) continue;
      const path = generationPath(this.#place, generation, 'jnl');
      const found = decodeJournal(await this.#place.files.read(path), this.#format, path);
      if (found === null) {
        this.#noteUnreadable(generation, path);
        continue;
      }
      const kept = stepsUpTo(found.header, base, steps);
      if (kept === null) throw corrupt(path, 'does not follow what stands before it: changes are missing in between');
      const { schemaVersion } = found.header;
      steps = [...kept, ...found.steps.map((step) => ({ step, path, schemaVersion }))];
      journals.push({ ...found, generation, path });
    }
    return { journals, steps };
  }

  /** A journal without a good header, of a generation that never got a snapshot or a mark, is what an unfinished start left. */
  #noteUnreadable(generation: number, path: string): void {
    if (generation > this.#newestKnown()) return;
    this.#note(path, 'was damaged; it held nothing that is not elsewhere');
  }

  /** The newest generation whose journal must be there and readable. */
  #newestKnown(): number {
    return Math.max(this.#generations.snapshots.at(-1) ?? 0, this.#mark?.generation ?? 0);
  }

  #checkComplete(base: Base, journals: readonly LinkedJournal[], end: Position): void {
    const newest = this.#newestKnown();
    const path = generationPath(this.#place, Math.max(newest, 1), 'jnl');
    const missing = (this.#mark?.sequence ?? 0) - end.sequence;
    if (missing > 0) {
      throw corrupt(
        path,
        `is damaged or gone: ${missing} saved ${missing === 1 ? 'change is' : 'changes are'} missing`,
      );
    }
    const reached = journals.at(-1)?.generation ?? 0;
    // After an orderly end the mark is exact; else changes of the last moments may have stood in that journal only.
    const exact = this.#mark?.closed === true && this.#mark.sequence === end.sequence;
    if (reached >= newest || exact) return;
    const where = base.generation === newest || reached > 0 ? 'the last saved changes' : 'all saved changes';
    throw corrupt(path, `is damaged or gone, and ${where} may have stood only there`);
  }

  #replay(base: Base, steps: readonly PlacedStep[]): Map<string, RawRecord> {
    const records = new Map<string, RawRecord>();
    const put = (value: unknown, path: string, schemaVersion: number): void => {
      records.set(idOf(value, path), { value, path, schemaVersion });
    };
    for (const value of base.records) put(value, base.path, base.schemaVersion);
    for (const { step, path, schemaVersion } of steps) {
      for (const value of step.put) put(value, path, schemaVersion);
      for (const id of step.remove) records.delete(id);
    }
    return records;
  }

  #note(path: string, what: string): void {
    this.#damaged.push({ path, message: `“${nameForReader(path)}” ${what}.` });
  }
}

interface PlacedStep {
  readonly step: Step;
  readonly path: string;
  readonly schemaVersion: number;
}

/** The steps that stand before `header`, or null when it follows none of the known positions. */
function stepsUpTo(header: FileHeader, base: Position, steps: readonly PlacedStep[]): PlacedStep[] | null {
  const count = header.sequence - base.sequence;
  const before = count === 0 ? base : steps[count - 1]?.step;
  return before?.chain === header.chain ? steps.slice(0, count) : null;
}

function idOf(value: unknown, path: string): string {
  const id = typeof value === 'object' && value !== null && 'id' in value ? value.id : undefined;
  if (typeof id !== 'string') throw corrupt(path, 'holds a record without an id');
  return id;
}

/** The last committed state, or null when there is no store; throws a StoreError when it cannot be known for certain. Changes nothing. */
export async function recover(place: StorePlace, format: Format): Promise<Recovered | null> {
  // The mark is read first: a writer at work may move on meanwhile, and the mark must not be newer than the journals.
  const mark = await readMark(place.files, markPath(place));
  const generations = await listGenerations(place);
  if (generations.snapshots.length === 0 && generations.journals.length === 0) {
    if (mark === null && generations.highest === 0) return null;
    throw corrupt(markPath(place), 'is there, but the files it speaks of are gone');
  }
  return new Recovery(place, format, generations, mark).run();
}

/** Whether any file of the store says an older schema version than the format's; damaged files say nothing. */
export async function hasOlderVersion(place: StorePlace, format: Format): Promise<boolean> {
  const { snapshots, journals } = await listGenerations(place);
  const paths = [
    ...snapshots.map((generation) => generationPath(place, generation, 'snap')),
    ...journals.map((generation) => generationPath(place, generation, 'jnl')),
  ];
  for (const path of paths) {
    const bytes = await allowing('ENOENT', place.files.read(path));
    const found = bytes === null ? null : decodeHeader(bytes, format, path, z.object({}));
    if (found !== null && found.header.schemaVersion < format.schemaVersion) return true;
  }
  return false;
}
