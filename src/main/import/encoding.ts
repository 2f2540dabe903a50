/** From bytes to text: byte-order mark, then strict UTF-8, then what the file declares, then a statistical guess. */

import type { Encoding } from '../../shared/model/readingChoices.ts';

export interface Decoded {
  readonly text: string;
  /** The name of the encoding, as in the WHATWG Encoding Standard. */
  readonly encoding: string;
  /** Whether it was guessed, so that the analyst should look at the letters. */
  readonly guessed: boolean;
}

/** Guessing needs few bytes, but some beyond ASCII. */
const SAMPLE_BYTES = 65_536;

/** The detector's names for what the decoder knows under another name, in its widest form. */
const decoderNames: Readonly<Record<string, string>> = {
  'tis-620': 'windows-874',
  'iso-8859-11': 'windows-874',
  cp874: 'windows-874',
  cp932: 'shift_jis',
  cp949: 'euc-kr',
  gb2312: 'gb18030',
  maccyrillic: 'x-mac-cyrillic',
  macroman: 'macintosh',
};

/**
 * The text of `bytes`; `null` when they are not text in an encoding that is known. `declared`: what the file says;
 * `chosen`: what the analyst says, which stands above all else.
 */
export async function decodeText(
  bytes: Uint8Array,
  declared: string | null = null,
  chosen?: Encoding,
): Promise<Decoded | null> {
  if (chosen) return decoded(bytes, chosen, false);
  const marked = byteOrderMark(bytes);
  if (marked) return decoded(bytes, marked, false);
  if (isEbcdic(bytes)) return null;
  const wide = wideWithoutMark(bytes);
  if (wide) return decoded(bytes, wide, true);
  const text = decode(bytes, 'utf-8', true);
  if (text !== null) return text.includes('\0') ? null : { text, encoding: 'utf-8', guessed: false };
  if (isBinary(bytes)) return null;
  return (declared && decoded(bytes, declared.toLowerCase(), false)) || guess(bytes);
}

/** Its library is loaded only here: each report is read by a process of its own, and hardly any needs it. */
async function guess(bytes: Uint8Array): Promise<Decoded | null> {
  const { default: jschardet } = await import('jschardet');
  const high = bytes.findIndex((byte) => byte >= 0x80);
  const sample = bytes.subarray(Math.max(0, high - 1_024), high + SAMPLE_BYTES);
  const found = jschardet.detect(Buffer.from(sample)).encoding?.toLowerCase() ?? '';
  return decoded(bytes, decoderNames[found] ?? found, true) ?? decoded(bytes, 'windows-1252', true);
}

function decoded(bytes: Uint8Array, encoding: string, guessed: boolean): Decoded | null {
  const text = decode(bytes, encoding, false);
  return text === null ? null : { text, encoding, guessed };
}

function decode(bytes: Uint8Array, encoding: string, fatal: boolean): string | null {
  try {
    return new TextDecoder(encoding, { fatal }).decode(bytes);
  } catch {
    return null; // Not an encoding that is known, or not valid in it.
  }
}

function byteOrderMark([a, b, c]: Uint8Array): string | null {
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  return a === 0xfe && b === 0xff ? 'utf-16be' : null;
}

/** UTF-16 of a script with many ASCII signs: every other byte is zero. */
function wideWithoutMark(bytes: Uint8Array): string | null {
  const sample = bytes.subarray(0, 4_096);
  const zeros = [0, 0];
  for (const [place, byte] of sample.entries()) if (byte === 0) zeros[place % 2] = (zeros[place % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  const many = sample.length / 8;
  if (odd > many && even === 0) return 'utf-16le';
  return even > many && odd === 0 ? 'utf-16be' : null;
}

/** Mainframe text: its space is 0x40, and the space of all other encodings is nearly absent. */
function isEbcdic(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  let spaces = 0;
  let letters = 0;
  for (const byte of sample) {
    if (byte === 0x40) spaces++;
    else if (byte === 0x20 || (byte >= 0x61 && byte <= 0x7a)) letters++;
  }
  return sample.length > 32 && spaces > sample.length / 20 && letters < spaces / 4;
}

/** Whether control characters that no text has make up more than 1 of 100 bytes, or a zero byte occurs. */
function isBinary(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  const controls = sample.reduce((sum, byte) => sum + (byte < 0x09 || (byte > 0x0d && byte < 0x1b) ? 1 : 0), 0);
  return sample.includes(0) || controls > sample.length / 100;
}
