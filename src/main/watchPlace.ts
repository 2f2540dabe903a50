/** Follows where a window stands. */

import type { BrowserWindow } from 'electron';
import type { WindowPlace } from '../shared/model/settings.ts';

/** What is asked of a window here. */
type Standing = Pick<
  BrowserWindow,
  'getNormalBounds' | 'isMaximized' | 'isMinimized' | 'isFullScreen' | 'isDestroyed' | 'on'
>;

/** Where `window` stands, and where it would stand if it were not maximized. */
function placeOf(window: Standing): WindowPlace {
  return { ...window.getNormalBounds(), maximized: window.isMaximized() };
}

/** Moving and resizing tell many times a second. */
const SETTLED = 500;

/** Calls `moved` a moment after the last change of where `window` stands, and when it closes. */
export function watchPlace(window: Standing, moved: (place: WindowPlace) => void): void {
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
