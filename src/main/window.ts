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

/** How long a page may take to save before the window closes all the same. */
const PATIENCE = 3_000;

/** Lets the page save before `window` closes; the function given back is the page's word that it has. */
export function closeWhenSaved(window: BrowserWindow): () => void {
  let saved = false;
  const close = () => {
    saved = true;
    if (!window.isDestroyed()) window.close();
  };
  window.on('close', (event) => {
    if (saved) return;
    event.preventDefault();
    window.webContents.send('window.closing', {});
    setTimeout(close, PATIENCE);
  });
  return close;
}

/** Shows the page in `window`. */
export function showPage(window: BrowserWindow): Promise<void> {
  return window.loadURL(PAGE);
}
