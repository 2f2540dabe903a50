/** How sure the words of a passage are that were recognised in a picture. */

import type { Recognition } from '../model/sourceDocument.ts';

/** What is to be known of a passage that was recognised, wholly or in part. */
export interface Recognised {
  /** Of its recognised letters, in per cent. */
  readonly confidence: number;
  /** Its words that are most likely wrong, as they stand, the first few. */
  readonly doubtful: readonly string[];
}

/** Below this, a word is more likely wrong than others and is marked on the page. */
export const DOUBTFUL = 70;

const MOST_NAMED = 5;

/** `null` where nothing of the passage was recognised. `recognised` is ascending. */
export function recognisedIn(
  recognised: readonly Recognition[],
  text: string,
  passage: { readonly start: number; readonly end: number },
): Recognised | null {
  let units = 0;
  let sum = 0;
  const doubtful: string[] = [];
  for (let at = firstAfter(recognised, passage.start); at < recognised.length; at++) {
    const stretch = recognised[at];
    if (!stretch || stretch.start >= passage.end) break;
    const shared = Math.min(stretch.end, passage.end) - Math.max(stretch.start, passage.start);
    units += shared;
    sum += shared * stretch.confidence;
    if (stretch.confidence < DOUBTFUL && doubtful.length < MOST_NAMED)
      doubtful.push(text.slice(stretch.start, stretch.end));
  }
  return units > 0 ? { confidence: Math.round(sum / units), doubtful } : null;
}

/** The place of the first stretch that ends after `offset`. */
function firstAfter(recognised: readonly Recognition[], offset: number): number {
  let [low, high] = [0, recognised.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((recognised[middle]?.end ?? 0) > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}
