/**
 * Text as it is compared when searching: without case, accents, invisible characters and typographic variants; and the
 * way back to exact offsets. Vowel signs and tone marks of Thai, Khmer and their like are letters, not accents.
 */

/** Characters to be looked at one by one; all others only have their case. */
const special = new RegExp(
  [
    '\\u00a0|\\u00ad|[\\u00c0-\\u024f]|[\\u0300-\\u036f]',
    '[\\u0386-\\u0390]|\\u03a3|[\\u03aa-\\u03b0]|\\u03c2|[\\u03ca-\\u03ce]',
    '[\\u0400-\\u0403]|\\u0407|[\\u040c-\\u040e]|\\u0419|\\u0439|[\\u0450-\\u0453]|\\u0457|[\\u045c-\\u045e]',
    '[\\u0622-\\u0626]|\\u0640|[\\u064b-\\u065f]|\\u0670',
    '[\\u1e00-\\u1fff]|[\\u2000-\\u2015]|[\\u2018-\\u201f]|[\\u2028-\\u202f]|[\\u2060-\\u2069]',
    '\\u3000|[\\ufb00-\\ufb06]|\\ufeff|[\\uff01-\\uff5e]',
  ].join('|'),
  'g',
);

/** What decomposition does not tell. */
const named: Readonly<Record<string, string>> = {
  đ: 'd',
  Đ: 'D',
  ø: 'o',
  Ø: 'O',
  ł: 'l',
  Ł: 'L',
  ı: 'i',
  ß: 'ss',
  æ: 'ae',
  Æ: 'AE',
  œ: 'oe',
  Œ: 'OE',
  ς: 'σ',
};

/** What no reader sees: soft hyphen, zero-width characters, marks of direction, the stroke that lengthens Arabic. */
const invisible = /[\u00ad\u0640\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g;

const accents = /\p{Script=Inherited}/gu;

function foldSpecial(character: string): string {
  const name = named[character];
  if (name !== undefined) return name;
  return character
    .normalize('NFKD')
    .replace(invisible, '')
    .replace(accents, '')
    .replace(/[\u2018-\u201b]/g, "'")
    .replace(/[\u201c-\u201f]/g, '"')
    .replace(/[\u2010-\u2015]/g, '-');
}

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
      const folded = foldKnown(character);
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

const known = new Map<string, string>();

function foldKnown(character: string): string {
  const before = known.get(character);
  if (before !== undefined) return before;
  const folded = foldSpecial(character);
  known.set(character, folded);
  return folded;
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
