import { EventEmitter } from 'node:events';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { closeWhenSaved } from './closeWhenSaved.ts';

/** As much of a window as closing needs. */
class Fake extends EventEmitter {
  readonly webContents = Object.assign(new EventEmitter(), {
    asked: 0,
    send: () => {
      this.webContents.asked++;
    },
  });
  closed = false;

  close(): void {
    const event = { prevented: false, preventDefault: () => (event.prevented = true) };
    this.emit('close', event);
    this.closed ||= !event.prevented;
  }

  isDestroyed(): boolean {
    return this.closed;
  }
}

let window: Fake;
let stayed: number;
let answer: ReturnType<typeof closeWhenSaved>;

beforeEach(() => {
  vi.useFakeTimers();
  window = new Fake();
  stayed = 0;
  answer = closeWhenSaved(window as unknown as Parameters<typeof closeWhenSaved>[0], () => {
    stayed++;
  });
});
afterEach(() => vi.useRealTimers());

test('a window closes once its page has said so, and is asked once until then', () => {
  window.close();
  window.close();
  expect([window.closed, window.webContents.asked]).toEqual([false, 1]);
  answer('now');
  expect([window.closed, stayed]).toEqual([true, 0]);
});

test('a page that has to finish something first takes as long as it needs', () => {
  window.close();
  answer('soon');
  vi.advanceTimersByTime(3_600_000);
  expect([window.closed, stayed]).toEqual([false, 0]);
  answer('now');
  expect(window.closed).toBe(true);
});

test('a window whose page keeps it stays, and asks its page anew the next time', () => {
  window.close();
  answer('soon');
  answer('no');
  expect([window.closed, stayed]).toEqual([false, 1]);
  window.close();
  expect([window.closed, window.webContents.asked]).toEqual([false, 2]);
});

test('a page that says nothing keeps nobody waiting for long', () => {
  window.close();
  vi.advanceTimersByTime(9_000);
  expect(window.closed).toBe(false);
  vi.advanceTimersByTime(2_000);
  expect(window.closed).toBe(true);
});

test('a page that dies while it closes is not waited for; one that dies at work keeps its window', () => {
  window.webContents.emit('render-process-gone');
  expect(window.closed).toBe(false);
  window.close();
  answer('soon');
  window.webContents.emit('render-process-gone');
  expect(window.closed).toBe(true);
});
