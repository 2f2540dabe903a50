/** One window: sandboxed, isolated, showing the one page there is. */

import { join } from 'node:path';
import { BrowserWindow } from 'electron';
import { PAGE } from './addresses.ts';
import { pagePreferences } from './pagePreferences.ts';
import { type Area, SMALLEST } from './windowPlace.ts';
import { words } from './words.ts';

/** Opens a window at `place`, still empty. */
export function openWindow(place: Area, maximized: boolean): BrowserWindow {
  const window = new BrowserWindow({
    ...place,
    minWidth: SMALLEST.width,
    minHeight: SMALLEST.height,
    title: words.program,
    backgroundColor: '#fcfcfb',
    icon: join(import.meta.dirname, '../../resources/icon/icon.png'),
    webPreferences: { ...pagePreferences, preload: join(import.meta.dirname, '../preload/index.cjs') },
  });
  if (maximized) window.maximize();
  return window;
}

/** Shows the page in `window`. */
export function showPage(window: BrowserWindow): Promise<void> {
  return window.loadURL(PAGE);
}
