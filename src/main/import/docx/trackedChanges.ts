/** The tracked changes of a document with their places; Word cuts one change into many pieces, which are put together. */

import type { Place } from '../inline.ts';
import type { ReadChange, ReadingPlace } from '../reading.ts';
import type { TrackedChange } from './flow.ts';

/** In the order of the text. Those whose text was not kept are left out. */
export function mergedChanges(
  changes: readonly TrackedChange[],
  stands: (place: Place) => ReadingPlace | null,
): ReadChange[] {
  const merged: ReadChange[] = [];
  for (const change of changes) {
    const from = stands(change.from);
    const to = stands(change.to);
    const { kind, author, date, text } = change;
    const isNothing = kind === 'insertion' ? from && to && isSame(from, to) : text === '';
    if (!from || !to || isNothing) continue;
    const last = merged.at(-1);
    if (last && last.kind === kind && last.author === author && isSame(last.to, from))
      merged.splice(-1, 1, { ...last, to, text: last.text + text });
    else merged.push({ kind, from, to, author, date, text });
  }
  return merged;
}

function isSame(a: ReadingPlace, b: ReadingPlace): boolean {
  return a.block === b.block && a.at === b.at;
}
