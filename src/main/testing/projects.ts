/** Projects for tests: made in a folder of their own, with reports put in without reading a file. */

import { createHash } from 'node:crypto';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Reviewer } from '../../shared/model/reviewer.ts';
import type { SourceRecord } from '../../shared/model/source.ts';
import { noMetadata } from '../../shared/model/source.ts';
import { ok, type Result } from '../../shared/result.ts';
import { sourceSchema } from '../../shared/schema/sourceSchema.ts';
import { canonicalText } from '../../shared/text/canonicalText.ts';
import type { ReadOutcome, ReportReader } from '../import/reader.ts';
import type { Workplace } from '../ipc/handlers.ts';
import { createProject } from '../project/openProject.ts';
import type { Project } from '../project/project.ts';
import { importReport } from '../project/reports.ts';

export const mali: Reviewer = { id: 'reviewer-mali', name: 'Mali' };

/** The value of a success; throws the sentence of a failure. */
export function value<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  throw new Error(`${result.error.reason}: ${result.error.message}`);
}

/** A folder of the test's own. */
export const newFolder = () => mkdtemp(join(tmpdir(), 'workbench-'));

/** A new, empty project. */
export async function newProject(name = 'Review'): Promise<Project> {
  return value(await createProject(join(await newFolder(), name)));
}

/** Takes each line of a file as a paragraph; stands in for the reader's own process. */
export const lineReader: ReportReader = {
  read: async ({ bytes, name }) => ok(outcome(new TextDecoder().decode(bytes), name)),
};

/** Puts a report with these paragraphs into `project`. */
export async function addReport(
  project: Project,
  paragraphs: readonly string[],
  name = 'report.txt',
): Promise<SourceRecord> {
  const path = join(await newFolder(), name);
  await writeFile(path, paragraphs.join('\n'));
  const watch = { signal: new AbortController().signal, onProgress: () => {} };
  return value(await importReport(project, mali, lineReader, path, watch));
}

/** Puts a file of these bytes into `project`, as `reader` reads it. */
export async function addFile(
  project: Project,
  reader: ReportReader,
  name: string,
  bytes: Uint8Array,
): Promise<SourceRecord> {
  const path = join(await newFolder(), name);
  await writeFile(path, bytes);
  const watch = { signal: new AbortController().signal, onProgress: () => {} };
  return value(await importReport(project, mali, reader, path, watch));
}

/** What a reader makes of `text`. */
export function outcome(text: string, name: string): ReadOutcome {
  const paragraphs = text.split('\n').map((line) => sourceSchema.node('paragraph', null, sourceSchema.text(line)));
  const doc = sourceSchema.node('doc', null, [sourceSchema.node('chunk', { characters: text.length }, paragraphs)]);
  const canonical = canonicalText(doc);
  return {
    format: 'text',
    document: {
      schemaVersion: 2,
      comments: [],
      changes: [],
      recognised: [],
      title: name,
      language: 'en',
      locators: [],
      doc: doc.toJSON(),
    },
    facts: {
      fingerprint: createHash('sha256').update(canonical).digest('hex'),
      length: canonical.length,
      words: canonical.split(/\s+/).length,
      pages: null,
      warnings: [],
      recognised: [],
      unread: [],
    },
    metadata: noMetadata,
  };
}

const nowhere = async () => ok(null);

/** The acts of a window that opens no other project. */
export const noProjects: Workplace['projects'] = {
  start: async () => ({ version: '0', reviewer: null, systemUser: 'mali', recent: [] }),
  showStart: () => {},
  open: nowhere,
  create: nowhere,
  openRecent: nowhere,
  locate: nowhere,
  forget: () => {},
  openSample: nowhere,
  nameReviewer: async () => ok(null),
};
