/** One writer for a project: a file `lock` that names the process which holds it. */
import { randomBytes } from 'node:crypto';
import { link, open, readFile, rename, unlink } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';
import { fail, ok, type Result } from '../../shared/result.ts';
import { allowing, errnoOf } from './fileSystem.ts';
import { parseJson } from './frame.ts';
import { isGone, type ProcessIdentity, thisProcess } from './processIdentity.ts';
import { StoreError, storageFailure } from './storageFailure.ts';

/** Held until released or until the process ends. */
export interface ProjectLock {
  release(): Promise<void>;
}

const owner = z.object({
  pid: z.number().int().positive(),
  host: z.string(),
  started: z.string().nullable(),
  boot: z.string().nullable(),
  numbering: z.string().nullable(),
});

/** Long enough for another process to fill a lock it has just made on a disk without hard links. */
const settling = 200;

/** Contenders that lose a race look again; more rounds than this mean that something is wrong with the folder. */
const rounds = 20;

async function writeNew(path: string, text: string): Promise<void> {
  const file = await open(path, 'wx', 0o600);
  try {
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Makes `path` appear with its whole text at once; false when one is there already. */
async function appear(path: string, text: string): Promise<boolean> {
  const draft = `${path}.${randomBytes(6).toString('hex')}`;
  try {
    await writeNew(draft, text);
    try {
      await link(draft, path);
    } catch (error) {
      // Memory sticks have no hard links: there the text follows a moment after the name.
      if (!['EPERM', 'ENOTSUP', 'ENOSYS', 'EOPNOTSUPP'].includes(errnoOf(error) ?? '')) throw error;
      await writeNew(path, text);
    }
    return true;
  } catch (error) {
    if (errnoOf(error) === 'EEXIST') return false;
    throw error;
  } finally {
    await unlink(draft).catch(() => undefined);
  }
}

/** Who a lock file names: null when there is no file, 'nobody' when it cannot be read as a lock. */
async function ownerOf(path: string): Promise<ProcessIdentity | 'nobody' | null> {
  for (let look = 1; ; look += 1) {
    const text = await allowing('ENOENT', readFile(path, 'utf8'));
    if (text === null) return null;
    const found = owner.safeParse(parseJson(text));
    if (found.success) return found.data;
    if (look === 2) return 'nobody';
    await pause(settling);
  }
}

async function isHeld(found: ProcessIdentity | 'nobody'): Promise<boolean> {
  return found !== 'nobody' && !(await isGone(found));
}

/**
 * Replaces a dead owner's lock. Two that saw the same dead owner must not follow each other, so a second file lets one
 * of them in, which looks again before it acts; that file's own dead owner is simply removed.
 */
async function takeOver(path: string, text: string): Promise<boolean> {
  const gate = `${path}.takeover`;
  if (!(await appear(gate, text))) {
    const inside = await ownerOf(gate);
    if (inside !== null && !(await isHeld(inside))) await allowing('ENOENT', unlink(gate));
    await pause(5 + Math.random() * 20);
    return false;
  }
  try {
    const found = await ownerOf(path);
    if (found === null || (await isHeld(found))) return false;
    const draft = `${path}.${randomBytes(6).toString('hex')}`;
    await writeNew(draft, text);
    await rename(draft, path);
    return true;
  } finally {
    await allowing('ENOENT', unlink(gate));
  }
}

function heldMessage(directory: string, found: ProcessIdentity, host: string): string {
  const where = found.host === host ? `process ${found.pid}` : `process ${found.pid} on the computer “${found.host}”`;
  const name = basename(resolve(directory));
  return `The project “${name}” is open in another window or program (${where}). Close it there first. If nothing has it open, remove the file “lock” from its folder.`;
}

async function acquire(directory: string, path: string, text: string, host: string): Promise<void> {
  for (let round = 1; round <= rounds; round += 1) {
    if (await appear(path, text)) return;
    const found = await ownerOf(path);
    if (found === null) continue;
    if (found !== 'nobody' && (await isHeld(found)))
      throw new StoreError('locked', heldMessage(directory, found, host));
    if (await takeOver(path, text)) return;
  }
  const name = basename(resolve(directory));
  throw new StoreError(
    'locked',
    `The project “${name}” is being opened by several programs at once. Nothing was changed. Try again.`,
  );
}

/** Takes the project's lock for this process: `locked` when another holds it, `read-only` where nothing may be written. */
export async function lockProject(directory: string): Promise<Result<ProjectLock>> {
  const path = join(directory, 'lock');
  const me = await thisProcess();
  // The random part tells this lock from another of the same process.
  const text = JSON.stringify({ ...me, lock: randomBytes(12).toString('hex') });
  try {
    await acquire(directory, path, text, me.host);
  } catch (error) {
    return lockFailure(error, directory);
  }
  return ok({
    release: async () => {
      if ((await allowing('ENOENT', readFile(path, 'utf8'))) === text) await allowing('ENOENT', unlink(path));
    },
  });
}

function lockFailure(error: unknown, directory: string): Result<ProjectLock> {
  if (['EACCES', 'EPERM', 'EROFS'].includes(errnoOf(error) ?? '')) {
    const name = basename(resolve(directory));
    const message = `The project “${name}” lies where nothing may be written, so it can only be read. Copy it to a folder of your own to work on it.`;
    return fail('read-only', message);
  }
  return storageFailure(error, directory);
}
