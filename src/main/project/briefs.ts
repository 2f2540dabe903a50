/** Briefs: draft one from the tagged passages, keep it, list them. */

import { readdir } from 'node:fs/promises';
import { type BriefDoc, type BriefRecord, newBrief, withBriefText } from '../../shared/model/brief.ts';
import { draftBrief } from '../../shared/model/draftBrief.ts';
import { current } from '../../shared/model/register.ts';
import type { Reviewer } from '../../shared/model/reviewer.ts';
import { sourceOf } from '../../shared/model/source.ts';
import { tagOf } from '../../shared/model/tag.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { parseBriefDoc } from '../../shared/schema/briefSchema.ts';
import { briefsFolder } from './places.ts';
import type { Project } from './project.ts';
import { allAnnotationViews } from './viewing.ts';

/** All briefs of the project, newest first. */
export async function briefs(project: Project): Promise<Result<BriefRecord[]>> {
  const records: BriefRecord[] = [];
  for (const id of await briefIds(project)) {
    const record = await readBrief(project, id);
    if (record.ok) records.push(record.value);
    else if (record.error.reason !== 'not-found') return record;
  }
  return ok(records.sort((a, b) => (a.created < b.created ? 1 : -1)));
}

/** The brief `briefId`. */
export async function readBrief(project: Project, briefId: string): Promise<Result<BriefRecord>> {
  const missing = fail('not-found', 'This brief is not in the project.');
  // Opening a store makes its files, so an unknown id must not get that far.
  if (!(await briefIds(project)).has(briefId)) return missing;
  const store = await project.brief(briefId);
  if (!store.ok) return store;
  const record = store.value.records.get(briefId);
  if (record && !current(record.deleted)) return ok(record);
  return missing;
}

/** Which briefs have files; a brief just drafted has a journal and no snapshot yet. */
async function briefIds(project: Project): Promise<Set<string>> {
  const names = await readdir(briefsFolder(project.directory)).catch((): string[] => []);
  return new Set(
    names.flatMap((name) => /^([A-Za-z0-9_-]{1,64})\.(?:\d{8}\.(?:snap|jnl)|mark)$/.exec(name)?.[1] ?? []),
  );
}

/** Collects the annotations by tag into a new brief and keeps it. */
export async function draftNewBrief(project: Project, reviewer: Reviewer): Promise<Result<BriefRecord>> {
  const draft = await draftText(project, reviewer);
  if (!draft.ok) return draft;
  const record = newBrief({
    id: project.newId(),
    created: project.moment(),
    creator: reviewer,
    ...draft.value,
    stamp: project.clock.next(),
  });
  const store = await project.brief(record.id);
  if (!store.ok) return store;
  const written = await store.value.commit({ put: [record] });
  return written.ok ? ok(record) : written;
}

/** The text of a draft made now, without keeping it. */
export async function draftText(
  project: Project,
  reviewer: Reviewer,
): Promise<Result<{ title: string; doc: BriefDoc }>> {
  const annotations = await allAnnotationViews(project);
  if (!annotations.ok) return annotations;
  return ok(
    draftBrief({
      projectName: project.name,
      tags: project.tags.map(tagOf),
      annotations: annotations.value,
      sources: project.sources.map(sourceOf),
      reviewer,
      date: project.today(),
    }),
  );
}

/** Keeps an edited brief. 'invalid-input' when its text does not have the form of a brief. */
export function saveBrief(
  project: Project,
  briefId: string,
  title: string,
  doc: BriefDoc,
): Promise<Result<BriefRecord>> {
  return project.inTurn(async () => {
    const checked = parseBriefDoc(doc);
    if (!checked.ok) return checked;
    const record = await readBrief(project, briefId);
    if (!record.ok) return record;
    const store = await project.brief(briefId);
    if (!store.ok) return store;
    const next = withBriefText(record.value, title, doc, project.clock.next());
    const written = await store.value.commit({ put: [next] });
    return written.ok ? ok(next) : written;
  });
}
