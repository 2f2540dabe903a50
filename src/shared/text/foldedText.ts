/**
 * Text as it is compared when searching: without case, accents, invisible characters and typographic variants; and the
 * way back to exact offsets. Vowel signs and tone marks of Thai, Khmer and their like are letters, not accents.
 */

import { foldCharacter, special } from './folding.ts';

/** A text folded for searching. */
export class FoldedText {
  readonly text: string;
  /** Stretches of other lengths: where each begins and ends, folded and as written. */
  readonly #folded: readonly number[];
  readonly #written: readonly number[];

  constructor(written: string, matchCase: boolean) {
    const pieces: string[] = [];
    const foldedAt = [0];
    const writtenAt = [0];
    let length = 0;
    let last = 0;
    for (const match of written.matchAll(special)) {
      const [character] = match;
      const folded = foldCharacter(character);
      length += match.index - last + folded.length;
      pieces.push(written.slice(last, match.index), folded);
      last = match.index + 1;
      if (folded.length === 1) continue;
      foldedAt.push(length - folded.length, length);
      writtenAt.push(match.index, last);
    }
    pieces.push(written.slice(last));
    const text = pieces.join('');
    this.text = matchCase ? text : lowerCase(text);
    this.#folded = foldedAt;
    this.#written = writtenAt;
  }

  /** The passage as written that folded `start`–`end` stand for; `null` when an end lies within one written character. */
  written(start: number, end: number): { readonly start: number; readonly end: number } | null {
    const from = this.#offset(start, true);
    const to = this.#offset(end, false);
    return from === null || to === null || to <= from ? null : { start: from, end: to };
  }

  /** At a place where invisible characters stand, `after` them or before. */
  #offset(folded: number, after: boolean): number | null {
    let at = lastNotAfter(this.#folded, folded);
    if (!after) while (at > 0 && this.#folded[at] === folded) at--;
    const base = this.#folded[at] ?? 0;
    const rest = folded - base;
    const next = this.#folded[at + 1];
    const here = this.#written[at] ?? 0;
    if (next !== undefined && at % 2 === 1 && rest > 0)
      return rest === next - base ? (this.#written[at + 1] ?? 0) : null;
    return here + rest;
  }
}

/** Never another length: the few letters for which it would are special. */
function lowerCase(text: string): string {
  const lower = text.toLowerCase().replaceAll('ς', 'σ');
  return lower.length === text.length ? lower : text.replace(/\p{Lu}/gu, (letter) => sameLength(letter));
}

function sameLength(letter: string): string {
  const lower = letter.toLowerCase();
  return lower.length === letter.length ? lower : letter;
}

/** The last index whose value is not after `value`. */
function lastNotAfter(sorted: readonly number[], value: number): number {
  let low = 0;
  let high = sorted.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((sorted[middle] ?? 0) <= value) low = middle;
    else high = middle - 1;
  }
  return low;
}
