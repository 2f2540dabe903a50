/** Joins what main says has changed into the lists that the window holds; what is untouched stays the same object. */

import type { EventPayload } from '../../shared/ipc/contract.ts';
import type { AnnotationView, ImportedFile, SourceView } from '../../shared/ipc/views.ts';

/** `annotations` with `change` made, each report's in the order of its text. */
export function patched(
  annotations: readonly AnnotationView[],
  change: Pick<EventPayload<'annotations.changed'>, 'put' | 'removed'>,
): AnnotationView[] {
  const gone = new Set([...change.removed, ...change.put.map(({ id }) => id)]);
  const rest = annotations.filter(({ id }) => !gone.has(id));
  return [...rest, ...change.put].sort(inOrder);
}

/** `sources` with `change` made, in the order of their import. */
export function patchedSources(
  sources: readonly SourceView[],
  change: Pick<EventPayload<'sources.changed'>, 'put' | 'removed'>,
): SourceView[] {
  const gone = new Set([...change.removed, ...change.put.map(({ id }) => id)]);
  const rest = sources.filter(({ id }) => !gone.has(id));
  return [...rest, ...change.put].sort(inImportOrder);
}

/** `files` of an import with those of `put` in their places. */
export function patchedFiles(files: readonly ImportedFile[], put: readonly ImportedFile[]): ImportedFile[] {
  const next = [...files];
  for (const file of put) next[file.id] = file;
  return next;
}

function inImportOrder(a: SourceView, b: SourceView): number {
  if (a.imported !== b.imported) return a.imported < b.imported ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}

function inOrder(a: AnnotationView, b: AnnotationView): number {
  if (a.sourceId !== b.sourceId) return a.sourceId < b.sourceId ? -1 : 1;
  return a.start - b.start || a.end - b.end || (a.id < b.id ? -1 : 1);
}
