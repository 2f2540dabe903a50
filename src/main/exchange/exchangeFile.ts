/** Annotation sets as files: out for a colleague, in from one. Taking one in is made ready whole before anything is written. */

import type { SetAnnotation } from '../../shared/exchange/annotationSetForm.ts';
import type { MergePlan } from '../../shared/exchange/mergeSet.ts';
import { LARGEST_SET } from '../../shared/exchange/parseAnnotationSet.ts';
import { everything, isEverything, isSelected, type Selection, withoutMemo } from '../../shared/exchange/selection.ts';
import { type AnnotationSetToWrite, writeInSteps } from '../../shared/exchange/writeAnnotationSet.ts';
import type { ExportView } from '../../shared/ipc/exchangeViews.ts';
import { isDeleted } from '../../shared/model/annotation.ts';
import { current } from '../../shared/model/register.ts';
import type { Reviewer } from '../../shared/model/reviewer.ts';
import { editionOf, type SourceRecord, shownDocument, writtenDetails } from '../../shared/model/source.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { Project } from '../project/project.ts';
import { writeExport } from '../store/writeFile.ts';
import { Turns } from '../turns.ts';
import { allRecords } from './localState.ts';
import { applyMerge, planFor } from './merging.ts';
import type { SetReader } from './readSet.ts';
import { inSlices, type Watch } from './watch.ts';

/** Writes the annotations of `selection` and the codebook to `file`. Gives how many annotations stand in it. */
export async function exportAnnotationSet(
  project: Project,
  creator: Reviewer,
  file: string,
  selection: Selection = everything,
  watch: Watch = {},
): Promise<Result<{ annotations: number }>> {
  const selected = await selectedAnnotations(project, selection);
  if (!selected.ok) return selected;
  const sources = sourcesOf(project, selection, selected.value);
  const annotations = selection.memos
    ? selected.value
    : selected.value.map(({ sourceId, record }) => ({ sourceId, record: withoutMemo(record) }));
  const set = {
    project: { id: project.record.projectId, name: project.name },
    creator,
    created: project.moment(),
    tags: project.tags,
    sources: sources.map((source) => ({
      id: source.id,
      title: current(source.title),
      file: editionOf(source).name,
      fingerprint: shownDocument(source).fingerprint,
      sha256: editionOf(source).sha256,
      details: writtenDetails(source),
    })),
    annotations,
    texts: await readableTexts(project, sources),
  };
  const bytes = await bytesOf(set, watch);
  if (!bytes.ok) return bytes;
  const written = await writeExport(file, bytes.value, 'Your annotations are safe.');
  return written.ok ? ok({ annotations: annotations.filter(({ record }) => !isDeleted(record)).length }) : written;
}

/** In pieces: a hundred megabytes are not copied into one. */
async function bytesOf(set: AnnotationSetToWrite, watch: Watch): Promise<Result<readonly Uint8Array[]>> {
  const pieces: Buffer[] = [];
  let length = 0;
  const steps = writeInSteps(set, (piece) => {
    length += piece.length;
    // What is too large is not kept, only counted to its end.
    if (length <= LARGEST_SET) pieces.push(Buffer.from(piece));
  });
  const done = await inSlices(steps, watch, 'The export was cancelled. Nothing was written.');
  if (!done.ok) return done;
  return length > LARGEST_SET ? fail('limit', TOO_LARGE) : ok(pieces);
}

const TOO_LARGE =
  'All that was chosen is larger than one file may be (100 MB). Nothing was written. Export some of the reports.';

/** What an export of `selection` would hold, counted. */
export async function describeExport(project: Project, selection: Selection): Promise<Result<ExportView>> {
  const selected = await selectedAnnotations(project, selection);
  if (!selected.ok) return selected;
  const standing = selected.value.filter(({ record }) => !isDeleted(record));
  const reviewers = Map.groupBy(standing, ({ record }) => record.creator.id);
  return ok({
    annotations: standing.length,
    reports: new Set(standing.map(({ sourceId }) => sourceId)).size,
    memos: standing.filter(({ record }) => current(record.memo) !== '').length,
    tags: project.tags.filter((tag) => !current(tag.deleted)).length,
    reviewers: [...reviewers].map(([id, each]) => ({
      id,
      name: each[0]?.record.creator.name ?? '',
      annotations: each.length,
    })),
  });
}

async function selectedAnnotations(project: Project, selection: Selection): Promise<Result<SetAnnotation[]>> {
  const records = await allRecords(project);
  if (!records.ok) return records;
  const turns = new Turns();
  const isIn = isSelected(selection);
  const selected: SetAnnotation[] = [];
  for (const [sourceId, each] of records.value)
    for (const record of each.values()) {
      const annotation = { sourceId, record };
      if (isIn(annotation)) selected.push(annotation);
      if (turns.isDue) await turns.give();
    }
  return ok(selected);
}

/** A part names only the reports that it is about: the titles of the others stay here. */
function sourcesOf(project: Project, selection: Selection, annotations: readonly SetAnnotation[]): SourceRecord[] {
  if (isEverything(selection)) return project.sources;
  const named = new Set(annotations.map(({ sourceId }) => sourceId));
  return project.sources.filter(({ id }) => named.has(id));
}

/** What a set brought, or would bring. */
export interface Merged {
  readonly plan: MergePlan;
  /** When the same file was taken in before; null for one that was not. */
  readonly seen: string | null;
}

/** Takes the annotations in `file` in, after a backup; with `dryRun` only says what would happen. */
export async function importAnnotationSet(
  project: Project,
  file: string,
  { dryRun, read }: { readonly dryRun: boolean; readonly read: SetReader },
): Promise<Result<Merged>> {
  const received = await read(file, project.clock);
  if (!received.ok) return received;
  const seen = project.receivedSets.find(({ id }) => id === received.value.sha256)?.received ?? null;
  const plan = dryRun ? await planFor(project, received.value.set) : await applyMerge(project, received.value, []);
  return plan.ok ? ok({ plan: plan.value, seen }) : plan;
}

/** Texts of all versions by fingerprint. A damaged one is left out: its annotations still leave the project, by their quotes. */
async function readableTexts(project: Project, sources: readonly SourceRecord[]): Promise<Map<string, string>> {
  const texts = new Map<string, string>();
  for (const source of sources) {
    for (const { version, fingerprint } of source.documents) {
      const text = await project.texts.of({ ...source, shown: version });
      if (text.ok) texts.set(fingerprint, text.value.index.text);
    }
  }
  return texts;
}
