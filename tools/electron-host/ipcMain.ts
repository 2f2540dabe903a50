/** `ipcMain`: handlers of calls, and events from pages. */
import type * as E from 'electron';
import { LoudEmitter } from './loud.ts';

type CallHandler = Parameters<E.IpcMain['handle']>[1];

/** Electron's IpcMain; events are ordinary emitter events named after their channel. */
class IpcMain extends LoudEmitter implements Pick<E.IpcMain, 'handle' | 'handleOnce' | 'removeHandler'> {
  readonly #handlers = new Map<string, CallHandler>();

  constructor() {
    super({ name: 'ipcMain', emits: 'any' });
  }

  handle(channel: string, handler: CallHandler): void {
    if (this.#handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`);
    this.#handlers.set(channel, handler);
  }

  handleOnce(channel: string, handler: CallHandler): void {
    this.handle(channel, (event, ...args) => {
      this.removeHandler(channel);
      return handler(event, ...args);
    });
  }

  removeHandler(channel: string): void {
    this.#handlers.delete(channel);
  }

  handlerFor(channel: string): CallHandler | undefined {
    return this.#handlers.get(channel);
  }
}

/** Electron's `ipcMain`. */
export const ipcMain = new IpcMain();
