/** Annotation sets as files: out for a colleague, in from one. Taking one in is made ready whole before anything is written. */

import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { LARGEST_SET, parseAnnotationSet, writeAnnotationSet } from '../../shared/exchange/annotationSet.ts';
import { type LocalState, type MergePlan, mergeSet } from '../../shared/exchange/mergeSet.ts';
import type { ExchangeView } from '../../shared/ipc/views.ts';
import { type AnnotationRecord, isDeleted } from '../../shared/model/annotation.ts';
import { current } from '../../shared/model/register.ts';
import type { Reviewer } from '../../shared/model/reviewer.ts';
import { newestDocument } from '../../shared/model/source.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { Project } from '../project/project.ts';
import { backUp } from '../store/backups.ts';
import { storageFailure } from '../store/storageFailure.ts';
import { writeFileDurably } from '../store/writeFile.ts';

/** Writes all annotations and the codebook to `file`. Gives how many annotations stand in it. */
export async function exportAnnotationSet(
  project: Project,
  creator: Reviewer,
  file: string,
): Promise<Result<{ annotations: number }>> {
  const records = await allRecords(project);
  if (!records.ok) return records;
  const sources = project.sources.map((source) => ({
    id: source.id,
    title: current(source.title),
    file: source.original.name,
    fingerprint: newestDocument(source).fingerprint,
    sha256: source.original.sha256,
  }));
  const annotations = [...records.value].flatMap(([sourceId, each]) =>
    [...each.values()].map((record) => ({ sourceId, record })),
  );
  const json = writeAnnotationSet({
    project: { id: project.record.projectId, name: project.name },
    creator,
    created: project.moment(),
    tags: project.tags,
    sources,
    annotations,
    texts: await readableTexts(project),
  });
  if (json.length > LARGEST_SET)
    return fail('limit', 'All annotations together are larger than one file may be (100 MB). Nothing was written.');
  const written = await writeFileDurably(file, new TextEncoder().encode(json));
  return written.ok ? ok({ annotations: annotations.filter(({ record }) => !isDeleted(record)).length }) : written;
}

/** Takes the annotations in `file` in, after a backup; with `dryRun` only says what would happen. */
export async function importAnnotationSet(
  project: Project,
  file: string,
  { dryRun }: { readonly dryRun: boolean },
): Promise<Result<Omit<ExchangeView, 'file'>>> {
  const json = await readText(file);
  if (!json.ok) return json;
  const set = parseAnnotationSet(json.value, project.clock, basename(file));
  if (!set.ok) return set;
  // In turn: an edit made between reading and writing would be written over by what stood before it.
  return project.inTurn(async () => {
    const local = await localState(project);
    if (!local.ok) return local;
    const plan = mergeSet(local.value, set.value);
    const written = dryRun ? ok(undefined) : await apply(project, plan);
    return written.ok ? ok(shown(plan)) : written;
  });
}

async function apply(project: Project, plan: MergePlan): Promise<Result<unknown>> {
  if (!plan.put.length && !plan.tags.length) return ok(undefined);
  const saved = await backUp(project.directory, 'exchange', new Date());
  if (!saved.ok) return saved;
  const tags = await project.entries.commit({ put: [...plan.tags] });
  if (!tags.ok) return tags;
  for (const { sourceId, records } of plan.put) {
    const store = await project.annotations(sourceId);
    if (!store.ok) return store;
    const written = await store.value.commit({ put: records });
    if (!written.ok)
      return fail(
        written.error.reason,
        `${written.error.message} A part of the file is in; take it in again, nothing comes twice.`,
      );
  }
  return ok(undefined);
}

async function localState(project: Project): Promise<Result<LocalState>> {
  const annotations = await allRecords(project);
  if (!annotations.ok) return annotations;
  const sources: LocalState['sources'][number][] = [];
  for (const source of project.sources) {
    const text = await project.texts.of(source);
    if (!text.ok) return text;
    sources.push({
      id: source.id,
      fingerprint: newestDocument(source).fingerprint,
      sha256: source.original.sha256,
      text: () => text.value.index.text,
    });
  }
  return ok({ sources, annotations: annotations.value, tags: new Map(project.tags.map((tag) => [tag.id, tag])) });
}

async function allRecords(project: Project): Promise<Result<LocalState['annotations']>> {
  const annotations = new Map<string, ReadonlyMap<string, AnnotationRecord>>();
  for (const { id } of project.sources) {
    const store = await project.annotations(id);
    if (!store.ok) return store;
    annotations.set(id, store.value.records);
  }
  return ok(annotations);
}

/** Texts by fingerprint. A damaged one is left out: its annotations still leave the project, by their quotes. */
async function readableTexts(project: Project): Promise<Map<string, string>> {
  const texts = new Map<string, string>();
  for (const source of project.sources) {
    const text = await project.texts.of(source);
    if (text.ok) texts.set(newestDocument(source).fingerprint, text.value.index.text);
  }
  return texts;
}

function shown(plan: MergePlan): Omit<ExchangeView, 'file'> {
  const { added, updated, unchanged, conflicts, orphans, absent } = plan;
  return {
    added,
    updated,
    unchanged,
    absent: absent.map(({ title }) => title),
    conflicts: conflicts.map((conflict) => ({ ...conflict, values: [...conflict.values] })),
    orphans: orphans.map(({ annotationId, sourceId, quote }) => ({ id: annotationId, sourceId, quote })),
  };
}

async function readText(file: string): Promise<Result<string>> {
  try {
    const found = await stat(file);
    // Reading a device or a pipe may never end.
    if (!found.isFile() && !found.isDirectory())
      return fail('unsupported', `“${basename(file)}” is a device or a pipe, not a file. Nothing was changed.`);
    if (found.size <= 4 * LARGEST_SET) return ok(await readFile(file, 'utf8'));
    return fail('limit', `“${basename(file)}” is larger than any annotation set. Nothing was changed.`);
  } catch (error) {
    return storageFailure(error, file, 'read');
  }
}
