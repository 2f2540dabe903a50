/** Cuts RTF into its tokens (Rich Text Format 1.9.1, "RTF syntax"). */

export type Token =
  | { readonly kind: 'open' }
  | { readonly kind: 'close' }
  /** A control word with its number, or a control sign such as `~`. */
  | { readonly kind: 'word'; readonly name: string; readonly number: number | null }
  /** One byte of text in the encoding of its font. */
  | { readonly kind: 'byte'; readonly byte: number };

const BACKSLASH = 0x5c;
const OPEN = 0x7b;
const CLOSE = 0x7d;

/** All tokens. `\bin` data is left out: it is pictures and objects. */
export function* tokensOf(bytes: Uint8Array): Generator<Token> {
  let at = 0;
  while (at < bytes.length) {
    const byte = bytes[at] ?? 0;
    if (byte === OPEN) yield { kind: 'open' };
    else if (byte === CLOSE) yield { kind: 'close' };
    else if (byte === BACKSLASH) {
      const read = controlAt(bytes, at + 1);
      at = read.end;
      yield read.token;
      continue;
    } else if (byte !== 0x0a && byte !== 0x0d && byte !== 0) yield { kind: 'byte', byte };
    at++;
  }
}

function controlAt(bytes: Uint8Array, from: number): { readonly token: Token; readonly end: number } {
  const first = bytes[from] ?? 0;
  if (!isLetter(first)) return signAt(bytes, from);
  let at = from;
  while (isLetter(bytes[at] ?? 0) && at - from < 32) at++;
  const name = String.fromCharCode(...bytes.subarray(from, at));
  const isNegative = bytes[at] === 0x2d;
  let digits = at + (isNegative ? 1 : 0);
  const begin = digits;
  while (isDigit(bytes[digits] ?? 0) && digits - begin < 10) digits++;
  const hasNumber = digits > begin;
  const number = hasNumber ? Number(String.fromCharCode(...bytes.subarray(at, digits))) : null;
  if (hasNumber) at = digits;
  if (bytes[at] === 0x20) at++; // The one space that ends a control word belongs to it.
  if (name === 'bin' && number !== null && number > 0) at += number;
  return { token: { kind: 'word', name, number }, end: at };
}

function signAt(bytes: Uint8Array, from: number): { readonly token: Token; readonly end: number } {
  const sign = bytes[from] ?? 0;
  if (sign === 0x27) {
    const byte = Number.parseInt(String.fromCharCode(bytes[from + 1] ?? 0, bytes[from + 2] ?? 0), 16);
    return { token: { kind: 'byte', byte: Number.isNaN(byte) ? 0x3f : byte }, end: from + 3 };
  }
  if (sign === BACKSLASH || sign === OPEN || sign === CLOSE)
    return { token: { kind: 'byte', byte: sign }, end: from + 1 };
  // A line's end after a backslash ends the paragraph.
  const name = sign === 0x0a || sign === 0x0d ? 'par' : String.fromCharCode(sign);
  return { token: { kind: 'word', name, number: null }, end: from + 1 };
}

function isLetter(byte: number): boolean {
  return (byte >= 0x61 && byte <= 0x7a) || (byte >= 0x41 && byte <= 0x5a);
}

function isDigit(byte: number): boolean {
  return byte >= 0x30 && byte <= 0x39;
}
