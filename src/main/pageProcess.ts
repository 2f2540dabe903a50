/**
 * The process that draws one PDF's pages, as the program sees it: asked one thing at a time, what was asked last first; begun
 * anew when it dies, ended when it takes too long and when nothing was asked for a while. No Electron in here.
 */

import { limits } from './import/limits.ts';
import type { ReaderProcess, SpawnReader } from './import/ownProcess.ts';
import { type PageRequest, pageReplySchema } from './import/pdf/pageMessages.ts';

/** What can be asked. Pages are counted from 0. */
export type PageAsk =
  | { readonly kind: 'labels' }
  | { readonly kind: 'texts'; readonly page: number }
  | { readonly kind: 'picture'; readonly page: number; readonly width: number };

type Outcome = { readonly kind: 'answer'; readonly value: unknown } | { readonly kind: 'refused' | 'died' | 'late' };

type Asked<T> = T extends unknown ? Omit<T, 'id'> : never;

/** How long a process may wait for the next question: its memory is wanted elsewhere. */
const IDLE = 60_000;

/** A page that two processes have died on is not tried a third time. */
const LIVES = 2;

export class PageProcess {
  readonly #spawn: SpawnReader;
  readonly #bytes: () => Promise<Uint8Array<ArrayBuffer> | null>;
  readonly #milliseconds: number;
  readonly #password: string | undefined;
  #running: { readonly talk: Talk; readonly labels: unknown } | null = null;
  #waiting: { readonly ask: PageAsk; answered(value: unknown): void }[] = [];
  #busy = false;
  #closed = false;
  #idle: NodeJS.Timeout | undefined;

  /** `bytes`: the file, read anew for each process; null when it is gone. `password`: what opens it, where it is locked. */
  constructor(
    spawn: SpawnReader,
    bytes: () => Promise<Uint8Array<ArrayBuffer> | null>,
    { milliseconds = limits.pageMilliseconds, password }: { milliseconds?: number; password?: string | undefined } = {},
  ) {
    this.#spawn = spawn;
    this.#bytes = bytes;
    this.#milliseconds = milliseconds;
    this.#password = password;
  }

  /** The answer as the process gave it, not parsed yet; undefined when there is none. */
  ask(ask: PageAsk): Promise<unknown> {
    if (this.#closed) return Promise.resolve(undefined);
    return new Promise((answered) => {
      this.#waiting.push({ ask, answered });
      if (!this.#busy) void this.#work();
    });
  }

  /** Ends the process; nothing is answered any more. */
  close(): void {
    this.#closed = true;
    for (const { answered } of this.#waiting.splice(0)) answered(undefined);
    this.#end();
  }

  async #work(): Promise<void> {
    this.#busy = true;
    clearTimeout(this.#idle);
    for (let next = this.#waiting.pop(); next; next = this.#waiting.pop()) next.answered(await this.#answer(next.ask));
    this.#busy = false;
    if (!this.#closed) this.#idle = setTimeout(() => this.#end(), IDLE).unref();
  }

  async #answer(ask: PageAsk): Promise<unknown> {
    for (let life = 0; life < LIVES && !this.#closed; life++) {
      const outcome = await this.#outcome(ask);
      if (outcome.kind === 'answer') return outcome.value;
      if (outcome.kind === 'refused') return undefined;
      this.#end();
      if (outcome.kind === 'late') return undefined;
    }
    return undefined;
  }

  async #outcome(ask: PageAsk): Promise<Outcome> {
    if (!this.#running) {
      const begun = await this.#begin();
      if (begun.kind !== 'answer') return begun;
    }
    if (!this.#running) return { kind: 'refused' };
    const { talk, labels } = this.#running;
    return ask.kind === 'labels' ? { kind: 'answer', value: labels } : talk.ask(ask, this.#milliseconds);
  }

  /** Spawns a process and opens the file in it. */
  async #begin(): Promise<Outcome> {
    const bytes = await this.#bytes();
    if (!bytes || this.#closed) return { kind: 'refused' };
    const talk = new Talk(this.#spawn());
    this.#running = { talk, labels: undefined };
    const file = { bytes, name: '', password: this.#password };
    const opened = await talk.ask({ kind: 'open', ...file }, this.#milliseconds);
    if (opened.kind === 'answer' && this.#running) this.#running = { talk, labels: opened.value };
    else this.#end();
    return opened;
  }

  #end(): void {
    clearTimeout(this.#idle);
    this.#running?.talk.end();
    this.#running = null;
  }
}

/** One process: each question is answered before the next. */
class Talk {
  readonly #process: ReaderProcess;
  #asked = 0;
  #dead = false;
  #settle: (outcome: Outcome) => void = () => {};

  constructor(process: ReaderProcess) {
    this.#process = process;
    process.onMessage((message) => this.#hear(message));
    process.onExit(() => this.#died());
  }

  ask(request: Asked<PageRequest>, milliseconds: number): Promise<Outcome> {
    if (this.#dead) return Promise.resolve({ kind: 'died' });
    const { promise, resolve } = Promise.withResolvers<Outcome>();
    const timer = setTimeout(() => resolve({ kind: 'late' }), milliseconds);
    this.#settle = resolve;
    this.#process.postMessage({ ...request, id: ++this.#asked });
    return promise.finally(() => clearTimeout(timer));
  }

  end(): void {
    this.#died();
    this.#process.kill();
  }

  #hear(message: unknown): void {
    const reply = pageReplySchema.safeParse(message);
    if (!reply.success) this.end();
    // What answers an earlier question came too late.
    else if (reply.data.id === this.#asked)
      this.#settle(reply.data.ok ? { kind: 'answer', value: reply.data.value } : { kind: 'refused' });
  }

  #died(): void {
    this.#dead = true;
    this.#settle({ kind: 'died' });
  }
}
