/** Reads an annotation set from its file: whole, checked, with the hash by which the file is known again. */

import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { LARGEST_SET, parseAnnotationSet } from '../../shared/exchange/annotationSet.ts';
import type { AnnotationSet } from '../../shared/exchange/annotationSetForm.ts';
import type { StampClock } from '../../shared/model/stamp.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { storageFailure } from '../store/storageFailure.ts';

/** A set with the file that it came in. */
export interface ReceivedFile {
  readonly name: string;
  readonly sha256: string;
  readonly set: AnnotationSet;
}

/** Reads a set, wherever that is done: in place, or in a process of its own. */
export type SetReader = (file: string, clock: StampClock, signal: AbortSignal) => Promise<Result<ReceivedFile>>;

/** The set in `file`. The failure's sentence names the file; `clock` sees all stamps of the set. */
export async function readSet(file: string, clock: StampClock): Promise<Result<ReceivedFile>> {
  const name = basename(file);
  const bytes = await readBytes(file, name);
  if (!bytes.ok) return bytes;
  const set = parseAnnotationSet(bytes.value.toString('utf8'), clock, name);
  return set.ok ? ok({ name, sha256: createHash('sha256').update(bytes.value).digest('hex'), set: set.value }) : set;
}

async function readBytes(file: string, name: string): Promise<Result<Buffer>> {
  try {
    const found = await stat(file);
    // Reading a device or a pipe may never end.
    if (!found.isFile() && !found.isDirectory())
      return fail('unsupported', `“${name}” is a device or a pipe, not a file. Nothing was changed.`);
    if (found.size <= 4 * LARGEST_SET) return ok(await readFile(file));
    return fail('limit', `“${name}” is larger than any annotation set. Nothing was changed.`);
  } catch (error) {
    return storageFailure(error, file, 'read');
  }
}
