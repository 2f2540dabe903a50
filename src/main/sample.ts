/** Makes the sample project from the program's own two reports and annotation set, through the ordinary import and exchange. */

import { readdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { ok, type Result } from '../shared/result.ts';
import { importAnnotationSet } from './exchange/exchangeFile.ts';
import type { SetReader } from './exchange/readSet.ts';
import type { ReportReader } from './import/reader.ts';
import { createProject } from './project/openProject.ts';
import type { Project } from './project/project.ts';
import { importReport } from './project/reports.ts';
import { type AtWork, reviewerAt } from './project/reviewers.ts';
import { storageFailure } from './store/storageFailure.ts';

/** What the sample is made of. */
interface Parts {
  /** The folder that holds the reports, in the order of their names, and `annotations.json`. */
  readonly from: string;
  readonly reader: ReportReader;
  readonly readSet: SetReader;
  readonly reviewer: AtWork;
}

/** Makes it beside `directory` and moves it there when it is whole: a sample cut short is none. */
export async function makeSample(directory: string, parts: Parts): Promise<Result<void>> {
  const aside = join(dirname(directory), `.${basename(directory)} being made`);
  try {
    await rm(aside, { recursive: true, force: true });
    const project = await createProject(aside, basename(directory));
    if (!project.ok) return project;
    const filled = await fill(project.value, parts);
    const closed = await project.value.close();
    if (!filled.ok || !closed.ok) return filled.ok ? closed : filled;
    await rename(aside, directory);
    return ok(undefined);
  } catch (error) {
    return storageFailure(error, directory);
  } finally {
    await rm(aside, { recursive: true, force: true }).catch(() => {});
  }
}

async function fill(project: Project, { from, reader, readSet, reviewer }: Parts): Promise<Result<unknown>> {
  const importedBy = await reviewerAt(project, reviewer);
  if (!importedBy.ok) return importedBy;
  const names = (await readdir(from)).filter((name) => name !== 'annotations.json').sort();
  const watch = { signal: new AbortController().signal, onProgress: () => {} };
  // One after the other: the study comes first.
  for (const name of names) {
    const imported = await importReport(project, importedBy.value, reader, join(from, name), watch);
    if (!imported.ok) return imported;
  }
  return importAnnotationSet(project, join(from, 'annotations.json'), { dryRun: false, read: readSet });
}
