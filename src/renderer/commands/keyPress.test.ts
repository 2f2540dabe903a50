/** Keys of commands on the keyboards that analysts have; no two commands share one. */

import { expect, test } from 'vitest';
import { type CommandId, commandDescription, commands } from '../../shared/commands.ts';
import { isCharacterKey, isPressed, type KeyPress, keysLabel, parseKeys } from './keyPress.ts';

const ids = Object.keys(commands) as CommandId[];

function press(key: string, more: Partial<KeyPress> = {}): KeyPress {
  return { key, code: '', shiftKey: false, ctrlKey: false, metaKey: false, altKey: false, ...more };
}

test.each<[string, string, KeyPress, boolean]>([
  ['Ctrl K is Mod+K', 'Mod+K', press('k', { ctrlKey: true }), true],
  ['with Caps Lock too', 'Mod+K', press('K', { ctrlKey: true }), true],
  ['with Shift it is another key', 'Mod+K', press('K', { ctrlKey: true, shiftKey: true }), false],
  ['K alone is none', 'Mod+K', press('k'), false],
  ['Ctrl and Alt is AltGr, which writes', 'Mod+K', press('k', { ctrlKey: true, altKey: true }), false],
  ['the K key of a Thai keyboard', 'Mod+K', press('า', { code: 'KeyK', ctrlKey: true }), true],
  ['another letter at the place of K is that letter', 'Mod+K', press('t', { code: 'KeyK', ctrlKey: true }), false],
  ['the first key of a French row', 'Mod+1', press('&', { code: 'Digit1', ctrlKey: true }), true],
  ['Shift with a backslash', 'Mod+Shift+\\', press('|', { code: 'Backslash', ctrlKey: true, shiftKey: true }), true],
  ['a question mark that needs Shift', '?', press('?', { shiftKey: true, code: 'Slash' }), true],
  ['a question mark that does not', '?', press('?', { code: 'KeyM' }), true],
  ['a digit that needs Shift', '3', press('3', { shiftKey: true, code: 'Digit3' }), true],
  ['Shift with the key of a digit that writes a sign', '1', press('!', { shiftKey: true, code: 'Digit1' }), false],
  ['a digit that stands at the place of another', '2', press('7', { code: 'Digit2' }), false],
  ['a bracket written with AltGr', '[', press('[', { ctrlKey: true, altKey: true, code: 'Digit8' }), true],
  ['the bracket key of a Thai keyboard', '[', press('บ', { code: 'BracketLeft' }), true],
  ['a brace is no bracket', '[', press('{', { shiftKey: true, code: 'BracketLeft' }), false],
  ['Ctrl with a question mark is another key', '?', press('?', { ctrlKey: true }), false],
  ['the plus key', 'Mod++', press('+', { ctrlKey: true }), true],
  ['a named key', 'Shift+F6', press('F6', { shiftKey: true }), true],
])('%s', (_, keys, pressed, fits) => {
  expect(isPressed(keys, pressed, false)).toBe(fits);
});

test('on macOS Mod is Cmd, and Ctrl is left to the system', () => {
  expect(isPressed('Mod+K', press('k', { metaKey: true }), true)).toBe(true);
  expect(isPressed('Mod+K', press('k', { ctrlKey: true }), true)).toBe(false);
});

test('on macOS a bracket may be written with Alt', () => {
  expect(isPressed('[', press('[', { altKey: true, code: 'Digit5' }), true)).toBe(true);
});

test('keys are written as the system writes them', () => {
  expect(keysLabel('Mod+Shift+F', false)).toBe('Ctrl Shift F');
  expect(keysLabel('Mod+Shift+F', true)).toBe('⇧⌘F');
  expect(keysLabel('Alt+ArrowLeft', false)).toBe('Alt ←');
});

test('no two commands have the same keys', () => {
  const owners = new Map<string, CommandId[]>();
  for (const id of ids)
    for (const keys of commandDescription(id).keys ?? []) {
      const { key, mod, shift, alt } = parseKeys(keys);
      const same = `${mod} ${shift} ${alt} ${key.toLowerCase()}`;
      owners.set(same, [...(owners.get(same) ?? []), id]);
    }
  expect([...owners.values()].filter((sharing) => sharing.length > 1)).toEqual([]);
});

test('keys that write a character never act while writing', () => {
  const writing = ids.filter((id) => commandDescription(id).keys?.some(isCharacterKey));
  expect(writing.filter((id) => commandDescription(id).scope !== 'outside')).toEqual([]);
});

test('keys are written from known parts', () => {
  const all = ids.flatMap((id) => commandDescription(id).keys ?? []);
  expect(all.filter((keys) => !/^(Mod\+)?(Alt\+)?(Shift\+)?([^a-z\s]|[A-Z][A-Za-z]+|F\d{1,2})$/.test(keys))).toEqual(
    [],
  );
});
