/** One set-up at a time: waiting for a live owner, clearing away after a dead one. */

import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { withLock } from './lock.mjs';
import { done } from './outcome.mjs';

let folder: string;
let lock: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lock-'));
  lock = join(folder, 'setup.lock');
});
afterEach(() => rmSync(folder, { recursive: true }));

/** The number of a process that has ended. */
function deadProcess(): number {
  return spawnSync(process.execPath, ['--version']).pid;
}

function leaveLock(owner?: number): void {
  mkdirSync(lock);
  if (owner !== undefined) writeFileSync(join(lock, 'owner'), String(owner));
}

describe('the lock', () => {
  test('lets one in at a time and the next in afterwards', async () => {
    const seen: string[] = [];
    const work = (name: string) => async () => {
      seen.push(`${name} begins`);
      await new Promise((resolve) => setTimeout(resolve, 20));
      seen.push(`${name} ends`);
      return done(name);
    };
    const results = await Promise.all([withLock(lock, work('first')), withLock(lock, work('second'))]);
    expect(results).toEqual([done('first'), done('second')]);
    expect(seen).toEqual(['first begins', 'first ends', 'second begins', 'second ends']);
  });

  test('is given back when the work throws', async () => {
    const broken = withLock(lock, () => Promise.reject(new Error('broken')));
    await expect(broken).rejects.toThrow('broken');
    expect(existsSync(lock)).toBe(false);
  });

  test('of a process that has ended is cleared away', async () => {
    leaveLock(deadProcess());
    expect(await withLock(lock, async () => done('in'), 0)).toEqual(done('in'));
    expect(existsSync(lock)).toBe(false);
  });

  test('of a process that lives is respected, with a sentence that names it', async () => {
    leaveLock(process.pid);
    const result = await withLock(lock, async () => done('in'), 0);
    expect(result.ok).toBe(false);
    expect(result.ok || result.message).toContain(`process ${process.pid}`);
    expect(existsSync(lock)).toBe(true);
  });

  test('without an owner is respected while it is young', async () => {
    leaveLock();
    expect((await withLock(lock, async () => done('in'), 0)).ok).toBe(false);
  });

  test('without an owner is cleared away when it is old', async () => {
    leaveLock();
    const longAgo = new Date(Date.now() - 60_000);
    utimesSync(lock, longAgo, longAgo);
    expect((await withLock(lock, async () => done('in'), 0)).ok).toBe(true);
  });
});
