/** From what the project says of a report's annotations to the smallest patch of what the page shows. */

import type { AnnotationView } from '../../../shared/ipc/views.ts';
import { initialsOf } from '../../../shared/model/reviewer.ts';
import { changedStretch } from './changedStretch.ts';
import type { Highlight } from './highlights.ts';

/**
 * A reader of annotations: those that have a place in the text, their tags in codebook order, so that the first gives
 * the wash; the initials of other reviewers than `reviewerId`. It gives the same object for the same annotation, so that
 * one edit among 10,000 is found at once, and reads anew only where the list differs from the one before.
 */
export function highlightReader(
  tagOrder: readonly string[],
  reviewerId: string,
): (annotations: readonly AnnotationView[]) => readonly Highlight[] {
  const known = new WeakMap<AnnotationView, Highlight>();
  const rank = new Map(tagOrder.map((tagId, at) => [tagId, at]));
  const rankOf = (tagId: string) => rank.get(tagId) ?? tagOrder.length;
  const read = (annotation: AnnotationView): Highlight | null => {
    const { id, start, end, state, tagIds, creator } = annotation;
    if (state === 'orphan') return null;
    const before = known.get(annotation);
    if (before) return before;
    const initials = creator.id === reviewerId ? '' : initialsOf(creator.name);
    const highlight = { id, start, end, state, initials, tagIds: tagIds.toSorted((a, b) => rankOf(a) - rankOf(b)) };
    known.set(annotation, highlight);
    return highlight;
  };
  let last: readonly AnnotationView[] = [];
  let highlights: readonly (Highlight | null)[] = [];
  return (annotations) => {
    const { before, after } = changedStretch(last, annotations);
    const middle = annotations.slice(before, annotations.length - after).map(read);
    highlights = [...highlights.slice(0, before), ...middle, ...highlights.slice(highlights.length - after)];
    last = annotations;
    return highlights.filter((each) => each !== null);
  };
}

/**
 * What has to be added and removed so that a page that shows `shown` shows `wanted`; `null` when nothing has. What is
 * in both is in `remove` and `add` when it differs. Equal ends are skipped by identity.
 */
export function highlightDifference(
  shown: readonly Highlight[],
  wanted: readonly Highlight[],
): { readonly add: readonly Highlight[]; readonly remove: readonly string[] } | null {
  const { before, after } = changedStretch(shown, wanted);
  const old = new Map(shown.slice(before, shown.length - after).map((each) => [each.id, each]));
  const next = wanted.slice(before, wanted.length - after);
  const kept = new Set(next.filter((each) => isSame(old.get(each.id), each)).map(({ id }) => id));
  const add = next.filter(({ id }) => !kept.has(id));
  const remove = [...old.keys()].filter((id) => !kept.has(id));
  return add.length + remove.length > 0 ? { add, remove } : null;
}

function isSame(shown: Highlight | undefined, wanted: Highlight): boolean {
  if (!shown || shown.start !== wanted.start || shown.end !== wanted.end || shown.state !== wanted.state) return false;
  return shown.tagIds.length === wanted.tagIds.length && shown.tagIds.every((id, at) => id === wanted.tagIds[at]);
}
