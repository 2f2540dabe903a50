/**
 * Finds the passage most like a quote whose exact words are gone, and only if it is surely the same passage, edited.
 * Accepting whatever resembles the quote best would move a highlight from "Team Alpha" to "Team Beta".
 */

import search from 'approx-string-match';
import type { Target } from '../model/annotation.ts';
import { splitsPair } from './describe.ts';
import { exchangedWords } from './exchangedWords.ts';

/** A passage in UTF-16 units, end exclusive. */
export interface Passage {
  readonly start: number;
  readonly end: number;
}

/** Below this, one wrong letter already makes another word. */
const SHORTEST = 10;

/** Room for a re-flowed line, other quotation marks and a few typing errors; half the quote is what other tools allow. */
const ERROR_SHARE = 0.2;

/** Keeps very long quotes affordable: the search slows down with the number of errors allowed. */
const MOST_ERRORS = 256;

/** Units before and after the old position that are searched first: 20 times faster than a long report. */
const WINDOW = 5_000;

/** How far the best hit's score (0 to 1) must be ahead of the next one: repeated forms differ by one short name. */
const CLEAR_LEAD = 0.1;

/** A hit near the old position is taken without looking further when this share of the context is around it. */
const CONTEXT_SURE = 0.6;

/** One exchanged word in this many is an edit; more, or in a shorter quote, and it is another statement. */
const WORDS_PER_EXCHANGE = 50;

/** So much of the context, standing next to a hit, shows where the passage begins or ends. */
const BORDER = 8;

interface Hit extends Passage {
  readonly errors: number;
}

interface ScoredHit extends Hit {
  /** 0 to 1. */
  readonly context: number;
  /** 0 to 1: the mean of the quote's and the context's likeness. */
  readonly score: number;
}

/** The passage of `text` that is the quote of `target`, edited; null when none is, or when two could be. */
export function matchQuote(text: string, target: Target): Passage | null {
  const { exact } = target;
  const allowed = Math.min(Math.floor(exact.length * ERROR_SHARE), MOST_ERRORS);
  if (exact.length < SHORTEST) return null;
  const window = { start: Math.max(0, target.start - WINDOW), end: target.start + exact.length + WINDOW };
  const near = clearWinner(text, target, hitsWithin(text, exact, allowed, window));
  if (near && near.context >= CONTEXT_SURE) return near;
  return clearWinner(text, target, hitsWithin(text, exact, allowed, { start: 0, end: text.length }));
}

function clearWinner(text: string, target: Target, hits: readonly Hit[]): ScoredHit | null {
  const [best, second] = hits.map((hit) => scored(text, target, hit)).sort((a, b) => b.score - a.score);
  if (!best) return null;
  if (second && best.score - second.score < CLEAR_LEAD) return null;
  const passage = onWholeCharacters(text, withinContext(text, target, best));
  const { words, exchanged } = exchangedWords(target.exact, text.slice(passage.start, passage.end));
  return exchanged <= Math.floor(words / WORDS_PER_EXCHANGE) ? { ...best, ...passage } : null;
}

/**
 * The hit with its borders where the context ends. With "The shelter" now "The new shelter", the search prefers
 * "new shelter" (three letters replaced) to the whole (four added); the words before the quote know better.
 */
function withinContext(text: string, { exact, prefix, suffix }: Target, hit: Hit): Passage {
  const slack = Math.floor(exact.length * ERROR_SHARE);
  const tail = prefix.slice(-BORDER);
  const head = suffix.slice(0, BORDER);
  const start = nearest(text, tail, hit.start - tail.length, slack);
  const end = nearest(text, head, hit.end, slack);
  return { start: start === null ? hit.start : start + tail.length, end: end ?? hit.end };
}

/** Where `wanted` stands nearest to `place`, at most `slack` units away; null when it does not, or is empty. */
function nearest(text: string, wanted: string, place: number, slack: number): number | null {
  if (wanted === '') return null;
  for (let away = 0; away <= slack; away++) {
    if (text.startsWith(wanted, place - away) && place >= away) return place - away;
    if (text.startsWith(wanted, place + away) && place + away >= 0) return place + away;
  }
  return null;
}

/** The best hits in `range`, and the best before and after them: those it has to be told apart from. */
function hitsWithin(text: string, exact: string, allowed: number, range: Passage): Hit[] {
  const best = bestHits(text, exact, allowed, range);
  const [first] = best;
  const last = best.at(-1);
  if (!first || !last) return [];
  const rivals = [
    { start: range.start, end: first.start },
    { start: last.end, end: range.end },
  ].flatMap((rest) => bestHits(text, exact, allowed, rest));
  return [...best, ...rivals];
}

/** The hits with the fewest errors, in order; of hits that overlap, the one as long as the quote. */
function bestHits(text: string, exact: string, allowed: number, range: Passage): Hit[] {
  const hits: Hit[] = [];
  for (const found of search(text.slice(range.start, range.end), exact, allowed)) {
    const hit = { start: range.start + found.start, end: range.start + found.end, errors: found.errors };
    const last = hits.at(-1);
    if (!last || hit.start >= last.end) hits.push(hit);
    else if (lengthDifference(hit, exact) < lengthDifference(last, exact)) hits[hits.length - 1] = hit;
  }
  return hits;
}

function lengthDifference(hit: Hit, exact: string): number {
  return Math.abs(hit.end - hit.start - exact.length);
}

function scored(text: string, target: Target, hit: Hit): ScoredHit {
  const { prefix, suffix, exact } = target;
  const quote = 1 - hit.errors / exact.length;
  const length = prefix.length + suffix.length;
  if (length === 0) return { ...hit, context: 0, score: quote };
  const before = text.slice(Math.max(0, hit.start - prefix.length), hit.start);
  const after = text.slice(hit.end, hit.end + suffix.length);
  const context = 1 - (errorsOf(prefix, before) + errorsOf(suffix, after)) / length;
  return { ...hit, context, score: (quote + context) / 2 };
}

/** How many errors it takes to find `wanted` within `text`; its length when nothing of it is there. */
function errorsOf(wanted: string, text: string): number {
  if (wanted === '') return 0;
  return search(text, wanted, wanted.length)[0]?.errors ?? wanted.length;
}

function onWholeCharacters(text: string, { start, end }: Passage): Passage {
  return {
    start: splitsPair(text, start) ? start - 1 : start,
    end: splitsPair(text, end) ? end + 1 : end,
  };
}
