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
    const counts = await countTags(project, record);
    if (!counts.ok) return counts;
    const source = sourceOf(record);
    sources.push({ ...source, warnings: [...source.warnings], ...counts.value });
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
  const source = project.source(sourceId);
  if (!source.ok) return source;
  const store = await project.annotations(sourceId);
  if (!store.ok) return store;
  const records = [...store.value.records.values()].filter((record) => !isDeleted(record));
  if (!records.length) return ok([]);
  const text = await project.texts.of(source.value);
  if (!text.ok) return text;
  const views = records.map((record) => annotationView(source.value, text.value, record));
  return ok(views.sort((a, b) => a.start - b.start || a.end - b.end || (a.id < b.id ? -1 : 1)));
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

async function countTags(
  project: Project,
  source: SourceRecord,
): Promise<Result<{ tagCounts: Record<string, number>; annotationCount: number }>> {
  const store = await project.annotations(source.id);
  if (!store.ok) return store;
  const tagCounts: Record<string, number> = {};
  let annotationCount = 0;
  for (const record of store.value.records.values()) {
    if (isDeleted(record)) continue;
    annotationCount++;
    for (const tagId of tagIdsOf(record)) tagCounts[tagId] = (tagCounts[tagId] ?? 0) + 1;
  }
  return ok({ tagCounts, annotationCount });
}
