/** Puts a whole file in place so that after any failure or power cut either the old one or the new one stands there, whole. */
import { randomBytes } from 'node:crypto';
import { realpath } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fail, ok, type Result } from '../../shared/result.ts';
import { allowing, type FileSystem, realFiles } from './fileSystem.ts';
import { nameForReader, storageFailure } from './storageFailure.ts';

/** Writes `pieces` beside `path`, makes them durable, and only then gives them the name; throws errno errors. */
export async function replaceFile(
  files: FileSystem,
  path: string,
  temporary: string,
  pieces: Iterable<Uint8Array>,
): Promise<void> {
  const file = await files.create(temporary);
  try {
    try {
      let end = 0;
      for (const piece of pieces) {
        await file.write(piece, end);
        end += piece.length;
      }
      await file.sync();
    } finally {
      await file.close();
    }
    await files.rename(temporary, path);
  } catch (error) {
    // Tidying up must not hide why the write failed.
    await files.remove(temporary).catch(() => undefined);
    throw error;
  }
  await files.syncDirectory(dirname(path));
}

/** Replaces or makes the file at `path` durably (0600), of bytes or of pieces that follow each other; on failure the old file stands untouched. A link is followed, not replaced. */
export async function writeFileDurably(
  path: string,
  bytes: Uint8Array | readonly Uint8Array[],
  files: FileSystem = realFiles,
): Promise<Result<void>> {
  try {
    const target = files === realFiles ? ((await allowing('ENOENT', realpath(path))) ?? path) : path;
    await replaceFile(
      files,
      target,
      `${target}.${randomBytes(6).toString('hex')}.tmp`,
      bytes instanceof Uint8Array ? [bytes] : bytes,
    );
    return ok(undefined);
  } catch (error) {
    return storageFailure(error, path);
  }
}

/** The same for a file that leaves the project: nothing of the project lies there, so another place is all that is needed. */
export async function writeExport(
  path: string,
  bytes: Uint8Array | readonly Uint8Array[],
  safe: string,
  files: FileSystem = realFiles,
): Promise<Result<void>> {
  const written = await writeFileDurably(path, bytes, files);
  if (written.ok || written.error.reason !== 'read-only') return written;
  return fail('read-only', `“${nameForReader(path)}” may not be written there. ${safe} Choose a folder of your own.`);
}

/** Makes names made, moved or removed in a folder survive a power cut; throws the system's error. */
export async function syncDirectory(directory: string): Promise<void> {
  await realFiles.syncDirectory(directory);
}
