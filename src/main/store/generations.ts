/** The names of a store's files: `<name>.<generation, 8 digits>.snap|jnl`, and `<name>.mark`. */
import { join } from 'node:path';
import { allowing, type FileSystem } from './fileSystem.ts';

/** Where a store lies. */
export interface StorePlace {
  readonly directory: string;
  readonly name: string;
  readonly files: FileSystem;
}

/** The generations found, in ascending order. */
export interface Generations {
  readonly snapshots: readonly number[];
  readonly journals: readonly number[];
  /** The highest generation that any file bears, damaged and unfinished ones included; 0 when there is none. */
  readonly highest: number;
}

const ending = /^(\d{8})\.(snap|jnl)(.*)$/;

/** The path of a snapshot or a journal. */
export function generationPath(place: StorePlace, generation: number, kind: 'snap' | 'jnl'): string {
  return join(place.directory, `${place.name}.${String(generation).padStart(8, '0')}.${kind}`);
}

/** The path of the high-water mark. */
export function markPath(place: StorePlace): string {
  return join(place.directory, `${place.name}.mark`);
}

async function endings(place: StorePlace): Promise<{ generation: number; kind: string; rest: string }[]> {
  const names = (await allowing('ENOENT', place.files.list(place.directory))) ?? [];
  const found = names
    .filter((name) => name.startsWith(`${place.name}.`))
    .map((name) => ending.exec(name.slice(place.name.length + 1)));
  return found.flatMap((match) =>
    match === null ? [] : [{ generation: Number(match[1]), kind: match[2] ?? '', rest: match[3] ?? '' }],
  );
}

/** Lists the generations of a store; a folder that is not there has none. */
export async function listGenerations(place: StorePlace): Promise<Generations> {
  const all = await endings(place);
  const of = (kind: string): number[] =>
    all.flatMap((one) => (one.kind === kind && one.rest === '' ? [one.generation] : [])).sort((a, b) => a - b);
  return {
    snapshots: of('snap'),
    journals: of('jnl'),
    highest: Math.max(0, ...all.map((one) => one.generation)),
  };
}

/** Removes the files below generation `keepFrom` and what unfinished snapshots left; damaged files set aside stay. */
export async function removeOldGenerations(place: StorePlace, keepFrom: number): Promise<void> {
  for (const { generation, kind, rest } of await endings(place)) {
    const old = generation < keepFrom && rest === '';
    if (!old && rest !== '.tmp') continue;
    const path = `${generationPath(place, generation, kind === 'snap' ? 'snap' : 'jnl')}${rest}`;
    await allowing('ENOENT', place.files.remove(path));
  }
}
