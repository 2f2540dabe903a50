import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ok } from '../../shared/result.ts';
import { needsMigration, openRecordStore, type RecordFormat } from './recordStore.ts';
import {
  type Card,
  card,
  cardFormat,
  changeNumber,
  closeCards,
  eagerLimits,
  openCards,
  stateOf,
  statesOfSeries,
  tryCards,
} from './testing/cards.ts';
import { MemoryDisk } from './testing/memoryDisk.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'store-'));
});
afterEach(async () => {
  await closeCards();
  await rm(folder, { recursive: true, force: true });
});

async function bytesOf(directory: string): Promise<Record<string, string>> {
  const names = (await readdir(directory)).sort();
  return Object.fromEntries(
    await Promise.all(names.map(async (name) => [name, await readFile(join(directory, name), 'latin1')])),
  );
}

describe('opening', () => {
  it('makes a new store in a folder made for its owner only', async () => {
    const inner = join(folder, 'sources', 'report-1');
    const store = await openCards(inner);
    await store.commit({ put: [card(1)] });
    await store.close();
    expect((await stat(inner)).mode & 0o777).toBe(0o700);
    const names = await readdir(inner);
    expect(names.sort()).toEqual(['cards.00000001.jnl', 'cards.00000002.jnl', 'cards.00000002.snap', 'cards.mark']);
    for (const name of names) expect((await stat(join(inner, name))).mode & 0o777).toBe(0o600);
  });

  it('for reading makes nothing, and says that there is no store', async () => {
    const opened = await tryCards(join(folder, 'none'), undefined, 'read');
    expect(opened.ok ? '' : opened.error.reason).toBe('not-found');
    expect(await readdir(folder)).toEqual([]);
  });

  it('refuses a store of another kind', async () => {
    await (await openCards(folder)).close();
    const format = { ...cardFormat, kind: 'brief' as const };
    const opened = await openRecordStore({ directory: folder, name: 'cards', format, mode: 'write' });
    expect(opened.ok ? '' : opened.error.message).toContain('holds annotations, not brief');
  });

  it('leaves stores of other names in the folder alone', async () => {
    const other = await openRecordStore({ directory: folder, name: 'cards-2', format: cardFormat, mode: 'write' });
    if (!other.ok) throw new Error(other.error.message);
    await other.value.commit({ put: [card(2)] });
    const store = await openCards(folder);
    expect(store.records.size).toBe(0);
    await store.commit({ put: [card(1)] });
    await store.close();
    await other.value.close();
    expect([...(await openCards(folder)).records.keys()]).toEqual(['card-1']);
  });

  it('refuses a name that is not one', async () => {
    const opened = await openRecordStore({ directory: folder, name: '../cards', format: cardFormat, mode: 'write' });
    expect(opened.ok ? '' : opened.error.reason).toBe('invalid-input');
  });
});

describe('a commit', () => {
  it('shows the records only once they are on disk', async () => {
    const disk = new MemoryDisk();
    const store = await openCards('/p', disk);
    const committing = store.commit({ put: [card(1)] });
    expect(store.records.size).toBe(0);
    const done = await committing;
    expect(store.records.get('card-1')).toEqual(card(1));
    expect(done.ok && done.value).toBe(store.records);
  });

  it('shares one write and one sync with the others that arrive at the same time', async () => {
    const disk = new MemoryDisk();
    const store = await openCards('/p', disk, 'write', { compactAbove: 1e9, markEvery: 1e9 });
    await store.commit({ put: [card(0)] });
    const before = disk.log.length;
    const all = await Promise.all(Array.from({ length: 50 }, (_, k) => store.commit({ put: [card(k, 1)] })));
    expect(all.every(({ ok: saved }) => saved)).toBe(true);
    expect(disk.log.slice(before).map(({ act }) => act)).toEqual(['write', 'sync']);
    expect((await openCards('/p', disk, 'read')).records.size).toBe(50);
  });

  it('writes about as many bytes as it changes, however many records there are', async () => {
    const disk = new MemoryDisk();
    const store = await openCards('/p', disk, 'write', { compactAbove: 1e9, markEvery: 1e9 });
    await store.commit({ put: Array.from({ length: 5_000 }, (_, k) => card(k)) });
    const before = disk.log.length;
    await store.commit({ put: [card(17, 1)] });
    const written = disk.log.slice(before).flatMap((one) => (one.act === 'write' ? [one.bytes.length] : []));
    expect(written).toHaveLength(1);
    expect(written[0]).toBeLessThan(JSON.stringify(card(17, 1)).length + 80);
  });

  it('of very many records gives other work its turn, and is one write that no later change overtakes', async () => {
    const disk = new MemoryDisk();
    const store = await openCards('/p', disk, 'write', { compactAbove: 1e9, markEvery: 1e9 });
    await store.commit({ put: [card(0)] });
    const before = disk.log.length;
    let turns = 0;
    const other = setInterval(() => turns++, 0);
    const large = store.commit({ put: Array.from({ length: 30_000 }, (_, k) => card(k)) });
    const later = [store.commit({ put: [card(3, 7)] }), store.commit({ remove: ['card-4'] })];
    expect((await Promise.all([large, ...later])).every(({ ok: saved }) => saved)).toBe(true);
    clearInterval(other);
    expect(turns).toBeGreaterThan(2);
    expect(disk.log.slice(before).map(({ act }) => act)).toEqual(['write', 'sync']);
    const { records } = await openCards('/p', disk, 'read');
    expect([records.size, records.get('card-3')]).toEqual([29_999, card(3, 7)]);
  });

  it('without effect writes nothing', async () => {
    const disk = new MemoryDisk();
    const store = await openCards('/p', disk);
    const before = disk.log.length;
    expect((await store.commit({})).ok).toBe(true);
    expect((await store.commit({ remove: ['not-there'] })).ok).toBe(true);
    expect(disk.log.length).toBe(before);
  });

  it('puts and removes in the order the commits were made', async () => {
    const store = await openCards(folder);
    await Promise.all([
      store.commit({ put: [card(1)] }),
      store.commit({ remove: ['card-1'] }),
      store.commit({ put: [card(2)] }),
      store.commit({ put: [card(2, 5)] }),
      store.commit({ put: [card(1, 9)] }),
    ]);
    await store.close();
    expect(stateOf((await openCards(folder)).records)).toBe(JSON.stringify([card(1, 9), card(2, 5)]));
  });

  it.each([
    ['an id with a slash', { put: [{ ...card(1), id: 'a/b' }] }],
    ['an empty id', { put: [{ ...card(1), id: '' }] }],
    ['an id that is too long', { put: [{ ...card(1), id: 'x'.repeat(65) }] }],
    ['a record that its own schema refuses', { put: [JSON.parse('{"id":"a","text":1,"revision":1}') as Card] }],
    ['a record put and removed at once', { put: [card(1)], remove: ['card-1'] }],
  ])('with %s is refused, and nothing is written', async (_, change) => {
    const disk = new MemoryDisk();
    const store = await openCards('/p', disk);
    const before = disk.log.length;
    const done = await store.commit(change);
    expect(done.ok ? '' : done.error.reason).toBe('invalid-input');
    expect(disk.log.length).toBe(before);
  });

  it('keeps a record whose id is __proto__ or constructor', async () => {
    const store = await openCards(folder);
    await store.commit({
      put: [
        { ...card(1), id: '__proto__' },
        { ...card(2), id: 'constructor' },
      ],
    });
    await store.close();
    const again = await openCards(folder);
    expect([...again.records.keys()]).toEqual(['__proto__', 'constructor']);
    expect(again.records.get('__proto__')?.text).toBe(card(1).text);
  });

  it('keeps every letter of a text, lone surrogates and line ends included', async () => {
    const text = 'ពាក្យ 👩‍👧 \ud800 \u2028 \n \r\n \0 "';
    const store = await openCards(folder);
    await store.commit({ put: [{ ...card(1), text }] });
    await store.close();
    expect((await openCards(folder)).records.get('card-1')?.text).toBe(text);
  });

  it('is refused after closing and in a store open for reading', async () => {
    const store = await openCards(folder);
    await store.commit({ put: [card(1)] });
    const reader = await openCards(folder, undefined, 'read');
    const before = await bytesOf(folder);
    const read = await reader.commit({ put: [card(2)] });
    expect(read.ok ? '' : read.error.reason).toBe('read-only');
    await reader.close();
    expect(await bytesOf(folder)).toEqual(before);
    await store.close();
    const late = await store.commit({ put: [card(2)] });
    expect(late.ok ? '' : late.error.reason).toBe('storage');
  });
});

describe('records', () => {
  it('cannot be changed in place, and the caller’s own object is neither frozen nor kept', async () => {
    const store = await openCards(folder);
    const mine = { ...card(1), tags: ['gap'] };
    await store.commit({ put: [mine] });
    mine.tags.push('success');
    mine.text = 'changed';
    const kept = store.records.get('card-1');
    expect(kept).toEqual({ ...card(1), tags: ['gap'] });
    expect(() => Object.assign(kept ?? {}, { text: 'x' })).toThrow(TypeError);
    expect(() => Object.assign(kept?.tags ?? [], ['x'])).toThrow(TypeError);
    await store.close();
    const again = (await openCards(folder)).records.get('card-1');
    expect(again).toEqual({ ...card(1), tags: ['gap'] });
    expect(() => Object.assign(again ?? {}, { text: 'x' })).toThrow(TypeError);
    expect(() => Object.assign(again?.tags ?? [], ['x'])).toThrow(TypeError);
  });

  it('of an earlier moment stay as they were', async () => {
    const store = await openCards(folder);
    await store.commit({ put: [card(1)] });
    const earlier = store.records;
    await store.commit({ put: [card(1, 2), card(2)] });
    expect([...earlier.values()]).toEqual([card(1)]);
  });
});

describe('closing', () => {
  it('leaves everything standing twice', async () => {
    const store = await openCards(folder);
    for (let k = 0; k < 5; k += 1) await store.commit(changeNumber(k));
    await store.close();
    const files = await bytesOf(folder);
    const newest =
      Object.keys(files)
        .filter((name) => name.endsWith('.snap'))
        .at(-1) ?? '';
    await rm(join(folder, newest));
    expect(stateOf((await openCards(folder, undefined, 'read')).records)).toBe(statesOfSeries(5).at(-1));
  });

  it('an unchanged store writes no new generation', async () => {
    const store = await openCards(folder);
    await store.commit({ put: [card(1)] });
    await store.close();
    const before = await bytesOf(folder);
    await (await openCards(folder)).close();
    expect(await bytesOf(folder)).toEqual(before);
  });

  it('waits for the commits under way, and may be called twice', async () => {
    const store = await openCards(folder);
    const committing = store.commit({ put: [card(1)] });
    expect(await store.close()).toEqual(ok(undefined));
    expect((await committing).ok).toBe(true);
    expect(await store.close()).toEqual(ok(undefined));
    expect((await openCards(folder)).records.size).toBe(1);
  });

  it('keeps two generations and no more', async () => {
    const store = await openCards(folder);
    for (let k = 0; k < 60; k += 1) await store.commit(changeNumber(k));
    await store.close();
    const names = await readdir(folder);
    expect(names.filter((name) => name.endsWith('.snap'))).toHaveLength(2);
    expect(names.filter((name) => name.endsWith('.jnl'))).toHaveLength(2);
  });
});

const titledFormat: RecordFormat<{ id: string; title: string }> = {
  kind: 'annotations',
  schemaVersion: 3,
  migrations: [
    (record) => ({ ...(record as Card), heading: (record as Card).text }),
    (record) => ({ id: (record as Card).id, title: (record as { heading: string }).heading }),
  ],
  parse: (value) => ok(value as { id: string; title: string }),
};

describe('schema versions', () => {
  it('an older store needs migration, and its records pass through every step', async () => {
    const old = await openCards(folder);
    await old.commit({ put: [card(1), card(2)] });
    await old.close();
    expect(await needsMigration(folder, 'cards', cardFormat)).toBe(false);
    expect(await needsMigration(folder, 'cards', titledFormat)).toBe(true);
    expect(await needsMigration(join(folder, 'none'), 'cards', titledFormat)).toBe(false);

    const opened = await openRecordStore({ directory: folder, name: 'cards', format: titledFormat, mode: 'write' });
    if (!opened.ok) throw new Error(opened.error.message);
    expect([...opened.value.records.values()]).toEqual([1, 2].map((k) => ({ id: `card-${k}`, title: card(k).text })));
    await opened.value.commit({ put: [{ id: 'card-2', title: 'new' }] });

    const reader = await openRecordStore({ directory: folder, name: 'cards', format: titledFormat, mode: 'read' });
    expect(reader.ok && [...reader.value.records.values()].map(({ title }) => title)).toEqual([card(1).text, 'new']);
    await opened.value.close();
  });

  it.each(['write', 'read'] as const)(
    'a newer store is not opened to %s, and not one byte is changed',
    async (mode) => {
      const options = { directory: folder, name: 'cards', format: titledFormat, mode: 'write' } as const;
      const newer = await openRecordStore(options);
      if (!newer.ok) throw new Error(newer.error.message);
      await newer.value.commit({ put: [{ id: 'a', title: 'b' }] });
      await newer.value.close();
      const before = await bytesOf(folder);
      const opened = await tryCards(folder, undefined, mode);
      expect(opened.ok ? '' : `${opened.error.reason}: ${opened.error.message}`).toMatch(
        /^too-new: “.*cards.*” was written by a newer version of this program\. Nothing was opened or changed\./,
      );
      expect(await bytesOf(folder)).toEqual(before);
      expect(await needsMigration(folder, 'cards', cardFormat)).toBe(false);
    },
  );
});

describe('a reader beside a writer at work', () => {
  it('sees a committed state, not older than when it began, and writes nothing', async () => {
    const states = statesOfSeries(150);
    const store = await openCards(folder, undefined, 'write', eagerLimits);
    let acknowledged = 0;
    let writing = true;
    const writer = (async () => {
      for (let k = 0; k < 150; k += 1) {
        if (!(await store.commit(changeNumber(k))).ok) throw new Error('not saved');
        acknowledged = k + 1;
      }
      writing = false;
    })();
    let reads = 0;
    while (writing) {
      const atLeast = acknowledged;
      const reader = await openCards(folder, undefined, 'read');
      expect(states.indexOf(stateOf(reader.records))).toBeGreaterThanOrEqual(atLeast);
      expect(reader.recovered).toEqual([]);
      reads += 1;
    }
    await writer;
    expect(reads).toBeGreaterThan(5);
  });

  it('asks the disk for nothing but names and bytes', async () => {
    const disk = new MemoryDisk();
    const store = await openCards('/p', disk);
    for (let k = 0; k < 20; k += 1) await store.commit(changeNumber(k));
    await store.close();
    const before = disk.log.length;
    const reader = await openCards('/p', disk, 'read');
    await reader.close();
    expect(disk.log.length).toBe(before);
  });
});
