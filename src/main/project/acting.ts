/**
 * An act: records that change together, written, and remembered as one step of undo and redo. Undoing turns back only
 * the fields that the act had changed, as they stand by then. To be called in turn (`project.inTurn`).
 */

import { type AnnotationRecord, withDeletion } from '../../shared/model/annotation.ts';
import { write } from '../../shared/model/register.ts';
import type { SourceRecord } from '../../shared/model/source.ts';
import type { Stamp } from '../../shared/model/stamp.ts';
import type { TagRecord } from '../../shared/model/tag.ts';
import { turned, turnedAnnotation } from '../../shared/model/turning.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { Turns } from '../turns.ts';
import type { Place } from './history.ts';
import type { Project } from './project.ts';

type Undoable = AnnotationRecord | TagRecord | SourceRecord;

/** A record before and after. */
export interface Change {
  /** An annotation lives with its source; `null` for what the project's own journal holds. */
  readonly sourceId: string | null;
  /** `null`: made by this act. Undone, it is as good as deleted. */
  readonly from: Undoable | null;
  readonly to: Undoable;
}

type Step = Change & { readonly from: Undoable };

/** Writes each `to` and remembers the act under `label`, which reads after "Undo: ". Nothing is remembered on failure. */
export async function perform(project: Project, label: string, changes: readonly Change[]): Promise<Result<void>> {
  const written = await putAll(project, changes);
  if (!written.ok) return written;
  const steps = changes.map((change) => ({
    ...change,
    from: change.from ?? tombstone(change.to, project.clock.next()),
  }));
  project.history.did({
    label,
    place: placeOf(changes),
    undo: () => turnAll(project, steps.map(reversed)),
    redo: () => turnAll(project, steps),
  });
  return written;
}

/** `record` as deleted. */
function tombstone(record: Undoable, stamp: Stamp): Undoable {
  if (record.kind === 'annotation') return withDeletion(record, true, stamp);
  return { ...record, deleted: write(record.deleted, true, stamp) };
}

function reversed({ sourceId, from, to }: Step): Step {
  return { sourceId, from: to, to: from };
}

/** Where the analyst sees it: only what lies in one report has a place. */
function placeOf(changes: readonly Change[]): Place | null {
  const [first] = changes;
  if (!first?.sourceId || changes.some(({ sourceId }) => sourceId !== first.sourceId)) return null;
  return { sourceId: first.sourceId, annotationId: changes.length === 1 ? first.to.id : null };
}

async function turnAll(project: Project, steps: readonly Step[]): Promise<Result<void>> {
  const turns = new Turns();
  const changes: Change[] = [];
  for (const { sourceId, from, to } of steps) {
    if (turns.isDue) await turns.give();
    const now = await find(project, sourceId, to.id);
    if (!now.ok) return now;
    changes.push({ sourceId, from: now.value, to: turnedRecord(now.value, from, to, () => project.clock.next()) });
  }
  return putAll(project, changes);
}

function turnedRecord(now: Undoable, from: Undoable, to: Undoable, stamps: () => Stamp): Undoable {
  if (now.kind === 'annotation' && from.kind === 'annotation' && to.kind === 'annotation')
    return turnedAnnotation(now, from, to, stamps);
  return turned(now, from, to, stamps);
}

async function find(project: Project, sourceId: string | null, id: string): Promise<Result<Undoable>> {
  const gone = fail('not-found', 'What was changed is no longer in the project. Nothing was undone.');
  if (sourceId === null) {
    const entry = project.entries.records.get(id);
    return entry?.kind === 'tag' || entry?.kind === 'source' ? ok(entry) : gone;
  }
  const store = await project.annotations(sourceId);
  if (!store.ok) return store;
  const record = store.value.records.get(id);
  return record ? ok(record) : gone;
}

/** The project's own journal first: what an annotation names is there before it. Each journal takes all or nothing. */
async function putAll(project: Project, changes: readonly Change[]): Promise<Result<void>> {
  const entries = changes.map(({ to }) => to).filter((record) => record.kind !== 'annotation');
  const written = entries.length ? await project.entries.commit({ put: entries }) : ok(undefined);
  if (!written.ok) return written;
  for (const [sourceId, annotations] of bySource(changes)) {
    const store = await project.annotations(sourceId);
    if (!store.ok) return store;
    const committed = await store.value.commit({ put: annotations });
    if (!committed.ok) return committed;
  }
  return ok(undefined);
}

function bySource(changes: readonly Change[]): Map<string, AnnotationRecord[]> {
  const groups = new Map<string, AnnotationRecord[]>();
  for (const { sourceId, to } of changes) {
    if (!sourceId || to.kind !== 'annotation') continue;
    const group = groups.get(sourceId) ?? [];
    group.push(to);
    groups.set(sourceId, group);
  }
  return groups;
}
