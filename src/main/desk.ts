/** What the window works on: one open project, one reviewer, at most one running import. No Electron in here. */

import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { RecognitionView } from '../shared/ipc/recognitionViews.ts';
import type { AnnotationView, OpenedView, ProjectView } from '../shared/ipc/views.ts';
import type { Pasted } from '../shared/model/pasted.ts';
import type { Reviewer } from '../shared/model/reviewer.ts';
import { type SourceRecord, shownDocument } from '../shared/model/source.ts';
import { fail, ok, type Result } from '../shared/result.ts';
import { syncedBy } from './folders.ts';
import { gatherFiles } from './import/gatherFiles.ts';
import { pastedFile } from './import/pastedFile.ts';
import type { ReportReader, SpawnReader } from './import/reader.ts';
import { ImportDesk } from './importDesk.ts';
import { OriginalPages } from './originalPages.ts';
import type { OfSource } from './pageAnswer.ts';
import { createProject, openProject } from './project/openProject.ts';
import { documentFile, sourceFolder } from './project/places.ts';
import type { Project } from './project/project.ts';
import type { RecognitionTools } from './project/recognising.ts';
import { type AtWork, reviewerAt } from './project/reviewers.ts';
import { RecognitionDesk } from './recognitionDesk.ts';
import { Rereading } from './rereading.ts';
import { backUpDaily } from './store/backups.ts';
import { type Tell, Telling } from './telling.ts';

export type { Tell } from './telling.ts';

interface Open {
  readonly project: Project;
  readonly reviewer: Reviewer;
  readonly telling: Telling;
}

/** What a desk needs from outside. */
export interface Surroundings {
  readonly reader: ReportReader;
  /** Spawns what draws the pages of an original; without it none are shown. */
  readonly drawer?: SpawnReader;
  /** Recognises text in pictured pages; without it none is. */
  readonly recognition?: Pick<RecognitionTools, 'recogniser' | 'languages'>;
  readonly reviewer: () => AtWork;
  readonly tell: Tell;
}

const nothing: Result<Open> = fail('not-found', 'No project is open.');

export class Desk {
  /** Names this desk in the addresses of its documents. Random, so that one window cannot ask for another's. */
  readonly key = randomBytes(16).toString('hex');
  /** Reports that are read again. */
  readonly rereading: Rereading;
  readonly #around: Surroundings;
  #open: Result<Open> = nothing;
  #import: ImportDesk | null = null;
  #recognition: RecognitionDesk | null = null;
  #resuming: Promise<void> = Promise.resolve();
  readonly #acts = new Set<Promise<unknown>>();
  readonly #pages: OriginalPages | null;

  constructor(around: Surroundings) {
    this.#around = around;
    this.#pages = around.drawer ? new OriginalPages(around.drawer) : null;
    this.rereading = new Rereading(around.reader, around.tell);
  }

  /** The open project with the reviewer at work; the failure says why there is none. */
  get work(): Result<Open> {
    return this.#open;
  }

  /** The folder of the open project; null when none is open. */
  get directory(): string | null {
    return this.#open.ok ? this.#open.value.project.directory : null;
  }

  /** Follows an act on the open project, so that closing waits for it. */
  during<T>(act: Promise<T>): Promise<T> {
    this.#acts.add(act);
    return act.finally(() => this.#acts.delete(act));
  }

  /** Closes what is open and opens the project in `directory`; none is ever made where one was expected. */
  async open(directory: string): Promise<Result<ProjectView>> {
    return this.#show(directory, () => openProject(directory, { mode: 'write' }));
  }

  /** Closes what is open, makes a project in `directory` and opens it. */
  async create(directory: string, name?: string): Promise<Result<ProjectView>> {
    return this.#show(directory, () => createProject(directory, name));
  }

  async #show(directory: string, from: () => Promise<Result<Project>>): Promise<Result<ProjectView>> {
    await this.close();
    const project = await from();
    this.#open = await this.#atWork(project);
    if (!this.#open.ok) return this.#open;
    const view = await this.view();
    // Beside the work: a backup that fails is no reason not to go on.
    if (this.#open.value.project.sources.length) void this.during(backUpDaily(directory, new Date()));
    return view;
  }

  /** Counts what is not counted yet, beside the work, and tells it. Asked for by a window that hears: an event that came
   * before the view would be lost. */
  count(): void {
    if (this.#open.ok) void this.during(this.#open.value.telling.count());
  }

  /** The project as it was opened here; null when none was asked for, the failure when it could not be opened. */
  async opened(): Promise<Result<OpenedView | null>> {
    if (this.#open === nothing) return ok(null);
    const project = await this.view();
    if (!project.ok || !this.#open.ok) return project.ok ? ok(null) : project;
    const { directory } = this.#open.value.project;
    return ok({ project: project.value, key: this.key, syncedBy: syncedBy(directory) });
  }

  /** The open project as the window shows it. */
  async view(): Promise<Result<ProjectView>> {
    return this.#open.ok ? this.#open.value.telling.view() : this.#open;
  }

  /** Who works here has another name now: it stands beside what is done from now on, what was done keeps the old one. */
  async nameReviewer(): Promise<Result<unknown>> {
    return this.#open.ok ? this.during(this.#nameReviewer(this.#open.value)) : ok(null);
  }

  /** The annotations of one source; from now on the window is told what changes in them. */
  async annotations(sourceId: string): Promise<Result<AnnotationView[]>> {
    return this.#open.ok ? this.#open.value.telling.annotations(sourceId) : this.#open;
  }

  /** The annotations of some sources, and a sentence for each that cannot be read; told of like those of one. */
  async gather(sourceIds: readonly string[]): Promise<Result<{ annotations: AnnotationView[]; problems: string[] }>> {
    if (!this.#open.ok) return this.#open;
    const { project, telling } = this.#open.value;
    const annotations: AnnotationView[] = [];
    const problems: string[] = [];
    for (const sourceId of sourceIds) {
      const gathered = await telling.gathered(sourceId);
      if (gathered.ok) annotations.push(...gathered.value);
      // A report removed meanwhile has nothing to say.
      else if (project.source(sourceId).ok) problems.push(gathered.error.message);
    }
    return ok({ annotations, problems });
  }

  /** Tells the window what has changed since it was last told. */
  async changed(): Promise<void> {
    if (this.#open.ok) await this.#open.value.telling.changed();
  }

  /** The import at work or just finished. */
  get importing(): ImportDesk | null {
    return this.#import;
  }

  /** Imports `paths`, folders with all that is in them; they join an import that is at work. */
  async import(paths: readonly string[]): Promise<Result<null>> {
    if (!this.#open.ok) return this.#open;
    const gathered = await gatherFiles(paths);
    return this.#joined((importing) => importing.add(gathered));
  }

  /** Makes a report of what was pasted; it joins an import that is at work. */
  importPasted(pasted: Pasted): Result<null> {
    return this.#joined((importing) => importing.addPasted(pastedFile(pasted)));
  }

  /** Lets more join the import at work, else a new one. */
  #joined(join: (importing: ImportDesk) => void): Result<null> {
    if (!this.#open.ok) return this.#open;
    const { project, reviewer, telling } = this.#open.value;
    if (!this.#import || this.#import.isFinished) {
      this.closeImport();
      const work = { project, importedBy: reviewer, reader: this.#around.reader };
      this.#import = new ImportDesk(work, this.#around.tell, () => telling.changed());
    }
    join(this.#import);
    void this.during(this.#import.finished());
    return ok(null);
  }

  /** Tries files of the import again. */
  retryImport(ids: readonly number[]): void {
    if (!this.#import) return;
    this.#import.retry(ids);
    void this.during(this.#import.finished());
  }

  /** Reads a file of the import with its password. */
  unlockImport(id: number, password: string): void {
    if (!this.#import) return;
    this.#import.unlock(id, password);
    void this.during(this.#import.finished());
  }

  /** The recognition at work or just finished. */
  get recognition(): RecognitionDesk | null {
    return this.#recognition;
  }

  /** Recognises the pictured pages of reports; they join what is at work. */
  recognise(sourceIds: readonly string[], languages: readonly string[]): Result<null> {
    if (!this.#open.ok) return this.#open;
    const recognition = this.#recognising(this.#open.value);
    if (!recognition) return fail('unsupported', 'Text cannot be recognised here.');
    recognition.add(sourceIds, languages);
    void this.during(recognition.finished());
    return ok(null);
  }

  /** Goes on with what was being recognised when the project was closed. Asked for by a window that hears, as `count` is. */
  resume(): void {
    const recognition = this.#open.ok ? this.#recognising(this.#open.value) : null;
    if (!recognition) return;
    this.#resuming = recognition.resume();
    void this.during(this.#resuming.then(() => recognition.finished()));
  }

  /** How the recognition stands, what is gone on with included. */
  async recognitionView(): Promise<RecognitionView | null> {
    await this.#resuming;
    return this.#recognition?.view() ?? null;
  }

  #recognising({ project, telling }: Open): RecognitionDesk | null {
    const { recognition: tools, reader, tell } = this.#around;
    const passwordOf = (record: SourceRecord) => this.#pages?.passwordOf(record);
    const all = tools && { ...tools, reader, passwordOf };
    if (all) this.#recognition ??= new RecognitionDesk(project, all, tell, () => telling.changed());
    return this.#recognition;
  }

  /** Gives up what is being imported and recognised; what is done stays. */
  cancelAll(): void {
    this.#import?.cancel();
    this.#recognition?.leave();
  }

  /** Puts a finished import away. */
  closeImport(): void {
    if (!this.#import?.isFinished) return;
    this.#import.close();
    this.#import = null;
    this.#around.tell('import.changed', null);
  }

  /** Shows the pages of a report whose file is locked, from now on until the project is closed. */
  unlockOriginal(sourceId: string, password: string): void {
    if (this.#open.ok) this.#pages?.unlock(this.#open.value.project, sourceId, password);
  }

  /**
   * What belongs to a source, for the window: its document file, the pages of its original. Null when there is no such thing;
   * empty for a page that there is and that cannot be drawn.
   */
  async sourceBytes(sourceId: string, wanted: OfSource): Promise<Uint8Array | null> {
    if (!this.#open.ok) return null;
    const { project } = this.#open.value;
    if (!project.source(sourceId).ok) return null;
    switch (wanted.kind) {
      case 'document':
        return document(project, sourceId);
      case 'pages':
        return inJson(await this.#pages?.pages(project, sourceId));
      case 'page':
        return inJson(await this.#pages?.page(project, sourceId, wanted.page));
      case 'picture':
        return (await this.#pages?.picture(project, sourceId, wanted.page, wanted.width)) ?? new Uint8Array();
    }
  }

  /** Closes the project, everything written out. */
  async close(): Promise<Result<void>> {
    this.cancelAll();
    this.rereading.stop();
    if (!this.#open.ok) return ok(undefined);
    const { project, telling } = this.#open.value;
    telling.end();
    this.#pages?.close();
    await Promise.allSettled([...this.#acts]);
    this.#import?.close();
    this.#import = null;
    this.#recognition?.close();
    this.#recognition = null;
    this.#open = nothing;
    return project.close();
  }

  async #nameReviewer({ project, telling }: Open): Promise<Result<unknown>> {
    const reviewer = await reviewerAt(project, this.#around.reviewer());
    if (!reviewer.ok) return reviewer;
    this.#open = ok({ project, reviewer: reviewer.value, telling });
    await telling.named(reviewer.value);
    return reviewer;
  }

  async #atWork(project: Result<Project>): Promise<Result<Open>> {
    if (!project.ok) return project;
    const reviewer = await reviewerAt(project.value, this.#around.reviewer());
    if (reviewer.ok) {
      const telling = new Telling(project.value, reviewer.value, this.#around.tell);
      return ok({ project: project.value, reviewer: reviewer.value, telling });
    }
    await project.value.close();
    return reviewer;
  }
}

async function document(project: Project, sourceId: string): Promise<Uint8Array | null> {
  const record = project.source(sourceId);
  if (!record.ok) return null;
  const file = documentFile(sourceFolder(project.directory, sourceId), shownDocument(record.value).version);
  return readFile(file).catch(() => null);
}

function inJson(value: unknown): Uint8Array {
  return new TextEncoder().encode(value ? JSON.stringify(value) : '');
}
