/** One window: sandboxed, isolated, showing the one page there is. */

import { join } from 'node:path';
import { BrowserWindow } from 'electron';
import type { WindowPlace } from '../shared/model/settings.ts';
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
    webPreferences: { ...pagePreferences, preload: join(import.meta.dirname, '../preload/index.cjs') },
  });
  if (maximized) window.maximize();
  return window;
}

/** Where `window` stands, and where it would stand if it were not maximized. */
export function placeOf(window: BrowserWindow): WindowPlace {
  return { ...window.getNormalBounds(), maximized: window.isMaximized() };
}

/** Moving and resizing tell many times a second. */
const SETTLED = 500;

/** Calls `moved` a moment after the last change of where `window` stands, and when it closes. */
export function watchPlace(window: BrowserWindow, moved: (place: WindowPlace) => void): void {
  let waiting: NodeJS.Timeout | undefined;
  const tell = () => {
    clearTimeout(waiting);
    if (!window.isDestroyed() && !window.isMinimized() && !window.isFullScreen()) moved(placeOf(window));
  };
  const soon = () => {
    clearTimeout(waiting);
    waiting = setTimeout(tell, SETTLED);
  };
  window.on('resize', soon);
  window.on('move', soon);
  window.on('maximize', soon);
  window.on('unmaximize', soon);
  window.on('close', tell);
  window.on('closed', () => clearTimeout(waiting));
}

/** How long a page that does not answer may take before the window closes all the same. */
const PATIENCE = 10_000;

/**
 * Lets the page save before `window` closes. The function given back is the page's answer: whether it has saved. If it
 * could not, the window stays, the page says why, `stays` is called, and closing once more closes it.
 */
export function closeWhenSaved(window: BrowserWindow, stays: () => void): (saved: boolean) => void {
  let mayClose = false;
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
  return (saved) => {
    clearTimeout(waiting);
    waiting = undefined;
    mayClose = true;
    if (saved) close();
    else stays();
  };
}

/** Shows the page in `window`. */
export function showPage(window: BrowserWindow): Promise<void> {
  return window.loadURL(PAGE);
}
