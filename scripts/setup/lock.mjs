/** One set-up at a time in a checkout: a folder that only one process can make, given up when its owner is gone. */

import { mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { failed, say } from './outcome.mjs';

/**
 * @template T
 * @typedef {import('./outcome.mjs').Outcome<T>} Outcome
 */

/** Milliseconds after which a lock without an owner's number counts as left behind: writing the number takes under one. */
const ownerlessFor = 10_000;

/** Milliseconds between two looks at somebody else's lock. */
const pause = 200;

/** Milliseconds to wait for another set-up: twice the longest install that was ever seen. */
const patience = 20 * 60_000;

/**
 * Does `work` while holding the lock folder `lock`; waits for another live holder first.
 * @template T
 * @param {string} lock
 * @param {() => Promise<Outcome<T>>} work
 * @param {number} [limit] milliseconds to wait
 * @returns {Promise<Outcome<T>>}
 */
export async function withLock(lock, work, limit = patience) {
  const until = Date.now() + limit;
  for (let told = false; !take(lock); told = true) {
    if (clearIfLeftBehind(lock)) continue;
    if (Date.now() > until) {
      return failed(
        `Another set-up (process ${owner(lock) ?? 'unknown'}) holds ${lock} and does not end. Nothing was changed; end it, or delete that folder, and try again.`,
      );
    }
    if (!told) say('Another set-up is at work in this checkout; waiting for it.');
    await wait(pause);
  }
  try {
    return await work();
  } finally {
    rmSync(lock, { recursive: true, force: true });
  }
}

/**
 * @param {string} lock
 * @returns {boolean} whether the lock is ours now
 */
function take(lock) {
  mkdirSync(dirname(lock), { recursive: true });
  try {
    mkdirSync(lock);
  } catch (error) {
    if (hasCode(error, 'EEXIST')) return false;
    throw error;
  }
  writeFileSync(join(lock, 'owner'), String(process.pid));
  return true;
}

/**
 * Moves a dead owner's lock aside before deleting it, so that of two processes that see it only one clears it away.
 * @param {string} lock
 * @returns {boolean} whether there is reason to try again at once
 */
function clearIfLeftBehind(lock) {
  const holder = owner(lock);
  if (holder === undefined ? age(lock) < ownerlessFor : isAlive(holder)) return false;
  const aside = `${lock}.${process.pid}`;
  try {
    renameSync(lock, aside);
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return true;
    throw error;
  }
  // Between our look and our move somebody else may have cleared it and taken a lock of his own: give that back.
  if (owner(aside) === holder) rmSync(aside, { recursive: true, force: true });
  else renameSync(aside, lock);
  return true;
}

/**
 * @param {string} lock
 * @returns {number | undefined} process number; undefined when it is not written yet or not readable
 */
function owner(lock) {
  try {
    const number = Number(readFileSync(join(lock, 'owner'), 'utf8'));
    return Number.isInteger(number) && number > 0 ? number : undefined;
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return undefined;
    throw error;
  }
}

/** @param {string} lock */
function age(lock) {
  try {
    return Date.now() - statSync(lock).mtimeMs;
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return 0;
    throw error;
  }
}

/** @param {number} process_ */
function isAlive(process_) {
  try {
    process.kill(process_, 0);
    return true;
  } catch (error) {
    // EPERM: it lives and belongs to somebody else.
    return !hasCode(error, 'ESRCH');
  }
}

/**
 * @param {unknown} error
 * @param {string} code
 */
function hasCode(error, code) {
  return error instanceof Error && 'code' in error && error.code === code;
}
