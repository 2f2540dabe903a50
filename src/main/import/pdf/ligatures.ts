/**
 * Puts the letters of Arabic ligatures in order. A font draws lam and alef as one sign that stands for two letters; pdf.js
 * turns a line that runs from right to left letter by letter, and with it the two letters of the sign. The drawing tells which
 * letters are one sign, so each stretch of text is turned again sign by sign.
 */

import { articleInOrder, hasFromRight } from './scripts.ts';

/** The signs of a page's text as they are drawn, spaces left out: each the letters that it stands for. */
export type DrawnSigns = readonly string[];

/** How far ahead the signs of a stretch are looked for when those before were not all given as text. */
const AHEAD = 400;

/** Follows the stretches of a page through its signs. */
export class Ligatures {
  readonly #signs: DrawnSigns;
  #at = 0;

  constructor(signs: DrawnSigns) {
    this.#signs = signs;
  }

  /** `text`, the next stretch of the page, with the letters of each sign in their order. */
  inOrder(text: string): string {
    const letters = text.replace(/\s/g, '');
    if (letters === '' || this.#signs.length === 0) return articleInOrder(text);
    const drawn = this.#take(letters);
    // Some fonts name the two letters of a ligature as those of two signs: then only the article can be told to be turned.
    if (!drawn?.some(isLigature)) return articleInOrder(text);
    if (!hasFromRight(letters)) return text;
    return turned(drawn).wrong === letters ? spacedLike(text, turned(drawn).right) : wordByWord(text, drawn);
  }

  /** The signs of a stretch with these letters, in whatever order; `null` when they are not to be found. */
  #take(letters: string): string[] | null {
    const wanted = sorted(letters);
    const last = Math.min(this.#signs.length, this.#at + AHEAD);
    for (let from = this.#at; from < last; from++) {
      let length = 0;
      let end = from;
      while (end < this.#signs.length && length < letters.length) length += this.#signs[end++]?.length ?? 0;
      const drawn = this.#signs.slice(from, end);
      if (length !== letters.length || sorted(drawn.join('')) !== wanted) continue;
      this.#at = end;
      return drawn;
    }
    return null;
  }
}

/** The letters of signs drawn from left to right, as they are read: turned letter by letter, and sign by sign. */
function turned(drawn: DrawnSigns): { readonly wrong: string; readonly right: string } {
  return { wrong: [...drawn.join('')].reverse().join(''), right: drawn.toReversed().join('') };
}

/** Numbers and Latin words in a line are not turned: then each word with a ligature is looked for by itself. */
function wordByWord(text: string, drawn: DrawnSigns): string {
  return text.replace(/\S+/g, (word) => {
    for (let from = 0; from < drawn.length; from++) {
      let length = 0;
      let end = from;
      while (end < drawn.length && length < word.length) length += drawn[end++]?.length ?? 0;
      const { wrong, right } = turned(drawn.slice(from, end));
      if (wrong === word) return right;
    }
    return word;
  });
}

function spacedLike(text: string, letters: string): string {
  let at = 0;
  return text.replace(/\S/g, () => letters.charAt(at++));
}

function isLigature(sign: string): boolean {
  return sign.length > 1 && hasFromRight(sign);
}

function sorted(letters: string): string {
  return [...letters].sort().join('');
}
