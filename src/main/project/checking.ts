/** Reads everything a project holds and lists what is not as it should be. Changes nothing. */

import { readFile } from 'node:fs/promises';
import {
  editionOf,
  editionsOf,
  type SomeEdition,
  type SourceRecord,
  shownDocument,
} from '../../shared/model/source.ts';
import { sha256Of } from '../sha256.ts';
import { allowing } from '../store/fileSystem.ts';
import { storageFailure } from '../store/storageFailure.ts';
import { briefs } from './briefs.ts';
import { originalFile, sourceFolder } from './places.ts';
import type { Project } from './project.ts';
import { annotationViews } from './viewing.ts';

/** How much was read, and a sentence for each problem. */
export interface Checked {
  readonly sources: number;
  readonly annotations: number;
  readonly orphans: number;
  readonly briefs: number;
  readonly problems: readonly string[];
}

/** Compares originals with their SHA-256, texts with their fingerprints, and reads every annotation and brief. */
export async function checkProject(project: Project): Promise<Checked> {
  const problems: string[] = [];
  let annotations = 0;
  let orphans = 0;
  for (const source of project.sources) {
    const found: (string | null)[] = [];
    for (const edition of editionsOf(source)) found.push(await originalProblem(project, source, edition));
    found.push(await textProblem(project, source));
    problems.push(...found.filter((each) => each !== null));
    const views = await annotationViews(project, source.id);
    if (!views.ok) problems.push(views.error.message);
    else {
      annotations += views.value.length;
      orphans += views.value.filter(({ state }) => state === 'orphan').length;
    }
  }
  const listed = await briefs(project);
  if (!listed.ok) problems.push(listed.error.message);
  return {
    sources: project.sources.length,
    annotations,
    orphans,
    briefs: listed.ok ? listed.value.length : 0,
    // Last, since each store tells what it had to repair when it is opened.
    problems: [...new Set([...project.recovered, ...problems])],
  };
}

const putBack = 'Its annotations are kept. Import the same file again, and it is put back.';

/** What is wrong with a kept original of `source`, in a sentence; null when it is the bytes that were imported. */
export async function originalProblem(
  project: Project,
  source: SourceRecord,
  edition: SomeEdition,
): Promise<string | null> {
  const { name, sha256 } = edition;
  const file = originalFile(sourceFolder(project.directory, source.id), edition);
  try {
    const bytes = await allowing('ENOENT', readFile(file));
    if (bytes === null) return `The original of “${name}” is missing. ${putBack}`;
    return (await sha256Of(bytes)) === sha256
      ? null
      : `The original of “${name}” was changed after it was imported. ${putBack}`;
  } catch (error) {
    const { message } = storageFailure(error, file, 'read').error;
    return `The original of “${name}” could not be read. ${message}`;
  }
}

/** What is wrong with the kept text of `source`, in a sentence; null when it is the text that was imported. */
export async function textProblem(project: Project, source: SourceRecord): Promise<string | null> {
  const text = await project.texts.of(source);
  if (!text.ok) return text.error.message;
  if ((await sha256Of(Buffer.from(text.value.index.text))) === shownDocument(source).fingerprint) return null;
  return `The text of “${editionOf(source).name}” was changed after it was imported. ${putBack}`;
}
