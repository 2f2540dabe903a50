/** Reading a report again, as one window does it: tried first, then taken in. One reading at a time. No Electron in here. */

import { basename } from 'node:path';
import type { ReadingTrial, Standing } from '../shared/ipc/views.ts';
import { fail, ok, type Result } from '../shared/result.ts';
import type { ReportReader } from './import/reader.ts';
import type { Project } from './project/project.ts';
import type { HowToRead } from './project/reports.ts';
import { type Trial, takeTrial, trialView, tryReading } from './project/rereading.ts';
import type { Tell } from './telling.ts';

/** Which report, which of its files, and how. */
export interface Wanted extends HowToRead {
  readonly sourceId: string;
  /** The file that is shown, or the one that was chosen last for this report. */
  readonly from: 'shown' | 'chosen';
}

export class Rereading {
  readonly #reader: ReportReader;
  readonly #tell: Tell;
  #abort = new AbortController();
  /** The page never sees a path. */
  #chosen: { readonly sourceId: string; readonly path: string } | null = null;
  #trial: { readonly key: string; readonly trial: Trial } | null = null;

  constructor(reader: ReportReader, tell: Tell) {
    this.#reader = reader;
    this.#tell = tell;
  }

  /** The file at `path` is meant by "chosen" from now on; gives its name. */
  choose(sourceId: string, path: string): string {
    this.stop();
    this.#chosen = { sourceId, path };
    return basename(path);
  }

  /** Reads it, and gives what there is to see; what was being read before is dropped. */
  async try(project: Project, wanted: Wanted): Promise<Result<ReadingTrial>> {
    const trial = await this.#read(project, wanted);
    return trial.ok ? trialView(project, trial.value) : trial;
  }

  /** Takes it in as it was tried, or reads it first. */
  async take(project: Project, wanted: Wanted): Promise<Result<Standing>> {
    const tried = this.#trial;
    const isTried = tried?.key === keyOf(wanted) && tried.trial.shown === shownOf(project, wanted.sourceId);
    const trial = isTried ? ok(tried.trial) : await this.#read(project, wanted);
    if (!trial.ok) return trial;
    const standing = await takeTrial(project, trial.value);
    if (standing.ok) this.stop();
    return standing;
  }

  /** Drops what is being read and what was tried. */
  stop(): void {
    this.#abort.abort();
    this.#trial = null;
  }

  async #read(project: Project, wanted: Wanted): Promise<Result<Trial>> {
    this.stop();
    this.#abort = new AbortController();
    const { signal } = this.#abort;
    const path = this.#chosen?.sourceId === wanted.sourceId ? this.#chosen.path : null;
    if (wanted.from === 'chosen' && path === null)
      return fail('not-found', 'No other file was chosen. Nothing was changed.');
    const watch = { signal, onProgress: (done: number) => this.#tell('source.reading', { done }) };
    const how = { ...wanted, path: wanted.from === 'chosen' ? path : null };
    const trial = await tryReading(project, this.#reader, wanted.sourceId, how, watch);
    if (signal.aborted) return fail('cancelled', 'The reading was cancelled. Nothing was changed.');
    if (trial.ok) this.#trial = { key: keyOf(wanted), trial: trial.value };
    return trial;
  }
}

/** The password belongs to the file, not to how it is read. */
function keyOf({ sourceId, from, choices }: Wanted): string {
  return JSON.stringify([sourceId, from, choices ?? {}]);
}

function shownOf(project: Project, sourceId: string): number | null {
  const source = project.source(sourceId);
  return source.ok ? source.value.shown : null;
}
