/** Names as they are compared when somebody looks for one: by the rules of `folding`, without regard to case. */

import { foldCharacter, special } from './folding.ts';

/** `text` as it is compared. Two texts that a reader would type alike fold alike. */
export function fold(text: string): string {
  return text.replace(special, foldCharacter).toLowerCase().replaceAll('ς', 'σ');
}

/** A letter with the marks on it: the least that folds by itself. */
const clusters = /\P{M}\p{M}*|\p{M}+/gu;

export interface Folded {
  readonly folded: string;
  /** For each UTF-16 unit of `folded`: where the letter begins, and ends, in the text it came from. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** `text` folded and without white space, so that it matches however the words are set apart. For names, not reports. */
export function foldTight(text: string): Folded {
  let folded = '';
  const starts: number[] = [];
  const ends: number[] = [];
  for (const { 0: cluster, index } of text.matchAll(clusters)) {
    const letter = fold(cluster).replace(/\s/g, '');
    folded += letter;
    for (let unit = 0; unit < letter.length; unit++) {
      starts.push(index);
      ends.push(index + cluster.length);
    }
  }
  return { folded, starts, ends };
}
