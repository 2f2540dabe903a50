import { afterEach, beforeEach, expect, test } from 'vitest';
import { current } from '../../shared/model/register.ts';
import { mali, newProject, value } from '../testing/projects.ts';
import {
  addBlankBrief,
  briefs,
  deletedBriefs,
  draftNewBrief,
  duplicateBrief,
  readBrief,
  saveBrief,
  setBriefDeleted,
} from './briefs.ts';
import type { Project } from './project.ts';

let project: Project;
beforeEach(async () => {
  project = await newProject();
});
afterEach(() => project.close());

const titles = async () => value(await briefs(project)).map(({ title }) => current(title));
const titlesDeleted = async () => value(await deletedBriefs(project)).map(({ title }) => current(title));

test('a project has as many briefs as were begun, from passages or from nothing', async () => {
  value(await draftNewBrief(project, mali));
  value(await addBlankBrief(project, mali));
  expect((await titles()).sort()).toEqual(['Review: policy brief', 'Untitled brief']);
});

test('a copy has the text of the original under a name of its own, and lives apart', async () => {
  const original = value(await draftNewBrief(project, mali));
  const copy = value(await duplicateBrief(project, mali, original.id));
  expect(current(copy.title)).toBe('Copy of Review: policy brief');
  value(await saveBrief(project, copy.id, 'Other', current(value(await addBlankBrief(project, mali)).doc)));
  expect(current(value(await readBrief(project, original.id)).doc)).toEqual(current(original.doc));
});

test('beginning a brief is undone and done again, as every act', async () => {
  value(await addBlankBrief(project, mali));
  expect(project.history.nextUndo).toBe('new brief');
  value(await project.undo());
  expect(await titles()).toEqual([]);
  value(await project.redo());
  expect(await titles()).toEqual(['Untitled brief']);
});

test('a deleted brief is listed apart, cannot be read, and comes back with its text', async () => {
  const brief = value(await draftNewBrief(project, mali));
  value(await setBriefDeleted(project, brief.id, true));
  expect(await titles()).toEqual([]);
  expect(await titlesDeleted()).toEqual(['Review: policy brief']);
  expect(await readBrief(project, brief.id)).toMatchObject({ ok: false, error: { reason: 'not-found' } });
  expect(project.history.nextUndo).toBe('delete brief “Review: policy brief”');
  value(await project.undo());
  expect(await titlesDeleted()).toEqual([]);
  expect(current(value(await readBrief(project, brief.id)).doc)).toEqual(current(brief.doc));
});

test('words written just before a brief was deleted are kept with it', async () => {
  const brief = value(await addBlankBrief(project, mali));
  const written = current(value(await draftNewBrief(project, mali)).doc);
  value(await setBriefDeleted(project, brief.id, true));
  value(await saveBrief(project, brief.id, 'Late words', written));
  value(await setBriefDeleted(project, brief.id, false));
  expect(current(value(await readBrief(project, brief.id)).doc)).toEqual(written);
});

test('an id that no brief has makes no file', async () => {
  expect(await setBriefDeleted(project, 'unknown', true)).toMatchObject({ ok: false, error: { reason: 'not-found' } });
  expect(await titlesDeleted()).toEqual([]);
});
