/** Recognises the pages of one report in processes of their own, page by page: a limit for each, and a crash costs one page. */

import { fail, ok, type Result } from '../../shared/result.ts';
import type { ReaderProcess, SpawnReader } from '../import/ownProcess.ts';
import type { LanguageData } from './engine.ts';
import { recognitionCancelled, recognitionFailed } from './failures.ts';
import { recognitionLimits } from './limits.ts';
import { type Answer, answerSchema, type Question } from './messages.ts';
import type { RecognisedPage } from './recognisedPage.ts';

/** A report whose pages are to be recognised. */
export interface PicturedReport {
  readonly bytes: Uint8Array;
  readonly name: string;
  /** What opens it, where it is locked. */
  readonly password?: string | undefined;
  /** By their index. */
  readonly pages: readonly number[];
  /** Unpacked; the main language first. */
  readonly languages: readonly LanguageData[];
}

export interface RecogniserWatch {
  readonly signal: AbortSignal;
  /** Awaited before each page: a pause holds it back. */
  readonly turn?: (() => Promise<void>) | undefined;
  /** A page is done; null: nothing could be made of it. The next one waits until it is kept; a failure ends it all. */
  onPage(page: RecognisedPage | null): Promise<Result<unknown>>;
}

export interface Recognised {
  /** In the order of the report. */
  readonly pages: readonly RecognisedPage[];
  /** Pages that nothing could be made of, by their index. */
  readonly failed: readonly number[];
}

/** Recognises one report. Every failure is one sentence that names the file; 'cancelled' after `signal`. */
export type Recogniser = (report: PicturedReport, watch: RecogniserWatch) => Promise<Result<Recognised>>;

type Limits = { readonly [Name in keyof typeof recognitionLimits]: number };

/** A recogniser whose processes `spawn` makes, as many at once as `limits` says. */
export function processRecogniser(spawn: SpawnReader, limits: Limits = recognitionLimits): Recogniser {
  return (report, watch) => new Recognition(spawn, report, watch, limits).result();
}

/** The work on one report, shared by its processes: each takes the next page. */
class Recognition {
  readonly #spawn: SpawnReader;
  readonly #report: PicturedReport;
  readonly #watch: RecogniserWatch;
  readonly #limits: Limits;
  readonly #left: number[];
  readonly #pages: RecognisedPage[] = [];
  readonly #failed: number[] = [];
  /** Ends the processes: cancelled, or failed. */
  readonly #end = new AbortController();
  #failure: Result<never> | null = null;
  #inARow = 0;

  constructor(spawn: SpawnReader, report: PicturedReport, watch: RecogniserWatch, limits: Limits) {
    this.#spawn = spawn;
    this.#report = report;
    this.#watch = watch;
    this.#limits = limits;
    this.#left = [...report.pages];
  }

  async result(): Promise<Result<Recognised>> {
    const cancel = () => this.#fail(recognitionCancelled(this.#report.name));
    const { signal } = this.#watch;
    if (signal.aborted) cancel();
    signal.addEventListener('abort', cancel);
    const processes = Math.min(this.#limits.processes, this.#left.length);
    await Promise.all(Array.from({ length: processes }, () => this.#work()));
    signal.removeEventListener('abort', cancel);
    if (this.#failure) return this.#failure;
    return ok({ pages: this.#pages.sort((a, b) => a.page - b.page), failed: this.#failed.sort((a, b) => a - b) });
  }

  async #work(): Promise<void> {
    const talk = new Conversation(this.#spawn, this.#report, this.#end.signal, this.#limits);
    try {
      for (let index = await this.#next(); index !== undefined; index = await this.#next()) {
        const page = await talk.page(index);
        if (!this.#failure) await this.#take(index, page);
      }
    } finally {
      talk.end();
    }
  }

  async #next(): Promise<number | undefined> {
    if (this.#left.length > 0) await this.#watch.turn?.();
    return this.#failure ? undefined : this.#left.shift();
  }

  async #take(index: number, page: Result<RecognisedPage | null>): Promise<void> {
    if (!page.ok) return this.#fail(page);
    if (page.value) this.#pages.push(page.value);
    else this.#failed.push(index);
    this.#inARow = page.value ? 0 : this.#inARow + 1;
    if (this.#inARow >= this.#limits.failuresInARow) return this.#fail(recognitionFailed(this.#report.name));
    const kept = await this.#watch.onPage(page.value);
    if (!kept.ok) this.#fail(kept);
  }

  #fail(failure: Result<never>): void {
    this.#failure ??= failure;
    this.#end.abort();
  }
}

/** Questions to one process after the other: one that does not answer is killed, and the next question begins a new one. */
class Conversation {
  readonly #spawn: SpawnReader;
  readonly #report: PicturedReport;
  readonly #signal: AbortSignal;
  readonly #limits: Limits;
  #process: ReaderProcess | null = null;
  /** Takes the answer to the question that was asked last. */
  #answer: (answer: Answer | null) => void = () => {};

  constructor(spawn: SpawnReader, report: PicturedReport, signal: AbortSignal, limits: Limits) {
    this.#spawn = spawn;
    this.#report = report;
    this.#signal = signal;
    this.#limits = limits;
  }

  /** The words of a page; null when nothing can be made of it; a failure when the report cannot be opened at all. */
  async page(index: number): Promise<Result<RecognisedPage | null>> {
    const opened = await this.#opened();
    if (!opened.ok) return opened;
    const answer = await this.#ask({ kind: 'page', index }, this.#limits.pageMilliseconds);
    return ok(answer?.kind === 'page' && answer.page.page === index ? answer.page : null);
  }

  end(): void {
    this.#process?.kill();
    this.#process = null;
  }

  async #opened(): Promise<Result<unknown>> {
    if (this.#process) return ok(null);
    this.#process = this.#begun();
    const { bytes, name, password, languages } = this.#report;
    const question: Question = { kind: 'open', bytes, name, password, languages };
    const answer = await this.#ask(question, this.#limits.openMilliseconds);
    if (answer?.kind === 'opened') return ok(null);
    return answer?.kind === 'refused' ? fail(answer.reason, answer.message) : recognitionFailed(name);
  }

  #begun(): ReaderProcess {
    const begun = this.#spawn();
    // What a process that was given up still says is not heard.
    const hear = (answer: Answer | null) => {
      if (this.#process === begun) this.#answer(answer);
    };
    begun.onExit(() => hear(null));
    begun.onMessage((message) => {
      const answer = answerSchema.safeParse(message);
      hear(answer.success ? answer.data : null);
    });
    return begun;
  }

  /** Null when there is no answer in time, or one of another form, or the process ended, or nobody waits any more. */
  #ask(question: Question, milliseconds: number): Promise<Answer | null> {
    const asked = this.#process;
    if (!asked || this.#signal.aborted) return Promise.resolve(null);
    return new Promise((resolve) => {
      const silence = () => this.#answer(null);
      const timer = setTimeout(silence, milliseconds);
      this.#signal.addEventListener('abort', silence);
      this.#answer = (answer) => {
        clearTimeout(timer);
        this.#signal.removeEventListener('abort', silence);
        if (!answer) this.end();
        resolve(answer);
      };
      asked.postMessage(question);
    });
  }
}
