/** What the window works on: one open project, one reviewer, at most one running import. No Electron in here. */

import { readFile } from 'node:fs/promises';
import type { AnnotationView, ProjectView } from '../shared/ipc/views.ts';
import type { Reviewer } from '../shared/model/reviewer.ts';
import { newestDocument } from '../shared/model/source.ts';
import { fail, ok, type Result } from '../shared/result.ts';
import type { ReportReader } from './import/reader.ts';
import { Import } from './project/importing.ts';
import { createProject, openProject } from './project/openProject.ts';
import { documentFile, sourceFolder } from './project/places.ts';
import type { Project } from './project/project.ts';
import { reviewerNamed } from './project/reviewers.ts';
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
  readonly reviewerName: string;
  readonly tell: Tell;
  /** Called after another project was opened. */
  readonly opened: (directory: string) => Promise<void>;
}

export class Desk {
  readonly #around: Surroundings;
  #open: Result<Open> = fail('not-found', 'No project is open.');
  #import: Import | null = null;
  readonly #acts = new Set<Promise<unknown>>();

  constructor(around: Surroundings) {
    this.#around = around;
  }

  /** The open project with the reviewer at work; the failure says why there is none. */
  get work(): Result<Open> {
    return this.#open;
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
  async create(directory: string): Promise<Result<ProjectView>> {
    return this.#show(directory, () => createProject(directory));
  }

  async #show(directory: string, from: () => Promise<Result<Project>>): Promise<Result<ProjectView>> {
    await this.close();
    const project = await from();
    this.#open = await this.#atWork(project);
    if (!this.#open.ok) return this.#open;
    const { telling } = this.#open.value;
    await this.#around.opened(directory);
    const view = await telling.view();
    // Beside the work: counting comes after the first view, and a backup that fails is no reason not to go on.
    void this.during(telling.count());
    if (this.#open.value.project.sources.length) void this.during(backUpDaily(directory, new Date()));
    return view;
  }

  /** The open project as the window shows it. */
  async view(): Promise<Result<ProjectView>> {
    return this.#open.ok ? this.#open.value.telling.view() : this.#open;
  }

  /** The annotations of one source; from now on the window is told what changes in them. */
  async annotations(sourceId: string): Promise<Result<AnnotationView[]>> {
    return this.#open.ok ? this.#open.value.telling.annotations(sourceId) : this.#open;
  }

  /** Tells the window what has changed since it was last told. */
  async changed(): Promise<void> {
    if (this.#open.ok) await this.#open.value.telling.changed();
  }

  /** Starts importing `paths`; how it goes is told by events. */
  import(paths: readonly string[]): Result<null> {
    if (!this.#open.ok) return this.#open;
    if (this.#import) return fail('invalid-input', 'An import is running. Wait until it is done, or cancel it first.');
    const { project, reviewer } = this.#open.value;
    let known = 0;
    const running = new Import(paths, (view) => {
      this.#around.tell('import.changed', view);
      const done = view.files.filter((file) => file.state === 'done').length;
      if (done !== known) void this.changed();
      known = done;
    });
    this.#import = running;
    void this.during(running.run(project, reviewer, this.#around.reader)).finally(() => {
      this.#import = null;
    });
    return ok(null);
  }

  /** Cancels the running import; what is done stays. */
  cancelImport(): void {
    this.#import?.cancel();
  }

  /** The document file of a source, for the window; null when there is none. */
  async document(sourceId: string): Promise<Uint8Array | null> {
    if (!this.#open.ok) return null;
    const { project } = this.#open.value;
    const record = project.source(sourceId);
    if (!record.ok) return null;
    const file = documentFile(sourceFolder(project.directory, sourceId), newestDocument(record.value).version);
    return readFile(file).catch(() => null);
  }

  /** Closes the project, everything written out. */
  async close(): Promise<Result<void>> {
    this.cancelImport();
    if (!this.#open.ok) return ok(undefined);
    const { project, telling } = this.#open.value;
    telling.end();
    await Promise.allSettled([...this.#acts]);
    this.#open = fail('not-found', 'No project is open.');
    return project.close();
  }

  async #atWork(project: Result<Project>): Promise<Result<Open>> {
    if (!project.ok) return project;
    const reviewer = await reviewerNamed(project.value, this.#around.reviewerName);
    if (reviewer.ok) {
      const telling = new Telling(project.value, reviewer.value, this.#around.tell);
      return ok({ project: project.value, reviewer: reviewer.value, telling });
    }
    await project.value.close();
    return reviewer;
  }
}
