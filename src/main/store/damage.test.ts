import { describe, expect, it } from 'vitest';
import type { RecordStore } from './recordStore.ts';
import { type Card, cardFormat, changeNumber, openCards, stateOf, statesOfSeries, tryCards } from './testing/cards.ts';
import { MemoryDisk } from './testing/memoryDisk.ts';

const folder = '/project';
const states = statesOfSeries(12);
const full = states.at(-1);

/** A store of two generations, each with snapshot and journal: closed in order, or left as a killed program leaves it. */
async function twoGenerations(end: 'closed' | 'killed'): Promise<Map<string, Buffer>> {
  const disk = new MemoryDisk();
  const rare = { compactAbove: 1_000_000, markEvery: 0 };
  const sessions =
    end === 'closed'
      ? [
          [0, 4],
          [4, 8],
          [8, 12],
        ]
      : [
          [0, 3],
          [3, 6],
          [6, 12],
        ];
  let store: RecordStore<Card> | null = null;
  for (const [from = 0, to = 0] of sessions) {
    await store?.close();
    store = await openCards(folder, disk, 'write', rare);
    for (let k = from; k < to; k += 1) await store.commit(changeNumber(k));
  }
  if (end === 'closed') await store?.close();
  return disk.files;
}

const damages: Record<string, (bytes: Buffer) => Buffer | null> = {
  emptied: () => Buffer.alloc(0),
  halved: (bytes) => bytes.subarray(0, bytes.length >> 1),
  'full of zeros': (bytes) => Buffer.alloc(bytes.length),
  'the word null': () => Buffer.from('null'),
  'a bit flipped in the middle': (bytes) => flipped(bytes, bytes.length >> 1, 1),
  'a bit flipped at the start': (bytes) => flipped(bytes, 5, 4),
  deleted: () => null,
};

function flipped(bytes: Buffer, at: number, bit: number): Buffer {
  const changed = Buffer.from(bytes);
  changed[at] = (bytes[at] ?? 0) ^ bit;
  return changed;
}

interface Outcome {
  readonly what: string;
  readonly verdict: 'recovered' | 'refused' | 'WRONG';
}

async function outcomeOf(files: Map<string, Buffer>, path: string, what: string): Promise<Outcome> {
  const damaged = damages[what]?.(files.get(path) ?? Buffer.alloc(0)) ?? null;
  const rest = [...files].filter(([name]) => name !== path);
  const disk = MemoryDisk.holding(damaged === null ? rest : [...rest, [path, damaged]]);
  const before = disk.files;
  const opened = await tryCards(folder, disk);
  const label = `${path} ${what}`;
  if (!opened.ok) {
    expect(opened.error.reason).toBe('corrupt');
    expect(disk.files).toEqual(before);
    return { what: label, verdict: 'refused' };
  }
  const right = stateOf(opened.value.records) === full;
  // The damaged bytes are still on the disk, under this name or another.
  if (damaged !== null) expect([...disk.files.values()]).toContainEqual(damaged);
  expect((await opened.value.commit(changeNumber(12))).ok).toBe(true);
  expect((await opened.value.close()).ok).toBe(true);
  const again = await openCards(folder, disk);
  expect(again.recovered).toEqual([]);
  return {
    what: label,
    verdict: right && stateOf(again.records) === statesOfSeries(13).at(-1) ? 'recovered' : 'WRONG',
  };
}

async function allOutcomes(files: Map<string, Buffer>): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  const dataFiles = [...files.keys()].filter((path) => !path.endsWith('.mark'));
  expect(dataFiles).toHaveLength(4);
  for (const path of dataFiles)
    for (const what of Object.keys(damages)) outcomes.push(await outcomeOf(files, path, what));
  return outcomes;
}

describe('a damaged file', () => {
  it('costs nothing when the store was closed in order: all 28 cases are recovered in full', async () => {
    const outcomes = await allOutcomes(await twoGenerations('closed'));
    expect(outcomes.filter(({ verdict }) => verdict !== 'recovered')).toEqual([]);
    expect(outcomes).toHaveLength(28);
  });

  it('after a killed program is recovered from in 21 cases and refused in the 7 of the newest journal: never wrong in silence', async () => {
    const files = await twoGenerations('killed');
    const outcomes = await allOutcomes(files);
    const newestJournal =
      [...files.keys()]
        .filter((path) => path.endsWith('.jnl'))
        .sort()
        .at(-1) ?? '';
    expect(outcomes.filter(({ verdict }) => verdict === 'WRONG')).toEqual([]);
    const refused = outcomes.filter(({ verdict }) => verdict === 'refused');
    expect(refused).toHaveLength(7);
    expect(refused.every(({ what }) => what.startsWith(newestJournal))).toBe(true);
  });

  it('that could not be recovered from is named in the refusal, with the number of missing changes', async () => {
    const files = await twoGenerations('killed');
    const newestJournal =
      [...files.keys()]
        .filter((path) => path.endsWith('.jnl'))
        .sort()
        .at(-1) ?? '';
    files.delete(newestJournal);
    const opened = await tryCards(folder, MemoryDisk.holding(files));
    expect(opened.ok ? '' : opened.error.message).toBe(
      '“project/cards.00000003.jnl” is damaged or gone: 6 saved changes are missing. Nothing was opened or changed. To go back, copy the files of the newest folder in “backups” over those of the project.',
    );
  });

  it('that held the first change after an orderly end is missed, though the mark was not yet written again', async () => {
    const disk = MemoryDisk.holding(await twoGenerations('closed'));
    const store = await openCards(folder, disk, 'write', { compactAbove: 1_000_000, markEvery: 1_000_000 });
    await store.commit(changeNumber(12));
    await store.commit(changeNumber(13));
    await disk.remove(`${folder}/cards.00000004.jnl`);
    const opened = await tryCards(folder, disk);
    expect(opened.ok ? '' : opened.error.message).toContain('the last saved changes may have stood only there');
  });

  it('is told of at opening, and kept under another name', async () => {
    const files = await twoGenerations('closed');
    const path = `${folder}/cards.00000004.snap`;
    files.set(path, Buffer.from('null'));
    const disk = MemoryDisk.holding(files);
    const store = await openCards(folder, disk);
    expect(store.recovered).toEqual([
      {
        file: 'project/cards.00000004.snap',
        message:
          '“project/cards.00000004.snap” was damaged; everything was recovered from the earlier snapshot and the journal. The damaged file is kept under another name.',
      },
    ]);
    expect([...disk.files.keys()].filter((name) => name.startsWith(`${path}.damaged-`))).toHaveLength(1);
    expect(disk.files.has(path)).toBe(false);
  });

  it('is not touched by a reader', async () => {
    const files = await twoGenerations('closed');
    files.set(`${folder}/cards.00000004.snap`, Buffer.from('null'));
    const disk = MemoryDisk.holding(files);
    const store = await openCards(folder, disk, 'read');
    expect(stateOf(store.records)).toBe(full);
    expect(store.recovered.map(({ message }) => message)).toEqual([
      '“project/cards.00000004.snap” was damaged; everything was recovered from the earlier snapshot and the journal.',
    ]);
    expect(disk.log).toEqual([]);
  });
});

describe('a store whose files are gone', () => {
  it('is not opened empty while its mark is there', async () => {
    const files = await twoGenerations('closed');
    for (const path of files.keys()) if (!path.endsWith('.mark')) files.delete(path);
    const opened = await tryCards(folder, MemoryDisk.holding(files));
    expect(opened.ok ? '' : opened.error.reason).toBe('corrupt');
  });

  it('is not opened empty while a damaged file of it is there under another name', async () => {
    const disk = MemoryDisk.holding([[`${folder}/cards.00000004.snap.damaged-20300101T000000000Z`, Buffer.from('x')]]);
    const opened = await tryCards(folder, disk);
    expect(opened.ok ? '' : opened.error.reason).toBe('corrupt');
    expect(disk.log).toEqual([]);
  });

  it('is not opened from a journal whose snapshots are gone', async () => {
    const files = await twoGenerations('closed');
    for (const path of files.keys()) if (path.endsWith('.snap')) files.delete(path);
    const opened = await tryCards(folder, MemoryDisk.holding(files));
    expect(opened.ok ? '' : opened.error.reason).toBe('corrupt');
  });
});

describe('a change that was cut off at the end of the journal', () => {
  it('is dropped, and the reader is told', async () => {
    const disk = new MemoryDisk();
    const store = await openCards(folder, disk);
    await store.commit(changeNumber(0));
    const path = `${folder}/cards.00000001.jnl`;
    const files = disk.files;
    files.set(
      path,
      Buffer.concat([files.get(path) ?? Buffer.alloc(0), Buffer.from(`0123456789abcdef {"${'cut '.repeat(200)}`)]),
    );
    const torn = MemoryDisk.holding(files);
    const next = await openCards(folder, torn);
    expect(stateOf(next.records)).toBe(states[1]);
    expect(next.recovered.map(({ message }) => message)).toEqual([
      'The last change in “project/cards.00000001.jnl” was cut off while it was being written, and was dropped. It had never been reported as saved; everything before it is here.',
    ]);
    const reader = await openCards(folder, MemoryDisk.holding(files), 'read');
    expect(reader.recovered).toEqual([]);

    // What was cut off is neither overwritten nor told of again.
    await next.commit(changeNumber(1));
    expect(torn.files.get(path)).toEqual(files.get(path));
    const later = await openCards(folder, torn);
    expect(later.recovered).toEqual([]);
    expect(stateOf(later.records)).toBe(states[2]);
  });
});

describe('a record that does not pass its schema', () => {
  it('is named with its file, and nothing is opened or changed', async () => {
    const disk = new MemoryDisk();
    const loose = { ...cardFormat, parse: (value: unknown) => ({ ok: true as const, value: value as Card }) };
    const { openRecordStore } = await import('./recordStore.ts');
    const store = await openRecordStore({
      directory: folder,
      name: 'cards',
      format: loose,
      mode: 'write',
      files: disk,
    });
    if (!store.ok) throw new Error(store.error.message);
    await store.value.commit({ put: [{ id: 'good', text: 'a', revision: 1 }] });
    await store.value.commit({ put: [JSON.parse('{"id":"bad","text":5,"revision":1}')] });
    const before = disk.files;
    const opened = await tryCards(folder, disk);
    expect(opened.ok ? '' : `${opened.error.reason}: ${opened.error.message}`).toBe(
      'corrupt: The record “bad” in “project/cards.00000001.jnl” cannot be read: it is not a card. Nothing was opened or changed. To go back, copy the files of the newest folder in “backups” over those of the project.',
    );
    expect(disk.files).toEqual(before);
  });
});
