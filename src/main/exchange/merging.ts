/** Merging a colleague's set into the project: first only as a plan, then, when the analyst says so, as one act. */

import type { AnnotationSet } from '../../shared/exchange/annotationSetForm.ts';
import { type MergePlan, planMerge } from '../../shared/exchange/mergeSet.ts';
import { type AnnotationRecord, mergeAnnotations } from '../../shared/model/annotation.ts';
import { sidesOf } from '../../shared/model/conflictSides.ts';
import { type Decision, decide } from '../../shared/model/decide.ts';
import { type Failure, fail, ok, type Result } from '../../shared/result.ts';
import type { Project } from '../project/project.ts';
import { type Replaced, type Rewrite, writeAfter, writeBefore } from '../project/rewriting.ts';
import { backUp } from '../store/backups.ts';
import { Turns } from '../turns.ts';
import { allRecords, localState } from './localState.ts';
import type { ReceivedFile } from './readSet.ts';
import { inSlices, type Watch } from './watch.ts';

/** What taking `set` in would change. Changes nothing. */
export async function planFor(project: Project, set: AnnotationSet, watch: Watch = {}): Promise<Result<MergePlan>> {
  const local = await localState(project, set);
  return local.ok ? inSlices(planMerge(local.value, set), watch, STOPPED) : local;
}

const STOPPED = 'The file was not taken in: cancelled. Nothing was changed.';

/**
 * Takes a set in as one act: a backup, then all stores. Planned anew, since the project may have changed after the
 * preview; conflicts that nobody decided stay open, with both values.
 */
export function applyMerge(
  project: Project,
  received: ReceivedFile,
  decisions: readonly Decision[],
  watch: Watch = {},
): Promise<Result<MergePlan>> {
  // In turn: an edit made between reading and writing would be written over by what stood before it.
  return project.inTurn(async () => {
    const plan = await planFor(project, received.set);
    if (!plan.ok || !hasWork(project, received, plan.value)) return plan;
    const rewrite = await rewriteOf(project, received, plan.value, decisions);
    if (!rewrite.ok) return rewrite;
    const saved = await backUp(project.directory, 'exchange', new Date());
    if (!saved.ok) return saved;
    const written = await writeAfter(project, rewrite.value, watch.onProgress);
    if (!written.ok) return inPart(written);
    project.history.did({
      label: labelOf(received),
      place: null,
      undo: () => writeBefore(project, rewrite.value),
      redo: () => writeAfter(project, rewrite.value),
    });
    return plan;
  });
}

/** Whether merging has anything to write; a merge that was cut off has at least to be called whole. */
export function hasWork(project: Project, { sha256 }: ReceivedFile, { changed, tags, details }: MergePlan): boolean {
  const seen = project.receivedSets.find(({ id }) => id === sha256);
  return changed.length > 0 || tags.length > 0 || details.size > 0 || Boolean(seen?.unfinished);
}

function inPart({ error }: { readonly error: Failure }) {
  return fail(error.reason, `${error.message} A part of the file is in; take it in again, nothing comes twice.`);
}

function labelOf({ name, set }: ReceivedFile): string {
  return set.creator ? `merge of ${set.creator.name}’s annotations` : `merge of “${name}”`;
}

async function rewriteOf(
  project: Project,
  { name, sha256, set }: ReceivedFile,
  plan: MergePlan,
  decisions: readonly Decision[],
): Promise<Result<Rewrite>> {
  const records = await allRecords(project);
  if (!records.ok) return records;
  const known = project.entries.records;
  const { added, updated, unchanged } = plan;
  const seen = known.get(sha256);
  const received = {
    kind: 'receivedSet',
    id: sha256,
    file: name,
    creator: set.creator,
    received: project.moment(),
    annotations: added + updated + unchanged,
    unfinished: null,
  } as const;
  return ok({
    entries: [
      ...plan.tags.map((tag) => ({ before: known.get(tag.id) ?? null, after: tag })),
      ...detailed(project, plan),
    ],
    annotations: await decided(plan, decisions, records.value, () => project.clock.next()),
    received: { before: seen?.kind === 'receivedSet' ? seen : null, after: received },
  });
}

function detailed(project: Project, { details }: MergePlan): Rewrite['entries'] {
  return project.sources.flatMap((before) => {
    const after = details.get(before.id);
    return after ? [{ before, after: { ...before, ...after } }] : [];
  });
}

async function decided(
  { changed }: MergePlan,
  decisions: readonly Decision[],
  known: ReadonlyMap<string, ReadonlyMap<string, AnnotationRecord>>,
  stamp: () => string,
): Promise<Rewrite['annotations']> {
  const turns = new Turns();
  const decisionOf = new Map(decisions.map((each) => [each.annotationId, each]));
  const bySource = new Map<string, Map<string, Replaced<AnnotationRecord>>>();
  const twins: { sourceId: string; record: AnnotationRecord }[] = [];
  for (const { sourceId, before, theirs, record } of changed) {
    const replaced = bySource.get(sourceId) ?? new Map<string, Replaced<AnnotationRecord>>();
    bySource.set(sourceId, replaced);
    const decision = decisionOf.get(record.id);
    const conflicts = decision ? sidesOf(record, before ? { yours: before, theirs } : undefined) : [];
    const [after = record, ...more] = decision ? decide(record, conflicts, decision, stamp) : [record];
    replaced.set(record.id, { before, after });
    twins.push(...more.map((each) => ({ sourceId, record: each })));
    if (turns.isDue) await turns.give();
  }
  // A colleague who has decided the same may have made the same second annotation.
  for (const { sourceId, record } of twins) {
    const replaced = bySource.get(sourceId);
    const before = known.get(sourceId)?.get(record.id) ?? null;
    const here = replaced?.get(record.id)?.after ?? before;
    replaced?.set(record.id, { before, after: here ? mergeAnnotations(here, record) : record });
    if (turns.isDue) await turns.give();
  }
  return new Map([...bySource].map(([sourceId, replaced]) => [sourceId, [...replaced.values()]]));
}
