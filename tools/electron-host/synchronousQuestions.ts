/** Answers what a preload asks while its page stands still at a `debugger` statement (see `askHost` in pageScripts.ts). */
import type { CdpSession, Protocol } from './cdp.ts';
import { decode, encode } from './codec.ts';
import type { SynchronousQuestion } from './inPage/ipcRenderer.ts';
import { ipcMain } from './ipcMain.ts';
import { traceFailure } from './log.ts';
import type { Page } from './page.ts';
import { QUESTION } from './pageScripts.ts';
import type { WebContents } from './webContents.ts';

type CallFrame = Protocol.Debugger.CallFrame;

/** Answers and lets the page go on; a `debugger` statement of the page's own is passed over. */
export async function answerQuestion(
  contents: WebContents,
  page: Page,
  { callFrames }: Protocol.Debugger.pausedPayload,
): Promise<void> {
  const { session } = page;
  const [callFrame] = callFrames;
  try {
    if (callFrame === undefined) return;
    const text = await inCallFrame(session, callFrame, `${QUESTION}.text`);
    if (typeof text.value !== 'string') return;
    const answer = await answerTo(contents, page, callFrame, JSON.parse(text.value) as SynchronousQuestion);
    await inCallFrame(session, callFrame, `answer = ${JSON.stringify(answer)}`);
  } catch (error) {
    traceFailure(error);
  } finally {
    await session.send('Debugger.resume').catch(traceFailure);
  }
}

async function inCallFrame(session: CdpSession, { callFrameId }: CallFrame, expression: string) {
  const { result } = await session.send('Debugger.evaluateOnCallFrame', { callFrameId, expression });
  return result;
}

async function answerTo(
  contents: WebContents,
  page: Page,
  callFrame: CallFrame,
  question: SynchronousQuestion,
): Promise<string> {
  switch (question.kind) {
    case 'path-for-file':
      return pathForFile(page.session, callFrame);
    case 'place-function':
      return placeInMainWorld(page, question.source);
    case 'send-sync': {
      const event = { ...contents.ipcEvent(), returnValue: undefined };
      ipcMain.emit(question.channel, event, ...(decode(question.args) as unknown[]));
      return encode(event.returnValue);
    }
  }
}

/** Empty, as in Electron, for a File that has no path (made by script). */
async function pathForFile(session: CdpSession, callFrame: CallFrame): Promise<string> {
  const { objectId } = await inCallFrame(session, callFrame, `${QUESTION}.file`);
  if (objectId === undefined) return '';
  return session.send('DOM.getFileInfo', { objectId }).then(
    ({ path }) => path,
    () => '',
  );
}

/**
 * Leaves the function where the main world's side of the bridge takes it, for the page's CSP forbids eval. It is called
 * only when the page goes on, since no event listener runs while the page stands still.
 */
async function placeInMainWorld({ session, token }: Page, source: string): Promise<string> {
  const place = (func: string): string =>
    `void Object.defineProperty(window, ${JSON.stringify(token)}, { value: ${func}, configurable: true })`;
  const { exceptionDetails } = await session.send('Runtime.evaluate', { expression: place(`(${source})`) });
  // The text of a method, `func(a) { … }`, is no expression by itself.
  if (exceptionDetails?.exception?.className === 'SyntaxError') {
    await session.send('Runtime.evaluate', { expression: place(`Object.values({ ${source} })[0]`) });
  }
  return 'placed';
}
