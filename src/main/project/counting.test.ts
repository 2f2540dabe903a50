import { readdir } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { addReport, mali, newProject, value } from '../testing/projects.ts';
import { addAnnotation } from './annotating.ts';
import { openProject } from './openProject.ts';
import { sourceFolder } from './places.ts';

test('counting reads what is on disk and opens nothing for writing', async () => {
  const project = await newProject();
  const tagged = await addReport(project, ['Visits helped.'], 'a.txt');
  const untouched = await addReport(project, ['Markets opened.'], 'b.txt');
  value(await addAnnotation(project, mali, { sourceId: tagged.id, start: 0, end: 6, tagIds: ['tag-gap'] }));
  await project.close();

  const again = value(await openProject(project.directory, { mode: 'write' }));
  const before = await readdir(sourceFolder(again.directory, untouched.id));
  expect(again.counts.known(tagged.id)).toBe(null);
  for (const { id } of again.sources) await again.counts.read(id);
  expect(again.counts.known(tagged.id)).toMatchObject({ annotationCount: 1, tagCounts: { 'tag-gap': 1 } });
  expect(again.counts.known(untouched.id)).toMatchObject({ annotationCount: 0, problem: null });
  expect(again.annotationsNow(tagged.id)).toBe(undefined);
  expect(await readdir(sourceFolder(again.directory, untouched.id))).toEqual(before);
  await again.close();
});

test('a report that is worked on is counted as it stands now, whatever was read before', async () => {
  const project = await newProject();
  const { id } = await addReport(project, ['Visits helped.']);
  await project.counts.read(id);
  value(await addAnnotation(project, mali, { sourceId: id, start: 0, end: 6, tagIds: [] }));
  expect(project.counts.known(id)?.annotationCount).toBe(1);
  expect(project.counts.known(id)).toBe(project.counts.known(id));
  await project.close();
});
