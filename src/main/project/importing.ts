/** Imports files, two at a time where there are cores, with progress, pause, cancel and retry; one failure stops nothing else. */

import { availableParallelism } from 'node:os';
import { basename } from 'node:path';
import type { ImportedFile, ImportState } from '../../shared/ipc/views.ts';
import type { ReadingChoices } from '../../shared/model/readingChoices.ts';
import { current } from '../../shared/model/register.ts';
import type { Reviewer } from '../../shared/model/reviewer.ts';
import { type SourceRecord, shownDocument } from '../../shared/model/source.ts';
import { type Failure, fail, type Result } from '../../shared/result.ts';
import type { PastedFile } from '../import/pastedFile.ts';
import type { ReportReader } from '../import/reader.ts';
import { backUp } from '../store/backups.ts';
import { Pace } from './pace.ts';
import type { Project } from './project.ts';
import { importReport } from './reports.ts';

/** What became of one file. */
export interface Imported {
  readonly path: string;
  readonly source?: SourceRecord;
  readonly failure?: Failure;
}

/** What an import works with. */
export interface ImportWork {
  readonly project: Project;
  readonly importedBy: Reviewer;
  readonly reader: ReportReader;
  /** Called after each step. */
  readonly changed: () => void;
  /** How all files are to be read. */
  readonly choices?: ReadingChoices | undefined;
  /** Tried on every file that needs one. */
  readonly password?: string | undefined;
  /** Files being read at once. */
  readonly atOnce?: number;
}

interface Entry {
  /** Where it is read from: a path, or what was pasted. */
  readonly from: string | PastedFile;
  file: ImportedFile;
  source?: SourceRecord | undefined;
  failure?: Failure | undefined;
  /** For the next reading, and gone with it. */
  password?: string | undefined;
}

/** Each file is read by a process of its own; a second one pays only where it has a core. */
const usuallyAtOnce = Math.min(2, availableParallelism());

/** One import. More files may join it for as long as it is there. */
export class Import {
  readonly #work: ImportWork;
  readonly #entries: Entry[] = [];
  readonly #pace = new Pace();
  #waiting: Entry[] = [];
  #changed = new Set<Entry>();
  #abort = new AbortController();
  #reading = 0;
  #paused = false;
  #preparing = false;
  #run: PromiseWithResolvers<void> | null = null;

  constructor(work: ImportWork) {
    this.#work = work;
  }

  /** How it stands, without its files. */
  get state(): ImportState {
    if (!this.#run) return 'finished';
    if (this.#paused) return 'paused';
    return this.#preparing ? 'preparing' : 'running';
  }

  /** Every file with its state, in the order they came. */
  get files(): ImportedFile[] {
    return this.#entries.map(({ file }) => file);
  }

  /** About how long it will still take; null while nobody can tell. */
  get secondsLeft(): number | null {
    const reading = this.#entries.reduce(
      (sum, { file }) => sum + (file.state === 'reading' ? (file.progress ?? 0) : 0),
      0,
    );
    return this.state === 'running' ? this.#pace.secondsLeft(reading, this.#waiting.length + this.#reading) : null;
  }

  /** The files that have changed since this was last asked. */
  takeChanged(): ImportedFile[] {
    const changed = [...this.#changed].map(({ file }) => file);
    this.#changed = new Set();
    return changed;
  }

  /** Resolves with the outcomes once nothing waits any more. */
  async finished(): Promise<Imported[]> {
    await this.#run?.promise;
    return this.#entries.map(({ from, source, failure }) => ({
      path: typeof from === 'string' ? from : from.name,
      ...(source ? { source } : {}),
      ...(failure ? { failure } : {}),
    }));
  }

  /** Lets more files join, by their paths or as they were pasted. */
  add(files: readonly (string | PastedFile)[]): void {
    const entries = files.map((from, place): Entry => ({ from, file: waiting(this.#entries.length + place, from) }));
    this.#entries.push(...entries);
    this.#enqueue(entries);
  }

  /** Tries files again that failed or were cancelled. */
  retry(ids: readonly number[]): void {
    const wanted = new Set(ids);
    const again = this.#entries.filter(
      ({ file }) => wanted.has(file.id) && (file.state === 'failed' || file.state === 'cancelled'),
    );
    for (const entry of again) {
      entry.failure = undefined;
      entry.file = waiting(entry.file.id, entry.from);
    }
    this.#enqueue(again);
  }

  /** Reads a file that needs its password. */
  unlock(id: number, password: string): void {
    const entry = this.#entries.find(({ file }) => file.id === id && file.state === 'locked');
    if (!entry) return;
    entry.failure = undefined;
    entry.password = password;
    entry.file = waiting(entry.file.id, entry.from);
    this.#enqueue([entry]);
  }

  /** Begins no further file; those being read are finished. */
  pause(): void {
    this.#paused = this.#run !== null;
    this.#pace.rest();
    this.#work.changed();
  }

  /** Goes on after a pause. */
  continue(): void {
    this.#paused = false;
    this.#pump();
  }

  /** Drops the files being read whole and all that waits; what is done stays. */
  cancel(): void {
    this.#abort.abort();
    this.#abort = new AbortController();
    this.#paused = false;
    for (const entry of this.#waiting) {
      entry.failure = { reason: 'cancelled', message: `“${entry.file.name}” was not imported: cancelled.` };
      this.#set(entry, { state: 'cancelled' });
    }
    this.#waiting = [];
    if (!this.#preparing) this.#pump();
  }

  #enqueue(entries: readonly Entry[]): void {
    for (const entry of entries) this.#changed.add(entry);
    this.#waiting.push(...entries);
    if (!this.#run) void this.#begin();
    else if (!this.#preparing) this.#pump();
  }

  async #begin(): Promise<void> {
    const { project, changed } = this.#work;
    this.#run = Promise.withResolvers();
    this.#preparing = true;
    changed();
    // A backup that fails must not stop an import: the import itself changes nothing that is there already.
    if (project.sources.length) await backUp(project.directory, 'import', new Date()).catch(() => {});
    this.#preparing = false;
    this.#pump();
  }

  /** Begins what may begin; ends the run when nothing is left. */
  #pump(): void {
    if (!this.#run) return;
    while (!this.#paused && this.#reading < (this.#work.atOnce ?? usuallyAtOnce)) {
      const next = this.#waiting.shift();
      if (!next) break;
      this.#reading++;
      void this.#read(next).finally(() => {
        this.#reading--;
        this.#pace.done();
        this.#pump();
      });
    }
    if (!this.#reading && !this.#waiting.length) {
      this.#run.resolve();
      this.#run = null;
      this.#paused = false;
    }
    if (this.#reading) this.#pace.work();
    else this.#pace.rest();
    this.#work.changed();
  }

  async #read(entry: Entry): Promise<void> {
    const { project, importedBy, reader } = this.#work;
    this.#set(entry, { state: 'reading', progress: 0 });
    const watch = {
      signal: this.#abort.signal,
      onProgress: (progress: number) => {
        this.#set(entry, { progress: Math.max(progress, entry.file.progress ?? 0) });
        this.#work.changed();
      },
      onKnown: ({ id }: SourceRecord) => this.#set(entry, { sourceId: id }),
    };
    const how = { choices: this.#work.choices, password: entry.password ?? this.#work.password };
    entry.password = undefined;
    const result = await whole(importReport(project, importedBy, reader, entry.from, watch, how), entry.file.name);
    entry.source = result.ok ? result.value : undefined;
    entry.failure = result.ok ? undefined : result.error;
    this.#set(entry, result.ok ? imported(result.value) : notImported(result.error));
  }

  #set(entry: Entry, change: Partial<ImportedFile>): void {
    entry.file = { ...entry.file, ...change };
    this.#changed.add(entry);
  }
}

function waiting(id: number, from: string | PastedFile): ImportedFile {
  const name = typeof from === 'string' ? basename(from) : from.name;
  const ending = /\.([A-Za-z0-9]{1,8})$/.exec(name)?.[1]?.toLowerCase() ?? '';
  const report = {
    title: null,
    format: null,
    pages: null,
    words: null,
    language: null,
    warnings: [],
    unread: 0,
    sourceId: null,
  };
  return { id, name, ending, state: 'waiting', progress: null, message: null, ...report };
}

function imported(record: SourceRecord): Partial<ImportedFile> {
  const { pages, words, warnings, unread } = shownDocument(record);
  return {
    state: 'done',
    progress: 1,
    title: current(record.title),
    format: record.format,
    language: current(record.language),
    pages,
    words,
    warnings: [...warnings],
    unread: unread.length,
    sourceId: record.id,
  };
}

function notImported({ reason, message }: Failure): Partial<ImportedFile> {
  return { state: stateAfter[reason] ?? 'failed', progress: null, message };
}

const stateAfter: { readonly [Why in Failure['reason']]?: ImportedFile['state'] } = {
  cancelled: 'cancelled',
  'already-there': 'known',
  'password-needed': 'locked',
  'password-wrong': 'locked',
};

/** A bug in reading one file is that file's failure: the others go on. */
async function whole(reading: Promise<Result<SourceRecord>>, name: string): Promise<Result<SourceRecord>> {
  try {
    return await reading;
  } catch (error) {
    console.error(error);
    return fail(
      'unsupported',
      `“${name}” could not be read because of an error in the program. Nothing of it was kept.`,
    );
  }
}
