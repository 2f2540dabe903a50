/** `screen` and `clipboard`: one display of fixed size, and a clipboard of the main process's own. */
import type * as E from 'electron';
import { LoudEmitter } from './loud.ts';

const size = { width: 1400, height: 1000 };

const display: Pick<E.Display, 'id' | 'bounds' | 'workArea' | 'size' | 'workAreaSize' | 'scaleFactor' | 'rotation'> = {
  id: 1,
  bounds: { x: 0, y: 0, ...size },
  workArea: { x: 0, y: 0, ...size },
  size,
  workAreaSize: size,
  scaleFactor: 1,
  rotation: 0,
};

type ScreenApi = {
  [name in 'getPrimaryDisplay' | 'getAllDisplays' | ('getDisplayMatching' & keyof E.Screen)]: unknown;
};

class Screen extends LoudEmitter implements ScreenApi {
  constructor() {
    super({
      name: 'screen',
      emits: [],
      neverHappens: ['display-added', 'display-removed', 'display-metrics-changed'],
    });
  }

  getPrimaryDisplay(): typeof display {
    return display;
  }

  getAllDisplays(): (typeof display)[] {
    return [display];
  }

  getDisplayMatching(): typeof display {
    return display;
  }

  getDisplayNearestPoint(): typeof display {
    return display;
  }

  getCursorScreenPoint(): E.Point {
    return { x: 0, y: 0 };
  }
}

/** Electron's `screen`. */
export const screen = new Screen();

let clipboardText = '';

/** Not the clipboard of the pages (see README). */
export const clipboard: Pick<E.Clipboard, 'readText' | 'writeText' | 'clear'> = {
  readText: () => Promise.resolve(clipboardText),
  async writeText(text: string) {
    clipboardText = text;
  },
  async clear() {
    clipboardText = '';
  },
};
