/** The sample as the program makes it, read by the real readers. */

import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { ReportReader } from './import/reader.ts';
import { readReport } from './import/readReport.ts';
import { openProject } from './project/openProject.ts';
import { allAnnotationViews } from './project/viewing.ts';
import { makeSample } from './sample.ts';
import { newFolder, value } from './testing/projects.ts';
import { readSet } from './testing/readSet.ts';

const from = join(import.meta.dirname, '../../resources/sample');
const reader: ReportReader = { read: readReport };
const reviewer = { id: 'mali', name: 'Mali' };

test('holds a study and the repost that leaves its gaps out, with every passage where it was marked', async () => {
  const directory = join(await newFolder(), 'Sample project');
  value(await makeSample(directory, { from, reader, readSet, reviewer }));
  const project = value(await openProject(directory, { mode: 'read' }));
  const [study, repost] = project.sources;
  expect([study?.original.name, repost?.original.name]).toEqual(['follow-up-study.md', 'website-repost.html']);
  const annotations = value(await allAnnotationViews(project));
  expect(annotations.map(({ state }) => state)).toEqual(Array.from({ length: 10 }, () => 'exact'));
  const inRepost = annotations.filter(({ sourceId }) => sourceId === repost?.id);
  expect(inRepost.map(({ tagIds }) => tagIds)).toEqual([['tag-success'], ['tag-success']]);
  const inStudy = annotations.filter(({ sourceId }) => sourceId === study?.id);
  expect(inStudy.filter(({ tagIds }) => tagIds.includes('tag-gap'))).toHaveLength(4);
  // What the repost repeats stands in the study word for word.
  for (const { quote } of inRepost) expect(inStudy.map((each) => each.quote)).toContain(quote);
  await project.close();
});

test('leaves nothing behind when a report cannot be read', async () => {
  const folder = await newFolder();
  const failing: ReportReader = {
    read: async () => ({ ok: false, error: { reason: 'corrupt', message: 'It cannot be read.' } }),
  };
  const made = await makeSample(join(folder, 'Sample project'), { from, reader: failing, readSet, reviewer });
  expect(made).toMatchObject({ ok: false, error: { message: 'It cannot be read.' } });
  expect(await readdir(folder)).toEqual([]);
});
