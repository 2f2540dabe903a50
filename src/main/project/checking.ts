/** Reads everything a project holds and lists what is not as it should be. Changes nothing. */

import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { newestDocument, type SourceRecord } from '../../shared/model/source.ts';
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
  const problems: string[] = [...project.recovered];
  let annotations = 0;
  let orphans = 0;
  for (const source of project.sources) {
    problems.push(...(await checkSource(project, source)));
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
    problems,
  };
}

async function checkSource(project: Project, source: SourceRecord): Promise<string[]> {
  const problems: string[] = [];
  const { name, ending, sha256 } = source.original;
  const original = originalFile(sourceFolder(project.directory, source.id), ending);
  const bytes = await readFile(original).catch(() => null);
  if (!bytes) problems.push(`The original of “${name}” is missing.`);
  else if (hash(bytes) !== sha256) problems.push(`The original of “${name}” was changed after it was imported.`);
  const text = await project.texts.of(source);
  if (!text.ok) problems.push(text.error.message);
  else if (hash(text.value.index.text) !== newestDocument(source).fingerprint)
    problems.push(`The text of “${name}” was changed after it was imported.`);
  return problems;
}

function hash(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}
