/** Which Electron is there, and how a failed fetch is remembered. */

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { binaryName, failedLately, installedBinary, namedBinary, rememberFailure } from './electron.mjs';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'electron-'));
});
afterEach(() => rmSync(root, { recursive: true }));

describe('Electron’s own binary', () => {
  function fetchElectron(withBinary: boolean): string {
    const folder = join(root, 'node_modules', 'electron');
    mkdirSync(join(folder, 'dist'), { recursive: true });
    writeFileSync(join(folder, 'path.txt'), 'electron');
    if (withBinary) writeFileSync(join(folder, 'dist', 'electron'), '');
    return join(folder, 'dist', 'electron');
  }

  test('is there when its package says where and it is there', () => {
    const binary = fetchElectron(true);
    expect(installedBinary(root)).toBe(binary);
  });

  test('is not there when only the package is', () => {
    fetchElectron(false);
    expect(installedBinary(root)).toBeUndefined();
  });

  test('is not there before it was fetched', () => {
    expect(installedBinary(root)).toBeUndefined();
  });
});

test('the environment can name another binary', () => {
  const binary = join('/opt/electron', binaryName(process.platform));
  expect(namedBinary({ ELECTRON_OVERRIDE_DIST_PATH: '/opt/electron' })).toBe(binary);
  expect(namedBinary({ ELECTRON_OVERRIDE_DIST_PATH: '' })).toBeUndefined();
});

describe('a failed fetch', () => {
  const hour = 60 * 60_000;

  test('is remembered for a day', () => {
    expect(failedLately(root, Date.now())).toBe(false);
    rememberFailure(root);
    expect(failedLately(root, Date.now() + 23 * hour)).toBe(true);
    expect(failedLately(root, Date.now() + 25 * hour)).toBe(false);
  });
});
