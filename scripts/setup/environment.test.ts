/** The PATH for tools, programs found on it, and what to say when the system lacks one. */

import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { askForPrograms, missing } from './chromium.mjs';
import { hasDisplay } from './display.mjs';
import { findProgram, withPath } from './environment.mjs';

describe('the PATH', () => {
  test('begins with the folders that were given', () => {
    expect(withPath({ PATH: '/usr/bin' }, ['/a', '/b']).PATH).toBe(['/a', '/b', '/usr/bin'].join(delimiter));
  });

  test('keeps the name it has on Windows', () => {
    expect(withPath({ Path: 'C:\\Windows' }, ['C:\\a'])).toEqual({ Path: ['C:\\a', 'C:\\Windows'].join(delimiter) });
  });

  test('is made when there is none, without an empty folder, which would mean the present one', () => {
    expect(withPath({}, ['/a'])).toEqual({ PATH: '/a' });
  });
});

describe.skipIf(process.platform === 'win32')('a program', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'programs-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  function add(name: string, mode: number): string {
    writeFileSync(join(folder, name), '');
    chmodSync(join(folder, name), mode);
    return join(folder, name);
  }

  test('is found in the first folder that has it', () => {
    const path = add('chromium', 0o755);
    expect(findProgram('chromium', { PATH: `/nowhere${delimiter}${folder}` })).toBe(path);
  });

  test('is not a file without the right to run it, nor a folder', () => {
    add('chromium', 0o644);
    mkdirSync(join(folder, 'xvfb-run'));
    expect(missing(['chromium', 'xvfb'], { PATH: folder })).toEqual(['chromium', 'xvfb']);
  });

  test('may be replaced by another that does the same', () => {
    add('google-chrome', 0o755);
    expect(missing(['chromium', 'xvfb'], { PATH: folder })).toEqual(['xvfb']);
  });
});

describe('a missing program', () => {
  test('is asked for with the one command to run where apt-get is there', () => {
    expect(askForPrograms(['chromium', 'xvfb'], true)).toContain('run: sudo apt-get install chromium xvfb xauth');
  });

  test('is asked for by name elsewhere', () => {
    expect(askForPrograms(['chromium'], false)).toMatch(/package manager: chromium$/);
  });
});

describe('a screen', () => {
  test.each([
    ['linux', {}, false],
    ['linux', { DISPLAY: '' }, false],
    ['linux', { DISPLAY: ':0' }, true],
    ['linux', { WAYLAND_DISPLAY: 'wayland-0' }, true],
    ['darwin', {}, true],
    ['win32', {}, true],
  ] as const)('on %s with %o: %s', (platform, env, there) => {
    expect(hasDisplay(env, platform)).toBe(there);
  });
});
