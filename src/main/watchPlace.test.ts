import { EventEmitter } from 'node:events';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { WindowPlace } from '../shared/model/settings.ts';
import { watchPlace } from './watchPlace.ts';
import { placeFor } from './windowPlace.ts';

/** A window on a screen of our own. */
class Fake extends EventEmitter {
  bounds = { x: 100, y: 80, width: 1200, height: 800 };
  state: 'normal' | 'maximized' | 'minimized' | 'fullScreen' | 'destroyed' = 'normal';
  getNormalBounds = () => this.bounds;
  isMaximized = () => this.state === 'maximized';
  isMinimized = () => this.state === 'minimized';
  isFullScreen = () => this.state === 'fullScreen';
  isDestroyed = () => this.state === 'destroyed';
}

let window: Fake;
let remembered: WindowPlace[];

beforeEach(() => {
  vi.useFakeTimers();
  window = new Fake();
  remembered = [];
  watchPlace(window as unknown as Parameters<typeof watchPlace>[0], (place) => remembered.push(place));
});
afterEach(() => vi.useRealTimers());

const settle = () => vi.advanceTimersByTime(600);

test('a window that is dragged is remembered once, where it came to rest', () => {
  for (let x = 0; x < 100; x++) {
    window.bounds = { ...window.bounds, x };
    window.emit('move');
  }
  expect(remembered).toEqual([]);
  settle();
  expect(remembered).toEqual([{ x: 99, y: 80, width: 1200, height: 800, maximized: false }]);
});

test('a maximized window remembers its own size too, and opens with both', () => {
  window.state = 'maximized';
  window.emit('maximize');
  settle();
  const [left] = remembered;
  expect(left).toEqual({ ...window.bounds, maximized: true });
  const screen = { x: 0, y: 0, width: 1920, height: 1040 };
  expect(placeFor(left ?? null, [screen])).toEqual(window.bounds);
});

test('what is hidden or covers the screen is no place to remember', () => {
  for (const state of ['minimized', 'fullScreen', 'destroyed'] as const) {
    window.state = state;
    window.emit('resize');
    settle();
  }
  expect(remembered).toEqual([]);
});

test('a window that closes while it is moved is remembered at once, and not again when it is gone', () => {
  window.emit('move');
  window.emit('close');
  expect(remembered).toHaveLength(1);
  window.emit('move');
  window.emit('closed');
  settle();
  expect(remembered).toHaveLength(1);
});
