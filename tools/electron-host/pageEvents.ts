/** Turns what a page reports into the events of `webContents` and its window. */
import type { Protocol } from './cdp.ts';
import type { Page } from './page.ts';
import { handlePreloadMessage } from './preloadMessages.ts';
import { answerRequest } from './requests.ts';
import { answerQuestion } from './synchronousQuestions.ts';
import type { WebContents } from './webContents.ts';

const levels: { readonly [type: string]: string } = {
  warning: 'warning',
  error: 'error',
  assert: 'error',
  debug: 'debug',
};

function consoleMessage({ type, args, stackTrace }: Protocol.Runtime.consoleAPICalledPayload): object {
  const [place] = stackTrace?.callFrames ?? [];
  return {
    level: levels[type] ?? 'info',
    message: args.map((arg) => String(arg.value ?? arg.description ?? arg.type)).join(' '),
    lineNumber: (place?.lineNumber ?? 0) + 1,
    sourceId: place?.url ?? '',
  };
}

/** Connects `page` with `contents` for as long as both exist. */
export function forwardPageEvents(contents: WebContents, page: Page): void {
  page
    .on('navigated', () => contents.emit('did-navigate', {}, page.url, 200, 'OK'))
    .on('navigated-in-page', () => contents.emit('did-navigate-in-page', {}, page.url, true))
    .on('dom-ready', () => contents.emit('dom-ready', {}))
    .on('loaded', () => {
      contents.emit('did-finish-load', {});
      contents.emit('did-stop-loading', {});
    })
    .on('failed', (url) => contents.emit('did-fail-load', {}, -2, 'ERR_FAILED', url, true))
    .on('first-paint', () => contents.owner.firstPaint())
    .on('crashed', () => contents.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 1 }))
    .on('console', (event) => contents.emit('console-message', { ...consoleMessage(event), frame: contents.mainFrame }))
    .on('message', (message, contextId) => handlePreloadMessage(contents, page, message, contextId))
    .on('question', (paused) => void answerQuestion(contents, page, paused))
    .on('request', (paused) => void answerRequest(contents, page, paused))
    .on('gone', () => contents.owner.pageGone());
}
