/** When installed packages count as what the lock file asks for. */

import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { isInstalled, isWhatWasLocked } from './dependencies.mjs';

describe('npm’s list of what it installed', () => {
  const locked = {
    '': { version: '1.0.0' },
    'node_modules/reader': { version: '2.0.0' },
    'node_modules/reader-for-macs': { version: '2.0.0', optional: true },
  };

  test.each([
    ['every package', { 'node_modules/reader': { version: '2.0.0' } }, true],
    ['another version', { 'node_modules/reader': { version: '1.9.0' } }, false],
    ['nothing', {}, false],
    ['a stale package for this system only', packages('2.0.0', '1.0.0'), false],
    ['a package that is no longer asked for', { ...packages('2.0.0', '2.0.0'), 'node_modules/old': {} }, true],
  ])('with %s', (_, installed, right) => {
    expect(isWhatWasLocked(locked, installed)).toBe(right);
  });

  function packages(reader: string, forMacs: string): Record<string, { version?: string }> {
    return { 'node_modules/reader': { version: reader }, 'node_modules/reader-for-macs': { version: forMacs } };
  }
});

describe('a folder', () => {
  let folder: string;
  const lockFile = (version: string) => JSON.stringify({ packages: { '': {}, 'node_modules/reader': { version } } });

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'dependencies-'));
    writeFileSync(join(folder, 'package-lock.json'), lockFile('2.0.0'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  function installByHand(version: string): void {
    mkdirSync(join(folder, 'node_modules'));
    writeFileSync(join(folder, 'node_modules', '.package-lock.json'), lockFile(version));
  }

  test('without packages is not installed', () => {
    expect(isInstalled(folder)).toBe(false);
  });

  test('that somebody installed with npm itself is taken as it is, and remembered', () => {
    installByHand('2.0.0');
    expect(isInstalled(folder)).toBe(true);
    expect(existsSync(join(folder, 'node_modules', '.package-lock-hash'))).toBe(true);
  });

  test('that was installed from an older lock file is not installed', () => {
    installByHand('1.0.0');
    expect(isInstalled(folder)).toBe(false);
  });

  test('whose lock file changed without asking for anything new is installed', () => {
    installByHand('2.0.0');
    isInstalled(folder);
    writeFileSync(join(folder, 'package-lock.json'), `${lockFile('2.0.0')}\n`);
    expect(isInstalled(folder)).toBe(true);
  });

  test('whose lock file changed since is not installed', () => {
    installByHand('2.0.0');
    isInstalled(folder);
    writeFileSync(join(folder, 'package-lock.json'), lockFile('3.0.0'));
    expect(isInstalled(folder)).toBe(false);
  });
});
