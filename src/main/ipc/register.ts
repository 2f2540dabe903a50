/** The one loop behind every call: trusted sender, then schema, then handler, then Result. */

import { type IpcMainInvokeEvent, ipcMain, type WebContents } from 'electron';
import { type CallName, callNames } from '../../shared/ipc/channels.ts';
import { calls, type Handlers } from '../../shared/ipc/contract.ts';
import { fail, type Result } from '../../shared/result.ts';
import { PAGE } from '../addresses.ts';
import { answer } from './answer.ts';

/** Connects all calls of `contents`' page to `handlers`. */
export function register(contents: WebContents, handlers: Handlers): void {
  for (const name of callNames)
    ipcMain.handle(name, (event, input: unknown) =>
      isTrusted(event, contents)
        ? call(handlers, name, input)
        : fail('invalid-input', 'This call did not come from the window.'),
    );
}

/** Disconnects what `register` connected. */
export function unregister(): void {
  for (const name of callNames) ipcMain.removeHandler(name);
}

/** Only the main frame of our own window, showing our own page, may call. */
function isTrusted(event: IpcMainInvokeEvent, contents: WebContents): boolean {
  return (
    event.sender === contents &&
    event.senderFrame === contents.mainFrame &&
    event.senderFrame?.url.split('#')[0] === PAGE
  );
}

function call(handlers: Handlers, name: CallName, input: unknown): Promise<Result<unknown>> {
  return answer(calls[name].input, handlers[name] as (input: unknown) => Promise<Result<unknown>>, input);
}
