/** What a preload tells the main process: calls, events, new windows, closing. */
import { decode, encode } from './codec.ts';
import type { PreloadMessage } from './inPage/ipcRenderer.ts';
import { ipcMain } from './ipcMain.ts';
import { report } from './log.ts';
import type { Page } from './page.ts';
import type { WebContents } from './webContents.ts';

/** Handles one message of the preload's world `contextId`. */
export function handlePreloadMessage(
  contents: WebContents,
  page: Page,
  message: PreloadMessage,
  contextId: number,
): void {
  switch (message.kind) {
    case 'open':
      contents.openWindow(message);
      return;
    case 'close':
      contents.owner.closeFromPage();
      return;
    case 'preload-error':
      report(`the preload failed: ${message.message}`);
      contents.emit('preload-error', {}, contents.preloadPath, new Error(message.message));
      return;
    case 'send': {
      const event = {
        ...contents.ipcEvent(),
        reply: (channel: string, ...args: unknown[]) => contents.send(channel, ...args),
      };
      const args = decode(message.args) as unknown[];
      contents.emit('ipc-message', event, message.channel, ...args);
      ipcMain.emit(message.channel, event, ...args);
      return;
    }
    case 'invoke':
      void answerCall(contents, message).then((answer) =>
        page.callPreload('settle', [message.id, ...answer], contextId),
      );
  }
}

type Invocation = Extract<PreloadMessage, { kind: 'invoke' }>;

/** Whether the call succeeded, and its encoded value or the text of its error. */
async function answerCall(contents: WebContents, { channel, args }: Invocation): Promise<[boolean, string]> {
  const handler = ipcMain.handlerFor(channel);
  if (handler === undefined) return [false, `Error: No handler registered for '${channel}'`];
  try {
    return [true, encode(await handler(contents.ipcEvent(), ...(decode(args) as unknown[])))];
  } catch (error) {
    console.error(`Error occurred in handler for '${channel}':`, error);
    return [false, String(error)];
  }
}
