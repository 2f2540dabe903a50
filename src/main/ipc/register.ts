/** The one loop behind every call: trusted sender, then schema, then handler, then Result. */

import { type IpcMainInvokeEvent, ipcMain, type WebContents } from 'electron';
import { type CallName, callNames } from '../../shared/ipc/channels.ts';
import { calls, type Handlers } from '../../shared/ipc/contract.ts';
import { fail, type Result } from '../../shared/result.ts';
import { PAGE } from '../addresses.ts';
import { answer } from './answer.ts';

const handlersOf = new WeakMap<WebContents, Handlers>();

/** Connects all calls of `contents`' page to `handlers`, and to those of no other window. */
export function register(contents: WebContents, handlers: Handlers): void {
  handlersOf.set(contents, handlers);
}

/** Takes calls from windows, once; a page that was never registered is refused. */
export function takeCalls(): void {
  for (const name of callNames)
    ipcMain.handle(name, (event, input: unknown) => {
      const handlers = isTrusted(event) ? handlersOf.get(event.sender) : undefined;
      return handlers ? call(handlers, name, input) : fail('invalid-input', 'This call did not come from a window.');
    });
}

/** Only the main frame of a window, showing our own page, may call. */
function isTrusted({ sender, senderFrame }: IpcMainInvokeEvent): boolean {
  return senderFrame !== null && senderFrame === sender.mainFrame && senderFrame.url.split('#')[0] === PAGE;
}

function call(handlers: Handlers, name: CallName, input: unknown): Promise<Result<unknown>> {
  return answer(calls[name].input, handlers[name] as (input: unknown) => Promise<Result<unknown>>, input);
}
