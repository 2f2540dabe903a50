/** Whether quotes of a PDF's pages, as any other program takes them from there, are found again at the right page. */

import type { SourceDocument } from '../../src/shared/model/sourceDocument.ts';
import { blocksOf } from './readBlocks.ts';

const QUOTES = 50;
const WORDS = 12;
const LETTERS = 24;
const LONGEST_WORD = 40;

/** Mostly of a script without spaces. */
const UNSPACED =
  /^(?:[^\p{L}]*[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]){6}/u;

/** A page as the file's own text layer has it. */
export interface RawPage {
  readonly label: string;
  /** With a form feed where no reader would go on: at the end of a column, a cell, a note. */
  readonly text: string;
}

export interface QuoteScore {
  readonly quotes: number;
  /** Share found in the text, whatever its white space. */
  readonly found: number;
  /** Share found, and at the label of their page. */
  readonly placed: number;
}

/** Takes quotes of 12 words at places that are the same in every run, or of 24 letters in scripts without spaces. */
export function scoreQuotes(document: SourceDocument, pages: readonly RawPage[]): QuoteScore {
  const { text } = blocksOf(document);
  const { letters, offsets } = lettersOf(text);
  const random = sequence(7);
  const quotes = Array.from({ length: QUOTES }, () => quoteOf(pages, random)).filter((quote) => quote !== null);
  let found = 0;
  let placed = 0;
  for (const { words, label } of quotes) {
    const wanted = lettersOf(words).letters;
    const places = allPlaces(letters, wanted).map((at) => labelAt(document, offsets[at] ?? 0));
    if (places.length > 0) found++;
    if (places.includes(label)) placed++;
  }
  const share = (count: number) => (quotes.length === 0 ? 1 : count / quotes.length);
  return { quotes: quotes.length, found: share(found), placed: share(placed) };
}

function quoteOf(pages: readonly RawPage[], random: () => number): { words: string; label: string } | null {
  for (let tries = 0; tries < 200; tries++) {
    const page = pages[Math.floor(random() * pages.length)];
    const at = Math.floor(random() * (page?.text.length ?? 0));
    const rest = page?.text.slice(at).split('\f', 1)[0] ?? '';
    const quote = words12(rest.replace(/^\S*\s+/, '')) ?? letters24(rest);
    if (page && quote) return { words: quote, label: page.label };
  }
  return null;
}

function words12(text: string): string | null {
  const words = text.split(/\s+/).filter((word) => word !== '');
  return words.length < WORDS || words.some((word) => word.length > LONGEST_WORD)
    ? null
    : words.slice(0, WORDS).join(' ');
}

/** Only of scripts without spaces between words. */
function letters24(text: string): string | null {
  const letters = [...text.replace(/\s+/g, '')].slice(0, LETTERS).join('');
  return text.length > LETTERS && UNSPACED.test(letters) ? letters : null;
}

/** The letters and digits of `text`, with the offset of each: what hyphens and white space do not change. */
function lettersOf(text: string): { letters: string; offsets: number[] } {
  const letters: string[] = [];
  const offsets: number[] = [];
  for (const { 0: letter, index } of text.normalize('NFC').matchAll(/[\p{L}\p{M}\p{N}]/gu))
    for (const unit of letter.normalize('NFKC').toLowerCase()) {
      letters.push(unit);
      for (let each = 0; each < unit.length; each++) offsets.push(index);
    }
  // The layer has the two letters of an Arabic ligature the wrong way round: which way, makes no difference here.
  const even = letters.join('').replace(/[اأإآل]{2,}/g, (run) => [...run].sort().join(''));
  return { letters: even, offsets };
}

function allPlaces(text: string, wanted: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(wanted); at >= 0 && places.length < 20; at = text.indexOf(wanted, at + 1)) places.push(at);
  return places;
}

function labelAt({ locators }: SourceDocument, offset: number): string {
  return locators.findLast((locator) => locator.offset <= offset)?.label ?? '';
}

/** The same numbers from 0 to 1 in every run (mulberry32). */
function sequence(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
