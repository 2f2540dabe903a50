/** The encodings of RTF text: by the character set of the font, else by the code page of the file. */

/** By `\fcharset` (Rich Text Format 1.9.1, "Font table"), as the Encoding Standard names them. */
const ofFont: Readonly<Record<number, string>> = {
  77: 'macintosh',
  128: 'shift_jis',
  129: 'euc-kr',
  134: 'gb18030',
  136: 'big5',
  161: 'windows-1253',
  162: 'windows-1254',
  163: 'windows-1258',
  177: 'windows-1255',
  178: 'windows-1256',
  186: 'windows-1257',
  204: 'windows-1251',
  222: 'windows-874',
  238: 'windows-1250',
};

/** By `\ansicpg`. */
const ofPage: Readonly<Record<number, string>> = {
  866: 'ibm866',
  874: 'windows-874',
  932: 'shift_jis',
  936: 'gb18030',
  949: 'euc-kr',
  950: 'big5',
  10000: 'macintosh',
  65001: 'utf-8',
};

/** The character set of fonts of signs. */
export const SYMBOLS = 2;

/** Which encoding text in a font of this character set has; `null` where the file's own counts. */
export function encodingOfFont(charset: number): string | null {
  return ofFont[charset] ?? null;
}

/** Which encoding a code page is; that of western Windows where it is not known. */
export function encodingOfPage(page: number): string {
  if (page >= 1250 && page <= 1258) return `windows-${page}`;
  return ofPage[page] ?? 'windows-1252';
}

const decoders = new Map<string, InstanceType<typeof TextDecoder>>();

/** `bytes` as text. */
export function decoded(bytes: readonly number[], encoding: string): string {
  const decoder = decoders.get(encoding) ?? new TextDecoder(encoding);
  decoders.set(encoding, decoder);
  return decoder.decode(Uint8Array.from(bytes));
}
