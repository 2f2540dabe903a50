/** Which cards are shown: those with one tag, those of one reviewer, those to be checked. */

import type { AnnotationView, TagView } from '../../../shared/ipc/views.ts';

/** `null` is any. The tag `NO_TAG` is none at all. */
export interface CardFilter {
  readonly tagId: string | null;
  readonly creatorId: string | null;
  /** Only those whose passage has moved or was not found. */
  readonly toCheck: boolean;
}

export const noFilter: CardFilter = { tagId: null, creatorId: null, toCheck: false };

/** Whether somebody should look at where it stands. */
export const isToCheck = ({ state }: AnnotationView): boolean => state !== 'exact';

/** Stands for annotations that carry no tag. */
export const NO_TAG = 'none';

/** The annotations that `filter` lets through; the same list when it lets all through. */
export function filtered(annotations: readonly AnnotationView[], filter: CardFilter): readonly AnnotationView[] {
  const { tagId, creatorId, toCheck } = filter;
  if (tagId === null && creatorId === null && !toCheck) return annotations;
  return annotations.filter(
    (each) => hasTag(each, tagId) && hasCreator(each, creatorId) && (!toCheck || isToCheck(each)),
  );
}

function hasTag({ tagIds }: AnnotationView, tagId: string | null): boolean {
  if (tagId === null) return true;
  return tagId === NO_TAG ? tagIds.length === 0 : tagIds.includes(tagId);
}

function hasCreator({ creator }: AnnotationView, creatorId: string | null): boolean {
  return creatorId === null || creator.id === creatorId;
}

/** One thing to choose. */
export interface FilterChoice {
  readonly id: string;
  readonly name: string;
  readonly count: number;
}

/** The tags that annotations carry, in the order of the codebook, then those without any; `noTag` is what these are called. */
export function tagChoices(
  annotations: readonly AnnotationView[],
  tags: readonly TagView[],
  noTag: string,
): FilterChoice[] {
  const counts = new Map<string, number>();
  for (const { tagIds } of annotations)
    for (const id of tagIds.length > 0 ? tagIds : [NO_TAG]) counts.set(id, (counts.get(id) ?? 0) + 1);
  const named = [...tags.toSorted((a, b) => a.order - b.order), { id: NO_TAG, name: noTag }];
  return named.flatMap(({ id, name }) => {
    const count = counts.get(id);
    return count === undefined ? [] : [{ id, name, count }];
  });
}

/** Who made annotations, the one at this computer first, then by name. */
export function creatorChoices(
  annotations: readonly AnnotationView[],
  reviewerId: string,
  you: string,
): FilterChoice[] {
  const found = new Map<string, FilterChoice>();
  for (const { creator } of annotations) {
    const count = (found.get(creator.id)?.count ?? 0) + 1;
    found.set(creator.id, { id: creator.id, name: creator.id === reviewerId ? you : creator.name, count });
  }
  const first = (id: string) => (id === reviewerId ? 0 : 1);
  return [...found.values()].sort((a, b) => first(a.id) - first(b.id) || a.name.localeCompare(b.name));
}
