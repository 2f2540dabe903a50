/** What the window and the command line show of a project, derived from its records. */

import { anchorAnnotation, type Placed } from '../../shared/anchoring/anchor.ts';
import type { AnnotationView, ProjectFacts, RemovedSourceView, SourceView } from '../../shared/ipc/views.ts';
import { type AnnotationRecord, conflictsOf, isDeleted, tagIdsOf } from '../../shared/model/annotation.ts';
import { type BriefEntry, briefEntryOf } from '../../shared/model/brief.ts';
import { current } from '../../shared/model/register.ts';
import type { Reviewer } from '../../shared/model/reviewer.ts';
import { type SourceRecord, shownDocument, sourceOf } from '../../shared/model/source.ts';

import { ok, type Result } from '../../shared/result.ts';
import { recognisedIn } from '../../shared/text/recognised.ts';
import { locatorLabel } from '../../shared/text/reportText.ts';
import { Turns } from '../turns.ts';
import { briefs, deletedBriefs } from './briefs.ts';
import type { TagCounts } from './counting.ts';
import type { Project } from './project.ts';
import type { SourceText } from './texts.ts';

/** What the window shows of the project besides its reports and its codebook. */
export async function projectFacts(project: Project, reviewer: Reviewer): Promise<Result<ProjectFacts>> {
  const listed = await briefs(project);
  if (!listed.ok) return listed;
  const deleted = await deletedBriefs(project);
  if (!deleted.ok) return deleted;
  return ok({
    projectId: project.record.projectId,
    name: project.name,
    reviewer,
    briefs: listed.value.map((record): BriefEntry => briefEntryOf(record)),
    deletedBriefs: deleted.value.map((record): BriefEntry => briefEntryOf(record)),
    removedReports: project.removedSources.length,
    undo: project.history.nextUndo,
    redo: project.history.nextRedo,
    recovered: [...project.recovered],
  });
}

/** A report as lists show it; `counts` is null until its annotations are counted. */
export function sourceView(record: SourceRecord, counts: TagCounts | null): SourceView {
  const source = sourceOf(record);
  // One damaged store must not hide the other reports.
  const warnings = counts?.problem ? [counts.problem, ...source.warnings] : [...source.warnings];
  return {
    ...source,
    warnings,
    tagCounts: { ...counts?.tagCounts },
    annotationCount: counts?.annotationCount ?? null,
  };
}

/** The reports that can be put back, the last one imported first. */
export async function removedSources(project: Project): Promise<RemovedSourceView[]> {
  const views: RemovedSourceView[] = [];
  for (const record of project.removedSources) {
    await project.counts.read(record.id);
    const { id, title, file, language } = sourceOf(record);
    views.push({ id, title, file, language, annotationCount: project.counts.known(id)?.annotationCount ?? 0 });
  }
  return views.reverse();
}

/** All annotations of one source in the order of its text, orphans first. */
export async function annotationViews(project: Project, sourceId: string): Promise<Result<AnnotationView[]>> {
  const source = project.source(sourceId);
  if (!source.ok) return source;
  const records = await project.readAnnotations(sourceId);
  if (!records.ok) return records;
  const changes = await annotationChanges(project, sourceId, new Map(), records.value);
  return changes.ok ? ok(changes.value.put) : changes;
}

/** What has become of one source's annotations since `before`: those to show, in the order of the text, and those gone. */
export interface AnnotationChanges {
  readonly put: AnnotationView[];
  readonly removed: string[];
}

/** Compares by identity: records are frozen and replaced, so an untouched one is the same object. */
export async function annotationChanges(
  project: Project,
  sourceId: string,
  before: ReadonlyMap<string, AnnotationRecord>,
  now: ReadonlyMap<string, AnnotationRecord>,
): Promise<Result<AnnotationChanges>> {
  const source = project.source(sourceId);
  if (!source.ok) return source;
  const turns = new Turns();
  const changed: AnnotationRecord[] = [];
  for (const record of now.values()) {
    if (before.get(record.id) !== record) changed.push(record);
    if (turns.isDue) await turns.give();
  }
  // An undone merge takes records out as if they had never been seen.
  const takenOut = [...before.keys()].filter((id) => !now.has(id));
  const removed = [...changed.filter(isDeleted).map(({ id }) => id), ...takenOut];
  const standing = changed.filter((record) => !isDeleted(record));
  if (!standing.length) return ok({ put: [], removed });
  const text = await project.texts.of(source.value);
  if (!text.ok) return text;
  const put: AnnotationView[] = [];
  for (const record of standing) {
    put.push(annotationView(source.value, text.value, record));
    if (turns.isDue) await turns.give();
  }
  return ok({ put: put.sort(inTextOrder), removed });
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

/**
 * Whether the words of a passage were recognised, and how sure they are: those on the page here, or, where these do not read as
 * quoted, those that were quoted, maybe by a colleague whose text was another one.
 */
function recognisedOf(text: SourceText, { target, ...placed }: Placed): AnnotationView['recognised'] {
  const sure = recognisedIn(text.document.recognised, text.index.text, placed);
  if (sure) return { confidence: sure.confidence, doubtful: [...sure.doubtful] };
  const { recognised } = target;
  return placed.state === 'exact' || recognised === undefined ? null : { confidence: recognised, doubtful: [] };
}

/** One annotation, placed in the text of its source. */
export function annotationView(source: SourceRecord, text: SourceText, record: AnnotationRecord): AnnotationView {
  const placed = anchorAnnotation(text.index.text, shownDocument(source).fingerprint, record);
  const { state, start, end, target } = placed;
  return {
    id: record.id,
    sourceId: source.id,
    state,
    start,
    end,
    quote: target.exact,
    recognised: recognisedOf(text, placed),
    locator: state === 'orphan' ? 'not found' : locatorLabel(text, start),
    tagIds: tagIdsOf(record),
    memo: current(record.memo),
    creator: record.creator,
    created: record.created,
    conflicts: conflictsOf(record).map((conflict) => ({ ...conflict, values: [...conflict.values] })),
  };
}
