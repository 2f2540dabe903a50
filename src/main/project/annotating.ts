/** Annotating: make an annotation, tag it, write its memo, remove it, settle a conflict; each can be undone. */

import { describe } from '../../shared/anchoring/describe.ts';
import {
  type AnnotationRecord,
  annotationRecordSchema,
  type Conflict,
  newAnnotation,
  tagIdsOf,
  withCoding,
  withDeletion,
  withMemo,
} from '../../shared/model/annotation.ts';
import { parsed } from '../../shared/model/project.ts';
import { current } from '../../shared/model/register.ts';
import type { Reviewer } from '../../shared/model/reviewer.ts';
import { type ConflictField, settle, unsettle } from '../../shared/model/settle.ts';
import { newestDocument } from '../../shared/model/source.ts';
import { type TagRecord, tagOf } from '../../shared/model/tag.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { Project } from './project.ts';

/** Which annotation: annotations live with their source. */
export interface AnnotationRef {
  readonly sourceId: string;
  readonly annotationId: string;
}

type Edit = (record: AnnotationRecord) => AnnotationRecord;

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
  },
): Promise<Result<AnnotationRecord>> {
  return project.inTurn(async () => {
    const source = project.source(passage.sourceId);
    if (!source.ok) return source;
    const tags = checkTags(project, passage.tagIds);
    if (!tags.ok) return tags;
    const text = await project.texts.of(source.value);
    if (!text.ok) return text;
    const { start, end } = passage;
    if (start >= end || end > text.value.index.text.length)
      return fail('invalid-input', 'The passage lies outside the report. Nothing was tagged.');
    const record = newAnnotation({
      id: project.newId(),
      creator,
      created: project.moment(),
      target: describe(text.value.index.text, newestDocument(source.value).fingerprint, start, end),
      tagIds: passage.tagIds,
      memo: passage.memo ?? '',
      stamp: project.clock.next(),
    });
    const written = await put(project, passage.sourceId, record);
    if (!written.ok) return written;
    const ref = { sourceId: passage.sourceId, annotationId: record.id };
    const gone = (deleted: boolean) => () =>
      edit(project, ref, (each) => withDeletion(each, deleted, project.clock.next()));
    project.history.did({ label: madeLabel(tags.value), undo: gone(true), redo: gone(false) });
    return ok(record);
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
    const record = await find(project, ref);
    if (!record.ok) return record;
    if (tagIdsOf(record.value).includes(tagId) === applied) return record;
    const turn = (on: boolean) => () =>
      edit(project, ref, (each) =>
        withCoding(each, tagId, on ? { creator, created: project.moment() } : null, project.clock.next()),
      );
    const name = tagName(project, tagId);
    const label = applied ? `tag ${name}` : `take off ${name}`;
    const before = record.value;
    const known = before.codings.some((each) => each.tagId === tagId);
    return done(
      project,
      label,
      turn(applied),
      known ? restore(project, ref, { field: 'tag', tagId }, before) : turn(false),
    );
  });
}

/** Writes an annotation's memo. */
export function setMemo(project: Project, ref: AnnotationRef, memo: string): Promise<Result<AnnotationRecord>> {
  return project.inTurn(async () => {
    const record = await find(project, ref);
    if (!record.ok) return record;
    const before = record.value;
    if (current(before.memo) === memo && before.memo.values.length === 1) return record;
    const writeMemo = () => edit(project, ref, (each) => withMemo(each, memo, project.clock.next()));
    return done(project, 'memo', writeMemo, restore(project, ref, { field: 'memo' }, before));
  });
}

/** Removes an annotation: a tombstone that an undo, or a colleague's edit, takes back. */
export function removeAnnotation(project: Project, ref: AnnotationRef): Promise<Result<AnnotationRecord>> {
  return project.inTurn(async () => {
    const record = await find(project, ref);
    if (!record.ok) return record;
    const gone = (deleted: boolean) => () =>
      edit(project, ref, (each) => withDeletion(each, deleted, project.clock.next()));
    return done(project, 'remove annotation', gone(true), gone(false));
  });
}

/** Ends a conflict by keeping the value at place `keep` of those that stand (newest first). */
export function settleConflict(
  project: Project,
  ref: AnnotationRef,
  field: Conflict['field'],
  tagId: string | undefined,
  keep: number,
): Promise<Result<AnnotationRecord>> {
  return project.inTurn(async () => {
    const record = await find(project, ref);
    if (!record.ok) return record;
    const which = { field, ...(tagId === undefined ? {} : { tagId }) };
    const before = record.value;
    return done(
      project,
      'settle conflict',
      () => edit(project, ref, (each) => settle(each, which, keep, project.clock.next())),
      restore(project, ref, which, before),
    );
  });
}

/** Puts one field back as it stood, whoever wrote it and however many values it had. */
function restore(project: Project, ref: AnnotationRef, which: ConflictField, before: AnnotationRecord) {
  return () => edit(project, ref, (each) => unsettle(each, which, before, () => project.clock.next()));
}

async function done(
  project: Project,
  label: string,
  redo: () => Promise<Result<AnnotationRecord>>,
  undo: () => Promise<Result<AnnotationRecord>>,
): Promise<Result<AnnotationRecord>> {
  const result = await redo();
  if (result.ok) project.history.did({ label, undo, redo });
  return result;
}

async function edit(project: Project, ref: AnnotationRef, change: Edit): Promise<Result<AnnotationRecord>> {
  const record = await find(project, ref);
  if (!record.ok) return record;
  return put(project, ref.sourceId, change(record.value));
}

async function find(project: Project, ref: AnnotationRef): Promise<Result<AnnotationRecord>> {
  const source = project.source(ref.sourceId);
  if (!source.ok) return source;
  const store = await project.annotations(ref.sourceId);
  if (!store.ok) return store;
  const record = store.value.records.get(ref.annotationId);
  return record ? ok(record) : fail('not-found', 'This annotation is no longer in the project. Nothing was changed.');
}

async function put(project: Project, sourceId: string, record: AnnotationRecord): Promise<Result<AnnotationRecord>> {
  const checked = parsed(annotationRecordSchema, record);
  if (!checked.ok) return fail('invalid-input', checked.error.message);
  const store = await project.annotations(sourceId);
  if (!store.ok) return store;
  const written = await store.value.commit({ put: [record] });
  return written.ok ? ok(record) : written;
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
  return tag?.kind === 'tag' ? tagOf(tag).name : 'a tag';
}

function madeLabel(tags: readonly TagRecord[]): string {
  return tags.length ? `tag ${tags.map((tag) => tagOf(tag).name).join(', ')}` : 'annotation';
}
