import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { describe as describePassage } from '../../shared/anchoring/describe.ts';
import {
  type AnnotationRecord,
  conflictsOf,
  isDeleted,
  newAnnotation,
  tagIdsOf,
  targetFor,
} from '../../shared/model/annotation.ts';
import { current } from '../../shared/model/register.ts';
import type { SourceRecord } from '../../shared/model/source.ts';
import { addReport, mali, newProject, value } from '../testing/projects.ts';
import { addAnnotation, placeAnnotation, removeAnnotation, setMemo, setTag } from './annotating.ts';
import { openProject } from './openProject.ts';
import type { Project } from './project.ts';
import { annotationViews } from './viewing.ts';

let project: Project;
let source: SourceRecord;

beforeEach(async () => {
  project = await newProject();
  source = await addReport(project, ['Visits helped.', 'They stopped after three months.']);
});
afterEach(async () => {
  await project.close();
});

const passage = () => ({ sourceId: source.id, start: 0, end: 13, tagIds: ['tag-success'] });
const views = async () => value(await annotationViews(project, source.id));

describe('an annotation', () => {
  test('carries its quote, its place and its tag, and is there after the project was opened again', async () => {
    await addAnnotation(project, mali, { ...passage(), memo: 'check' });
    await project.close();
    project = value(await openProject(project.directory, { mode: 'write' }));
    expect(await views()).toMatchObject([
      {
        quote: 'Visits helped',
        start: 0,
        end: 13,
        state: 'exact',
        locator: '¶ 1',
        tagIds: ['tag-success'],
        memo: 'check',
        creator: mali,
      },
    ]);
  });

  test.each([
    [5, 5],
    [9, 4],
    [0, 10_000],
  ])('is not made of the passage %i–%i, and nothing is changed', async (start, end) => {
    const result = await addAnnotation(project, mali, { ...passage(), start, end });
    expect(result).toMatchObject({ ok: false, error: { reason: 'invalid-input' } });
    expect(await views()).toEqual([]);
  });

  test('is not made with a tag that is not in the codebook', async () => {
    const result = await addAnnotation(project, mali, { ...passage(), tagIds: ['tag-unknown'] });
    expect(result).toMatchObject({ ok: false, error: { reason: 'not-found' } });
    expect(await views()).toEqual([]);
  });

  test('is frozen: a change made to a record in memory is impossible, so none can be lost', async () => {
    const { id } = value(await addAnnotation(project, mali, passage()));
    const record = value(await project.annotations(source.id)).records.get(id) as { created: string };
    expect(() => {
      record.created = 'never';
    }).toThrow(TypeError);
  });
});

describe('undo', () => {
  test('takes tagging, memo and removal back one by one, and redo does them again', async () => {
    const { id } = value(await addAnnotation(project, mali, passage()));
    const ref = { sourceId: source.id, annotationId: id };
    await setTag(project, mali, ref, 'tag-gap', true);
    await setMemo(project, ref, 'ask again');
    await removeAnnotation(project, ref);
    expect(await views()).toEqual([]);
    expect(project.history.nextUndo).toBe('remove annotation');

    await project.history.undo();
    expect(await views()).toMatchObject([{ memo: 'ask again', tagIds: ['tag-success', 'tag-gap'] }]);
    await project.history.undo();
    expect(await views()).toMatchObject([{ memo: '' }]);
    await project.history.undo();
    expect(await views()).toMatchObject([{ tagIds: ['tag-success'] }]);
    await project.history.undo();
    expect(await views()).toEqual([]);
    expect(value(await project.history.undo())).toBeNull();

    for (let times = 0; times < 3; times++) await project.history.redo();
    expect(await views()).toMatchObject([{ memo: 'ask again', tagIds: ['tag-success', 'tag-gap'] }]);
  });

  test('is kept apart from what changes nothing', async () => {
    const { id } = value(await addAnnotation(project, mali, passage()));
    const ref = { sourceId: source.id, annotationId: id };
    await setTag(project, mali, ref, 'tag-success', true);
    await setMemo(project, ref, '');
    expect(project.history.nextUndo).toBe('tag Success');
  });
});

test('two edits asked for at once are both kept: the second does not write the old field back', async () => {
  const { id } = value(await addAnnotation(project, mali, passage()));
  const ref = { sourceId: source.id, annotationId: id };
  await Promise.all([setMemo(project, ref, 'kept'), setTag(project, mali, ref, 'tag-gap', true)]);
  expect(await views()).toMatchObject([{ memo: 'kept', tagIds: ['tag-success', 'tag-gap'] }]);
  const undone = await Promise.all([project.undo(), project.undo(), project.undo()]);
  expect(undone.map((result) => value(result)?.did)).toEqual(['tag Gap', 'memo', 'tag Success']);
  expect(await views()).toEqual([]);
});

test('undo gives a tag taken off back to the reviewer who had applied it', async () => {
  const dara = { id: 'reviewer-dara', name: 'Dara' };
  const { id } = value(await addAnnotation(project, dara, passage()));
  const ref = { sourceId: source.id, annotationId: id };
  await setTag(project, mali, ref, 'tag-success', false);
  await project.undo();
  const record = value(await project.annotations(source.id)).records.get(id);
  expect(record?.codings.map(({ coding }) => current(coding)?.creator)).toEqual([dara]);
});

test('an annotation of a report that is not here is refused, and no file is made for it', async () => {
  const result = await setMemo(project, { sourceId: 'unknown', annotationId: 'unknown' }, 'x');
  expect(result).toMatchObject({ ok: false, error: { reason: 'not-found' } });
  expect(await readdir(join(project.directory, 'sources'))).toEqual([source.id]);
});

test('a removed annotation stays as a tombstone, so that a colleague hears of the removal', async () => {
  const { id } = value(await addAnnotation(project, mali, passage()));
  const removed = value(await removeAnnotation(project, { sourceId: source.id, annotationId: id }));
  expect(isDeleted(removed)).toBe(true);
  expect(tagIdsOf(removed)).toEqual(['tag-success']);
  expect(current(removed.memo)).toBe('');
});

describe('an annotation made in another edition of the report', () => {
  const theirs = 'The visits had helped. They stopped after three months.';
  const made = (start: number, end: number) =>
    newAnnotation({
      id: 'from-dara',
      creator: { id: 'reviewer-dara', name: 'Dara' },
      created: '2026-11-19T09:00:00.000Z',
      target: describePassage(theirs, 'f'.repeat(64), start, end),
      tagIds: [],
      stamp: '1700000000000-0000-dara',
    });
  const receive = async (record: AnnotationRecord) =>
    value(await value(await project.annotations(source.id)).commit({ put: [record] }));
  const ref = () => ({ sourceId: source.id, annotationId: 'from-dara' });

  test('is confirmed where it was found; undone, it is to be checked again', async () => {
    await receive(made(23, 54));
    const stands = { quote: 'They stopped after three months', state: 'exact' };
    expect(await views()).toMatchObject([stands]);
    await receive(made(0, 21));
    expect(await views()).toMatchObject([{ state: 'orphan' }]);
    value(await placeAnnotation(project, ref(), { start: 0, end: 13 }));
    expect(await views()).toMatchObject([{ quote: 'Visits helped', state: 'exact', start: 0, end: 13 }]);
    expect(project.history.nextUndo).toBe('select passage anew');
    value(await project.history.undo());
    expect(await views()).toMatchObject([{ quote: 'The visits had helped', state: 'orphan' }]);
    value(await project.history.redo());
    expect(await views()).toMatchObject([{ quote: 'Visits helped', state: 'exact' }]);
  });

  test('says what was confirmed, and confirming twice is no second act', async () => {
    await receive(made(23, 54));
    value(await placeAnnotation(project, ref(), { start: 15, end: 46 }));
    expect(project.history.nextUndo).toBe('confirm passage');
    value(await project.history.undo());
    value(await placeAnnotation(project, ref(), { start: 15, end: 46 }));
    const before = project.annotationsNow(source.id);
    value(await placeAnnotation(project, ref(), { start: 15, end: 46 }));
    expect(project.annotationsNow(source.id)).toBe(before);
  });

  test('keeps its passage in that edition, and is not placed outside of this one', async () => {
    await receive(made(0, 21));
    const placed = value(await placeAnnotation(project, ref(), { start: 0, end: 13 }));
    expect(targetFor(placed, 'f'.repeat(64)).exact).toBe('The visits had helped');
    expect(conflictsOf(placed)).toEqual([]);
    expect(await placeAnnotation(project, ref(), { start: 4, end: 4 })).toMatchObject({ ok: false });
    expect(await placeAnnotation(project, ref(), { start: 0, end: 900 })).toMatchObject({ ok: false });
  });
});
