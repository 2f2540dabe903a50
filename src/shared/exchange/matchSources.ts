/** Which report here is the one that a set speaks of: by its text, by its original, or by the quotes found in it. */

import type { DetailRegisters } from '../model/source.ts';
import type { SetSource } from './annotationSetForm.ts';

/** A text of a source, and the file that it was read from. */
export interface SourceReading {
  /** SHA-256 of the canonical text. */
  readonly fingerprint: string;
  /** SHA-256 of the original. */
  readonly sha256: string;
}

/** A source of this project, with the reading that is shown. */
export interface LocalSource extends SourceReading {
  readonly id: string;
  /** Its other readings: a colleague may have one of them. */
  readonly others: readonly SourceReading[];
  /** What it says of itself. */
  readonly details: DetailRegisters;
  /** The canonical text. */
  text(): string;
}

/** Shorter quotes ("Yes", "Table 1") stand in many reports and say nothing about which one it is. */
const TELLING_QUOTE = 12;

/** Enough to tell reports apart; searching for all of a large set would take long. */
const MOST_QUOTES = 200;

/**
 * The source of `locals` that `wanted` is: the same text, else the same original, else one of its other readings, else the
 * one that holds most of `quotes` word for word, at least half of them and more than any other. Null when the report is not here. Yields after
 * each report that is searched, so that other work has its turn.
 */
export function* matchSource(
  wanted: SetSource,
  locals: readonly LocalSource[],
  quotes: readonly string[],
): Generator<0, LocalSource | null> {
  const sameText = locals.filter(({ fingerprint }) => fingerprint === wanted.fingerprint);
  const [first] = sameText;
  // Pages that are pictures have the same text whatever is on them: none.
  if (first && /[\p{L}\p{N}]/u.test(first.text())) {
    return (
      sameText.find(({ sha256 }) => sha256 === wanted.sha256) ?? sameText.find(({ id }) => id === wanted.id) ?? first
    );
  }
  return (
    locals.find(({ sha256 }) => sha256 === wanted.sha256) ??
    locals.find(({ others }) => others.some((each) => each.fingerprint === wanted.fingerprint)) ??
    locals.find(({ others }) => others.some((each) => each.sha256 === wanted.sha256)) ??
    (yield* holdingMost(quotes, locals))
  );
}

function* holdingMost(quotes: readonly string[], locals: readonly LocalSource[]): Generator<0, LocalSource | null> {
  const telling = [...new Set(quotes)].filter(({ length }) => length >= TELLING_QUOTE).slice(0, MOST_QUOTES);
  if (telling.length === 0) return null;
  const counted: { local: LocalSource; held: number }[] = [];
  for (const local of locals) {
    counted.push({ local, held: heldIn(local.text(), telling) });
    yield 0;
  }
  const [best, second] = counted.sort((a, b) => b.held - a.held);
  if (!best || best.held * 2 < telling.length || best.held === second?.held) return null;
  return best.local;
}

/** How many of `quotes` stand in `text`. One that lacks more than half of them is not it, and is not searched further. */
function heldIn(text: string, quotes: readonly string[]): number {
  let missing = 0;
  for (const quote of quotes) {
    if (text.includes(quote)) continue;
    missing++;
    if (missing * 2 > quotes.length) return 0;
  }
  return quotes.length - missing;
}
