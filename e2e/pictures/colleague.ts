/** A colleague's annotation set for the pictures: Dara has the same project and has written in the same places. */

import { cp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { exportAnnotationSet } from '../../src/main/exchange/exchangeFile.ts';
import { addAnnotation, setMemo, setTag } from '../../src/main/project/annotating.ts';
import { openProject } from '../../src/main/project/openProject.ts';
import type { Project } from '../../src/main/project/project.ts';
import type { Reviewer } from '../../src/shared/model/reviewer.ts';
import type { Result } from '../../src/shared/result.ts';

const dara: Reviewer = { id: 'reviewer-dara', name: 'Dara' };

/** Copies `project` to `copy`, edits both as two people would, and gives the file that Dara sends. */
export async function colleaguesSet(project: string, copy: string): Promise<string> {
  await cp(project, copy, { recursive: true });
  await rm(join(copy, 'lock'), { force: true });
  await editing(project, async (here) => {
    const [first, second] = await gaps(here);
    if (first) await done(setMemo(here, first, 'The office says: no driver. See who manages it elsewhere.'));
    if (second) await done(setMemo(here, second, 'Papers, not fees.'));
  });
  const set = `${copy}.annotations.json`;
  await editing(copy, async (there) => {
    const [first, second] = await gaps(there);
    if (first) {
      await done(setMemo(there, first, 'The families say: no reason was given. Ask the district.'));
      await done(setTag(there, dara, first, 'tag-child-specific-need', true));
    }
    if (second) await done(setMemo(there, second, 'Is a guest place lawful? Ask the ministry.'));
    const source = there.sources[2];
    if (source)
      await done(addAnnotation(there, dara, { sourceId: source.id, start: 0, end: 30, tagIds: ['tag-success'] }));
    await done(exportAnnotationSet(there, dara, set));
  });
  return set;
}

async function editing(directory: string, edit: (project: Project) => Promise<void>): Promise<void> {
  const project = await done(openProject(directory, { mode: 'write' }));
  await edit(project);
  await done(project.close());
}

/** The gaps that Mali has tagged in the report about visits. */
async function gaps(project: Project): Promise<{ sourceId: string; annotationId: string }[]> {
  const found: { sourceId: string; annotationId: string }[] = [];
  for (const { id } of project.sources) {
    const store = await done(project.annotations(id));
    for (const record of store.records.values())
      if (record.codings.some(({ tagId }) => tagId === 'tag-gap'))
        found.push({ sourceId: id, annotationId: record.id });
  }
  return found;
}

async function done<T>(result: Promise<Result<T>>): Promise<T> {
  const settled = await result;
  if (!settled.ok) throw new Error(settled.error.message);
  return settled.value;
}
