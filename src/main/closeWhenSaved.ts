/** Closing a window: the page is asked first, and a page that does not answer keeps nobody waiting for long. */

import type { BrowserWindow } from 'electron';

/** What is asked of a window here. */
type Closing = Pick<BrowserWindow, 'close' | 'isDestroyed' | 'on'> & {
  readonly webContents: Pick<BrowserWindow['webContents'], 'send' | 'on'>;
};

/** The page's word: close now; soon, once it has finished; no, the window stays and the page says why. */
export type CloseAnswer = 'now' | 'soon' | 'no';

/** How long a page may take to say a first word before the window closes all the same. */
const PATIENCE = 10_000;

/** Has the page save before `window` closes; `stays` is called when it does not close. The function given back takes the answer. */
export function closeWhenSaved(window: Closing, stays: () => void): (answer: CloseAnswer) => void {
  let mayClose = false;
  /** Since the page said “soon”. */
  let finishing = false;
  let waiting: NodeJS.Timeout | undefined;
  const close = () => {
    mayClose = true;
    if (!window.isDestroyed()) window.close();
  };
  window.on('close', (event) => {
    if (mayClose) return;
    event.preventDefault();
    // Asked once: quitting with several windows asks each again whenever one of them has closed.
    if (waiting) return;
    window.webContents.send('window.closing', {});
    waiting = setTimeout(close, PATIENCE);
  });
  // Nobody is left to answer.
  window.webContents.on('render-process-gone', () => {
    if (waiting || finishing) close();
  });
  return (answer) => {
    clearTimeout(waiting);
    waiting = undefined;
    finishing = answer === 'soon';
    if (answer === 'now') close();
    if (answer === 'no') stays();
  };
}
