/** Opens a zip archive and gives its parts one at a time: names and sizes are looked at before anything is unpacked. */

import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';
import { ok, type Result } from '../../shared/result.ts';
import { damaged, overLimit, protectedByPassword, unsafe } from './failures.ts';
import { limits, sizeInWords } from './limits.ts';

/** An archive that keeps within the limits. */
export interface Archive {
  readonly parts: readonly string[];
  /**
   * A part's bytes as they are unpacked; `null` when there is none of this name. Iterating throws when its checksum is wrong or
   * it has another size than the archive declares.
   */
  part(name: string): AsyncIterable<Uint8Array> | null;
}

/** Opens an archive; 'corrupt' when it is not complete, 'unsupported' for unsafe names, 'limit' and 'password' as said. */
export async function openArchive(bytes: Uint8Array, name: string): Promise<Result<Archive>> {
  const opened = await open(bytes, name);
  if (!opened.ok) return opened;
  const { zip, entries } = opened.value;
  // Of two parts with one name the first counts, as for Word.
  const byName = new Map(entries.toReversed().map((entry) => [entry.fileName, entry]));
  return ok({
    parts: entries.map((entry) => entry.fileName),
    part: (part) => {
      const entry = byName.get(part);
      return entry ? unpacked(zip, entry) : null;
    },
  });
}

async function* unpacked(zip: ZipFile, entry: Entry): AsyncIterable<Uint8Array> {
  const stream = await zip.openReadStreamPromise(entry);
  for await (const chunk of stream) yield chunk;
}

async function open(bytes: Uint8Array, name: string): Promise<Result<{ zip: ZipFile; entries: Entry[] }>> {
  const entries: Entry[] = [];
  try {
    const zip = await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
    if (zip.entryCount > limits.zipParts) return tooMany(name);
    for await (const entry of zip.eachEntry()) {
      entries.push(entry);
      if (entries.length > limits.zipParts) return tooMany(name);
    }
    const refused = refusal(entries, name);
    return refused ?? ok({ zip, entries });
  } catch (error) {
    return /relative path|absolute path|invalid characters/.test(String(error))
      ? unsafe(name, 'a part of it is named so as to be written outside its folder')
      : damaged(name);
  }
}

function tooMany(name: string) {
  return overLimit(name, `it is an archive of more than ${limits.zipParts.toLocaleString('en')} parts`);
}

function refusal(entries: readonly Entry[], name: string) {
  const all = entries.reduce((sum, entry) => sum + entry.uncompressedSize, 0);
  if (entries.some((entry) => entry.isEncrypted())) return protectedByPassword(name);
  if (all > limits.zipBytes) return overLimit(name, `it unpacks to more than ${sizeInWords(limits.zipBytes)}`);
  if (entries.some((entry) => entry.uncompressedSize > limits.zipPartBytes))
    return overLimit(name, `one part of it unpacks to more than ${sizeInWords(limits.zipPartBytes)}`);
  if (entries.some(isBomb))
    return overLimit(name, `a part of it grows more than ${limits.zipRatio} times when unpacked`);
  return null;
}

function isBomb(entry: Entry): boolean {
  return (
    entry.uncompressedSize > limits.zipRatioFrom && entry.uncompressedSize > entry.compressedSize * limits.zipRatio
  );
}
