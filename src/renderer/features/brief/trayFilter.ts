/** Which passages the evidence tray shows. */

import type { AnnotationView } from '../../../shared/ipc/views.ts';

export interface TrayFilter {
  /** All that contain each of these words, in any script. */
  readonly search: string;
  /** '' for any. */
  readonly tagId: string;
  readonly sourceId: string;
  readonly use: 'any' | 'not-used' | 'cited';
}

export const noFilter: TrayFilter = { search: '', tagId: '', sourceId: '', use: 'any' };

/** Whether `filter` leaves anything out. */
export function isFiltering(filter: TrayFilter): boolean {
  return filter.search.trim() !== '' || filter.tagId !== '' || filter.sourceId !== '' || filter.use !== 'any';
}

/** The passages that `filter` lets through, in their order. `titleOf` names their reports, which are searched too. */
export function filtered(
  annotations: readonly AnnotationView[],
  filter: TrayFilter,
  cited: ReadonlySet<string>,
  titleOf: (sourceId: string) => string,
): AnnotationView[] {
  const words = folded(filter.search).split(/\s+/).filter(Boolean);
  const titles = new Map<string, string>();
  const titled = (sourceId: string) => {
    const title = titles.get(sourceId) ?? folded(titleOf(sourceId));
    titles.set(sourceId, title);
    return title;
  };
  return annotations.filter((annotation) => {
    const { id, tagIds, sourceId } = annotation;
    if (filter.tagId !== '' && !tagIds.includes(filter.tagId)) return false;
    if (filter.sourceId !== '' && sourceId !== filter.sourceId) return false;
    if (filter.use !== 'any' && cited.has(id) !== (filter.use === 'cited')) return false;
    if (words.length === 0) return true;
    const text = searchedIn(annotation);
    return words.every((word) => text.includes(word) || titled(sourceId).includes(word));
  });
}

/** Annotations are never changed, only replaced: of ten thousand, none is folded again at every key. */
const known = new WeakMap<AnnotationView, string>();

function searchedIn(annotation: AnnotationView): string {
  const text = known.get(annotation) ?? folded(`${annotation.quote} ${annotation.memo}`);
  known.set(annotation, text);
  return text;
}

/** Without the differences that a searcher does not mean: case, accents of Latin letters, characters of no width. */
function folded(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f\u00ad\u200b-\u200f\u2060\ufeff]/g, '')
    .normalize('NFC')
    .toLocaleLowerCase('en');
}
