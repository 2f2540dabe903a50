import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { AnnotationRecord } from '../../shared/model/annotation.ts';
import {
  conflictsOf,
  isDeleted,
  mergeAnnotations,
  tagIdsOf,
  withDeletion,
  withMemo,
} from '../../shared/model/annotation.ts';
import { current, newRegister, type Register } from '../../shared/model/register.ts';
import type { SourceRecord } from '../../shared/model/source.ts';
import { clockOf } from '../../shared/testing/records.ts';
import { addReport, mali, newProject, value } from '../testing/projects.ts';
import { perform } from './acting.ts';
import { addAnnotation, removeAnnotation, setMemo, setTag, settleConflict } from './annotating.ts';
import { editReport } from './library.ts';
import type { Project } from './project.ts';

let project: Project;
let sources: SourceRecord[];

beforeEach(async () => {
  project = await newProject();
  sources = [
    await addReport(project, ['Visits helped.', 'They stopped after three months.'], 'visits.txt'),
    await addReport(project, ['Schools reopened in two districts.'], 'schools.txt'),
  ];
});
afterEach(async () => {
  await project.close();
});

const dara = { id: 'reviewer-dara', name: 'Dara' };
const sourceId = (which = 0) => sources[which]?.id ?? '';
const passage = (which = 0) => ({ sourceId: sourceId(which), start: 0, end: 6, tagIds: ['tag-success'] });

/** All annotations there are, tombstones included. */
async function records(): Promise<AnnotationRecord[]> {
  const stores = await Promise.all(sources.map(({ id }) => project.annotations(id)));
  return stores.flatMap((store) => [...value(store).records.values()]);
}

/** Everything an analyst can see, without stamps. */
async function seen(): Promise<unknown> {
  const annotations = (await records()).filter((record) => !isDeleted(record));
  return {
    titles: project.sources.map(({ title }) => current(title)),
    annotations: annotations.map((record) => ({
      id: record.id,
      memos: record.memo.values.map((each) => each.value),
      tagIds: tagIdsOf(record).sort(),
      conflicts: conflictsOf(record),
    })),
  };
}

describe('an act', () => {
  test('of many records in several reports is one step of undo', async () => {
    const first = value(await addAnnotation(project, mali, passage(0)));
    const second = value(await addAnnotation(project, mali, passage(1)));
    const before = await seen();
    const clock = clockOf('x', Date.now());
    const changes = [first, second].map((from, which) => ({
      sourceId: sourceId(which),
      from,
      to: withMemo(from, `memo ${which}`, clock.next()),
    }));
    await project.inTurn(() => perform(project, 'two memos', changes));
    const after = await seen();
    expect(value(await project.undo())).toEqual({ did: 'two memos', place: null });
    expect(await seen()).toEqual(before);
    await project.redo();
    expect(await seen()).toEqual(after);
  });

  test('says in which report and on which annotation it was, so that the window can go there', async () => {
    const { id } = value(await addAnnotation(project, mali, passage(1)));
    expect(value(await project.undo())?.place).toEqual({ sourceId: sourceId(1), annotationId: id });
  });

  test('that cannot be written is not remembered', async () => {
    const ref = { sourceId: sourceId(), annotationId: value(await addAnnotation(project, mali, passage())).id };
    expect((await setMemo(project, ref, 'x'.repeat(100_001))).ok).toBe(false);
    expect(project.history.nextUndo).toBe('tag Success');
  });
});

describe('undo after the annotation was changed by something else', () => {
  test('turns back only what the act had changed, and keeps a memo that came from a colleague', async () => {
    const made = value(await addAnnotation(project, mali, passage()));
    const ref = { sourceId: sourceId(), annotationId: made.id };
    const theirs = withMemo(made, 'from Dara', clockOf('dara', Date.now() + 1000).next());
    await setMemo(project, ref, 'from Mali');
    await setTag(project, mali, ref, 'tag-gap', true);
    await takeIn(mergeAnnotations(await only(), theirs));
    await project.undo();
    expect(tagIdsOf(await only())).toEqual(['tag-success']);
    expect(valuesOf((await only()).memo)).toEqual(['from Dara', 'from Mali']);
    await project.undo();
    expect(valuesOf((await only()).memo)).toEqual(['', 'from Dara']);
  });

  test('leaves an annotation deleted that a colleague has deleted', async () => {
    const { id } = value(await addAnnotation(project, mali, passage()));
    const ref = { sourceId: sourceId(), annotationId: id };
    await setMemo(project, ref, 'check');
    const stamp = project.clock.next();
    await takeIn(withDeletion(await only(), true, stamp));
    await project.undo();
    expect(isDeleted(await only())).toBe(true);
  });
});

async function only(): Promise<AnnotationRecord> {
  const [record] = await records();
  if (!record) throw new Error('there is one annotation');
  return record;
}

/** As an exchange does: a record from elsewhere, beside the history. */
async function takeIn(record: AnnotationRecord): Promise<void> {
  value(await value(await project.annotations(sourceId())).commit({ put: [record] }));
}

function valuesOf<T>(register: Register<T>): T[] {
  return register.values.map((each) => each.value).sort();
}

type Ref = Parameters<typeof setMemo>[1];

/** What an analyst, and a colleague's file, may do next; `place` chooses the annotation. */
const acts: readonly ((place: number) => Promise<unknown>)[] = [
  (place) => addAnnotation(project, place % 2 ? mali : dara, passage(place % 2)),
  (place) => onOne(place, (ref) => setTag(project, mali, ref, 'tag-gap', place % 3 > 0)),
  (place) => onOne(place, (ref) => setTag(project, dara, ref, 'tag-success', place % 3 === 0)),
  (place) => onOne(place, (ref) => setMemo(project, ref, `memo ${place % 4}`)),
  (place) => onOne(place, (ref) => removeAnnotation(project, ref)),
  (place) => onOne(place, (ref) => settleConflict(project, ref, 'memo', undefined, place % 2)),
  (place) => onOne(place, (ref) => settleConflict(project, ref, 'deleted', undefined, place % 2)),
  (place) => onOne(place, (ref) => exchange(ref, place)),
  (place) => editReport(project, sourceId(place % 2), { title: `Title ${place % 3}` }),
];

async function onOne(place: number, act: (ref: Ref) => Promise<unknown>): Promise<void> {
  const { id } = value(project.source(sourceId(place % 2)));
  const all = [...value(await project.annotations(id)).records.keys()];
  const annotationId = all[place % Math.max(1, all.length)];
  if (annotationId) await act({ sourceId: id, annotationId });
}

/** A colleague's edit, made without knowing of ours: another memo, or a deletion. */
async function exchange({ sourceId, annotationId }: Ref, place: number): Promise<void> {
  const from = value(await project.annotations(sourceId)).records.get(annotationId);
  if (!from) return;
  const stamp = clockOf('dara', Date.now() + place).next();
  const unseen = { ...from, memo: newRegister(`theirs ${place}`, stamp) };
  const to = mergeAnnotations(from, place % 2 ? unseen : withDeletion(from, true, stamp));
  await project.inTurn(() => perform(project, 'exchange', [{ sourceId, from, to }]));
}

/** Every stamp that a register of an annotation or of a report's title names. */
async function stamps(): Promise<Set<string>> {
  const registers: Register<unknown>[] = [
    ...project.sources.map(({ title }) => title),
    ...(await records()).flatMap((each) => [each.memo, each.deleted, ...each.codings.map(({ coding }) => coding)]),
  ];
  return new Set(registers.flatMap(({ values, overwritten }) => [...values.map(({ stamp }) => stamp), ...overwritten]));
}

test('whatever was done: each undo gives back what was before it, each redo what was after, and no stamp is lost', async () => {
  const remembered = vi.spyOn(project.history, 'did');
  const act = fc.tuple(fc.nat(acts.length - 1), fc.nat(11));
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 1, maxLength: 14 }), async (sequence) => {
      const known = new Set<string>();
      const states = [await seen()];
      for (const [which, place] of sequence) {
        remembered.mockClear();
        await acts[which]?.(place);
        if (remembered.mock.calls.length) states.push(await seen());
        for (const stamp of await stamps()) known.add(stamp);
      }
      for (let back = 0; back < 2; back++) {
        for (const state of states.slice(0, -1).reverse()) {
          value(await project.undo());
          expect(await seen()).toEqual(state);
        }
        for (const state of states.slice(1)) {
          value(await project.redo());
          expect(await seen()).toEqual(state);
        }
      }
      const now = await stamps();
      expect([...known].filter((stamp) => !now.has(stamp))).toEqual([]);
    }),
    { numRuns: 25 },
  );
});
