/** Which key does what, on the keyboards that analysts have. */

import { expect, test } from 'vitest';
import { parseKeys } from '../../commands/keyPress.ts';
import { pageAct, pageKeys } from './keyboard.ts';

type KeyPress = Parameters<typeof pageAct>[0];

function press(key: string, more: Partial<KeyPress> = {}): KeyPress {
  const none = { shiftKey: false, ctrlKey: false, metaKey: false, altKey: false, isComposing: false };
  return { key, code: '', ...none, ...more };
}

test.each<[string, KeyPress, unknown]>([
  ['arrow down moves to the next paragraph', press('ArrowDown'), { kind: 'paragraph', direction: 1 }],
  ['arrow right selects the next word', press('ArrowRight'), { kind: 'word', direction: 1 }],
  ['Enter grows the selection', press('Enter'), { kind: 'grow' }],
  [
    'Shift and arrow extend by word',
    press('ArrowLeft', { shiftKey: true }),
    { kind: 'extend', direction: -1, unit: 'word' },
  ],
  [
    'Ctrl, Shift and arrow extend by sentence',
    press('ArrowRight', { shiftKey: true, ctrlKey: true }),
    { kind: 'extend', direction: 1, unit: 'sentence' },
  ],
  ['Escape clears', press('Escape'), { kind: 'clear' }],
  [']  goes to the next annotation', press(']', { code: 'BracketRight' }), { kind: 'annotation', direction: 1 }],
  ['[ written with AltGr works', press('[', { ctrlKey: true, altKey: true }), { kind: 'annotation', direction: -1 }],
  ['a digit tags', press('3', { code: 'Digit3' }), { kind: 'tag', key: 3 }],
  ['a digit that needs Shift tags', press('3', { code: 'Digit3', shiftKey: true }), { kind: 'tag', key: 3 }],
  ['the third key of a French row tags', press('"', { code: 'Digit3' }), { kind: 'tag', key: 3 }],
  ['the fourth key of a Thai row tags', press('ภ', { code: 'Digit4' }), { kind: 'tag', key: 4 }],
  ['the M key of a Thai keyboard opens the memo', press('ท', { code: 'KeyM' }), { kind: 'memo' }],
  ['Delete removes', press('Delete'), { kind: 'remove' }],
  ['Ctrl A selects everything', press('a', { ctrlKey: true }), { kind: 'all' }],
  ['zero is no tag', press('0', { code: 'Digit0' }), null],
  ['Ctrl 1 belongs to the window', press('1', { code: 'Digit1', ctrlKey: true }), null],
  ['Shift and a digit’s key without a digit is a character', press('!', { code: 'Digit1', shiftKey: true }), null],
  ['Alt and arrow belong to the window', press('ArrowLeft', { altKey: true }), null],
  ['keys of an input method are its own', press('1', { isComposing: true }), null],
  ['a letter without a meaning passes', press('q', { code: 'KeyQ' }), null],
])('%s', (_, pressed, act) => {
  expect(pageAct(pressed, false)).toEqual(act);
});

test('on macOS Cmd A selects everything, and Alt extends by sentence as it does in fields', () => {
  expect(pageAct(press('a', { metaKey: true }), true)).toEqual({ kind: 'all' });
  const extended = { kind: 'extend', direction: 1, unit: 'sentence' };
  expect(pageAct(press('ArrowRight', { altKey: true, shiftKey: true }), true)).toEqual(extended);
});

test('no two acts of the page have the same keys', () => {
  const keys = pageKeys.flatMap(({ acts, also = [] }) => [...acts, ...also]).map(([each]) => parseKeys(each));
  expect(new Set(keys.map((each) => JSON.stringify(each))).size).toBe(keys.length);
});
