/** `ipcRenderer` of the sandboxed preload: calls and events, over a binding to the host. */
import { decode, encode } from '../codec.ts';

type Listener = (event: unknown, ...args: unknown[]) => void;
type Call = { channel: string; resolve: (value: unknown) => void; reject: (error: unknown) => void };

/** What the preload's world tells the host. */
export type PreloadMessage =
  | { kind: 'invoke'; id: number; channel: string; args: string }
  | { kind: 'send'; channel: string; args: string }
  | { kind: 'open'; url: string; name: string; features: string }
  | { kind: 'close' }
  | { kind: 'preload-error'; message: string };

/** What the preload asks while the page stands still; the answer is text. */
export type SynchronousQuestion =
  | { kind: 'send-sync'; channel: string; args: string }
  | { kind: 'path-for-file' }
  | { kind: 'place-function'; source: string };

/** The preload's `ipcRenderer`; `tell` brings a message to the host, `ask` waits for its answer. */
export class IpcRenderer {
  readonly #tell: (message: PreloadMessage) => void;
  readonly #ask: (question: SynchronousQuestion) => string;
  readonly #listeners = new Map<string, { listener: Listener; once: boolean }[]>();
  readonly #calls = new Map<number, Call>();
  #lastCall = 0;

  constructor(tell: (message: PreloadMessage) => void, ask: (question: SynchronousQuestion) => string) {
    this.#tell = tell;
    this.#ask = ask;
  }

  invoke(channel: string, ...args: unknown[]): Promise<unknown> {
    return new Promise((resolve, reject) => {
      const encoded = encode(args);
      this.#lastCall += 1;
      this.#calls.set(this.#lastCall, { channel, resolve, reject });
      this.#tell({ kind: 'invoke', id: this.#lastCall, channel, args: encoded });
    });
  }

  send(channel: string, ...args: unknown[]): void {
    this.#tell({ kind: 'send', channel, args: encode(args) });
  }

  sendSync(channel: string, ...args: unknown[]): unknown {
    return decode(this.#ask({ kind: 'send-sync', channel, args: encode(args) }));
  }

  on(channel: string, listener: Listener): this {
    return this.#add(channel, listener, false);
  }

  addListener(channel: string, listener: Listener): this {
    return this.#add(channel, listener, false);
  }

  once(channel: string, listener: Listener): this {
    return this.#add(channel, listener, true);
  }

  off(channel: string, listener: Listener): this {
    const listeners = this.#listeners.get(channel) ?? [];
    const index = listeners.findIndex((entry) => entry.listener === listener);
    if (index >= 0) listeners.splice(index, 1);
    return this;
  }

  removeListener(channel: string, listener: Listener): this {
    return this.off(channel, listener);
  }

  removeAllListeners(channel?: string): this {
    if (channel === undefined) this.#listeners.clear();
    else this.#listeners.delete(channel);
    return this;
  }

  listenerCount(channel: string): number {
    return this.#listeners.get(channel)?.length ?? 0;
  }

  /** The host's answer to call `id`: an encoded value, or the text of an error. */
  settle(id: number, succeeded: boolean, answer: string): void {
    const call = this.#calls.get(id);
    this.#calls.delete(id);
    if (succeeded) call?.resolve(decode(answer));
    else call?.reject(new Error(`Error invoking remote method '${call.channel}': ${answer}`));
  }

  /** An event from the main process. */
  deliver(channel: string, args: string): void {
    const event = { sender: this, senderId: 0, ports: [] };
    for (const { listener, once } of [...(this.#listeners.get(channel) ?? [])]) {
      if (once) this.off(channel, listener);
      try {
        listener(event, ...(decode(args) as unknown[]));
      } catch (error) {
        reportError(error);
      }
    }
  }

  #add(channel: string, listener: Listener, once: boolean): this {
    const listeners = this.#listeners.get(channel) ?? [];
    listeners.push({ listener, once });
    this.#listeners.set(channel, listeners);
    return this;
  }
}
