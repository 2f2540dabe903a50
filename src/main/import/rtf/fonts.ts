/** The fonts of an RTF file, which decide how its bytes are read. */

import type { Encoding } from '../../../shared/model/readingChoices.ts';
import { signOf } from '../office/signs.ts';
import { decoded, encodingOfFont, encodingOfPage, SYMBOLS } from './charsets.ts';

interface Font {
  charset: number;
  name: string;
}

export class Fonts {
  /** The font of text that names none. */
  usual = 0;
  #encoding = 'windows-1252';
  readonly #chosen: Encoding | undefined;
  readonly #fonts = new Map<number, Font>();

  /** `chosen`: the encoding of text whose font has no character set of its own, whatever the file says. */
  constructor(chosen?: Encoding) {
    this.#chosen = chosen;
  }

  /** A word of the file's head that says how it is encoded; false when `name` is none. */
  encodingWord(name: string, number: number | null): boolean {
    if (name === 'ansicpg') this.#encoding = encodingOfPage(number ?? 1252);
    else if (name === 'mac') this.#encoding = 'macintosh';
    else if (name === 'pc' || name === 'pca') this.#encoding = 'ibm866';
    else if (name === 'deff') this.usual = number ?? 0;
    else return false;
    return true;
  }

  begin(number: number): void {
    this.#fonts.set(number, { charset: 0, name: '' });
  }

  setCharset(number: number, charset: number): void {
    const font = this.#fonts.get(number);
    if (font) font.charset = charset;
  }

  setName(number: number, written: string): void {
    const font = this.#fonts.get(number);
    if (font && font.name === '') font.name = written.replace(/;.*$/s, '').trim();
  }

  /** Bytes in font `number` as text; those in a font of pictures as the signs that one sees. */
  textOf(bytes: readonly number[], number: number, isShown: boolean): string {
    const font = this.#fonts.get(number);
    if (font?.charset !== SYMBOLS || !isShown)
      return decoded(bytes, (font && encodingOfFont(font.charset)) ?? this.#chosen ?? this.#encoding);
    const face = /wingdings/i.test(font.name) ? 'wingdings' : 'symbol';
    return bytes.map((byte) => (byte === 0x20 ? ' ' : signOf(face, (0xf000 + byte).toString(16)))).join('');
  }

  /** A sign by its Unicode number; fonts of pictures have theirs from U+F000. */
  signOf(code: number, number: number): string {
    const isPicture = code >= 0xf000 && code <= 0xf0ff;
    return isPicture ? signOf(this.#fonts.get(number)?.name ?? '', code.toString(16)) : String.fromCharCode(code);
  }
}
