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

/** Shows the page in `window`. */
export function showPage(window: BrowserWindow): Promise<void> {
  return window.loadURL(PAGE);
}
