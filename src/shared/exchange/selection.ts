/** Which annotations leave the project: all, or those of some reports, tags and reviewers. */

import { z } from 'zod';
import { type AnnotationRecord, isDeleted, tagIdsOf } from '../model/annotation.ts';
import { idSchema } from '../model/ids.ts';
import { newRegister } from '../model/register.ts';
import { FIRST_STAMP } from '../model/stamp.ts';
import type { SetAnnotation } from './annotationSetForm.ts';

const ids = z.array(idSchema).max(100_000).nullable();

/** What to export. A list: those of it only; null: all. All three must hold; an annotation with any of the tags is in. */
export const selectionSchema = z.strictObject({
  sourceIds: ids,
  tagIds: ids,
  reviewerIds: ids,
  memos: z.boolean(),
  /** Tags and their definitions, and no annotation. */
  codebookOnly: z.boolean(),
});

export type Selection = z.infer<typeof selectionSchema>;

/** All there is. */
export const everything: Selection = {
  sourceIds: null,
  tagIds: null,
  reviewerIds: null,
  memos: true,
  codebookOnly: false,
};

/** Whether nothing is left out but perhaps the memos. */
export function isEverything({ sourceIds, tagIds, reviewerIds, codebookOnly }: Selection): boolean {
  return !sourceIds && !tagIds && !reviewerIds && !codebookOnly;
}

/**
 * Whether an annotation is in `selection`. Deletions go along with all: they tell the colleague what is gone; from a
 * part chosen by tag or reviewer they are left out, since they would be a part that nobody chose.
 */
export function isSelected(selection: Selection): (annotation: SetAnnotation) => boolean {
  const { codebookOnly } = selection;
  const [sources, tags, reviewers] = [selection.sourceIds, selection.tagIds, selection.reviewerIds].map(
    (each) => each && new Set(each),
  );
  return ({ sourceId, record }) => {
    if (codebookOnly || (sources && !sources.has(sourceId))) return false;
    if ((tags || reviewers) && isDeleted(record)) return false;
    return (!tags || tagIdsOf(record).some((id) => tags.has(id))) && (!reviewers || reviewers.has(record.creator.id));
  };
}

/** `record` without its memo. What takes its place is older than all that anybody writes, so it never stands beside it. */
export function withoutMemo(record: AnnotationRecord): AnnotationRecord {
  return { ...record, memo: newRegister('', FIRST_STAMP) };
}
