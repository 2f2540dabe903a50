/** The few file operations the store needs, behind an interface so that tests can put a failing or recording disk there. */
import { type FileHandle, mkdir, open, readdir, readFile, rename, unlink } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/** A file open for writing. Every call throws the errno error of the system when it fails. */
export interface OpenFile {
  /** Writes all bytes at byte `position`, or throws; then any part of them may stand in the file. */
  write(bytes: Uint8Array, position: number): Promise<void>;
  sync(): Promise<void>;
  datasync(): Promise<void>;
  truncate(length: number): Promise<void>;
  close(): Promise<void>;
}

/** What the store asks of a disk. Paths are absolute or relative to the process. */
export interface FileSystem {
  list(directory: string): Promise<string[]>;
  /** Makes the folder and those above it, for its owner only, so that they survive a power cut. */
  createFolder(directory: string): Promise<void>;
  read(path: string): Promise<Buffer>;
  /** Makes a new file readable by its owner only; throws EEXIST when one is there. */
  create(path: string): Promise<OpenFile>;
  openExisting(path: string): Promise<OpenFile>;
  rename(from: string, to: string): Promise<void>;
  remove(path: string): Promise<void>;
  /** Makes names made, changed or removed in the folder survive a power cut. */
  syncDirectory(directory: string): Promise<void>;
}

/** The `code` of a system error such as ENOENT, or null for anything else. */
export function errnoOf(error: unknown): string | null {
  if (!(error instanceof Error) || !('code' in error)) return null;
  return typeof error.code === 'string' && /^E[A-Z0-9]+$/.test(error.code) ? error.code : null;
}

/** Passes over one expected errno; any other error goes on its way. */
export async function allowing<T>(code: string, action: Promise<T>): Promise<T | null> {
  try {
    return await action;
  } catch (error) {
    if (errnoOf(error) === code) return null;
    throw error;
  }
}

/** One write call may take only some of the bytes, on a full disk for one: the count is checked, and the rest is asked for again. */
async function writeAll(handle: FileHandle, bytes: Uint8Array, position: number): Promise<void> {
  let done = 0;
  while (done < bytes.length) {
    const { bytesWritten } = await handle.write(bytes, done, bytes.length - done, position + done);
    if (bytesWritten <= 0) throw Object.assign(new Error('the disk took no bytes'), { code: 'EIO' });
    done += bytesWritten;
  }
}

function openFile(handle: FileHandle): OpenFile {
  return {
    write: (bytes, position) => writeAll(handle, bytes, position),
    sync: () => handle.sync(),
    datasync: () => handle.datasync(),
    truncate: (length) => handle.truncate(length),
    close: () => handle.close(),
  };
}

/** On Windows a virus scanner may hold a fresh file for a moment, so a refused rename is tried again for about two seconds. */
async function renamePatiently(from: string, to: string): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await rename(from, to);
    } catch (error) {
      const held = ['EPERM', 'EBUSY', 'EACCES'].includes(errnoOf(error) ?? '');
      if (process.platform !== 'win32' || !held || tries === 9) throw error;
      await pause(50 * tries);
    }
  }
}

async function syncDirectory(directory: string): Promise<void> {
  // Windows cannot open a folder for syncing; NTFS keeps its own journal of names.
  if (process.platform === 'win32') return;
  const handle = await open(directory, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function createFolder(directory: string): Promise<void> {
  const path = resolve(directory);
  const first = await mkdir(path, { recursive: true, mode: 0o700 });
  if (first === undefined) return;
  for (let made = path; made.length >= first.length; made = dirname(made)) await syncDirectory(dirname(made));
}

/** The disk itself. */
export const realFiles: FileSystem = {
  list: (directory) => readdir(directory),
  createFolder,
  read: (path) => readFile(path),
  create: async (path) => openFile(await open(path, 'wx', 0o600)),
  openExisting: async (path) => openFile(await open(path, 'r+')),
  rename: renamePatiently,
  remove: (path) => unlink(path),
  syncDirectory,
};
