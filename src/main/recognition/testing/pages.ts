/** Recognised pages for tests, in letters of 11 points. */

import type { RecognisedPage, RecognisedWord } from '../recognisedPage.ts';

/** A word at its place, of which only what matters is said. */
export function wordAt(
  word: Pick<RecognisedWord, 'text' | 'left' | 'right' | 'baseline'> & Partial<RecognisedWord>,
): RecognisedWord {
  const { baseline } = word;
  return { top: baseline - 8, bottom: baseline + 2, size: 11, spaced: true, confidence: 95, ...word };
}

/** An upright letter page. */
export function pageWith(page: number, words: readonly RecognisedWord[]): RecognisedPage {
  return { page, width: 612, height: 792, quarters: 0, slope: 0, words };
}
