/** What the project holds, as merging needs it: all records, and the texts of the reports that a set speaks of. */

import type { AnnotationSet } from '../../shared/exchange/annotationSetForm.ts';
import type { SourceReading } from '../../shared/exchange/matchSources.ts';
import type { LocalState } from '../../shared/exchange/mergeSet.ts';
import type { AnnotationRecord } from '../../shared/model/annotation.ts';
import { type DocumentVersion, editionOf, type SourceRecord, shownDocument } from '../../shared/model/source.ts';
import { ok, type Result } from '../../shared/result.ts';
import type { Project } from '../project/project.ts';
import { Turns } from '../turns.ts';

/** The project as `set` meets it. A text that is needed and cannot be read is the failure. */
export async function localState(project: Project, set: AnnotationSet): Promise<Result<LocalState>> {
  const annotations = await allRecords(project);
  if (!annotations.ok) return annotations;
  const texts = new Map<string, string>();
  for (const source of await spokenOf(project.sources, annotations.value, set)) {
    const text = await project.texts.of(source);
    if (!text.ok) return text;
    texts.set(source.id, text.value.index.text);
  }
  const sources = project.sources.map((source) => ({
    id: source.id,
    ...readingOf(source, shownDocument(source)),
    others: readingsOf(source).slice(1),
    details: source,
    text: () => texts.get(source.id) ?? notRead(source),
  }));
  const removed = project.removedSources.flatMap(readingsOf);
  return ok({
    sources,
    removed,
    annotations: annotations.value,
    tags: new Map(project.tags.map((tag) => [tag.id, tag])),
  });
}

function readingOf(source: SourceRecord, document: DocumentVersion): SourceReading {
  return { fingerprint: document.fingerprint, sha256: editionOf(source, document).sha256 };
}

/** All readings of a source, the one that is shown first. */
function readingsOf(source: SourceRecord): SourceReading[] {
  const shown = shownDocument(source);
  const others = source.documents.filter((document) => document !== shown);
  return [shown, ...others].map((document) => readingOf(source, document));
}

function notRead({ id }: SourceRecord): never {
  throw new Error(`the text of ${id} was asked for, though the set does not speak of it`);
}

/** Where a report of the set is not here by its text or original, every report here may be it, by its quotes. */
async function spokenOf(
  sources: readonly SourceRecord[],
  annotations: LocalState['annotations'],
  set: AnnotationSet,
): Promise<readonly SourceRecord[]> {
  const fingerprints = new Set(set.sources.map(({ fingerprint }) => fingerprint));
  const originals = new Set(set.sources.map(({ sha256 }) => sha256));
  const here = (source: SourceRecord) =>
    readingsOf(source).some((each) => fingerprints.has(each.fingerprint) || originals.has(each.sha256));
  const known = new Set(
    sources.filter(here).flatMap((source) => readingsOf(source).flatMap((each) => [each.fingerprint, each.sha256])),
  );
  const allHere = set.sources.every(
    ({ fingerprint, sha256 }) => known.has(fingerprint ?? '') || known.has(sha256 ?? ''),
  );
  if (!allHere) return sources;
  const ids = new Set([...set.annotations.map(({ record }) => record.id), ...set.foreign.map(({ id }) => id)]);
  const turns = new Turns();
  const spoken: SourceRecord[] = [];
  for (const source of sources) {
    if (turns.isDue) await turns.give();
    if (here(source) || some(annotations.get(source.id)?.keys() ?? [], (id) => ids.has(id))) spoken.push(source);
  }
  return spoken;
}

function some<T>(all: Iterable<T>, is: (each: T) => boolean): boolean {
  for (const each of all) if (is(each)) return true;
  return false;
}

/** All annotations by source, deleted ones included. */
export async function allRecords(project: Project): Promise<Result<LocalState['annotations']>> {
  const annotations = new Map<string, ReadonlyMap<string, AnnotationRecord>>();
  for (const { id } of project.sources) {
    const store = await project.annotations(id);
    if (!store.ok) return store;
    annotations.set(id, store.value.records);
  }
  return ok(annotations);
}
