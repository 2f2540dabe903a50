import { expect, test } from 'vitest';
import type { ImportedFile } from '../../../shared/ipc/views.ts';
import { words } from '../../words/importing.ts';
import { countStates, inOrder, partDone } from './fileOrder.ts';

const file = (id: number, state: ImportedFile['state'], progress: number | null = null): ImportedFile => ({
  id,
  name: `${id}.pdf`,
  ending: 'pdf',
  state,
  progress,
  message: null,
  title: null,
  format: null,
  pages: null,
  words: null,
  language: null,
  warnings: [],
  unread: 0,
  sourceId: null,
});

const files = [file(0, 'done'), file(1, 'reading', 0.5), file(2, 'failed'), file(3, 'waiting'), file(4, 'failed')];

test('what needs the analyst comes first, then what is at work', () => {
  expect(inOrder(files).map(({ id }) => id)).toEqual([2, 4, 1, 3, 0]);
});

test('a failure counts as gone through, a file being read by its part', () => {
  expect(partDone(files)).toBe(3.5 / 5);
  expect(partDone([])).toBe(0);
});

test('the summary names what needs the analyst, and nothing that is not there', () => {
  expect(words.summary(countStates(files), 'running')).toBe('1 of 5 done, 1 being read, 2 not imported');
  expect(words.summary(countStates([file(0, 'locked')]), 'finished')).toBe('0 of 1 imported, 1 needs its password');
  expect(words.summary(countStates([file(0, 'done')]), 'finished')).toBe('1 of 1 imported');
});

test('the time left is rounded, and never said to the second', () => {
  expect([4, 31, 58, 130, 7_000].map(words.timeLeft)).toEqual([
    'a few seconds left',
    'about 40 seconds left',
    'about 1 minute left',
    'about 2 minutes left',
    'about 2 hours left',
  ]);
});
