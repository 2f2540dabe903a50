import { expect, test } from 'vitest';
import { permissionSettings } from './permissions.ts';

const settingOf = (settings: ReturnType<typeof permissionSettings>, name: string): unknown =>
  settings.find(({ permission }) => permission.name === name && !permission.sysex)?.setting;

test('what the handlers refuse is denied, the rest is granted, as Electron grants by default', () => {
  const settings = permissionSettings((permission) => permission === 'geolocation');
  expect(settingOf(settings, 'geolocation')).toBe('denied');
  expect(settingOf(settings, 'notifications')).toBe('granted');
});

test("one of Electron's permissions may stand for several of Chromium's", () => {
  const settings = permissionSettings((permission) => permission === 'media');
  expect(settingOf(settings, 'camera')).toBe('denied');
  expect(settingOf(settings, 'microphone')).toBe('denied');
});

test('a handler that refuses everything denies everything', () => {
  const settings = permissionSettings(() => true);
  expect(new Set(settings.map(({ setting }) => setting))).toEqual(new Set(['denied']));
  expect(settings.map(({ permission }) => permission.name)).toEqual(
    expect.arrayContaining([
      'geolocation',
      'clipboard-read',
      'clipboard-write',
      'midi',
      'local-fonts',
      'idle-detection',
    ]),
  );
});

test('plain MIDI and MIDI with system messages are separate settings', () => {
  const midi = permissionSettings((permission) => permission === 'midiSysex').filter(
    (it) => it.permission.name === 'midi',
  );
  expect(midi).toEqual([
    { permission: { name: 'midi' }, setting: 'granted' },
    { permission: { name: 'midi', sysex: true }, setting: 'denied' },
  ]);
});
