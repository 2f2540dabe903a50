/** Turns what the system says about a file into a failure whose sentence a reader can act on. */
import { basename, dirname } from 'node:path';
import { type Failure, fail, type Reason } from '../../shared/result.ts';
import { errnoOf } from './fileSystem.ts';

/** A failure on its way through code that can only throw, such as lowdb's; caught again at the store's door. */
export class StoreError extends Error {
  readonly failure: Failure;

  constructor(reason: Reason, message: string) {
    super(message);
    this.name = 'StoreError';
    this.failure = { reason, message };
  }
}

/** How a file is named to a reader: itself and the folder it lies in, never the whole path. */
export function nameForReader(path: string): string {
  const folder = basename(dirname(path));
  return folder === '' || folder === '.' ? basename(path) : `${folder}/${basename(path)}`;
}

const id = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}(?:\.|$)/;

function withoutIds(name: string): string {
  return (
    name
      .split('/')
      .filter((part) => !id.test(part))
      .join('/') || name
  );
}

/** Whether the file was to be read or written: the same errno means different things. */
export type FileAct = 'read' | 'write';

type Sentence = (name: string) => Failure;

const storage = (message: string): Failure => ({ reason: 'storage', message });
const safe = 'What was saved before is safe.';

const whenWriting: Readonly<Record<string, Sentence>> = {
  ENOSPC: (name) => storage(`The disk is full: “${name}” could not be written. ${safe} Free some space and try again.`),
  EDQUOT: (name) =>
    storage(
      `Your share of the disk is used up: “${name}” could not be written. ${safe} Free some space and try again.`,
    ),
  EFBIG: (name) => storage(`The disk does not allow a file as large as “${name}”. ${safe} Choose another place.`),
  EACCES: (name) => readOnly(name, 'you are not allowed to write there'),
  EPERM: (name) => readOnly(name, 'the system does not allow writing there'),
  EROFS: (name) => readOnly(name, 'the disk can only be read'),
  EEXIST: (name) =>
    storage(`“${name}” appeared while it was being made. ${safe} Is another program writing there? Try again.`),
};

const whenReading: Readonly<Record<string, Sentence>> = {
  EACCES: (name) =>
    storage(`You are not allowed to read “${name}”. Nothing was changed. Ask for access to the folder.`),
  EPERM: (name) =>
    storage(`The system does not allow reading “${name}”. Nothing was changed. Ask for access to the folder.`),
};

const always: Readonly<Record<string, Sentence>> = {
  EIO: (name) =>
    storage(
      `The disk reported an error at “${name}”. ${safe} Copy the project to another disk and work on from there.`,
    ),
  EBUSY: (name) => storage(`“${name}” is in use by another program. ${safe} Close that program and try again.`),
  EMFILE: (name) => storage(`Too many files are open to reach “${name}”. ${safe} Close other programs and try again.`),
  ENFILE: (name) => storage(`Too many files are open to reach “${name}”. ${safe} Close other programs and try again.`),
  ENOENT: (name) => ({
    reason: 'not-found',
    message: `“${name}” is not there. Nothing was changed. Was its folder moved, renamed or unplugged?`,
  }),
  ENOTDIR: (name) =>
    storage(`“${name}” lies in something that is not a folder. Nothing was changed. Choose another place.`),
  EISDIR: (name) => storage(`“${name}” is a folder, not a file. Nothing was changed. Choose another name.`),
  ENAMETOOLONG: (name) =>
    storage(`The name “${name}” is too long for this disk. Nothing was changed. Choose a shorter one.`),
};

function readOnly(name: string, why: string): Failure {
  return {
    reason: 'read-only',
    message: `“${name}” could not be written: ${why}. ${safe} Copy it to a place of your own to work on it.`,
  };
}

/** A failed result, whatever it would have carried. */
export type Failed = ReturnType<typeof fail>;

/** The failed result for a system error at `path`; an error that did not come from the system is a bug and is thrown on. */
export function storageFailure(error: unknown, path: string, act: FileAct = 'write'): Failed {
  if (error instanceof StoreError) return { ok: false, error: error.failure };
  const code = errnoOf(error);
  if (code === null) throw error;
  const sentence = (act === 'write' ? whenWriting : whenReading)[code] ?? always[code];
  // Where it lies helps who mends a file; of what could not be written, only the name means something to a reader.
  const name = act === 'write' ? withoutIds(nameForReader(path)) : nameForReader(path);
  if (sentence !== undefined) return { ok: false, error: sentence(name) };
  return fail(
    'storage',
    `“${name}” could not be ${act === 'write' ? 'written' : 'read'} (${code}). ${safe} Try again.`,
  );
}
