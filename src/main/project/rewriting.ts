/** Many records of several stores written as one act, and put back as they were, byte by byte. */

import { setImmediate as nextTurn } from 'node:timers/promises';
import type { AnnotationRecord } from '../../shared/model/annotation.ts';
import type { ProjectEntry } from '../../shared/model/project.ts';
import type { ReceivedSet } from '../../shared/model/receivedSet.ts';
import { ok, type Result } from '../../shared/result.ts';
import type { RecordStore, StoredRecord } from '../store/recordStore.ts';
import type { Project } from './project.ts';

/** A record before and after; null before: it is new. */
export interface Replaced<R> {
  readonly before: R | null;
  readonly after: R;
}

export interface Rewrite {
  readonly entries: readonly Replaced<ProjectEntry>[];
  /** By source id. */
  readonly annotations: ReadonlyMap<string, readonly Replaced<AnnotationRecord>[]>;
  /** Stands in the project, marked as unfinished, for as long as a crash would leave a part. */
  readonly received: Replaced<ReceivedSet>;
}

/** Writes what comes after. A failure leaves whole records and the mark. */
export async function writeAfter(
  project: Project,
  rewrite: Rewrite,
  onProgress = (_done: number) => {},
): Promise<Result<unknown>> {
  const { entries, annotations, received } = rewrite;
  const after = entries.map((each) => withReadingsOf(project, each.after));
  const begun = await project.entries.commit({ put: [...after, unfinished(rewrite)] });
  if (!begun.ok) return begun;
  const written = await inEachStore(project, annotations, onProgress, ({ after }) => ({ put: after }));
  return written.ok ? project.entries.commit({ put: [received.after] }) : written;
}

/**
 * Puts back what stood before. What was new is taken out as if it had never been seen, not deleted: a deletion would
 * travel to the colleague who made it, and would keep it from coming again. The clock keeps what it has seen.
 */
export async function writeBefore(project: Project, rewrite: Rewrite): Promise<Result<unknown>> {
  const { entries, annotations, received } = rewrite;
  const begun = await project.entries.commit({ put: [unfinished(rewrite)] });
  if (!begun.ok) return begun;
  const written = await inEachStore(
    project,
    annotations,
    () => {},
    ({ before, after }) => (before ? { put: before } : { remove: after.id }),
  );
  if (!written.ok) return written;
  const used = await tagsInUse(project);
  if (!used.ok) return used;
  const back = [...entries, received].map(({ before, after }) =>
    before ? { put: withReadingsOf(project, before) } : { remove: after.id },
  );
  return project.entries.commit({
    put: back.flatMap(({ put }) => put ?? []),
    // An annotation made and undone since may still name a tag that came with the set.
    remove: back.flatMap(({ remove }) => (remove !== undefined && !used.value.has(remove) ? [remove] : [])),
  });
}

/** How a report was read, and which reading is shown, is no matter of a set: it stays as it stands by now. */
function withReadingsOf(project: Project, entry: ProjectEntry): ProjectEntry {
  const now = project.entries.records.get(entry.id);
  if (entry.kind !== 'source' || now?.kind !== 'source') return entry;
  const { documents, editions, shown } = now;
  return { ...entry, documents, editions, shown };
}

function unfinished({ annotations, received }: Rewrite): ReceivedSet {
  return { ...received.after, unfinished: [...annotations.keys()] };
}

/** Few enough for the window to answer in between: checking and writing them takes some 30 ms. */
const AT_ONCE = 150;

type OneChange<R> = { readonly put?: R; readonly remove?: string };

async function inEachStore(
  project: Project,
  annotations: Rewrite['annotations'],
  onProgress: (done: number) => void,
  changeOf: (replaced: Replaced<AnnotationRecord>) => OneChange<AnnotationRecord>,
): Promise<Result<unknown>> {
  const all = [...annotations.values()].reduce((sum, each) => sum + each.length, 0);
  let done = 0;
  for (const [sourceId, replaced] of annotations) {
    const store = await project.annotations(sourceId);
    if (!store.ok) return store;
    for (let from = 0; from < replaced.length; from += AT_ONCE) {
      const some = replaced.slice(from, from + AT_ONCE);
      const written = await commitAll(store.value, some.map(changeOf));
      if (!written.ok) return written;
      done += some.length;
      onProgress(done / all);
      await nextTurn();
    }
  }
  return ok(undefined);
}

function commitAll<R extends StoredRecord>(store: RecordStore<R>, changes: readonly OneChange<R>[]) {
  return store.commit({
    put: changes.flatMap(({ put }) => put ?? []),
    remove: changes.flatMap(({ remove }) => remove ?? []),
  });
}

async function tagsInUse(project: Project): Promise<Result<Set<string>>> {
  const used = new Set<string>();
  for (const { id } of project.sources) {
    const store = await project.annotations(id);
    if (!store.ok) return store;
    for (const { codings } of store.value.records.values()) for (const { tagId } of codings) used.add(tagId);
  }
  return ok(used);
}
