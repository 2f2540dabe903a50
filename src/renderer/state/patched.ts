/** Joins what main says has changed into a list of annotations; those untouched stay the same objects. */

import type { EventPayload } from '../../shared/ipc/contract.ts';
import type { AnnotationView } from '../../shared/ipc/views.ts';

/** `annotations` with `change` made, each report's in the order of its text. */
export function patched(
  annotations: readonly AnnotationView[],
  change: Pick<EventPayload<'annotations.changed'>, 'put' | 'removed'>,
): AnnotationView[] {
  const gone = new Set([...change.removed, ...change.put.map(({ id }) => id)]);
  const rest = annotations.filter(({ id }) => !gone.has(id));
  return [...rest, ...change.put].sort(inOrder);
}

function inOrder(a: AnnotationView, b: AnnotationView): number {
  if (a.sourceId !== b.sourceId) return a.sourceId < b.sourceId ? -1 : 1;
  return a.start - b.start || a.end - b.end || (a.id < b.id ? -1 : 1);
}
