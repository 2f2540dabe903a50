/** What taking in an annotation set would change, worked out before anything is changed. */

import { anchorAnnotation } from '../anchoring/anchor.ts';
import { type AnnotationRecord, type Conflict, conflictsOf, isDeleted, mergeAnnotations } from '../model/annotation.ts';
import { current } from '../model/register.ts';
import { type DetailRegisters, mergeDetails, type WrittenDetails, writtenDetails } from '../model/source.ts';
import { mergeTags, type TagRecord } from '../model/tag.ts';
import { PointedText } from '../text/codePoints.ts';
import type { AnnotationSet } from './annotationSetForm.ts';
import { type ForeignAnnotation, recordOfForeign } from './foreignAnnotation.ts';
import { tagsForNames } from './foreignTags.ts';
import { type LocalSource, matchSource, type SourceReading } from './matchSources.ts';
import { fingerprintInIri } from './webAnnotation.ts';

/** What the project holds. */
export interface LocalState {
  readonly sources: readonly LocalSource[];
  /** What was removed and can be put back: nothing is merged into it. */
  readonly removed: readonly SourceReading[];
  /** By source id, then by annotation id; deleted ones included. */
  readonly annotations: ReadonlyMap<string, ReadonlyMap<string, AnnotationRecord>>;
  /** By id; deleted ones included. */
  readonly tags: ReadonlyMap<string, TagRecord>;
}

/** An annotation that the merge adds or changes. */
export interface MergedAnnotation {
  readonly sourceId: string;
  /** As it was here; null where it is new. */
  readonly before: AnnotationRecord | null;
  readonly theirs: AnnotationRecord;
  readonly record: AnnotationRecord;
}

/** The records to write, and what to tell the analyst. */
export interface MergePlan {
  readonly changed: readonly MergedAnnotation[];
  readonly tags: readonly TagRecord[];
  /** What reports say of themselves, by source id, where that changes. */
  readonly details: ReadonlyMap<string, DetailRegisters>;
  readonly added: number;
  readonly updated: number;
  readonly unchanged: number;
  /** Of the annotations that change: those whose passage was found near its place only, to be checked. */
  readonly moved: number;
  /** Of the annotations that change, field by field. */
  readonly conflicts: readonly Conflict[];
  /** Of the annotations that change: those whose passage is not in the report as it was read here. */
  readonly orphans: readonly { readonly annotationId: string; readonly sourceId: string; readonly quote: string }[];
  /** Reports that are not here, with the number of their annotations that were left out; `removed`: they were here. */
  readonly absent: readonly Absent[];
  /** Annotations of another program that are not about a passage of text. */
  readonly skipped: number;
}

export interface Absent {
  readonly title: string;
  readonly annotations: number;
  readonly removed: boolean;
}

/** Plans the merge of `set` into `local`; changes neither. Merging the same set again gives an empty plan. */
export function mergeSet(local: LocalState, set: AnnotationSet): MergePlan {
  const planning = planMerge(local, set);
  for (;;) {
    const step = planning.next();
    if (step.done) return step.value;
  }
}

/**
 * As `mergeSet`, record by record, so that a program that does other work besides can do it in between: looking for one
 * passage that has moved in a long report takes some milliseconds. Yields 0 to 1.
 */
export function* planMerge(local: LocalState, set: AnnotationSet): Generator<number, MergePlan> {
  const tags = mergedTags(local.tags, set);
  const incoming = yield* incomingRecords(local, set, tags.idsByName);
  const count = { added: 0, updated: 0, unchanged: 0, silent: 0, moved: 0 };
  const changed: MergedAnnotation[] = [];
  const conflicts: Conflict[] = [];
  const orphans: Orphan[] = [];
  for (const [done, each] of incoming.here.entries()) {
    yield done / incoming.here.length;
    const { change, merged } = mergedRecord(local, each);
    count[change]++;
    if (change === 'unchanged') continue;
    changed.push(merged);
    if (isDeleted(merged.record)) continue;
    conflicts.push(...conflictsOf(merged.record));
    const state = stateOf(each.source, merged.record);
    if (state === 'moved') count.moved++;
    if (state === 'orphan') orphans.push(orphanOf(merged));
  }
  const { added, updated, unchanged, moved } = count;
  const { absent } = incoming;
  return {
    changed,
    tags: tags.changed,
    details: incoming.details,
    added,
    updated,
    unchanged,
    moved,
    conflicts,
    orphans,
    absent,
    skipped: set.skipped,
  };
}

/** 'silent': a tombstone of an annotation that was never here; kept, so that nobody brings it back, but not counted. */
type Change = 'added' | 'updated' | 'unchanged' | 'silent';

interface Incoming {
  readonly source: LocalSource;
  readonly record: AnnotationRecord;
}

type Orphan = MergePlan['orphans'][number];

function mergedTags(
  local: ReadonlyMap<string, TagRecord>,
  set: AnnotationSet,
): { changed: TagRecord[]; idsByName: ReadonlyMap<string, string> } {
  const all = new Map(local);
  for (const tag of set.tags) {
    const known = all.get(tag.id);
    all.set(tag.id, known ? mergeTags(known, tag) : tag);
  }
  const names = set.foreign.flatMap(({ tagNames }) => tagNames);
  const { idsByName, made } = tagsForNames(names, all);
  for (const tag of made) all.set(tag.id, tag);
  const changed = [...all.values()].filter((tag) => {
    const known = local.get(tag.id);
    return !known || !isSame(tag, mergeTags(known, known));
  });
  return { changed, idsByName };
}

/** All annotations of the set with the source here that each belongs to, and those whose report is not here. */
function* incomingRecords(
  local: LocalState,
  set: AnnotationSet,
  tagIdsByName: ReadonlyMap<string, string>,
): Generator<
  number,
  {
    readonly here: Incoming[];
    readonly absent: readonly Absent[];
    readonly details: ReadonlyMap<string, DetailRegisters>;
  }
> {
  const known = new Map<string, LocalSource>();
  for (const source of local.sources) {
    for (const id of local.annotations.get(source.id)?.keys() ?? []) known.set(id, source);
    yield 0;
  }
  const here: Incoming[] = [];
  const absent: Absent[] = [];
  const details = new Map<string, DetailRegisters>();
  for (const { wanted, records, foreign } of groupsOf(set)) {
    yield 0;
    const match = yield* matchSource(wanted, local.sources, quotesOf(records, foreign));
    if (match) addDetails(details, match, wanted.details);
    const left = { title: wanted.title, annotations: 0, removed: wasRemoved(local, wanted) };
    for (const record of records) {
      const source = known.get(record.id) ?? match;
      if (source) here.push({ source, record });
      else if (!isDeleted(record)) left.annotations++;
    }
    const text = match && new PointedText(match.text());
    for (const each of foreign) {
      yield 0;
      const source = known.get(each.id) ?? match;
      const record = source && recordHere(local, source, each, tagIdsByName, source === match ? text : null);
      if (source && record) here.push({ source, record });
      else left.annotations++;
    }
    if (left.annotations > 0) absent.push(left);
  }
  return { here, absent, details };
}

function wasRemoved({ removed }: LocalState, wanted: Group['wanted']): boolean {
  return removed.some(({ fingerprint, sha256 }) => fingerprint === wanted.fingerprint || sha256 === wanted.sha256);
}

function addDetails(all: Map<string, DetailRegisters>, { id, details }: LocalSource, theirs: WrittenDetails): void {
  const before = all.get(id) ?? details;
  const merged = mergeDetails(before, theirs);
  if (!isSame(writtenDetails(merged), writtenDetails(mergeDetails(before, writtenDetails(before)))))
    all.set(id, merged);
}

interface Group {
  readonly wanted: AnnotationSet['sources'][number];
  readonly records: AnnotationRecord[];
  readonly foreign: ForeignAnnotation[];
}

function groupsOf(set: AnnotationSet): Group[] {
  const groups = new Map(
    set.sources.map((wanted): [string, Group] => [wanted.id, { wanted, records: [], foreign: [] }]),
  );
  for (const { sourceId, record } of set.annotations) groups.get(sourceId)?.records.push(record);
  for (const each of set.foreign) groups.get(each.source)?.foreign.push(each);
  return [...groups.values()];
}

function quotesOf(records: readonly AnnotationRecord[], foreign: readonly ForeignAnnotation[]): string[] {
  return [
    ...records.map(({ target }) => current(target).exact),
    ...foreign.flatMap(({ quote }) => (quote ? [quote.exact] : [])),
  ];
}

function recordHere(
  local: LocalState,
  source: LocalSource,
  foreign: ForeignAnnotation,
  tagIdsByName: ReadonlyMap<string, string>,
  text: PointedText | null,
): AnnotationRecord | null {
  const tagIds = foreign.tagNames.flatMap((name) => tagIdsByName.get(name) ?? []);
  const isItsText = fingerprintInIri(foreign.source) === source.fingerprint;
  const known = local.annotations.get(source.id)?.get(foreign.id);
  return recordOfForeign(foreign, known, tagIds, isItsText ? text : null);
}

function mergedRecord(
  local: LocalState,
  { source, record }: Incoming,
): { readonly change: Change; readonly merged: MergedAnnotation } {
  const before = local.annotations.get(source.id)?.get(record.id) ?? null;
  const merged = before ? mergeAnnotations(before, record) : record;
  return { change: changeOf(before, merged), merged: { sourceId: source.id, before, theirs: record, record: merged } };
}

function changeOf(before: AnnotationRecord | null, merged: AnnotationRecord): Change {
  if (!before) return isDeleted(merged) ? 'silent' : 'added';
  // Compared in the order that merging gives, which may differ from the order in which tags were applied.
  if (isSame(merged, mergeAnnotations(before, before))) return 'unchanged';
  return isDeleted(merged) && isDeleted(before) ? 'silent' : 'updated';
}

/** Both come from a merge, so that their keys stand in the same order. */
function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function stateOf(source: LocalSource, record: AnnotationRecord) {
  return anchorAnnotation(source.text(), source.fingerprint, record).state;
}

function orphanOf({ sourceId, record }: MergedAnnotation): Orphan {
  return { annotationId: record.id, sourceId, quote: current(record.target).exact };
}
