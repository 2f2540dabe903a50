import { describe, expect, it } from 'vitest';
import type { RecordStore } from './recordStore.ts';
import { type Card, card, changeNumber, openCards, stateOf, statesOfSeries, tryCards } from './testing/cards.ts';
import { type CrashState, crashStates } from './testing/crashStates.ts';
import { type Fault, MemoryDisk } from './testing/memoryDisk.ts';

const folder = '/project';
const commits = 42;
const states = statesOfSeries(commits);

async function commitSeries(store: RecordStore<Card>, disk: MemoryDisk, from = 0, to = commits): Promise<void> {
  for (let k = from; k < to; k += 1) {
    const done = await store.commit(changeNumber(k));
    if (!done.ok) throw new Error(done.error.message);
    disk.acknowledge(k + 1);
  }
}

/** Enough to see what is wrong; a broken store would fail in thousands of states. */
const reported = 10;

/** More states than this after an acknowledged change mean that writes without a sync pile up. */
const mostAtEnd = 1_000;

/** What is wrong with the states after a cut at the end of the log. */
async function faultsAtEnd(disk: MemoryDisk, committed: readonly string[], label: string): Promise<string[]> {
  const faults: string[] = [];
  let tried = 0;
  for (const crash of crashStates(disk.log, disk.log.length)) {
    tried += 1;
    const fault = tried > mostAtEnd ? 'too many states, so something is not synced' : await faultOf(crash, committed);
    if (fault !== null) faults.push(`${label}: ${fault}`);
    if (faults.length >= reported) break;
  }
  return faults;
}

/** Says what is wrong with a state after a crash, or null: it must be a committed one, not older than acknowledged, and usable. */
async function faultOf(crash: CrashState, committed: readonly string[]): Promise<string | null> {
  const disk = MemoryDisk.holding(crash.files);
  const opened = await tryCards(folder, disk);
  if (!opened.ok) return opened.error.message;
  const found = committed.indexOf(stateOf(opened.value.records));
  if (found < 0) return 'a state that was never committed';
  if (found < crash.acknowledged) return `state ${found}, but ${crash.acknowledged} was acknowledged`;
  const added = await opened.value.commit({ put: [card(999)] });
  if (!added.ok) return `after recovery: ${added.error.message}`;
  const reader = await openCards(folder, disk, 'read');
  if (stateOf(reader.records) !== stateOf(added.value)) return 'a change after recovery was not kept';
  const closed = await opened.value.close();
  if (!closed.ok) return `closing after recovery: ${closed.error.message}`;
  const again = await openCards(folder, disk);
  return stateOf(again.records) === stateOf(added.value) ? null : 'closing after recovery changed the records';
}

function keyOf({ files, acknowledged }: CrashState): string {
  return `${acknowledged} ${[...files].map(([path, bytes]) => `${path}:${bytes.toString('latin1')}`).join('\0')}`;
}

describe('after a power cut', () => {
  it('every possible state of the disk opens as a committed state, not older than the last acknowledged, and can be written again', async () => {
    const disk = new MemoryDisk();
    const store = await openCards(folder, disk);
    await commitSeries(store, disk);
    await store.close();
    const snapshots = disk.log.filter((one) => one.act === 'rename').length;
    expect(snapshots).toBeGreaterThanOrEqual(4);

    const seen = new Set<string>();
    const faults: string[] = [];
    for (let length = 0; length <= disk.log.length && faults.length < reported; length += 1) {
      for (const crash of crashStates(disk.log, length)) {
        const key = keyOf(crash);
        if (seen.has(key)) continue;
        seen.add(key);
        const fault = await faultOf(crash, states);
        if (fault !== null) faults.push(`after ${length} operations: ${fault}`);
      }
    }
    console.error(`crash states tried: ${seen.size}`);
    expect(faults).toEqual([]);
    expect(seen.size).toBeGreaterThan(1_000);
  }, 240_000);

  it('what a killed program left in memory only is made durable by the next one before anything builds on it', async () => {
    const whole = new MemoryDisk();
    const first = await openCards(folder, whole);
    await commitSeries(first, whole, 0, 12);
    const faults: string[] = [];
    for (let kill = 1; kill <= whole.count && faults.length < reported; kill += 1) {
      const disk = new MemoryDisk();
      disk.fault = { from: kill, to: Number.POSITIVE_INFINITY, code: 'EIO', share: 0.5 };
      const killed = await tryCards(folder, disk);
      for (let k = 0; killed.ok && k < 12; k += 1) if (!(await killed.value.commit(changeNumber(k))).ok) break;
      disk.fault = null;
      const next = await openCards(folder, disk);
      const before = states.indexOf(stateOf(next.records));
      disk.acknowledge(before);
      faults.push(...(await faultsAtEnd(disk, states, `killed at ${kill}, after opening`)));
      const after = await next.commit({ put: [card(500)] });
      if (!after.ok) throw new Error(after.error.message);
      disk.acknowledge(before + 1);
      const expected = [...states.slice(0, before + 1), stateOf(after.value)];
      faults.push(...(await faultsAtEnd(disk, expected, `killed at ${kill}, after a change`)));
    }
    expect(faults).toEqual([]);
  }, 120_000);
});

/** Opens the store and commits as a reader would, trying again what was refused; returns how often it was refused. */
async function commitStubbornly(store: RecordStore<Card>, k: number): Promise<number> {
  for (let refused = 0; refused <= 5; refused += 1) {
    const before = store.records;
    if ((await store.commit(changeNumber(k))).ok) return refused;
    if (store.records !== before) throw new Error('a refused change was shown');
  }
  throw new Error(`stuck at commit ${k}`);
}

/** Makes the series with a fault on the way; a power cut is tried at the first acknowledgement after the fault, and at the end. */
async function seriesWithFault(disk: MemoryDisk, fault: Fault): Promise<{ refused: number; faults: string[] }> {
  disk.fault = fault;
  const label = `operation ${fault.from}`;
  let opened = await tryCards(folder, disk);
  for (let tries = 0; !opened.ok && tries < 5; tries += 1) opened = await tryCards(folder, disk);
  if (!opened.ok) return { refused: 0, faults: [`${label}: could not be opened`] };
  const faults: string[] = [];
  let refused = 0;
  let cut = false;
  for (let k = 0; k < commits; k += 1) {
    const behind = disk.count >= fault.to;
    refused += await commitStubbornly(opened.value, k);
    disk.acknowledge(k + 1);
    if (cut || !behind) continue;
    cut = true;
    faults.push(...(await faultsAtEnd(disk, states, `${label}, commit ${k}`)));
  }
  // Closing may fail once; every change must be there all the same.
  await opened.value.close();
  return { refused, faults: [...faults, ...(await faultsAtEnd(disk, states, `${label}, closed`))] };
}

const kinds = [
  { code: 'EIO', share: 0, operations: 1 },
  { code: 'ENOSPC', share: 0.5, operations: 1 },
  { code: 'EIO', share: 1, operations: 1 },
  { code: 'EIO', share: 1, operations: 4 },
] as const;

describe('when an operation of the disk fails', () => {
  it.each(kinds)(
    'with $code, $share of the bytes written, $operations times in a row: nothing acknowledged is lost and the store goes on',
    async (kind) => {
      const calm = new MemoryDisk();
      const store = await openCards(folder, calm);
      await commitSeries(store, calm);
      await store.close();

      const faults: string[] = [];
      let refused = 0;
      for (let at = 1; at <= calm.count && faults.length < reported; at += 1) {
        const disk = new MemoryDisk();
        const fault = { from: at, to: at + kind.operations, code: kind.code, share: kind.share };
        const result = await seriesWithFault(disk, fault);
        refused += result.refused;
        faults.push(...result.faults);
      }
      console.error(`faults tried: ${calm.count}, commits refused: ${refused}`);
      expect(faults).toEqual([]);
      expect(refused).toBeGreaterThan(commits);
    },
    120_000,
  );
});

describe('a refused change whose bytes could not be taken back', () => {
  it('does not come back after the changes that followed it', async () => {
    const disk = new MemoryDisk();
    const store = await openCards(folder, disk, 'write', { compactAbove: 1e9, markEvery: 0 });
    await store.commit({ put: [card(1)] });
    // The long record is written whole, but its sync fails, and so do truncating and closing.
    disk.fault = { from: disk.count + 2, to: disk.count + 5, code: 'EIO', share: 1 };
    const refused = await store.commit({ put: [{ ...card(2), text: 'refused '.repeat(100) }] });
    expect(refused.ok).toBe(false);
    await store.commit({ put: [card(3)] });
    const found = await openCards(folder, disk, 'read');
    expect([...found.records.keys()]).toEqual(['card-1', 'card-3']);
    await store.commit({ put: [card(4)] });
    expect((await openCards(folder, disk)).recovered).toEqual([]);
  });
});

describe('when the disk is full', () => {
  it('the change is refused in a sentence, all before it stays, and the store goes on once there is space', async () => {
    const disk = new MemoryDisk();
    const store = await openCards(folder, disk, 'write', { compactAbove: 100_000, markEvery: 0 });
    disk.capacity = 3_000;
    let kept = 0;
    let refusal = '';
    for (let k = 0; k < 50 && refusal === ''; k += 1) {
      const done = await store.commit({ put: [card(k)] });
      if (done.ok) kept += 1;
      else refusal = `${done.error.reason}: ${done.error.message}`;
    }
    expect(refusal).toBe(
      'storage: The disk is full: “project/cards” could not be written. What was saved before is safe. Free some space and try again.',
    );
    expect(store.records.size).toBe(kept);
    expect((await openCards(folder, disk, 'read')).records.size).toBe(kept);
    disk.capacity = 100_000;
    expect((await store.commit({ put: [card(100)] })).ok).toBe(true);
    expect((await openCards(folder, disk, 'read')).records.size).toBe(kept + 1);
  });
});
