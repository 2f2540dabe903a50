/** The window: sandboxed, isolated, showing the one page there is. */

import { join } from 'node:path';
import { BrowserWindow } from 'electron';
import { PAGE } from './addresses.ts';

/** What the page may not have; the journeys look for each from inside. */
const webPreferences = {
  contextIsolation: true,
  sandbox: true,
  nodeIntegration: false,
  webviewTag: false,
  webSecurity: true,
  spellcheck: false,
  navigateOnDragDrop: false,
} as const;

/** Opens the window, still empty. */
export function openWindow(): BrowserWindow {
  return new BrowserWindow({
    width: 1440,
    height: 900,
    minWidth: 860,
    minHeight: 600,
    title: 'Evidence Workbench',
    backgroundColor: '#fcfcfb',
    webPreferences: { ...webPreferences, preload: join(import.meta.dirname, '../preload/index.cjs') },
  });
}

/** How long a page that does not answer may take before the window closes all the same. */
const PATIENCE = 10_000;

/**
 * Lets the page save before `window` closes. The function given back is the page's answer: whether it has saved. If it
 * could not, the window stays, the page says why, and closing once more closes it.
 */
export function closeWhenSaved(window: BrowserWindow): (saved: boolean) => void {
  let mayClose = false;
  let waiting: NodeJS.Timeout | undefined;
  const close = () => {
    mayClose = true;
    if (!window.isDestroyed()) window.close();
  };
  window.on('close', (event) => {
    if (mayClose) return;
    event.preventDefault();
    window.webContents.send('window.closing', {});
    waiting ??= setTimeout(close, PATIENCE);
  });
  return (saved) => {
    clearTimeout(waiting);
    mayClose = true;
    if (saved) close();
  };
}

/** Shows the page in `window`. */
export function showPage(window: BrowserWindow): Promise<void> {
  return window.loadURL(PAGE);
}
