/** Imports several files, one after the other, with progress and cancel; one failure stops nothing else. */

import { basename } from 'node:path';
import type { ImportView } from '../../shared/ipc/views.ts';
import type { Reviewer } from '../../shared/model/reviewer.ts';
import type { SourceRecord } from '../../shared/model/source.ts';
import { type Failure, fail, type Result } from '../../shared/result.ts';
import type { ReportReader } from '../import/reader.ts';
import { backUp } from '../store/backups.ts';
import type { Project } from './project.ts';
import { importReport } from './reports.ts';

type FileView = ImportView['files'][number];

/** What became of one file. */
export interface Imported {
  readonly path: string;
  readonly source?: SourceRecord;
  readonly failure?: Failure;
}

/** One import of several files; made anew for each. */
export class Import {
  readonly #files: FileView[];
  readonly #paths: readonly string[];
  readonly #abort = new AbortController();
  readonly #changed: (view: ImportView) => void;
  #running = false;

  constructor(paths: readonly string[], changed: (view: ImportView) => void) {
    this.#paths = paths;
    this.#changed = changed;
    this.#files = paths.map((path) => ({
      name: basename(path),
      state: 'waiting',
      progress: null,
      message: null,
      sourceId: null,
    }));
  }

  /** How far each file has come. */
  get view(): ImportView {
    return { files: this.#files.map((file) => ({ ...file })), running: this.#running };
  }

  /** Stops after what is done; the file being read is dropped whole. */
  cancel(): void {
    this.#abort.abort();
  }

  /** Imports all files into `project`, a backup first. */
  async run(project: Project, importedBy: Reviewer, reader: ReportReader): Promise<Imported[]> {
    this.#running = true;
    // A backup that fails must not stop an import: the import itself changes nothing that is there already.
    if (project.sources.length) await backUp(project.directory, 'import', new Date());
    const outcomes: Imported[] = [];
    for (const [place, path] of this.#paths.entries()) {
      outcomes.push(await this.#one(project, importedBy, reader, place, path));
    }
    this.#running = false;
    this.#changed(this.view);
    return outcomes;
  }

  async #one(
    project: Project,
    importedBy: Reviewer,
    reader: ReportReader,
    place: number,
    path: string,
  ): Promise<Imported> {
    if (this.#abort.signal.aborted) {
      this.#set(place, { state: 'cancelled' });
      return { path, failure: { reason: 'cancelled', message: `“${basename(path)}” was not imported: cancelled.` } };
    }
    this.#set(place, { state: 'running', progress: 0 });
    const result = await whole(
      importReport(project, importedBy, reader, path, {
        signal: this.#abort.signal,
        onProgress: (done) => this.#set(place, { progress: done }),
      }),
      basename(path),
    );
    if (result.ok) {
      this.#set(place, { state: 'done', progress: 1, sourceId: result.value.id });
      return { path, source: result.value };
    }
    const state = result.error.reason === 'cancelled' ? 'cancelled' : 'failed';
    this.#set(place, { state, progress: null, message: result.error.message });
    return { path, failure: result.error };
  }

  #set(place: number, change: Partial<FileView>): void {
    const file = this.#files[place];
    if (!file) return;
    this.#files[place] = { ...file, ...change };
    this.#changed(this.view);
  }
}

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
