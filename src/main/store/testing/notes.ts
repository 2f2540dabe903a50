/** Invented records for the store's tests: notes with a text, and a fixed series of changes to them. */
import { z } from 'zod';
import { fail, ok } from '../../../shared/result.ts';
import type { FileSystem } from '../fileSystem.ts';
import type { StoreLimits } from '../journalWriter.ts';
import { type Change, openRecordStore, type RecordFormat, type RecordStore } from '../recordStore.ts';

export interface Note {
  readonly id: string;
  readonly text: string;
  readonly revision: number;
  readonly tags?: readonly string[];
}

const noteShape = z.object({
  id: z.string(),
  text: z.string(),
  revision: z.number(),
  tags: z.array(z.string()).optional(),
});

export const noteFormat: RecordFormat<Note> = {
  kind: 'annotations',
  schemaVersion: 1,
  migrations: [],
  parse: (value) => {
    const parsed = noteShape.safeParse(value);
    if (!parsed.success) return fail('corrupt', 'it is not a note.');
    const { tags, ...rest } = parsed.data;
    return ok(tags === undefined ? rest : { ...rest, tags });
  },
};

/** A note of about 120 bytes of JSON. */
export function note(number: number, revision = 0): Note {
  const text = `Wells were repaired in ${number} villages before the rains; two remained without a pump.`;
  return { id: `note-${number}`, text, revision };
}

/** Compacts after a few changes and marks each at once. */
export const eagerLimits: StoreLimits = { compactAbove: 800, markEvery: 0 };

const opened: RecordStore<Note>[] = [];

/** Closes every store of notes that a test has opened; closing twice does no harm. */
export async function closeNotes(): Promise<void> {
  for (const store of opened.splice(0)) await store.close();
}

/** Opens a store of notes, throwing the failure's sentence: for tests in which opening must succeed. */
export async function openNotes(
  directory: string,
  files?: FileSystem,
  mode: 'write' | 'read' = 'write',
  limits: StoreLimits = eagerLimits,
): Promise<RecordStore<Note>> {
  const store = await tryNotes(directory, files, mode, limits);
  if (!store.ok) throw new Error(`${store.error.reason}: ${store.error.message}`);
  if (files === undefined) opened.push(store.value);
  return store.value;
}

/** Opens a store of notes. */
export function tryNotes(
  directory: string,
  files?: FileSystem,
  mode: 'write' | 'read' = 'write',
  limits: StoreLimits = eagerLimits,
): ReturnType<typeof openRecordStore<Note>> {
  return openRecordStore({ directory, name: 'notes', format: noteFormat, mode, limits, ...(files && { files }) });
}

/** Change number `k` of the series: mostly a new note, now and then an edit or a removal; no two lead to the same state. */
export function changeNumber(k: number): Change<Note> {
  if (k % 7 === 6) return { put: [note(1000, k)], remove: [note(k - 2).id] };
  if (k % 3 === 0 && k > 0) return { put: [note(k - 1, k)] };
  return { put: [note(k, k)] };
}

/** A text that is the same for the same records, in whatever order. */
export function stateOf(records: ReadonlyMap<string, Note>): string {
  return JSON.stringify([...records.values()].sort((a, b) => a.id.localeCompare(b.id)));
}

/** The state after each number of changes of the series: from none to `count`. */
export function statesOfSeries(count: number): string[] {
  const records = new Map<string, Note>();
  const states = [stateOf(records)];
  for (let k = 0; k < count; k += 1) {
    const change = changeNumber(k);
    for (const one of change.put ?? []) records.set(one.id, one);
    for (const id of change.remove ?? []) records.delete(id);
    states.push(stateOf(records));
  }
  return states;
}
