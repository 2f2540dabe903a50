import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { sourceOf } from '../../shared/model/source.ts';
import { addReport, mali, newProject, value } from '../testing/projects.ts';
import { addAnnotation } from './annotating.ts';
import { editReport, editReports, eraseReport, putBackReports, removeReports } from './library.ts';
import { openProject } from './openProject.ts';
import { sourceFolder, sourcesFolder } from './places.ts';
import { annotationViews } from './viewing.ts';

async function projectWithReports() {
  const project = await newProject();
  const a = await addReport(project, ['Visits helped.'], 'a.txt');
  const b = await addReport(project, ['Markets opened.'], 'b.txt');
  value(await addAnnotation(project, mali, { sourceId: a.id, start: 0, end: 6, tagIds: ['tag-gap'] }));
  return { project, a, b };
}

test('details are written field by field; undo takes back only what was written', async () => {
  const { project, a } = await projectWithReports();
  value(await editReport(project, a.id, { authors: ['Mali Sok', 'Dara Chan'], published: '2026' }));
  value(await editReport(project, a.id, { title: 'Visits' }));
  expect(project.history.nextUndo).toBe('rename report');
  value(await project.undo());
  expect(sourceOf(value(project.source(a.id)))).toMatchObject({
    title: 'a.txt',
    authors: ['Mali Sok', 'Dara Chan'],
    published: '2026',
  });
  await project.close();
});

test('details of several reports are one act, with those that differ only', async () => {
  const { project, a, b } = await projectWithReports();
  const edits = [
    { sourceId: a.id, details: { publisher: 'River Press' } },
    { sourceId: a.id, details: { published: '2024' } },
    { sourceId: b.id, details: { publisher: '' } },
  ];
  expect(value(await editReports(project, edits))).toBe(1);
  expect(sourceOf(value(project.source(a.id)))).toMatchObject({ publisher: 'River Press', published: '2024' });
  const before = project.history.nextUndo;
  expect(before).toBe('add details to a report');
  expect(value(await editReports(project, edits))).toBe(0);
  expect((await editReports(project, [...edits, { sourceId: 'nowhere', details: { url: 'x' } }])).ok).toBe(false);
  value(await project.undo());
  expect(sourceOf(value(project.source(a.id)))).toMatchObject({ publisher: '', published: '' });
  await project.close();
});

test('writing what stands already is no act', async () => {
  const { project, a } = await projectWithReports();
  const before = project.history.nextUndo;
  value(await editReport(project, a.id, { title: 'a.txt', url: '' }));
  expect(project.history.nextUndo).toBe(before);
  await project.close();
});

test('removed reports come back with their annotations, by undo or later', async () => {
  const { project, a, b } = await projectWithReports();
  value(await removeReports(project, [a.id, b.id]));
  expect(project.sources).toEqual([]);
  expect(project.history.nextUndo).toBe('remove 2 reports');
  value(await project.undo());
  expect(project.sources.map(({ id }) => id)).toEqual([a.id, b.id]);
  value(await removeReports(project, [a.id]));
  await project.close();

  const again = value(await openProject(project.directory, { mode: 'write' }));
  expect(again.removedSources.map(({ id }) => id)).toEqual([a.id]);
  value(await putBackReports(again, [a.id]));
  expect(value(await annotationViews(again, a.id))).toHaveLength(1);
  await again.close();
});

test('only a removed report can be erased; then nothing of it is on disk, and nothing can bring it back', async () => {
  const { project, a, b } = await projectWithReports();
  expect(await eraseReport(project, mali, a.id)).toMatchObject({ ok: false, error: { reason: 'not-found' } });
  value(await removeReports(project, [a.id]));
  value(await eraseReport(project, mali, a.id));
  expect(await readdir(sourcesFolder(project.directory))).toEqual([b.id]);
  expect(project.removedSources).toEqual([]);
  expect(value(await project.undo())).toBe(null);
  expect(await putBackReports(project, [a.id])).toMatchObject({ ok: false, error: { reason: 'not-found' } });
  await project.close();
});

test('an erasure that the program did not finish is finished when the project is opened', async () => {
  const { project, a, b } = await projectWithReports();
  value(await removeReports(project, [a.id]));
  value(await eraseReport(project, mali, a.id));
  await project.close();
  const left = sourceFolder(project.directory, a.id);
  await mkdir(left);
  await writeFile(join(left, 'original.txt'), 'Visits helped.');
  const again = value(await openProject(project.directory, { mode: 'write' }));
  expect(await readdir(sourcesFolder(again.directory))).toEqual([b.id]);
  await again.close();
});
