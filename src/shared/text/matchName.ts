/** Finds what somebody typed in names and their synonyms, in any script, and says how well it fits. */

import { type Folded, fold, foldTight } from './fold.ts';

/** What is looked for, prepared once for many names. */
export interface Query {
  /** All of it, without white space. */
  readonly whole: string;
  readonly words: readonly string[];
}

export interface Match {
  /** Less is better: 0 begins the name, 1 begins a word of it, 2 inside it, then its words apart, then synonyms. */
  readonly rank: number;
  /** What matches in the name, in UTF-16 units, in order and apart from each other. */
  readonly ranges: readonly (readonly [number, number])[];
}

/** Prepares what was typed. */
export function queryOf(typed: string): Query {
  const words = fold(typed).split(/\s+/).filter(Boolean);
  return { whole: words.join(''), words };
}

/** How `query` matches a name, or null. Nothing typed matches everything. */
export function matchName({ whole, words }: Query, name: string, synonyms = ''): Match | null {
  const tight = foldTight(name);
  const at = bestPlace(name, tight, whole);
  if (at) return { rank: at.rank, ranges: whole ? [rangeAt(tight, at.place, whole.length)] : [] };
  const others = synonyms && foldTight(synonyms).folded;
  const places = words.map((word) => bestPlace(name, tight, word));
  if (!words.every((word, index) => places[index] || others.includes(word))) return null;
  const found = words.flatMap((word, index) => {
    const place = places[index]?.place;
    return place === undefined ? [] : [rangeAt(tight, place, word.length)];
  });
  return { rank: found.length === words.length ? 3 : 4, ranges: joined(found) };
}

/** Where `part` stands best in the name: at its beginning, at that of a word, or anywhere. */
function bestPlace(name: string, tight: Folded, part: string): { place: number; rank: number } | null {
  const first = tight.folded.indexOf(part);
  if (first < 0) return null;
  if (first === 0) return { place: 0, rank: 0 };
  for (let place = first; place >= 0; place = tight.folded.indexOf(part, place + 1))
    if (beginsWord(name, tight, place)) return { place, rank: 1 };
  return { place: first, rank: 2 };
}

function beginsWord(name: string, { starts }: Folded, place: number): boolean {
  const start = starts[place] ?? 0;
  return start !== starts[place - 1] && /[^\p{L}\p{M}\p{N}]$/u.test(name.slice(0, start));
}

function rangeAt({ starts, ends }: Folded, place: number, length: number): readonly [number, number] {
  return [starts[place] ?? 0, ends[place + length - 1] ?? 0];
}

function joined(ranges: readonly (readonly [number, number])[]): readonly (readonly [number, number])[] {
  const result: [number, number][] = [];
  for (const [start, end] of ranges.toSorted((a, b) => a[0] - b[0])) {
    const last = result.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else result.push([start, end]);
  }
  return result;
}
