/** Keeping the reports: their details, removing them and putting them back, and erasing one for good. */

import { mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { current, write } from '../../shared/model/register.ts';
import type { Reviewer } from '../../shared/model/reviewer.ts';
import {
  type DetailField,
  type SomeDetails,
  type SourceRecord,
  settledDetail,
  withDetails,
} from '../../shared/model/source.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { errnoOf } from '../store/fileSystem.ts';
import { storageFailure } from '../store/storageFailure.ts';
import { syncDirectory } from '../store/writeFile.ts';
import { perform } from './acting.ts';
import { importsFolder, sourceFolder, sourcesFolder } from './places.ts';
import type { Project } from './project.ts';

/** Writes what a report says of itself: only the fields given, and of those only what differs. */
export function editReport(project: Project, sourceId: string, details: SomeDetails): Promise<Result<SourceRecord>> {
  return project.inTurn(async () => {
    const record = project.source(sourceId);
    if (!record.ok) return record;
    const next = withDetails(record.value, details, () => project.clock.next());
    if (next === record.value) return record;
    const label = details.title === undefined ? 'change report details' : 'rename report';
    const done = await perform(project, label, [{ sourceId: null, from: record.value, to: next }]);
    return done.ok ? ok(next) : done;
  });
}

/** Writes details of several reports as one act, to be undone as one. */
export function editReports(
  project: Project,
  edits: readonly { readonly sourceId: string; readonly details: SomeDetails }[],
): Promise<Result<number>> {
  return project.inTurn(async () => {
    const changes = new Map<string, { sourceId: null; from: SourceRecord; to: SourceRecord }>();
    for (const { sourceId, details } of edits) {
      const record = project.source(sourceId);
      if (!record.ok) return record;
      const to = withDetails(changes.get(sourceId)?.to ?? record.value, details, () => project.clock.next());
      if (to !== record.value) changes.set(sourceId, { sourceId: null, from: record.value, to });
    }
    if (changes.size === 0) return ok(0);
    const what = changes.size === 1 ? 'a report' : `${changes.size} reports`;
    const done = await perform(project, `add details to ${what}`, [...changes.values()]);
    return done.ok ? ok(changes.size) : done;
  });
}

/** Ends a conflict of a report's details by keeping the value at place `keep` of those that stand (newest first). */
export function settleReport(
  project: Project,
  sourceId: string,
  field: DetailField,
  keep: number,
): Promise<Result<SourceRecord>> {
  return project.inTurn(async () => {
    const record = project.source(sourceId);
    if (!record.ok) return record;
    const next = settledDetail(record.value, field, keep, project.clock.next());
    if (next === record.value) return record;
    const done = await perform(project, 'settle report details', [{ sourceId: null, from: record.value, to: next }]);
    return done.ok ? ok(next) : done;
  });
}

/** Takes reports out of the project: a tombstone each, so that text and annotations come back with undo or later. */
export function removeReports(project: Project, sourceIds: readonly string[]): Promise<Result<void>> {
  return setRemoved(project, sourceIds, true);
}

/** Puts removed reports back, with their annotations. */
export function putBackReports(project: Project, sourceIds: readonly string[]): Promise<Result<void>> {
  return setRemoved(project, sourceIds, false);
}

function setRemoved(project: Project, sourceIds: readonly string[], removed: boolean): Promise<Result<void>> {
  return project.inTurn(async () => {
    const changes = [];
    for (const id of new Set(sourceIds)) {
      const record = project.entries.records.get(id);
      if (record?.kind !== 'source')
        return fail('not-found', 'This report is no longer in the project. Nothing was changed.');
      if (current(record.deleted) === removed) continue;
      const to = { ...record, deleted: write(record.deleted, removed, project.clock.next()) };
      changes.push({ sourceId: null, from: record, to });
    }
    if (!changes.length) return ok(undefined);
    const what = changes.length === 1 ? 'report' : `${changes.length} reports`;
    return perform(project, removed ? `remove ${what}` : `put back ${what}`, changes);
  });
}

/**
 * Erases a removed report for good: its original, its text, its annotations. The journal says so first; whatever stands on
 * disk after that is swept when the project is opened, so a crash in between loses nothing and leaves nothing.
 */
export function eraseReport(project: Project, reviewer: Reviewer, sourceId: string): Promise<Result<void>> {
  return project.inTurn(async () => {
    const record = project.entries.records.get(sourceId);
    if (record?.kind !== 'source' || !current(record.deleted))
      return fail('not-found', 'Only a report that was removed can be erased for good. Nothing was changed.');
    const erased = { kind: 'erased' as const, id: sourceId, erased: project.moment(), by: reviewer };
    const written = await project.entries.commit({ put: [erased] });
    if (!written.ok) return written;
    // What is undone from here on must not need what is gone.
    project.history.forget();
    await project.closeAnnotations(sourceId);
    return sweep(project.directory, sourceId);
  });
}

/** Removes what is left of reports that were erased when the program ended too early. */
export async function sweepErased(project: Project): Promise<void> {
  for (const entry of project.entries.records.values()) {
    if (entry.kind === 'erased') await sweep(project.directory, entry.id);
  }
}

/** Moved out whole before it is deleted: half a folder would look like a damaged report. */
async function sweep(project: string, sourceId: string): Promise<Result<void>> {
  const folder = sourceFolder(project, sourceId);
  const aside = join(importsFolder(project), `erased-${sourceId}`);
  try {
    await mkdir(importsFolder(project), { recursive: true, mode: 0o700 });
    await rename(folder, aside);
    await syncDirectory(sourcesFolder(project));
    await rm(aside, { recursive: true, force: true });
    return ok(undefined);
  } catch (error) {
    return errnoOf(error) === 'ENOENT' ? ok(undefined) : storageFailure(error, folder);
  }
}
