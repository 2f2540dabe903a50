/** Briefs: begun from the tagged passages or from nothing, kept, listed, duplicated, deleted and taken back. */

import { readdir } from 'node:fs/promises';
import type { BriefFacts } from '../../shared/evidence/briefFacts.ts';
import {
  type BriefDoc,
  type BriefRecord,
  newBrief,
  withBriefDeleted,
  withBriefText,
} from '../../shared/model/brief.ts';
import { blankBrief, copyOfBrief, draftBrief } from '../../shared/model/draftBrief.ts';
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
  const all = await everyBrief(project);
  return all.ok ? ok(all.value.filter(({ deleted }) => !current(deleted))) : all;
}

/** The briefs that were deleted and can be taken back, newest first. */
export async function deletedBriefs(project: Project): Promise<Result<BriefRecord[]>> {
  const all = await everyBrief(project);
  return all.ok ? ok(all.value.filter(({ deleted }) => current(deleted))) : all;
}

/** The brief `briefId`. */
export async function readBrief(project: Project, briefId: string): Promise<Result<BriefRecord>> {
  const record = await findBrief(project, briefId);
  return record.ok && current(record.value.deleted) ? missing : record;
}

const missing = fail('not-found', 'This brief is not in the project.');

async function everyBrief(project: Project): Promise<Result<BriefRecord[]>> {
  const records: BriefRecord[] = [];
  for (const id of await briefIds(project)) {
    const record = await findBrief(project, id);
    if (record.ok) records.push(record.value);
    else if (record.error.reason !== 'not-found') return record;
  }
  return ok(records.sort((a, b) => (a.created < b.created ? 1 : -1)));
}

async function findBrief(project: Project, briefId: string): Promise<Result<BriefRecord>> {
  // Opening a store makes its files, so an unknown id must not get that far.
  if (!(await briefIds(project)).has(briefId)) return missing;
  const store = await project.brief(briefId);
  if (!store.ok) return store;
  const record = store.value.records.get(briefId);
  return record ? ok(record) : missing;
}

/** Which briefs have files; a brief just drafted has a journal and no snapshot yet. */
async function briefIds(project: Project): Promise<Set<string>> {
  const names = await readdir(briefsFolder(project.directory)).catch((): string[] => []);
  return new Set(
    names.flatMap((name) => /^([A-Za-z0-9_-]{1,64})\.(?:\d{8}\.(?:snap|jnl)|mark)$/.exec(name)?.[1] ?? []),
  );
}

/** Collects the annotations by tag into a new brief and keeps it. */
export function draftNewBrief(project: Project, reviewer: Reviewer): Promise<Result<BriefRecord>> {
  return project.inTurn(async () => {
    const draft = await draftText(project, reviewer);
    return draft.ok ? add(project, reviewer, 'draft a brief', draft.value) : draft;
  });
}

/** Keeps a new brief with nothing in it. */
export function addBlankBrief(project: Project, reviewer: Reviewer): Promise<Result<BriefRecord>> {
  return project.inTurn(() => add(project, reviewer, 'new brief', blankBrief()));
}

/** Keeps a second brief with the text of `briefId`. */
export function duplicateBrief(project: Project, reviewer: Reviewer, briefId: string): Promise<Result<BriefRecord>> {
  return project.inTurn(async () => {
    const record = await readBrief(project, briefId);
    if (!record.ok) return record;
    const copy = copyOfBrief(current(record.value.doc));
    return copy.ok ? add(project, reviewer, 'duplicate brief', copy.value) : copy;
  });
}

/** Puts a brief among the deleted ones, or takes it back from there. */
export function setBriefDeleted(project: Project, briefId: string, deleted: boolean): Promise<Result<BriefRecord>> {
  return project.inTurn(async () => {
    const turned = await turnDeleted(project, briefId, deleted);
    if (!turned.ok) return turned;
    const label = `${deleted ? 'delete' : 'restore'} brief “${current(turned.value.title)}”`;
    didTurn(project, label, briefId, deleted);
    return turned;
  });
}

/** To be called in turn. */
async function add(
  project: Project,
  creator: Reviewer,
  label: string,
  text: { readonly title: string; readonly doc: BriefDoc },
): Promise<Result<BriefRecord>> {
  const record = newBrief({
    id: project.newId(),
    created: project.moment(),
    creator,
    ...text,
    stamp: project.clock.next(),
  });
  const written = await put(project, record);
  if (written.ok) didTurn(project, label, record.id, false);
  return written;
}

function didTurn(project: Project, label: string, briefId: string, deleted: boolean): void {
  project.history.did({
    label,
    place: null,
    undo: () => turnDeleted(project, briefId, !deleted),
    redo: () => turnDeleted(project, briefId, deleted),
  });
}

async function turnDeleted(project: Project, briefId: string, deleted: boolean): Promise<Result<BriefRecord>> {
  const record = await findBrief(project, briefId);
  return record.ok ? put(project, withBriefDeleted(record.value, deleted, project.clock.next())) : record;
}

async function put(project: Project, record: BriefRecord): Promise<Result<BriefRecord>> {
  const store = await project.brief(record.id);
  if (!store.ok) return store;
  const written = await store.value.commit({ put: [record] });
  return written.ok ? ok(record) : written;
}

/** What the generated parts of a brief are written from. */
export async function briefFacts(project: Project): Promise<Result<BriefFacts>> {
  const annotations = await allAnnotationViews(project);
  if (!annotations.ok) return annotations;
  const reports = project.sources.map(sourceOf);
  return ok({ tags: project.tags.map(tagOf), reports, annotations: annotations.value });
}

/** The text of a draft made now, without keeping it. */
export async function draftText(
  project: Project,
  reviewer: Reviewer,
): Promise<Result<{ title: string; doc: BriefDoc }>> {
  const annotations = await allAnnotationViews(project);
  if (!annotations.ok) return annotations;
  const { name: projectName, sources } = project;
  const made = { projectName, reviewer, date: project.today() };
  return ok(
    draftBrief({
      ...made,
      tags: project.tags.map(tagOf),
      sources: sources.map(sourceOf),
      annotations: annotations.value,
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
    // Words written just before a brief was deleted come back with it.
    const record = await findBrief(project, briefId);
    if (!record.ok) return record;
    return put(project, withBriefText(record.value, title, doc, project.clock.next()));
  });
}
