import { expect, test } from 'vitest';
import { checkOptions } from './windowOptions.ts';

test('options that the host applies or may ignore are accepted', () => {
  expect(() =>
    checkOptions({
      width: 1,
      minWidth: 1,
      titleBarStyle: 'hidden',
      webPreferences: { sandbox: true, spellcheck: false },
    }),
  ).not.toThrow();
});

test('an option it does not know is refused with its name', () => {
  expect(() => checkOptions({ kiosk: true })).toThrow("'kiosk'");
  expect(() => checkOptions({ webPreferences: { offscreen: true } })).toThrow('webPreferences.offscreen');
});

test.each([{ sandbox: false }, { contextIsolation: false }, { nodeIntegration: true }, { webSecurity: false }])(
  'a window that would be less protected is refused: %o',
  (webPreferences) => {
    expect(() => checkOptions({ webPreferences })).toThrow('only sandboxed, isolated windows');
  },
);
