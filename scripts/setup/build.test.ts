/** When the built program counts as made of the present sources. */

import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { inputsHash, isBuilt } from './build.mjs';

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'build-'));
  write('src/main/index.ts', 'open();');
  write('package-lock.json', '{}');
});
afterEach(() => rmSync(root, { recursive: true }));

function write(path: string, content: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), content);
}

describe('a build is stale after', () => {
  test.each([
    ['a source was edited', () => write('src/main/index.ts', 'close();')],
    ['a source was added', () => write('src/main/window.ts', '')],
    ['a source was renamed', () => renameSync(join(root, 'src/main/index.ts'), join(root, 'src/main/other.ts'))],
    ['a resource was added', () => write('resources/icon.svg', '<svg/>')],
    ['other packages were locked', () => write('package-lock.json', '{"packages":{}}')],
    ['the build was configured', () => write('electron.vite.config.ts', '')],
    ['content moved from one file to its neighbour', moveContent],
  ])('%s', (_, edit) => {
    const before = inputsHash(root);
    edit();
    expect(inputsHash(root)).not.toBe(before);
  });

  function moveContent(): void {
    write('src/main/index.ts', 'open');
    write('src/main/index2.ts', '();');
  }
});

describe('a build is not stale after', () => {
  test.each([
    ['a test was edited', () => write('src/main/index.test.ts', 'test();')],
    ['what tests use was edited', () => write('src/shared/testing/notation.ts', 'doc();')],
    ['something beside the sources was edited', () => write('docs/manual.md', 'Read.')],
  ])('%s', (_, edit) => {
    const before = inputsHash(root);
    edit();
    expect(inputsHash(root)).toBe(before);
  });
});

describe('the program', () => {
  test('is built when its record names the present sources', () => {
    write('out/main/index.js', '');
    write('out/.build-hash', inputsHash(root));
    expect(isBuilt(root)).toBe(true);
  });

  test('is not built when its record names older sources', () => {
    write('out/main/index.js', '');
    write('out/.build-hash', 'older');
    expect(isBuilt(root)).toBe(false);
  });

  test('is not built when it was deleted and its record was left', () => {
    write('out/.build-hash', inputsHash(root));
    expect(isBuilt(root)).toBe(false);
  });
});
