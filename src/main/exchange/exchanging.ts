/** Exchange as the window does it: one set in preview, the merge, conflicts of any age, and what leaves the project. */

import type { MergePlan } from '../../shared/exchange/mergeSet.ts';
import type { Selection } from '../../shared/exchange/selection.ts';
import type { ConflictDetail, ConflictSummary, MergeView, PreviewView } from '../../shared/ipc/exchangeViews.ts';
import type { Decision } from '../../shared/model/decide.ts';
import { conflictsOfDetails, sourceOf } from '../../shared/model/source.ts';
import { tagOf } from '../../shared/model/tag.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { Desk } from '../desk.ts';
import type { Project } from '../project/project.ts';
import { settleConflicts } from '../project/settling.ts';
import { Turns } from '../turns.ts';
import { type Conflicted, conflictDetail, conflictSummary, isInConflict } from './conflictViews.ts';
import { exportAnnotationSet } from './exchangeFile.ts';
import { allRecords } from './localState.ts';
import { applyMerge, hasWork, planFor } from './merging.ts';
import type { ReceivedFile, SetReader } from './readSet.ts';
import { partOf, type Watch } from './watch.ts';

interface Preview {
  readonly project: Project;
  readonly received: ReceivedFile;
  readonly plan: MergePlan;
  /** What the project held then. Compared by identity: records are frozen and replaced. */
  readonly basis: readonly unknown[];
}

/** Reading and planning take about as long. */
const HALF = 0.5;

type Work = Pick<Extract<Desk['work'], { ok: true }>['value'], 'project' | 'reviewer'>;

/** Does what the Exchange view asks for; holds the set in preview until it is merged or put away. */
export class Exchanging {
  readonly #read: SetReader;
  readonly #tell: (done: number) => void;
  #preview: Preview | null = null;
  #running = new AbortController();
  #exporting = new AbortController();

  constructor(read: SetReader, tell: (done: number) => void) {
    this.#read = read;
    this.#tell = tell;
  }

  /** What the set in `file` would bring. Changes nothing. */
  async preview({ project }: Work, file: string): Promise<Result<PreviewView>> {
    this.close();
    const { signal } = this.#running;
    const watch = { signal, onProgress: this.#tell };
    const received = await this.#read(file, project.clock, partOf(watch, 0, HALF));
    if (!received.ok) return received;
    return this.#plan(project, received.value, partOf(watch, HALF, 1));
  }

  /** What the set in preview brings now; null when nothing has changed since it was planned, or none is in preview. */
  async replan({ project }: Work): Promise<Result<PreviewView | null>> {
    const preview = this.#preview;
    if (preview?.project !== project) return ok(null);
    const basis = await basisOf(project);
    if (!basis.ok) return basis;
    const isSame =
      basis.value.length === preview.basis.length && basis.value.every((each, at) => each === preview.basis[at]);
    if (isSame || this.#preview !== preview) return ok(null);
    this.cancel();
    return this.#plan(project, preview.received, { signal: this.#running.signal, onProgress: this.#tell });
  }

  async #plan(project: Project, received: ReceivedFile, watch: Watch): Promise<Result<PreviewView>> {
    const basis = await basisOf(project);
    if (!basis.ok) return basis;
    const plan = await planFor(project, received.set, watch);
    if (!plan.ok) return plan;
    this.#preview = { project, received, plan: plan.value, basis: basis.value };
    return ok(await previewView(this.#preview));
  }

  /** Writes a set of the project; stopped, it leaves no file. */
  export({ project, reviewer }: Work, file: string, selection: Selection): Promise<Result<{ annotations: number }>> {
    this.#exporting.abort();
    this.#exporting = new AbortController();
    const watch = { signal: this.#exporting.signal, onProgress: this.#tell };
    return exportAnnotationSet(project, reviewer, file, selection, watch);
  }

  /** Stops what is being read or written. */
  cancel(): void {
    this.#running.abort();
    this.#running = new AbortController();
    this.#exporting.abort();
  }

  /** Puts the preview away. */
  close(): void {
    this.cancel();
    this.#preview = null;
  }

  /** Merges the set in preview. */
  async apply({ project }: Work, decisions: readonly Decision[]): Promise<Result<MergeView>> {
    const preview = this.#preview;
    if (preview?.project !== project) return fail('not-found', 'No annotation set is open. Nothing was changed.');
    const plan = await applyMerge(project, preview.received, decisions, { onProgress: this.#tell });
    if (!plan.ok) return plan;
    this.#preview = null;
    const { added, updated, conflicts } = plan.value;
    const decided = new Map(decisions.map(({ annotationId, fields }) => [annotationId, fields.length]));
    const inConflict = Map.groupBy(conflicts, ({ annotationId }) => annotationId);
    const open = [...inConflict].filter(([id, fields]) => (decided.get(id) ?? 0) < fields.length).length;
    return ok({ added, updated, open });
  }

  /** The conflicts that stand in the project. */
  async conflicts({ project }: Work): Promise<Result<ConflictSummary[]>> {
    const turns = new Turns();
    const found: ConflictSummary[] = [];
    for (const source of project.sources) {
      const store = await project.annotations(source.id);
      if (!store.ok) return store;
      const records = [...store.value.records.values()];
      found.push(
        ...(await summaries(
          project,
          records.map((record) => ({ source, record, met: null })),
          turns,
        )),
      );
    }
    return ok(found);
  }

  /** One conflict in full: of the set in preview, else of the project. */
  async conflict({ project }: Work, sourceId: string, annotationId: string): Promise<Result<ConflictDetail>> {
    const source = project.source(sourceId);
    if (!source.ok) return source;
    const text = await project.texts.of(source.value);
    if (!text.ok) return text;
    const store = await project.annotations(sourceId);
    if (!store.ok) return store;
    const merged = this.#preview?.plan.changed.find(({ record }) => record.id === annotationId);
    const record = merged?.record ?? store.value.records.get(annotationId);
    const met = merged?.before ? { yours: merged.before, theirs: merged.theirs } : null;
    const detail = record && conflictDetail({ source: source.value, record, met }, text.value);
    return detail ? ok(detail) : fail('not-found', 'This annotation is no longer in conflict. Nothing was changed.');
  }

  /** Decides conflicts that stand in the project, as one act. */
  settle({ project }: Work, decisions: readonly Decision[]): Promise<Result<{ settled: number }>> {
    return settleConflicts(project, decisions);
  }
}

/** All that a plan depends on. */
async function basisOf(project: Project): Promise<Result<unknown[]>> {
  const records = await allRecords(project);
  return records.ok ? ok([project.entries.records, ...records.value.values()]) : records;
}

async function previewView({ project, received, plan }: Preview): Promise<PreviewView> {
  const { added, updated, unchanged, moved, absent, skipped, tags, details } = plan;
  const sources = new Map(project.sources.map((source) => [source.id, source]));
  const titleOf = (id: string) => {
    const source = sources.get(id);
    return source ? sourceOf(source).title : '';
  };
  const conflicted = plan.changed.flatMap(({ sourceId, before, theirs, record }): Conflicted[] => {
    const source = sources.get(sourceId);
    return source ? [{ source, record, met: before && { yours: before, theirs } }] : [];
  });
  return {
    file: received.name,
    creator: received.set.creator?.name ?? null,
    created: received.set.created,
    seen: project.receivedSets.find(({ id }) => id === received.sha256)?.received ?? null,
    ...{ added, updated, unchanged, moved, skipped },
    tags: tags.length,
    reports: details.size,
    atOnce: writtenAtOnce(plan, titleOf),
    empty: !hasWork(project, received, plan),
    absent: [...absent],
    orphans: plan.orphans.map(({ annotationId, sourceId, quote }) => ({
      id: annotationId,
      title: titleOf(sourceId),
      quote: quote.slice(0, 200),
    })),
    conflicts: await summaries(project, conflicted),
  };
}

/** Tags and reports of which two values will stand: they are settled in the codebook and beside the report. */
function writtenAtOnce({ tags, details }: MergePlan, titleOf: (id: string) => string): PreviewView['atOnce'] {
  const named = tags.map((record) => ({ ...tagOf(record), kind: 'tag' as const }));
  const reports = [...details].map(([id, registers]) => {
    return { kind: 'report' as const, id, name: titleOf(id), conflicts: conflictsOfDetails(registers) };
  });
  return [...named, ...reports].flatMap(({ kind, id, name, conflicts }) =>
    conflicts.map(({ field, values }) => ({ kind, id, name, field, values: [...values] })),
  );
}

/** A text is read only where something is in conflict in its report. */
async function summaries(
  project: Project,
  all: readonly Conflicted[],
  turns = new Turns(),
): Promise<ConflictSummary[]> {
  const found: ConflictSummary[] = [];
  for (const each of all) {
    if (turns.isDue) await turns.give();
    if (!isInConflict(each)) continue;
    const text = await project.texts.of(each.source);
    const summary = conflictSummary(each, text.ok ? text.value : null);
    if (summary) found.push(summary);
  }
  return found;
}
