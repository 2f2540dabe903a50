/** Invented records for the store's tests: cards with a text, and a fixed series of changes to them. */
import { z } from 'zod';
import { fail, ok } from '../../../shared/result.ts';
import type { FileSystem } from '../fileSystem.ts';
import type { StoreLimits } from '../journalWriter.ts';
import { type Change, openRecordStore, type RecordFormat, type RecordStore } from '../recordStore.ts';

export interface Card {
  readonly id: string;
  readonly text: string;
  readonly revision: number;
  readonly tags?: readonly string[];
}

const cardShape = z.object({
  id: z.string(),
  text: z.string(),
  revision: z.number(),
  tags: z.array(z.string()).optional(),
});

export const cardFormat: RecordFormat<Card> = {
  kind: 'annotations',
  schemaVersion: 1,
  migrations: [],
  parse: (value) => {
    const parsed = cardShape.safeParse(value);
    if (!parsed.success) return fail('corrupt', 'it is not a card.');
    const { tags, ...rest } = parsed.data;
    return ok(tags === undefined ? rest : { ...rest, tags });
  },
};

/** A card of about 120 bytes of JSON. */
export function card(number: number, revision = 0): Card {
  const text = `Wells were repaired in ${number} villages before the rains; two remained without a pump.`;
  return { id: `card-${number}`, text, revision };
}

/** Compacts after a few changes and marks each at once. */
export const eagerLimits: StoreLimits = { compactAbove: 800, markEvery: 0 };

const opened: RecordStore<Card>[] = [];

/** Closes every store of cards that a test has opened; closing twice does no harm. */
export async function closeCards(): Promise<void> {
  for (const store of opened.splice(0)) await store.close();
}

/** Opens a store of cards, throwing the failure's sentence: for tests in which opening must succeed. */
export async function openCards(
  directory: string,
  files?: FileSystem,
  mode: 'write' | 'read' = 'write',
  limits: StoreLimits = eagerLimits,
): Promise<RecordStore<Card>> {
  const store = await tryCards(directory, files, mode, limits);
  if (!store.ok) throw new Error(`${store.error.reason}: ${store.error.message}`);
  if (files === undefined) opened.push(store.value);
  return store.value;
}

/** Opens a store of cards. */
export function tryCards(
  directory: string,
  files?: FileSystem,
  mode: 'write' | 'read' = 'write',
  limits: StoreLimits = eagerLimits,
): ReturnType<typeof openRecordStore<Card>> {
  return openRecordStore({ directory, name: 'cards', format: cardFormat, mode, limits, ...(files && { files }) });
}

/** Change number `k` of the series: mostly a new card, now and then an edit or a removal; no two lead to the same state. */
export function changeNumber(k: number): Change<Card> {
  if (k % 7 === 6) return { put: [card(1000, k)], remove: [card(k - 2).id] };
  if (k % 3 === 0 && k > 0) return { put: [card(k - 1, k)] };
  return { put: [card(k, k)] };
}

/** A text that is the same for the same records, in whatever order. */
export function stateOf(records: ReadonlyMap<string, Card>): string {
  return JSON.stringify([...records.values()].sort((a, b) => a.id.localeCompare(b.id)));
}

/** The state after each number of changes of the series: from none to `count`. */
export function statesOfSeries(count: number): string[] {
  const records = new Map<string, Card>();
  const states = [stateOf(records)];
  for (let k = 0; k < count; k += 1) {
    const change = changeNumber(k);
    for (const one of change.put ?? []) records.set(one.id, one);
    for (const id of change.remove ?? []) records.delete(id);
    states.push(stateOf(records));
  }
  return states;
}
