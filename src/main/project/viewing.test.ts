import { expect, test } from 'vitest';
import { addReport, mali, newProject, value } from '../testing/projects.ts';
import { addAnnotation } from './annotating.ts';
import { sourceView } from './viewing.ts';

test('annotations are counted by tag, whatever id a colleague’s file gave to a tag', async () => {
  const project = await newProject();
  const source = await addReport(project, ['Visits helped.']);
  const gap = project.tags.find(({ id }) => id === 'tag-gap');
  if (!gap) throw new Error('a new project has its tags');
  const ids = ['constructor', 'toString', 'valueOf'];
  value(await project.entries.commit({ put: ids.map((id) => ({ ...gap, id })) }));
  for (const tagIds of [ids, ['constructor', 'tag-gap']])
    value(await addAnnotation(project, mali, { sourceId: source.id, start: 0, end: 6, tagIds }));
  const report = sourceView(source, project.counts.known(source.id));
  expect(report.annotationCount).toBe(2);
  expect(Object.entries(report.tagCounts).sort()).toEqual([
    ['constructor', 2],
    ['tag-gap', 1],
    ['toString', 1],
    ['valueOf', 1],
  ]);
  await project.close();
});
