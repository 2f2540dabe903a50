/** The tracked changes of a document with their places; programs cut one change into many pieces, which are put together. */

import type { ReadingChoices } from '../../../shared/model/readingChoices.ts';
import type { Place } from '../inline.ts';
import type { ReadChange, ReadingPlace } from '../reading.ts';

/** Text that somebody added or removed with "track changes" on. */
export interface TrackedChange {
  readonly kind: 'insertion' | 'deletion';
  readonly from: Place;
  /** The same as `from` for a deletion, whose text is no longer there. */
  readonly to: Place;
  readonly author: string;
  /** As the file says it. */
  readonly date: string;
  /** The text of a deletion. */
  readonly text: string;
}

/** How the text of a document with tracked changes is read: with all accepted, or as it was before them. */
export type TrackedChanges = NonNullable<ReadingChoices['changes']>;

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
