/** Find in a report's text: exact offsets of every hit, whatever case, accents and invisible characters it is written with. */

import { FoldedText } from './foldedText.ts';
import { snapToWords } from './segment.ts';

export interface FindOptions {
  readonly matchCase: boolean;
  readonly wholeWords: boolean;
}

/** A passage that was found, in UTF-16 units of the text, end exclusive. */
export interface Hit {
  readonly start: number;
  readonly end: number;
}

/** More hits than this help nobody; the search ends there. */
export const MOST_HITS = 10_000;

/** All hits of `query` in the text that `folded` was made of, in its order, at most `MOST_HITS`. */
export function findHits(text: string, folded: FoldedText, query: string, options: FindOptions): readonly Hit[] {
  const wanted = new FoldedText(query.trim(), options.matchCase).text;
  const hits: Hit[] = [];
  if (wanted === '') return hits;
  let at = folded.text.indexOf(wanted);
  while (at >= 0 && hits.length < MOST_HITS) {
    const hit = folded.written(at, at + wanted.length);
    const taken = hit && (!options.wholeWords || isWhole(text, hit)) ? hit : null;
    if (taken) hits.push(taken);
    at = folded.text.indexOf(wanted, at + (taken ? wanted.length : 1));
  }
  return hits;
}

/** Between letters of scripts that write spaces there is never a word's end; else the segmenter decides. */
function isWhole(text: string, { start, end }: Hit): boolean {
  const cut = [text.slice(start - 1, start + 1), text.slice(end - 1, end + 1)];
  if (start > 0 && spaced.test(cut[0] ?? '')) return false;
  if (end < text.length && spaced.test(cut[1] ?? '')) return false;
  if (cut.every((pair) => !unspaced.test(pair))) return true;
  const word = snapToWords(text, start, end);
  return word.start === start && word.end === end;
}

const spaced = /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Arabic}\p{N}\p{M}_]{2}$/u;
const unspaced =
  /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
