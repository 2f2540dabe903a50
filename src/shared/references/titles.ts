/** Titles found by their likeness: pairs of letters in common (Dice), so that scripts without spaces are compared as well. */

import { fold } from '../text/fold.ts';

export interface LikeTitle {
  readonly id: string;
  /** 0 to 1. */
  readonly likeness: number;
}

/** As much of a title as is compared. */
const UNITS = 300;

/** As like as a title is that begins another: it may be the same, and is never sure. */
const BEGINS = 0.75;

/** Shorter titles are compared whole only: two of them have letters in common by chance. */
const LEAST_PAIRS = 6;

export class TitleIndex {
  readonly #ids: string[] = [];
  readonly #sizes: number[] = [];
  readonly #titles: string[] = [];
  readonly #holders = new Map<string, number[]>();
  /** Pairs in common with the title in hand, by place: one list for all questions, since each goes through most of it. */
  readonly #shared: Uint16Array;

  constructor(reports: readonly { readonly id: string; readonly title: string }[]) {
    for (const { id, title } of reports) for (const form of formsOf(title)) this.#add(id, form);
    this.#shared = new Uint16Array(this.#ids.length);
  }

  /** The titles that are at least so like `title`, the likest first; each report once. */
  like(title: string, least: number): LikeTitle[] {
    const best = new Map<string, number>();
    for (const form of formsOf(title))
      for (const { id, likeness } of this.#likeForm(form, least)) best.set(id, Math.max(best.get(id) ?? 0, likeness));
    return [...best].map(([id, likeness]) => ({ id, likeness })).sort((a, b) => b.likeness - a.likeness);
  }

  #add(id: string, form: string): void {
    const place = this.#ids.length;
    const pairs = pairsOf(form);
    this.#ids.push(id);
    this.#sizes.push(pairs.size);
    this.#titles.push(form);
    for (const pair of pairs) {
      const holders = this.#holders.get(pair);
      if (holders) holders.push(place);
      else this.#holders.set(pair, [place]);
    }
  }

  #likeForm(form: string, least: number): LikeTitle[] {
    const pairs = pairsOf(form);
    const shared = this.#shared.fill(0);
    for (const pair of pairs)
      for (const place of this.#holders.get(pair) ?? []) shared[place] = (shared[place] ?? 0) + 1;
    const found: LikeTitle[] = [];
    for (const [place, size] of this.#sizes.entries()) {
      const other = this.#titles[place] ?? '';
      const begins = Math.min(size, pairs.size) >= 2 * LEAST_PAIRS && isBeginning(form, other);
      const likeness = Math.max((2 * (shared[place] ?? 0)) / (size + pairs.size), begins ? BEGINS : 0);
      if (likeness < least) continue;
      const isSame = other === form;
      if (isSame || Math.min(size, pairs.size) >= LEAST_PAIRS)
        found.push({ id: this.#ids[place] ?? '', likeness: isSame ? 1 : likeness });
    }
    return found;
  }
}

/** Whether one of two titles is how the other begins: files often say author and place in one line with the title. */
function isBeginning(one: string, other: string): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  return long.startsWith(`${short} `);
}

/** A title as it is compared: its letters and digits only. With a subtitle, also without it, if enough is left. */
function formsOf(title: string): string[] {
  const whole = bare(title);
  const main = bare(title.split(/[:–—?]\s|\s-\s/, 1)[0] ?? '');
  if (whole === '') return [];
  return main !== whole && pairsOf(main).size >= 2 * LEAST_PAIRS ? [whole, main] : [whole];
}

function bare(title: string): string {
  return fold(title.normalize('NFC'))
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim()
    .slice(0, UNITS);
}

function pairsOf(text: string): Set<string> {
  const pairs = new Set<string>();
  for (let at = 0; at + 1 < text.length; at++) pairs.add(text.slice(at, at + 2));
  return pairs;
}
