/** Language files of Tesseract (`.traineddata`): what they look like from outside, before any engine sees them. */

import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';

const MEBIBYTE = 1_048_576;

/** How large a language may be. The largest that Tesseract's makers publish, Chinese, has 42 MiB. */
export const languageLimits = { bytes: 64 * MEBIBYTE, packedBytes: 64 * MEBIBYTE } as const;

/** A file begins with the number of its parts, then the place of each; -1 for a part that is not there. */
const MOST_PARTS = 64;
/** The network that reads lines, without which the program can do nothing with a language. */
const NETWORK_PART = 17;

const unpack = promisify(gunzip);

/** `file` unpacked where it is packed; null when it is not packed well or too large. */
export async function unpacked(file: Uint8Array): Promise<Uint8Array | null> {
  if (file[0] !== 0x1f || file[1] !== 0x8b) return file;
  try {
    return await unpack(file, { maxOutputLength: languageLimits.bytes });
  } catch {
    return null; // Cut off, damaged, or larger than a language can be.
  }
}

/** Why `data` (unpacked) is no language for this engine, as a clause after the file's name; null when it looks like one. */
export function problemOf(data: Uint8Array): string | null {
  const strange = 'is no language file of Tesseract, or not a whole one';
  if (data.length < 8) return strange;
  const view = new DataView(data.buffer, data.byteOffset, data.length);
  const parts = view.getUint32(0, true);
  if (parts === 0 || parts > MOST_PARTS || data.length < 4 + parts * 8) return strange;
  const places = Array.from({ length: parts }, (_, part) => Number(view.getBigInt64(4 + part * 8, true)));
  const there = places.filter((place) => place !== -1);
  const inOrder = there.every((place, index) => place >= (there[index - 1] ?? 4 + parts * 8) && place < data.length);
  if (there.length === 0 || !inOrder) return strange;
  if ((places[NETWORK_PART] ?? -1) === -1) return 'is for an older engine than the one in this program';
  return null;
}
