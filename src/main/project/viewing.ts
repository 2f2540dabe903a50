/** What the window and the command line show of a project, derived from its records. */

import { anchor } from '../../shared/anchoring/anchor.ts';
import type { AnnotationView, ProjectView, SourceView } from '../../shared/ipc/views.ts';
import { type AnnotationRecord, conflictsOf, isDeleted, tagIdsOf } from '../../shared/model/annotation.ts';
import { type BriefEntry, briefEntryOf } from '../../shared/model/brief.ts';
import { current } from '../../shared/model/register.ts';
import type { Reviewer } from '../../shared/model/reviewer.ts';
import { newestDocument, type SourceRecord, sourceOf } from '../../shared/model/source.ts';
import { locatorLabel } from '../../shared/model/sourceDocument.ts';
import { tagOf } from '../../shared/model/tag.ts';
import { ok, type Result } from '../../shared/result.ts';
import { briefs } from './briefs.ts';
import type { Project } from './project.ts';
import type { SourceText } from './texts.ts';

/** The project as the window shows it. */
export async function projectView(project: Project, reviewer: Reviewer): Promise<Result<ProjectView>> {
  const sources: SourceView[] = [];
  for (const record of project.sources) {
    const source = sourceOf(record);
    const counts = await countTags(project, record);
    // One damaged store must not hide the other reports.
    const { tagCounts, annotationCount } = counts.ok ? counts.value : { tagCounts: {}, annotationCount: 0 };
    const warnings = counts.ok ? [...source.warnings] : [counts.error.message, ...source.warnings];
    sources.push({ ...source, warnings, tagCounts, annotationCount });
  }
  const listed = await briefs(project);
  if (!listed.ok) return listed;
  return ok({
    projectId: project.record.projectId,
    name: project.name,
    reviewer,
    tags: project.tags.map(tagOf),
    sources,
    briefs: listed.value.map((record): BriefEntry => briefEntryOf(record)),
    undo: project.history.nextUndo,
    redo: project.history.nextRedo,
    recovered: [...project.recovered],
  });
}

/** All annotations of one source in the order of its text, orphans first. */
export async function annotationViews(project: Project, sourceId: string): Promise<Result<AnnotationView[]>> {
  const changes = await annotationChanges(project, sourceId, new Map());
  return changes.ok ? ok(changes.value.put) : changes;
}

/** What has become of one source's annotations since `before`: those to show, in the order of the text, and those gone. */
export interface AnnotationChanges {
  readonly put: AnnotationView[];
  readonly removed: string[];
  /** What the next call compares with. */
  readonly now: ReadonlyMap<string, AnnotationRecord>;
}

/** Compares by identity: records are frozen and replaced, so an untouched one is the same object. */
export async function annotationChanges(
  project: Project,
  sourceId: string,
  before: ReadonlyMap<string, AnnotationRecord>,
): Promise<Result<AnnotationChanges>> {
  const source = project.source(sourceId);
  if (!source.ok) return source;
  const store = await project.annotations(sourceId);
  if (!store.ok) return store;
  const now = store.value.records;
  const changed = [...now.values()].filter((record) => before.get(record.id) !== record);
  const removed = changed.filter(isDeleted).map(({ id }) => id);
  const standing = changed.filter((record) => !isDeleted(record));
  if (!standing.length) return ok({ put: [], removed, now });
  const text = await project.texts.of(source.value);
  if (!text.ok) return text;
  const put = standing.map((record) => annotationView(source.value, text.value, record));
  return ok({ put: put.sort(inTextOrder), removed, now });
}

function inTextOrder(a: AnnotationView, b: AnnotationView): number {
  return a.start - b.start || a.end - b.end || (a.id < b.id ? -1 : 1);
}

/** All annotations of the project, source by source. */
export async function allAnnotationViews(project: Project): Promise<Result<AnnotationView[]>> {
  const all: AnnotationView[] = [];
  for (const source of project.sources) {
    const views = await annotationViews(project, source.id);
    if (!views.ok) return views;
    all.push(...views.value);
  }
  return ok(all);
}

/** One annotation, placed in the text of its source. */
export function annotationView(source: SourceRecord, text: SourceText, record: AnnotationRecord): AnnotationView {
  const target = current(record.target);
  const placement = anchor(text.index.text, newestDocument(source).fingerprint, target);
  const { state, start, end } = placement;
  const paragraph = text.index.blockAt(start) + 1;
  return {
    id: record.id,
    sourceId: source.id,
    state,
    start,
    end,
    quote: target.exact,
    locator: state === 'orphan' ? 'not found' : locatorLabel(text.document.locators, start, paragraph),
    tagIds: tagIdsOf(record),
    memo: current(record.memo),
    creator: record.creator,
    created: record.created,
    conflicts: conflictsOf(record).map((conflict) => ({ ...conflict, values: [...conflict.values] })),
  };
}

interface TagCounts {
  readonly tagCounts: Record<string, number>;
  readonly annotationCount: number;
}

/** Counts stay right as long as the records are the same map; only the source just edited is counted again. */
const counted = new WeakMap<ReadonlyMap<string, AnnotationRecord>, TagCounts>();

async function countTags(project: Project, source: SourceRecord): Promise<Result<TagCounts>> {
  const store = await project.annotations(source.id);
  if (!store.ok) return store;
  const known = counted.get(store.value.records);
  if (known) return ok(known);
  // A map: a colleague's file may call a tag “constructor”.
  const counts = new Map<string, number>();
  let annotationCount = 0;
  for (const record of store.value.records.values()) {
    if (isDeleted(record)) continue;
    annotationCount++;
    for (const tagId of tagIdsOf(record)) counts.set(tagId, (counts.get(tagId) ?? 0) + 1);
  }
  const tagCounts = Object.fromEntries(counts);
  counted.set(store.value.records, { tagCounts, annotationCount });
  return ok({ tagCounts, annotationCount });
}
