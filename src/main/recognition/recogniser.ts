/** Recognises the pages of one report in a process of its own, page by page: a limit for each, and a crash costs one page. */

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
  /** By their index. */
  readonly pages: readonly number[];
  /** Unpacked; the main language first. */
  readonly languages: readonly LanguageData[];
}

export interface RecognitionWatch {
  readonly signal: AbortSignal;
  /** Awaited before each page: a pause holds it back. */
  readonly turn?: () => Promise<void>;
  /** So many pages are done, with or without success. */
  onPage(done: number): void;
}

export interface Recognised {
  readonly pages: readonly RecognisedPage[];
  /** Pages that nothing could be made of, by their index. */
  readonly failed: readonly number[];
}

/** Recognises one report. Every failure is one sentence that names the file; 'cancelled' after `signal`. */
export type Recogniser = (report: PicturedReport, watch: RecognitionWatch) => Promise<Result<Recognised>>;

type Limits = { readonly [Name in keyof typeof recognitionLimits]: number };

/** A recogniser whose processes `spawn` makes. */
export function processRecogniser(spawn: SpawnReader, limits: Limits = recognitionLimits): Recogniser {
  return async (report, watch) => {
    const talk = new Conversation(spawn, report, watch.signal, limits);
    try {
      return await allPages(talk, report, watch, limits);
    } finally {
      talk.end();
    }
  };
}

async function allPages(
  talk: Conversation,
  report: PicturedReport,
  { signal, turn, onPage }: RecognitionWatch,
  limits: Limits,
): Promise<Result<Recognised>> {
  const pages: RecognisedPage[] = [];
  const failed: number[] = [];
  let inARow = 0;
  for (const [done, index] of report.pages.entries()) {
    await turn?.();
    const page = await talk.page(index);
    if (signal.aborted) return recognitionCancelled(report.name);
    if (!page.ok) return page;
    if (page.value) pages.push(page.value);
    else failed.push(index);
    inARow = page.value ? 0 : inARow + 1;
    if (inARow >= limits.failuresInARow) return recognitionFailed(report.name);
    onPage(done + 1);
  }
  return ok({ pages, failed });
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
    const { bytes, name, languages } = this.#report;
    const question: Question = { kind: 'open', bytes, name, languages };
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
