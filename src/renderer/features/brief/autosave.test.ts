import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { AUTOSAVE_DELAY_MS, createAutosave } from './autosave.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function recorder() {
  const saved: string[] = [];
  const unsaved: boolean[] = [];
  const autosave = createAutosave((each) => unsaved.push(each));
  const type = (text: string) => autosave.change(() => void saved.push(text));
  return { autosave, saved, unsaved, type };
}

test('only the last of several quick changes is saved, after a pause', async () => {
  const { saved, type } = recorder();
  type('a');
  await vi.advanceTimersByTimeAsync(AUTOSAVE_DELAY_MS - 1);
  type('ab');
  await vi.advanceTimersByTimeAsync(AUTOSAVE_DELAY_MS - 1);
  expect(saved).toEqual([]);
  await vi.advanceTimersByTimeAsync(1);
  expect(saved).toEqual(['ab']);
});

test('a flush saves at once, and nothing is saved twice', async () => {
  const { autosave, saved, type } = recorder();
  type('a');
  await autosave.flush();
  await vi.advanceTimersByTimeAsync(AUTOSAVE_DELAY_MS);
  await autosave.flush();
  expect(saved).toEqual(['a']);
});

test('a change during a save is saved after it, never before', async () => {
  const { autosave, saved, unsaved, type } = recorder();
  let finish = () => {};
  autosave.change(async () => {
    await new Promise<void>((resolve) => {
      finish = resolve;
    });
    saved.push('slow');
  });
  void autosave.flush();
  type('late');
  const done = autosave.flush();
  await vi.advanceTimersByTimeAsync(0);
  expect(saved).toEqual([]);
  finish();
  await done;
  expect(saved).toEqual(['slow', 'late']);
  expect(unsaved.at(-1)).toBe(false);
});

test('text counts as unsaved until its own save is done', async () => {
  const { autosave, unsaved, type } = recorder();
  type('a');
  expect(unsaved).toEqual([true]);
  await autosave.flush();
  expect(unsaved).toEqual([true, false]);
});

test('a save that throws does not stop the next one', async () => {
  const { autosave, saved, type } = recorder();
  autosave.change(() => Promise.reject(new Error('bug')));
  await expect(autosave.flush()).rejects.toThrow('bug');
  type('next');
  await autosave.flush();
  expect(saved).toEqual(['next']);
});
