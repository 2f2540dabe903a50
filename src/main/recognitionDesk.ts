/** The recognition that the window sees: reports one after the other, with progress, pause and cancel. No Electron in here. */

import type { RecognitionJob, RecognitionView } from '../shared/ipc/recognitionViews.ts';
import { current } from '../shared/model/register.ts';
import { pagesToRecognise, type SourceRecord } from '../shared/model/source.ts';
import type { Result } from '../shared/result.ts';
import { dropRecognition, unfinishedRecognition, wishRecognition } from './project/begunRecognition.ts';
import { Pace } from './project/pace.ts';
import type { Project } from './project/project.ts';
import { type RecognitionOutcome, type RecognitionTools, recogniseReport } from './project/recognising.ts';
import type { Tell } from './telling.ts';

interface Job {
  view: RecognitionJob;
  readonly languages: readonly string[];
  readonly stop: AbortController;
  /** It is written down that it is wanted. */
  readonly noted: Promise<unknown>;
}

export class RecognitionDesk {
  readonly #project: Project;
  readonly #tools: RecognitionTools;
  readonly #tell: Tell;
  readonly #taken: () => Promise<void>;
  #jobs: Job[] = [];
  #pace = new Pace();
  #running: Promise<void> | null = null;
  #pause: PromiseWithResolvers<void> | null = null;
  /** What is written down and struck out beside the work, one after the other. */
  #noting: Promise<unknown> = Promise.resolve();
  #isLeft = false;
  #isClosed = false;

  /** `taken` is called when a report has another text. */
  constructor(project: Project, tools: RecognitionTools, tell: Tell, taken: () => Promise<void>) {
    this.#project = project;
    this.#tools = tools;
    this.#tell = tell;
    this.#taken = taken;
  }

  /** How it stands; null when nothing was asked for. */
  view(): RecognitionView | null {
    if (this.#jobs.length === 0) return null;
    const left = this.#open.reduce((sum, { view }) => sum + view.pages - view.done, 0);
    const state = this.#running === null ? 'finished' : this.#pause ? 'paused' : 'running';
    const secondsLeft = state === 'running' ? this.#pace.secondsLeft(0, left) : null;
    return { state, secondsLeft, jobs: this.#jobs.map(({ view }) => view) };
  }

  /** Lets reports join, those that have something to recognise and are not waiting already. */
  add(sourceIds: readonly string[], languages: readonly string[]): void {
    this.#clear();
    for (const sourceId of sourceIds) {
      const source = this.#project.source(sourceId);
      if (source.ok) this.#join(source.value, languages, 0);
    }
    this.#begin();
  }

  /** Goes on with what was not done when the project was closed, however that came about. */
  async resume(): Promise<void> {
    this.#clear();
    const here = new Set((await this.#tools.languages.all()).map(({ code }) => code));
    for (const record of this.#project.sources) {
      if (pagesToRecognise(record).length === 0) continue;
      const left = await unfinishedRecognition(this.#project, record);
      // On another computer a language may not be there: it waits for one where it is.
      if (left && !left.stopped && left.languages.every((code) => here.has(code)))
        this.#join(record, left.languages, left.lines.length);
    }
    if (this.#open.length > 0 && !this.#isLeft) this.#begin();
  }

  /** What is finished makes room for what comes. */
  #clear(): void {
    if (this.#running) return;
    this.#jobs = [];
    this.#pace = new Pace();
  }

  #join(record: SourceRecord, languages: readonly string[], done: number): void {
    const pages = pagesToRecognise(record).length;
    if (pages === 0 || this.#open.some(({ view }) => view.sourceId === record.id)) return;
    const title = current(record.title);
    const facts = { failed: 0, confidence: null, message: null };
    const view: RecognitionJob = { sourceId: record.id, title, state: 'waiting', done, pages, ...facts };
    const noted = this.#note(() => wishRecognition(this.#project, record, languages));
    this.#jobs.push({ view, languages, stop: new AbortController(), noted });
  }

  #begin(): void {
    if (this.#open.length > 0) this.#running ??= this.#run();
    this.#now();
  }

  #note(act: () => Promise<unknown>): Promise<unknown> {
    this.#noting = this.#noting.then(act);
    return this.#noting;
  }

  /** Holds before the next page; the one at work is finished. */
  pause(): void {
    if (!this.#running) return;
    this.#pause ??= Promise.withResolvers();
    this.#pace.rest();
    this.#now();
  }

  /** Goes on after a pause. */
  continue(): void {
    this.#pause?.resolve();
    this.#pause = null;
    if (this.#running) this.#pace.work();
    this.#now();
  }

  /** Drops what is recognised of a report, or of all; they stay as they were. */
  cancel(sourceId: string | null): void {
    for (const job of this.#open) if (sourceId === null || job.view.sourceId === sourceId) this.#stop(job);
    // Who waits in a pause hears of the end there.
    if (sourceId === null || this.#open.length === 0) this.continue();
    else if (this.#pause) this.#wake();
    this.#now();
  }

  /** Ends what is at work. What is done of it is kept, and goes on when the project is opened again. */
  leave(): void {
    this.#isLeft = true;
    this.cancel(null);
  }

  #stop(job: Job): void {
    job.stop.abort();
    if (job.view.state !== 'waiting') return;
    this.#set(job, { state: 'cancelled' });
    if (!this.#isLeft) void this.#note(() => dropRecognition(this.#project, job.view.sourceId));
  }

  /** Resolves once nothing is at work any more. */
  async finished(): Promise<void> {
    await this.#running;
    await this.#noting;
  }

  /** Nothing is told any more, and what is at work ends, to go on the next time. */
  close(): void {
    this.#isClosed = true;
    this.leave();
  }

  get #open(): Job[] {
    return this.#jobs.filter(({ view }) => view.state === 'waiting' || view.state === 'running');
  }

  async #run(): Promise<void> {
    this.#pace.work();
    for (let job = this.#open[0]; job; job = this.#open[0]) await this.#recognise(job);
    this.#pace.rest();
    this.#running = null;
    this.#pause = null;
    this.#now();
  }

  async #recognise(job: Job): Promise<void> {
    await job.noted;
    if (job.stop.signal.aborted) return;
    this.#set(job, { state: 'running' });
    const watch = {
      signal: job.stop.signal,
      turn: () => this.#turn(job),
      onBegun: (done: number) => this.#set(job, { done }),
      onPage: (done: number) => {
        this.#pace.done();
        this.#set(job, { done });
      },
    };
    const { sourceId } = job.view;
    const outcome = await recogniseReport(this.#project, this.#tools, sourceId, job.languages, watch);
    if (outcome.ok) await this.#taken();
    else if (outcome.error.reason === 'cancelled' && !this.#isLeft) await dropRecognition(this.#project, sourceId);
    this.#set(job, endOf(outcome));
  }

  /** Waits while there is a pause, but not for a report that is given up meanwhile. */
  async #turn(job: Job): Promise<void> {
    while (this.#pause && !job.stop.signal.aborted) await this.#pause.promise;
  }

  /** Lets who waits in the pause look whether it is still wanted. */
  #wake(): void {
    const before = this.#pause;
    this.#pause = Promise.withResolvers();
    before?.resolve();
  }

  #set(job: Job, change: Partial<RecognitionJob>): void {
    job.view = { ...job.view, ...change };
    this.#now();
  }

  #now(): void {
    if (!this.#isClosed) this.#tell('recognition.changed', this.view());
  }
}

function endOf(outcome: Result<RecognitionOutcome>): Partial<RecognitionJob> {
  if (outcome.ok) return { state: 'done', confidence: outcome.value.confidence, failed: outcome.value.failed.length };
  const { reason, message } = outcome.error;
  return { state: reason === 'cancelled' ? 'cancelled' : 'failed', message };
}
