/** Annotating: make an annotation, tag it, write its memo, remove it, settle a conflict; each can be undone. */

import { anchorAnnotation } from '../../shared/anchoring/anchor.ts';
import { describe } from '../../shared/anchoring/describe.ts';
import {
  type AnnotationRecord,
  type Conflict,
  newAnnotation,
  standingStamps,
  type Target,
  tagIdsOf,
  withCoding,
  withDeletion,
  withMemo,
  withPassage,
} from '../../shared/model/annotation.ts';
import { current } from '../../shared/model/register.ts';
import type { Reviewer } from '../../shared/model/reviewer.ts';
import { settle } from '../../shared/model/settle.ts';
import { type SourceRecord, shownDocument } from '../../shared/model/source.ts';
import type { Stamp } from '../../shared/model/stamp.ts';
import { type TagRecord, tagOf } from '../../shared/model/tag.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { recognisedIn } from '../../shared/text/recognised.ts';
import { isolated } from '../../shared/text/script.ts';
import { perform } from './acting.ts';
import type { Project } from './project.ts';

/** Which annotation: annotations live with their source. */
export interface AnnotationRef {
  readonly sourceId: string;
  readonly annotationId: string;
}

/** Makes an annotation of `start`–`end` (UTF-16 units, end exclusive). 'invalid-input' for an empty or outside passage. */
export function addAnnotation(
  project: Project,
  creator: Reviewer,
  passage: {
    readonly sourceId: string;
    readonly start: number;
    readonly end: number;
    readonly tagIds: readonly string[];
    readonly memo?: string | undefined;
    /** The version of the text that the passage was selected in. */
    readonly version?: number | undefined;
  },
): Promise<Result<AnnotationRecord>> {
  return project.inTurn(async () => {
    const source = project.source(passage.sourceId);
    if (!source.ok) return source;
    const tags = checkTags(project, passage.tagIds);
    if (!tags.ok) return tags;
    const target = await described(project, source.value, passage);
    if (!target.ok) return target;
    const record = newAnnotation({
      id: project.newId(),
      creator,
      created: project.moment(),
      target: target.value,
      tagIds: passage.tagIds,
      memo: passage.memo ?? '',
      stamp: project.clock.next(),
    });
    const made = { sourceId: passage.sourceId, from: null, to: record };
    const written = await perform(project, madeLabel(tags.value), [made]);
    return written.ok ? ok(record) : written;
  });
}

/** Applies a tag to an annotation or takes it off. */
export function setTag(
  project: Project,
  creator: Reviewer,
  ref: AnnotationRef,
  tagId: string,
  applied: boolean,
): Promise<Result<AnnotationRecord>> {
  return project.inTurn(async () => {
    const tags = checkTags(project, applied ? [tagId] : []);
    if (!tags.ok) return tags;
    const name = tagName(project, tagId);
    const coding = applied ? { creator, created: project.moment() } : null;
    return edit(project, ref, applied ? `tag ${name}` : `take off ${name}`, (record, stamp) =>
      tagIdsOf(record).includes(tagId) === applied ? record : withCoding(record, tagId, coding, stamp),
    );
  });
}

/** Writes an annotation's memo. */
export function setMemo(project: Project, ref: AnnotationRef, memo: string): Promise<Result<AnnotationRecord>> {
  return project.inTurn(() =>
    edit(project, ref, 'memo', (record, stamp) =>
      current(record.memo) === memo && record.memo.values.length === 1 ? record : withMemo(record, memo, stamp),
    ),
  );
}

/**
 * Says where an annotation stands in the report as it is read here (UTF-16 units, end exclusive): the passage that was
 * found for it is right, or another one is. What stands in a colleague's text of the report stays.
 */
export function placeAnnotation(
  project: Project,
  ref: AnnotationRef,
  passage: { readonly start: number; readonly end: number; readonly version?: number | undefined },
): Promise<Result<AnnotationRecord>> {
  return project.inTurn(async () => {
    const source = project.source(ref.sourceId);
    if (!source.ok) return source;
    const target = await described(project, source.value, passage);
    if (!target.ok) return target;
    const text = await project.texts.of(source.value);
    const record = await find(project, ref);
    if (!text.ok || !record.ok) return text.ok ? record : text;
    const here = anchorAnnotation(text.value.index.text, target.value.fingerprint, record.value);
    const isFound = here.start === target.value.start && here.end === target.value.end;
    if (isFound && here.target.fingerprint === target.value.fingerprint) return record;
    return edit(project, ref, isFound ? 'confirm passage' : 'select passage anew', (each, stamp) =>
      withPassage(each, target.value, stamp, new Set(standingStamps(each))),
    );
  });
}

/** Removes an annotation: a tombstone that an undo, or a colleague's edit, takes back. */
export function removeAnnotation(project: Project, ref: AnnotationRef): Promise<Result<AnnotationRecord>> {
  return project.inTurn(() =>
    edit(project, ref, 'remove annotation', (record, stamp) => withDeletion(record, true, stamp)),
  );
}

/** Ends a conflict by keeping the value at place `keep` of those that stand (newest first). */
export function settleConflict(
  project: Project,
  ref: AnnotationRef,
  field: Conflict['field'],
  tagId: string | undefined,
  keep: number,
): Promise<Result<AnnotationRecord>> {
  const which = { field, ...(tagId === undefined ? {} : { tagId }) };
  return project.inTurn(() =>
    edit(project, ref, 'settle conflict', (record, stamp) => settle(record, which, keep, stamp)),
  );
}

/** One annotation changed, as an act of its own; what changes nothing is none. */
async function edit(
  project: Project,
  ref: AnnotationRef,
  label: string,
  change: (record: AnnotationRecord, stamp: Stamp) => AnnotationRecord,
): Promise<Result<AnnotationRecord>> {
  const from = await find(project, ref);
  if (!from.ok) return from;
  const to = change(from.value, project.clock.next());
  if (to === from.value) return from;
  const done = await perform(project, label, [{ sourceId: ref.sourceId, from: from.value, to }]);
  return done.ok ? ok(to) : done;
}

async function find(project: Project, ref: AnnotationRef): Promise<Result<AnnotationRecord>> {
  const source = project.source(ref.sourceId);
  if (!source.ok) return source;
  const store = await project.annotations(ref.sourceId);
  if (!store.ok) return store;
  const record = store.value.records.get(ref.annotationId);
  return record ? ok(record) : fail('not-found', 'This annotation is no longer in the project. Nothing was changed.');
}

async function described(
  project: Project,
  source: SourceRecord,
  { start, end, version }: { readonly start: number; readonly end: number; readonly version?: number | undefined },
): Promise<Result<Target>> {
  // What was selected in one text would be other words in the next.
  if (version !== undefined && version !== shownDocument(source).version)
    return fail('invalid-input', 'The report was read again meanwhile. Nothing was changed: select the passage again.');
  const text = await project.texts.of(source);
  if (!text.ok) return text;
  if (start >= end || end > text.value.index.text.length)
    return fail('invalid-input', 'The passage lies outside the report. Nothing was changed.');
  const whole = text.value.index.text;
  const target = describe(whole, shownDocument(source).fingerprint, start, end);
  const sure = recognisedIn(text.value.document.recognised, whole, target);
  return ok(sure ? { ...target, recognised: sure.confidence } : target);
}

function checkTags(project: Project, tagIds: readonly string[]): Result<TagRecord[]> {
  const tags: TagRecord[] = [];
  for (const id of tagIds) {
    const tag = project.entries.records.get(id);
    if (tag?.kind !== 'tag' || current(tag.deleted))
      return fail('not-found', 'This tag is not in the codebook. Nothing was tagged.');
    tags.push(tag);
  }
  return ok(tags);
}

function tagName(project: Project, tagId: string): string {
  const tag = project.entries.records.get(tagId);
  return tag?.kind === 'tag' ? isolated(tagOf(tag).name) : 'a tag';
}

function madeLabel(tags: readonly TagRecord[]): string {
  return tags.length ? `tag ${tags.map((tag) => isolated(tagOf(tag).name)).join(', ')}` : 'annotation';
}
