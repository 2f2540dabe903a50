/** Which annotation comes next: in the text, and among those that lie on one another. */

import type { Passage } from './intervals.ts';

interface Identified extends Passage {
  readonly id: string;
}

/**
 * The annotation next to `from` in reading order (by start, longer first, then by id); `null` at the end. `from` is
 * an annotation, or a bare offset to begin at.
 */
export function annotationBeside<T extends Identified>(
  annotations: Iterable<T>,
  from: Identified | number,
  direction: -1 | 1,
): T | null {
  const here = typeof from === 'number' ? { id: '', start: from, end: Number.POSITIVE_INFINITY } : from;
  let nearest: T | null = null;
  for (const each of annotations) {
    if (each.id === here.id || direction * readingOrder(each, here) <= 0) continue;
    if (!nearest || direction * readingOrder(each, nearest) < 0) nearest = each;
  }
  return nearest;
}

/** Where so many lie on one another, going through them by clicks is a guess: a list to choose from says it. */
export const MANY = 3;

/** In reading order: by start, the longer first. */
export function inReadingOrder<T extends Identified>(annotations: readonly T[]): T[] {
  return annotations.toSorted(readingOrder);
}

function readingOrder(a: Identified, b: Identified): number {
  if (a.start !== b.start) return a.start - b.start;
  if (a.end !== b.end) return b.end - a.end;
  return a.id < b.id ? -1 : 1;
}

/** What a click activates: the first of `ids` (innermost first), or the one after the active one, in a circle. */
export function activatedBy(ids: readonly string[], active: string | null): string | null {
  const at = active === null ? -1 : ids.indexOf(active);
  return ids[(at + 1) % Math.max(1, ids.length)] ?? null;
}
