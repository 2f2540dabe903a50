/** Very many annotations of one sentence, which Mali and Dara have both edited without seeing each other's edit. */

import { join } from 'node:path';
import { newAnnotation, withMemo, withPassage } from '../../shared/model/annotation.ts';
import type { Reviewer } from '../../shared/model/reviewer.ts';
import { exportAnnotationSet } from '../exchange/exchangeFile.ts';
import { applyMerge } from '../exchange/merging.ts';
import { createProject } from '../project/openProject.ts';
import type { Project } from '../project/project.ts';
import { addReport, value } from './projects.ts';
import { readSet } from './readSet.ts';

const dara: Reviewer = { id: 'reviewer-dara', name: 'Dara' };
const TEXT = ['Families were met at home in the third month.', 'Nobody was told why.'];

/** Makes the project of Mali and the set that Dara sends, in `folder`; each of `count` annotations differs in passage and memo. */
export async function editedAtOnce(folder: string, count: number): Promise<{ project: string; set: string }> {
  const theirs = value(await createProject(join(folder, 'Dara')));
  await annotate(theirs, count);
  const first = join(folder, 'first.json');
  value(await exportAnnotationSet(theirs, dara, first));
  const mine = value(await createProject(join(folder, 'Review')));
  await addReport(mine, TEXT);
  value(await applyMerge(mine, value(await readSet(first, mine.clock)), []));
  await edit(mine, 'Mali', 'Families were met at');
  await edit(theirs, 'Dara', 'Families were met at home');
  const set = join(folder, 'second.json');
  value(await exportAnnotationSet(theirs, dara, set));
  value(await theirs.close());
  value(await mine.close());
  return { project: mine.directory, set };
}

async function annotate(project: Project, count: number): Promise<void> {
  const report = await addReport(project, TEXT);
  const fingerprint = report.documents[0]?.fingerprint ?? '';
  const target = { fingerprint, start: 0, end: 17, exact: 'Families were met', prefix: '', suffix: ' at home' };
  const put = Array.from({ length: count }, () =>
    newAnnotation({
      id: project.newId(),
      creator: dara,
      created: project.moment(),
      target,
      tagIds: ['tag-gap'],
      stamp: project.clock.next(),
    }),
  );
  value(await value(await project.annotations(report.id)).commit({ put }));
}

async function edit(project: Project, name: string, exact: string): Promise<void> {
  const store = value(await project.annotations(project.sources[0]?.id ?? ''));
  const put = [...store.records.values()].map((record) => {
    const [standing] = record.target.values;
    if (!standing) throw new Error('a register always holds a value');
    const target = { ...standing.value, end: exact.length, exact, suffix: '' };
    const moved = withPassage(record, target, project.clock.next(), new Set([standing.stamp]));
    return withMemo(moved, `${name} says so.`, project.clock.next());
  });
  value(await store.commit({ put }));
}
