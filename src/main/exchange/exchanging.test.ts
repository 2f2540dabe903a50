import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { addAnnotation, setMemo } from '../project/annotating.ts';
import type { Project } from '../project/project.ts';
import { addReport, mali, newFolder, newProject, value } from '../testing/projects.ts';
import { readSet } from '../testing/readSet.ts';
import { exportAnnotationSet } from './exchangeFile.ts';
import { Exchanging } from './exchanging.ts';

const dara = { id: 'reviewer-dara', name: 'Dara' };

let mine: Project;
let theirs: Project;
let file: string;
let ref: { sourceId: string; annotationId: string };

/** Both have one annotation; in the colleague's file it has a memo. */
beforeEach(async () => {
  mine = await newProject('Mine');
  theirs = await newProject('Theirs');
  file = join(await newFolder(), 'set.json');
  for (const project of [mine, theirs]) await addReport(project, ['Visits helped for long.']);
  const sourceId = mine.sources[0]?.id ?? '';
  const { id } = value(await addAnnotation(mine, mali, { sourceId, start: 0, end: 6, tagIds: [] }));
  ref = { sourceId, annotationId: id };
  value(await exportAnnotationSet(mine, mali, file));
  const exchanging = new Exchanging(readSet, () => {});
  value(await exchanging.preview(workOf(theirs), file));
  value(await exchanging.apply(workOf(theirs), []));
  const there = { sourceId: theirs.sources[0]?.id ?? '', annotationId: id };
  value(await setMemo(theirs, there, 'Dara’s memo'));
  value(await exportAnnotationSet(theirs, dara, file));
});
afterEach(async () => {
  await mine.close();
  await theirs.close();
});

const workOf = (project: Project) => ({ project, reviewer: mali });

test('a preview is worked out anew once the project has changed, and left alone while it has not', async () => {
  const exchanging = new Exchanging(readSet, () => {});
  expect(value(await exchanging.preview(workOf(mine), file)).conflicts).toEqual([]);
  expect(value(await exchanging.replan(workOf(mine)))).toBeNull();
  value(await setMemo(mine, ref, 'Mali’s memo'));
  const now = value(await exchanging.replan(workOf(mine)));
  expect(now?.conflicts.map(({ fields }) => fields.map(({ field }) => field))).toEqual([['memo']]);
  expect(value(await exchanging.replan(workOf(mine)))).toBeNull();
});

test('without a preview there is nothing to work out anew', async () => {
  const exchanging = new Exchanging(readSet, () => {});
  expect(value(await exchanging.replan(workOf(mine)))).toBeNull();
  value(await exchanging.preview(workOf(mine), file));
  exchanging.close();
  value(await setMemo(mine, ref, 'Mali’s memo'));
  expect(value(await exchanging.replan(workOf(mine)))).toBeNull();
});
