/** The recognition that the window sees: reports one after the other, with progress, pause and cancel. No Electron in here. */

import type { RecognitionJob, RecognitionView } from '../shared/ipc/recognitionViews.ts';
import { current } from '../shared/model/register.ts';
import { pagesToRecognise } from '../shared/model/source.ts';
import type { Result } from '../shared/result.ts';
import { Pace } from './project/pace.ts';
import type { Project } from './project/project.ts';
import { type RecognitionOutcome, type RecognitionTools, recogniseReport } from './project/recognising.ts';
import type { Tell } from './telling.ts';

interface Job {
  view: RecognitionJob;
  readonly languages: readonly string[];
  readonly stop: AbortController;
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
    if (!this.#running) {
      this.#jobs = [];
      this.#pace = new Pace();
    }
    const waiting = new Set(this.#open.map(({ view }) => view.sourceId));
    for (const sourceId of sourceIds) {
      const source = this.#project.source(sourceId);
      const pages = source.ok ? pagesToRecognise(source.value).length : 0;
      if (!source.ok || pages === 0 || waiting.has(sourceId)) continue;
      const view: RecognitionJob = {
        sourceId,
        title: current(source.value.title),
        state: 'waiting',
        done: 0,
        pages,
        failed: 0,
        confidence: null,
        message: null,
      };
      this.#jobs.push({ view, languages, stop: new AbortController() });
    }
    if (this.#open.length > 0) this.#running ??= this.#run();
    this.#now();
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
    for (const job of this.#open)
      if (sourceId === null || job.view.sourceId === sourceId) {
        job.stop.abort();
        if (job.view.state === 'waiting') this.#set(job, { state: 'cancelled' });
      }
    // Who waits in a pause hears of the end there.
    if (sourceId === null || this.#open.length === 0) this.continue();
    else if (this.#pause) this.#wake();
    this.#now();
  }

  /** Resolves once nothing is at work any more. */
  async finished(): Promise<void> {
    await this.#running;
  }

  /** Nothing is told any more, and what is at work ends. */
  close(): void {
    this.#isClosed = true;
    this.cancel(null);
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
    this.#set(job, { state: 'running' });
    const watch = {
      signal: job.stop.signal,
      turn: () => this.#turn(job),
      onPage: (done: number) => {
        this.#pace.done();
        this.#set(job, { done });
      },
    };
    const { sourceId } = job.view;
    const outcome = await recogniseReport(this.#project, this.#tools, sourceId, job.languages, watch);
    if (outcome.ok) await this.#taken();
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
