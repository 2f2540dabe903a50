/** Properties of merging over random histories: four replicas, clocks an hour wrong, exchange in any order. */

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ana, annotation, MORNING } from '../testing/records.ts';
import {
  type AnnotationRecord,
  isDeleted,
  mergeAnnotations,
  withCoding,
  withDeletion,
  withMemo,
} from './annotation.ts';
import { distinctValues, type Register, write } from './register.ts';
import { type Stamp, type StampClock, stampClock } from './stamp.ts';

type Replica = { records: Map<string, AnnotationRecord>; clock: StampClock; skew: number };
/** One write: `over` are the stamps that stood in the field and were seen. */
type Write = { id: string; stamp: Stamp; over: readonly Stamp[] };

const HOUR = 3_600_000;
const TEXT = 'Income rose in the north and fell in the south.';
const replica = fc.nat(3);
const id = fc.constantFrom('one', 'two', 'three');
const step = fc.oneof(
  fc.record({ does: fc.constant('memo' as const), replica, id, memo: fc.string({ maxLength: 3 }) }),
  fc.record({
    does: fc.constant('tag' as const),
    replica,
    id,
    tagId: fc.constantFrom('gap', 'success'),
    on: fc.boolean(),
  }),
  fc.record({ does: fc.constant('move' as const), replica, id, end: fc.integer({ min: 1, max: TEXT.length }) }),
  fc.record({ does: fc.constant('delete' as const), replica, id, on: fc.boolean() }),
  fc.record({ does: fc.constant('take' as const), replica, from: replica }),
  fc.record({ does: fc.constant('skew' as const), replica, by: fc.integer({ min: -HOUR, max: HOUR }) }),
);
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;
const histories = fc.array(step, { maxLength: 40 });

function registersOf(record: AnnotationRecord): Register<unknown>[] {
  return [record.target, record.memo, record.deleted, ...record.codings.map(({ coding }) => coding)];
}

function stampsOf(record: AnnotationRecord): Stamp[] {
  return registersOf(record).flatMap(({ values }) => values.map(({ stamp }) => stamp));
}

function edited(record: AnnotationRecord, act: Step, stamp: Stamp): AnnotationRecord {
  switch (act.does) {
    case 'memo':
      return withMemo(record, act.memo, stamp);
    case 'tag':
      return withCoding(record, act.tagId, act.on ? { creator: ana, created: record.created } : null, stamp);
    case 'move': {
      const target = {
        fingerprint: 'a'.repeat(64),
        start: 0,
        end: act.end,
        exact: TEXT.slice(0, act.end),
        prefix: '',
        suffix: '',
      };
      return { ...record, target: write(record.target, target, stamp) };
    }
    case 'delete':
      return withDeletion(record, act.on, stamp);
    default:
      return record;
  }
}

/** What the write at `stamp` replaced: the stamps that `before` had and `after` no longer has. */
function replaced(before: AnnotationRecord, after: AnnotationRecord): Stamp[] {
  const standing = new Set(stampsOf(after));
  return stampsOf(before).filter((each) => !standing.has(each));
}

function play(history: readonly Step[]): { replicas: Replica[]; writes: Write[] } {
  const now = { time: MORNING };
  const replicas = [0, 1, 2, 3].map((number) => {
    const made: Replica = {
      records: new Map(),
      skew: 0,
      clock: stampClock(`r${number}`, () => now.time + made.skew),
    };
    return made;
  });
  const writes: Write[] = [];
  for (const act of history) {
    now.time++;
    const here = replicas[act.replica] as Replica;
    if (act.does === 'skew') here.skew = act.by;
    else if (act.does === 'take') take(here, replicas[act.from] as Replica);
    else {
      const before = here.records.get(act.id) ?? begun(act.id);
      const stamp = here.clock.next();
      const after = edited(before, act, stamp);
      here.records.set(act.id, after);
      writes.push({ id: act.id, stamp, over: replaced(before, after) });
    }
  }
  return { replicas, writes };
}

/** All replicas begin with the same annotations. */
function begun(id: string): AnnotationRecord {
  return annotation({ id, text: TEXT, quote: TEXT, clock: stampClock('begin', () => MORNING - HOUR * 2) });
}

function take(here: Replica, there: Replica): void {
  here.records = merged(here.records, there.records);
  for (const record of there.records.values()) for (const stamp of stampsOf(record)) here.clock.see(stamp);
}

function merged(
  a: ReadonlyMap<string, AnnotationRecord>,
  b: ReadonlyMap<string, AnnotationRecord>,
): Map<string, AnnotationRecord> {
  const all = new Map(a);
  for (const [each, record] of b) {
    const known = all.get(each);
    all.set(each, known ? mergeAnnotations(known, record) : record);
  }
  return all;
}

/** Tags in one order, as merging gives it, and keys of the map sorted. */
function canonical(records: ReadonlyMap<string, AnnotationRecord>): unknown {
  return [...records.values()].map((record) => mergeAnnotations(record, record)).sort((a, b) => (a.id < b.id ? -1 : 1));
}

function states(
  history: readonly Step[],
): [Replica['records'], Replica['records'], Replica['records'], Replica['records']] {
  const [a, b, c, d] = play(history).replicas.map(({ records }) => records);
  if (!a || !b || !c || !d) throw new Error('there are four replicas');
  return [a, b, c, d];
}

const RUNS = { numRuns: 500 };

test('property: it does not matter who merges whom', () => {
  fc.assert(
    fc.property(histories, (history) => {
      const [a, b] = states(history);
      expect(canonical(merged(a, b))).toEqual(canonical(merged(b, a)));
    }),
    RUNS,
  );
});

test('property: it does not matter in which groups sets are merged', () => {
  fc.assert(
    fc.property(histories, (history) => {
      const [a, b, c] = states(history);
      expect(canonical(merged(merged(a, b), c))).toEqual(canonical(merged(a, merged(b, c))));
    }),
    RUNS,
  );
});

test('property: merging a second time, or with what was taken in before, changes nothing', () => {
  fc.assert(
    fc.property(histories, (history) => {
      const [a, b, c, d] = states(history);
      expect(canonical(merged(a, a))).toEqual(canonical(a));
      const all = [b, c, d].reduce(merged, a);
      for (const each of [a, b, c, d]) expect(canonical(merged(all, each))).toEqual(canonical(all));
    }),
    RUNS,
  );
});

test('property: all replicas come to the same in whatever order they exchange', () => {
  fc.assert(
    fc.property(histories, fc.shuffledSubarray([0, 1, 2, 3], { minLength: 4 }), (history, order) => {
      const all = states(history);
      const shuffled = order.map((number) => all[number] ?? all[0]);
      expect(canonical(shuffled.reduce(merged))).toEqual(canonical(all.reduce(merged)));
    }),
    RUNS,
  );
});

test('property: no write is lost unseen: it stands, or somebody who saw it wrote over it', () => {
  fc.assert(
    fc.property(histories, (history) => {
      const { replicas, writes } = play(history);
      const all = replicas.map(({ records }) => records).reduce(merged);
      const overwritten = new Set(writes.flatMap(({ over }) => over));
      for (const { id: written, stamp } of writes) {
        const record = all.get(written);
        const stands = record !== undefined && stampsOf(record).includes(stamp);
        expect(stands).toBe(!overwritten.has(stamp));
      }
    }),
    RUNS,
  );
});

test('property: an annotation goes only if nobody edited it without having seen a deletion', () => {
  fc.assert(
    fc.property(histories, (history) => {
      const all = play(history)
        .replicas.map(({ records }) => records)
        .reduce(merged);
      for (const record of all.values()) {
        const deletions = record.deleted.values.map(({ value }) => value);
        const seen = new Set(deletions.flatMap((value) => value?.seen ?? []));
        const fields = [record.target, record.memo, ...record.codings.map(({ coding }) => coding)];
        const unseen = fields
          .flatMap(({ values }) => values.map(({ stamp }) => stamp))
          .filter((each) => !seen.has(each));
        if (isDeleted(record)) expect({ unseen, kept: deletions.includes(null) }).toEqual({ unseen: [], kept: false });
        else expect(unseen.length > 0 || deletions.includes(null)).toBe(true);
      }
    }),
    RUNS,
  );
});

test('property: stamps are unique over all replicas, and every field always holds a value', () => {
  fc.assert(
    fc.property(histories, (history) => {
      const { replicas, writes } = play(history);
      expect(new Set(writes.map(({ stamp }) => stamp)).size).toBe(writes.length);
      for (const record of replicas
        .map(({ records }) => records)
        .reduce(merged)
        .values()) {
        for (const register of registersOf(record)) expect(distinctValues(register).length).toBeGreaterThan(0);
      }
    }),
    RUNS,
  );
});
