/** One line of a store's file: a checksum chained to the line before it, a space, the payload, a newline. */
import { createHash } from 'node:crypto';
import { Turns } from '../turns.ts';

const newline = 0x0a;
const space = 0x20;
/** 64 bits of the SHA-256 are shown in the line: enough against damage; it is not a signature. */
const shownDigits = 16;

/** The chain before the first change of a store. */
export const chainStart = '0'.repeat(64);

/** A payload found whole, with the chain after it and the byte offset where the next frame starts. */
export interface Frame {
  readonly payload: Buffer;
  readonly chain: string;
  readonly end: number;
}

/** What stands behind the last good frame: nothing, a cut-off last frame, or a bad frame with more behind it. */
export type Tail = 'none' | 'torn' | 'damaged';

/** SHA-256 of bytes in hexadecimal. */
export function sha256(...parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest('hex');
}

/** The line for one payload, which must not contain a newline (JSON never does), and the chain after it. */
export function encodeFrame(previous: string, payload: string): { readonly bytes: Buffer; readonly chain: string } {
  const chain = sha256(previous, payload);
  return { bytes: Buffer.from(`${chain.slice(0, shownDigits)} ${payload}\n`), chain };
}

/** The same for a payload that comes in pieces, made in turns with other work. */
export async function encodeFrameOf(
  previous: string,
  payload: Iterable<string>,
): Promise<{ readonly bytes: Buffer; readonly chain: string }> {
  const turns = new Turns();
  const hash = createHash('sha256').update(previous);
  const parts: Buffer[] = [];
  let pieces: string[] = [];
  const gather = () => {
    const part = Buffer.from(pieces.join(''));
    pieces = [];
    hash.update(part);
    parts.push(part);
  };
  for (const piece of payload) {
    pieces.push(piece);
    if (!turns.isDue) continue;
    gather();
    await turns.give();
  }
  gather();
  const chain = hash.digest('hex');
  return { bytes: Buffer.concat([Buffer.from(`${chain.slice(0, shownDigits)} `), ...parts, Buffer.from('\n')]), chain };
}

/** The frame at byte `start`, or null when no whole and unbroken one stands there. */
export function decodeFrame(bytes: Buffer, start: number, previous: string): Frame | null {
  const end = bytes.indexOf(newline, start);
  const payloadStart = start + shownDigits + 1;
  if (end < payloadStart || bytes[payloadStart - 1] !== space) return null;
  const payload = bytes.subarray(payloadStart, end);
  const chain = sha256(previous, payload);
  if (bytes.toString('latin1', start, start + shownDigits) !== chain.slice(0, shownDigits)) return null;
  return { payload, chain, end: end + 1 };
}

/** The JSON value of a text, or undefined when it is none: a file from elsewhere can have good checksums over nonsense. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** Only the last frame of a file can be cut off by a crash, since each is durable before the next is begun. */
export function tailAt(bytes: Buffer, start: number): Tail {
  if (start >= bytes.length) return 'none';
  const end = bytes.indexOf(newline, start);
  return end < 0 || end + 1 === bytes.length ? 'torn' : 'damaged';
}
