/** A typed connection to Chromium's DevTools protocol over a pipe: JSON messages that end in a NUL character. */
import { EventEmitter } from 'node:events';
import type { Readable, Writable } from 'node:stream';
import type { Protocol } from '../../node_modules/playwright-core/types/protocol.d.ts';

/** The protocol's types, as Playwright ships them for its own Chromium of the same milestone. */
export type { Protocol };

type Methods = Protocol.CommandParameters;
type Results = Protocol.CommandReturnValues;
type Events = Protocol.Events;

type PendingCall = { method: string; resolve: (result: unknown) => void; reject: (error: Error) => void };

type Message = {
  id?: number;
  result?: unknown;
  error?: { message: string; data?: string };
  method?: string;
  params?: unknown;
  sessionId?: string;
};

/** One target (or, without an id, the browser itself) on the connection. */
export class CdpSession {
  readonly #connection: CdpConnection;
  readonly #id: string | undefined;
  readonly #events = new EventEmitter().setMaxListeners(0);

  constructor(connection: CdpConnection, id?: string) {
    this.#connection = connection;
    this.#id = id;
  }

  /** Calls `method`; rejects with Chromium's message, or when Chromium has gone. */
  send<M extends keyof Methods & keyof Results>(method: M, params?: Methods[M]): Promise<Results[M]> {
    return this.#connection.call(method, params ?? {}, this.#id) as Promise<Results[M]>;
  }

  on<E extends keyof Events>(event: E, listener: (payload: Events[E]) => void): this {
    this.#events.on(event, listener);
    return this;
  }

  /** Runs `listener` once the target has gone. */
  onDetached(listener: () => void): this {
    this.#events.on('detached', listener);
    return this;
  }

  /** For the connection: an event of Chromium. */
  emit(event: string, payload?: unknown): void {
    this.#events.emit(event, payload);
  }
}

/** The pipe with all its sessions. */
export class CdpConnection {
  readonly browser = new CdpSession(this);
  readonly #toChromium: Writable;
  readonly #calls = new Map<number, PendingCall>();
  readonly #sessions = new Map<string, CdpSession>();
  #lastId = 0;
  #closed = false;
  #unfinished: Buffer[] = [];

  constructor(toChromium: Writable, fromChromium: Readable) {
    this.#toChromium = toChromium;
    toChromium.on('error', () => this.close());
    fromChromium.on('data', (bytes: Buffer) => this.#read(bytes));
    fromChromium.on('error', () => this.close());
    this.browser.on('Target.detachedFromTarget', ({ sessionId }) => {
      const session = this.#sessions.get(sessionId);
      this.#sessions.delete(sessionId);
      session?.emit('detached');
    });
  }

  /** The session Chromium has just announced under `id`. */
  adoptSession(id: string): CdpSession {
    const session = new CdpSession(this, id);
    this.#sessions.set(id, session);
    return session;
  }

  /** Sends one call; use `CdpSession.send`, which knows the types. */
  call(method: string, params: object, sessionId: string | undefined): Promise<unknown> {
    if (this.#closed) return Promise.reject(new Error(`${method}: Chromium has closed`));
    this.#lastId += 1;
    const id = this.#lastId;
    return new Promise((resolve, reject) => {
      this.#calls.set(id, { method, resolve, reject });
      this.#toChromium.write(`${JSON.stringify({ id, method, params, sessionId })}\0`);
    });
  }

  /** Fails whatever is still waiting: Chromium has gone. */
  close(): void {
    this.#closed = true;
    for (const { method, reject } of this.#calls.values()) reject(new Error(`${method}: Chromium has closed`));
    this.#calls.clear();
  }

  #read(bytes: Buffer): void {
    let start = 0;
    for (let end = bytes.indexOf(0); end >= 0; end = bytes.indexOf(0, start)) {
      this.#unfinished.push(bytes.subarray(start, end));
      const text = Buffer.concat(this.#unfinished).toString('utf8');
      this.#unfinished = [];
      start = end + 1;
      // Each in a turn of its own: a listener that throws must not swallow the messages behind it.
      queueMicrotask(() => this.#receive(JSON.parse(text) as Message));
    }
    if (start < bytes.length) this.#unfinished.push(bytes.subarray(start));
  }

  #receive(message: Message): void {
    if (message.id === undefined) {
      const session = message.sessionId === undefined ? this.browser : this.#sessions.get(message.sessionId);
      if (message.method !== undefined) session?.emit(message.method, message.params);
      return;
    }
    const call = this.#calls.get(message.id);
    this.#calls.delete(message.id);
    if (message.error === undefined) call?.resolve(message.result);
    else call?.reject(new Error(`${call.method}: ${message.error.message} ${message.error.data ?? ''}`));
  }
}
