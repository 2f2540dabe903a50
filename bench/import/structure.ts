/** How near the structure that was read is to one that was marked by hand, or that the source of a PDF has. */

import { f1, openingAt, tokensOf, unnumbered } from './tokens.ts';

/** A block as it should be: a paragraph, a heading, an item, a note, a cell, or a running line. */
export interface GoldBlock {
  readonly kind: 'p' | 'h' | 'li' | 'note' | 'cell' | 'running';
  /** Its words, or its first ones where `end` has the last ones. */
  readonly text: string;
  readonly end?: string;
}

/** A block as it was read. */
export interface ReadBlock {
  readonly kind: GoldBlock['kind'];
  readonly text: string;
}

export interface StructureScore {
  /** Share of the gold paragraphs whose beginning is in the text at all. */
  readonly found: number;
  /** Share of consecutive gold paragraphs that follow each other in the right order. */
  readonly order: number;
  /** Whether paragraphs begin where they should: F1. */
  readonly starts: number;
  /** Headings with exactly their words: F1; null where there are none. */
  readonly headings: number | null;
  /** Running lines that stand in the text, of how many. */
  readonly leaked: readonly [leaked: number, of: number];
}

/** Scores `read` against `gold`. */
export function scoreStructure(gold: readonly GoldBlock[], read: readonly ReadBlock[]): StructureScore {
  const text = read.filter(({ kind }) => kind !== 'running');
  const words = placedWords(text);
  const places = placesOf(gold, words);
  const found = places.filter((place) => place !== null);
  const precision = startPrecision(gold, text);
  const recall = share(places, (place) => place !== null && words.starts.has(place));
  return {
    found: share(places, (place) => place !== null),
    order: share(found.slice(1), (place, at) => place > (found[at] ?? 0)),
    starts: f1(precision, recall),
    headings: headingScore(gold, text),
    leaked: leaks(gold, text),
  };
}

interface PlacedWords {
  /** The places of each opening of so many words, ascending. */
  readonly openings: ReadonlyMap<string, readonly number[]>;
  /** The places at which a block begins. */
  readonly starts: ReadonlySet<number>;
}

function placedWords(blocks: readonly ReadBlock[]): PlacedWords {
  const words: string[] = [];
  const starts = new Set<number>();
  for (const { text } of blocks) {
    const own = tokensOf(unnumbered(text));
    if (own.length > 0) starts.add(words.length);
    words.push(...own);
  }
  const openings = new Map<string, number[]>();
  for (const at of words.keys()) {
    const key = openingAt(words, at);
    if (key === null) break;
    const places = openings.get(key);
    if (places) places.push(at);
    else openings.set(key, [at]);
  }
  return { openings, starts };
}

/** Where each gold paragraph begins in the text that was read; null where it is not there. Those too short to tell are left out. */
function placesOf(gold: readonly GoldBlock[], { openings }: PlacedWords): (number | null)[] {
  let after = 0;
  return gold.flatMap((block) => {
    const opening = openingOf(block.text);
    if ((block.kind !== 'p' && block.kind !== 'li') || opening === null) return [];
    const all = openings.get(opening) ?? [];
    const place = all.find((each) => each >= after) ?? all.at(-1) ?? null;
    // A paragraph that stands far away by mistake must not carry all that follow with it.
    if (place !== null && place >= after && place < after + 4_000) after = place + 1;
    return [place];
  });
}

/** Share of the long enough paragraphs that begin as some block of the gold begins. */
function startPrecision(gold: readonly GoldBlock[], read: readonly ReadBlock[]): number {
  const right = new Set(gold.map(({ text }) => openingOf(text)));
  const long = read.filter(({ kind, text }) => (kind === 'p' || kind === 'li') && isLong(text));
  return share(long, ({ text }) => right.has(openingOf(text)));
}

function openingOf(text: string): string | null {
  return openingAt(tokensOf(unnumbered(text)), 0);
}

/** Twice as long as an opening: shorter ones may be labels. */
function isLong(text: string): boolean {
  const words = tokensOf(unnumbered(text));
  const opening = openingAt(words, 0);
  return opening !== null && openingAt(words, opening.split(' ').length) !== null;
}

function headingScore(gold: readonly GoldBlock[], read: readonly ReadBlock[]): number | null {
  const wanted = gold.filter(({ kind }) => kind === 'h').map(({ text }) => wholeOf(text));
  if (wanted.length === 0) return null;
  const left = [...wanted];
  const given = read.filter(({ kind }) => kind === 'h').map(({ text }) => wholeOf(text));
  const right = given.filter((text) => {
    const at = left.indexOf(text);
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  }).length;
  return f1(given.length === 0 ? 0 : right / given.length, right / wanted.length);
}

function leaks(gold: readonly GoldBlock[], read: readonly ReadBlock[]): readonly [number, number] {
  const running = gold.filter(({ kind }) => kind === 'running').map(({ text }) => wholeOf(text));
  const all = read.map(({ text }) => wholeOf(text));
  const leaked = running.filter((line) =>
    all.some((text) => text === line || (line.length > 6 && text.includes(line))),
  );
  return [leaked.length, running.length];
}

function wholeOf(text: string): string {
  return tokensOf(unnumbered(text)).join('');
}

function share<T>(all: readonly T[], holds: (each: T, at: number) => boolean): number {
  return all.length === 0 ? 1 : all.filter(holds).length / all.length;
}
