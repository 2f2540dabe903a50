/** Reads a reference file in a process of its own, which is not trusted: all that it says is parsed. */

import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { z } from 'zod';
import { referenceEntrySchema, referenceLimits } from '../../shared/references/referenceEntry.ts';
import { fail, ok, type Result, reasons } from '../../shared/result.ts';
import { inOwnProcess, type SpawnReader } from '../import/ownProcess.ts';
import { storageFailure } from '../store/storageFailure.ts';
import type { ReadEntries } from './readEntries.ts';

/** Reads the file at a path. The failure's sentence names it. */
export type ReferenceReader = (path: string) => Promise<Result<ReadEntries>>;

const MILLISECONDS = 60_000;
const UNCHANGED = 'Nothing was changed.';

const replySchema = z.discriminatedUnion('ok', [
  z.strictObject({
    ok: z.literal(true),
    value: z.strictObject({
      entries: z.array(referenceEntrySchema).max(referenceLimits.entries),
      skipped: z.number().int().min(0),
    }),
  }),
  z.strictObject({ ok: z.literal(false), error: z.strictObject({ reason: z.enum(reasons), message: z.string() }) }),
]);

/** A reader that spawns a process for each file and kills it after. */
export function referenceReader(spawn: SpawnReader): ReferenceReader {
  return async (path) => {
    const name = basename(path);
    const bytes = await readBytes(path, name);
    if (!bytes.ok) return bytes;
    const silences = silencesOf(name);
    const watch = { signal: new AbortController().signal, milliseconds: MILLISECONDS, silences };
    return inOwnProcess(spawn, { bytes: bytes.value, name }, watch, (message) => replyIn(message) ?? silences.crashed);
  };
}

function replyIn(message: unknown): Result<ReadEntries> | null {
  try {
    return replySchema.parse(typeof message === 'string' ? JSON.parse(message) : null);
  } catch {
    return null; // Not what was agreed.
  }
}

function silencesOf(name: string) {
  const smaller = `${UNCHANGED} Export a part of the entries.`;
  return {
    cancelled: fail('cancelled', `“${name}” was not read: cancelled. ${UNCHANGED}`),
    tookTooLong: fail('limit', `“${name}” could not be read in reasonable time. ${smaller}`),
    outOfMemory: fail('limit', `“${name}” needs more memory than it may have. ${smaller}`),
    crashed: fail('corrupt', `“${name}” could not be read: the reader stopped on it. ${UNCHANGED} Export it again.`),
  };
}

async function readBytes(path: string, name: string): Promise<Result<Uint8Array>> {
  try {
    const file = await stat(path);
    // Reading a device or a pipe may never end.
    if (!file.isFile() && !file.isDirectory())
      return fail('unsupported', `“${name}” is a device or a pipe, not a file. ${UNCHANGED}`);
    if (file.size <= referenceLimits.bytes) return ok(await readFile(path));
    return fail('limit', `“${name}” is larger than 32 MiB, the most that a reference file may have. ${UNCHANGED}`);
  } catch (error) {
    return storageFailure(error, path, 'read');
  }
}
