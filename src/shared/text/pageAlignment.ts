/**
 * Where the text of a report stands on the pages of its original. The words of a page come in the file's own order, with line
 * ends, hyphens, ligatures and signs as they were set; the text has them in reading order, mended. Both are compared by their
 * bare letters: a run of letters is followed as long as it agrees, and sought elsewhere on the page where it breaks off.
 */

import type { PlacedText } from '../model/originalPage.ts';

/** For each letter of the page that is found in the text: the offset in the text, and where on the page it stands. */
export interface AlignedLetter {
  /** UTF-16 offset in the canonical text. */
  readonly offset: number;
  /** Which of the page's texts. */
  readonly item: number;
  /** UTF-16 offset in that. */
  readonly at: number;
}

interface Letter {
  readonly sign: string;
  readonly item: number;
  readonly at: number;
}

/** So many letters that agree are no accident where a run is sought anew. */
const RUN = 6;

/** So many letters may be missing or added on either side within a run: a note's mark, a bullet, letters set the other way round. */
const SLIP = 12;

/** Of a run that stands in so many places, a line of dots for one, no more are remembered. */
const MOST_PLACES = 500;

/** So many letters must agree after a slip. */
const AFTER_SLIP = 3;

/** Letters of `text` (from offset `start` of the canonical text on) with their places on the page, in the order of the text. */
export function alignPage(text: string, start: number, page: readonly PlacedText[]): AlignedLetter[] {
  const ours = lettersOf(text, 0);
  const theirs = page.flatMap((placed, item) => lettersOf(placed.text, item));
  const pairs = paired(ours, theirs);
  pairWhole(ours, theirs, pairs);
  return ours.flatMap(({ at }, each) => {
    const found = theirs[pairs[each] ?? -1];
    return found ? [{ offset: start + at, item: found.item, at: found.at }] : [];
  });
}

/** The bare letters of a text: without spaces, hyphens, marks and invisible signs, ligatures taken apart. */
function lettersOf(text: string, item: number): Letter[] {
  const letters: Letter[] = [];
  let at = 0;
  for (const sign of text) {
    if (!SKIPPED.test(sign))
      for (const bare of sign.normalize('NFKD').toLowerCase())
        if (!SKIPPED.test(bare)) letters.push({ sign: bare, item, at });
    at += sign.length;
  }
  return letters;
}

/** Signs that one of both may have and the other not; Thai vowel and tone signs also where a font keeps them for itself. */
const SKIPPED = /[\s\p{Pd}\p{M}\p{Cf}\p{Cc}\uFFFC\uFFFD\uF700-\uF71A]/u;

/** For each of `ours` the number of its partner, or -1. */
function paired(ours: readonly Letter[], theirs: readonly Letter[]): Int32Array {
  const pairs = new Int32Array(ours.length).fill(-1);
  const taken = new Uint8Array(theirs.length);
  const same = (a: number, b: number) => ours[a]?.sign === theirs[b]?.sign && taken[b] === 0 && b < theirs.length;
  const runs = runsOf(theirs);
  let b = 0;
  let a = 0;
  while (a < ours.length) {
    if (same(a, b)) {
      pairs[a++] = b;
      taken[b++] = 1;
      continue;
    }
    const next = slipped(a, b, same) ?? soughtRun(ours, a, b, runs, taken);
    if (!next) {
      a++;
      continue;
    }
    ({ a, b } = next);
    takeBack(pairs, taken, a, b, ours, theirs);
  }
  return pairs;
}

/** The nearest place where both go on together after a few letters on either side that do not agree. */
function slipped(a: number, b: number, same: (a: number, b: number) => boolean) {
  for (let slip = 1; slip <= SLIP; slip++)
    for (let ofOurs = 0; ofOurs <= slip; ofOurs++) {
      const [nextA, nextB] = [a + ofOurs, b + slip - ofOurs];
      let agree = 0;
      while (agree < AFTER_SLIP + slip / 2 && same(nextA + agree, nextB + agree)) agree++;
      if (agree >= AFTER_SLIP + slip / 2) return { a: nextA, b: nextB };
    }
  return null;
}

/** Where the run that begins at `a` stands on the page, nearest to where it was awaited. */
function soughtRun(
  ours: readonly Letter[],
  a: number,
  awaited: number,
  runs: ReadonlyMap<string, readonly number[]>,
  taken: Uint8Array,
) {
  const b = nearest(runs.get(runAt(ours, a)) ?? [], awaited, (place) => taken[place] === 0);
  return b === null ? null : { a, b };
}

function nearest(places: readonly number[], to: number, free: (place: number) => boolean = () => true): number | null {
  let best: number | null = null;
  for (const place of places)
    if (free(place) && (best === null || Math.abs(place - to) < Math.abs(best - to))) best = place;
  return best;
}

/** Letters just before a run found anew that agree with it too belong to it, not to where they were counted by accident. */
function takeBack(
  pairs: Int32Array,
  taken: Uint8Array,
  a: number,
  b: number,
  ours: readonly Letter[],
  theirs: readonly Letter[],
): void {
  for (let back = 1; back < RUN && back <= a && back <= b; back++) {
    const [ourLetter, theirLetter] = [a - back, b - back];
    if (ours[ourLetter]?.sign !== theirs[theirLetter]?.sign || taken[theirLetter] === 1) return;
    const before = pairs[ourLetter] ?? -1;
    if (before >= 0) taken[before] = 0;
    pairs[ourLetter] = theirLetter;
    taken[theirLetter] = 1;
  }
}

/** Stretches left over that stand on the page by themselves, such as the cells of a table: too short to be sought as runs. */
function pairWhole(ours: readonly Letter[], theirs: readonly Letter[], pairs: Int32Array): void {
  const whole = freeItems(theirs, pairs);
  let before = -1;
  for (let a = 0; a < ours.length; a++) {
    if (pairs[a] !== -1) {
      before = pairs[a] ?? before;
      continue;
    }
    let end = a;
    while (end < ours.length && pairs[end] === -1) end++;
    const places = whole.get(signs(ours, a, end)) ?? [];
    const b = nearest(places, before);
    if (b !== null) {
      places.splice(places.indexOf(b), 1);
      for (let each = a; each < end; each++) pairs[each] = b + each - a;
    }
    a = end - 1;
  }
}

/** Where each of the page's texts begins of which no letter has a partner, by its letters. */
function freeItems(theirs: readonly Letter[], pairs: Int32Array): Map<string, number[]> {
  const taken = new Set(pairs);
  const free = new Map<string, number[]>();
  for (let from = 0; from < theirs.length; ) {
    let to = from;
    let isFree = true;
    for (; to < theirs.length && theirs[to]?.item === theirs[from]?.item; to++) if (taken.has(to)) isFree = false;
    const text = signs(theirs, from, to);
    if (isFree) free.set(text, [...(free.get(text) ?? []), from]);
    from = to;
  }
  return free;
}

function runsOf(letters: readonly Letter[]): Map<string, number[]> {
  const runs = new Map<string, number[]>();
  for (let at = 0; at + RUN <= letters.length; at++) {
    const run = runAt(letters, at);
    const places = runs.get(run);
    if (places && places.length < MOST_PLACES) places.push(at);
    else if (!places) runs.set(run, [at]);
  }
  return runs;
}

function runAt(letters: readonly Letter[], at: number): string {
  return signs(letters, at, at + RUN);
}

/** As one text; "\n", which is no letter, where there are none any more. */
function signs(letters: readonly Letter[], from: number, to: number): string {
  let text = '';
  for (let at = from; at < to; at++) text += letters[at]?.sign ?? '\n';
  return text;
}
