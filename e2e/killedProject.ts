/** The project whose program is killed, and what comes into it from outside: files, and the set of a colleague. */

import { cp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { exportAnnotationSet } from '../src/main/exchange/exchangeFile.ts';
import { pdfFile } from '../src/main/import/testing/pdfFile.ts';
import { scanOf } from '../src/main/import/testing/scanFile.ts';
import { addAnnotation, setMemo } from '../src/main/project/annotating.ts';
import { renameTag } from '../src/main/project/codebook.ts';
import { editReport } from '../src/main/project/library.ts';
import { openProject } from '../src/main/project/openProject.ts';
import type { Project } from '../src/main/project/project.ts';
import { describe } from '../src/shared/anchoring/describe.ts';
import { type AnnotationRecord, newAnnotation } from '../src/shared/model/annotation.ts';
import type { Result } from '../src/shared/result.ts';
import { projectWith, smallReports } from './commands.ts';
import { commandLine } from './disk.ts';
import { expect } from './fixtures.ts';

/** What comes into the project from outside. */
export interface Incoming {
  readonly files: readonly string[];
  readonly set: string;
}

const dara = { id: 'reviewer-dara', name: 'Dara' };

/**
 * Two reports with two passages. A colleague has the same and has written at the same time: both memos and the name of
 * a tag are in conflict once her set is merged, and a passage of her other edition has moved.
 */
export async function beforeActs(folder: string): Promise<{ project: string; incoming: Incoming }> {
  const reports = ['visits.md', 'schools.md'].map((name) => join(import.meta.dirname, 'reports', name));
  const scan = join(folder, 'scan.pdf');
  await writeFile(scan, await scanOf(pdfFile([[{ text: 'Shelter was full in May.', x: 72, y: 700 }]])));
  const project = await projectWith(folder, 'Killed', ...reports, scan);
  for (const quote of ['hill districts', 'same caseworker']) {
    const tagged = await commandLine(
      'tag',
      project,
      'visits.md',
      '--quote',
      quote,
      '--tag',
      'Gap',
      '--creator',
      'Mali',
    );
    expect(tagged).toMatchObject({ code: 0 });
  }
  const theirs = join(folder, 'Theirs');
  await cp(project, theirs, { recursive: true });
  await editing(project, 'Mali');
  const set = join(folder, 'theirs.annotations.json');
  await editing(theirs, 'Dara', async (there) => {
    // The scan has no words yet.
    for (const { id } of there.sources.filter(({ format }) => format !== 'pdf'))
      await done(addAnnotation(there, dara, { sourceId: id, start: 20, end: 30, tagIds: ['tag-success'] }));
    await done(editReport(there, visitsIn(there), { publisher: 'The ministry' }));
    await receive(there, elsewhere);
    await done(exportAnnotationSet(there, dara, set));
  });
  await rm(theirs, { recursive: true });
  return { project, incoming: { set, files: await smallReports(folder, 3) } };
}

/** A passage as it stands in another edition of “visits.md”, with a word more. */
const elsewhere = newAnnotation({
  id: 'moved',
  creator: dara,
  created: '2026-11-19T09:00:00.000Z',
  target: describe('knowing the date of the very next visit mattered more than its length', 'f'.repeat(64), 0, 69),
  tagIds: ['tag-gap'],
  stamp: '1700000000000-0000-dara',
});

const visitsIn = (project: Project) => project.sources.find(({ original }) => original.name === 'visits.md')?.id ?? '';

async function receive(project: Project, record: AnnotationRecord): Promise<void> {
  const store = await done(project.annotations(visitsIn(project)));
  await done(store.commit({ put: [record] }));
}

/** Writes a memo on each passage and renames a tag, as both do at once, and then does `more`. */
async function editing(directory: string, name: string, more?: (project: Project) => Promise<void>): Promise<void> {
  const project = await done(openProject(directory, { mode: 'write' }));
  for (const { id: sourceId } of project.sources)
    for (const { id: annotationId } of (await done(project.annotations(sourceId))).records.values())
      await done(setMemo(project, { sourceId, annotationId }, `What ${name} asks`));
  await done(renameTag(project, 'tag-child-specific-need', `Children, as ${name} says`));
  await more?.(project);
  await done(project.close());
}

async function done<T>(result: Promise<Result<T>>): Promise<T> {
  const settled = await result;
  if (!settled.ok) throw new Error(settled.error.message);
  return settled.value;
}
