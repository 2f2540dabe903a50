/** Thousands of annotations of one passage, edited on both sides at once: decided, taken back, and nothing held meanwhile. */

import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { newAnnotation, withMemo, withPassage } from '../../shared/model/annotation.ts';
import type { Decision } from '../../shared/model/decide.ts';
import type { Reviewer } from '../../shared/model/reviewer.ts';
import { Desk } from '../desk.ts';
import type { Project } from '../project/project.ts';
import { turnsDuring } from '../testing/otherWork.ts';
import { addReport, lineReader, mali, newFolder, newProject, value } from '../testing/projects.ts';
import { readSet } from '../testing/readSet.ts';
import { exportAnnotationSet } from './exchangeFile.ts';
import { Exchanging } from './exchanging.ts';
import { applyMerge } from './merging.ts';

const dara: Reviewer = { id: 'reviewer-dara', name: 'Dara' };
const TEXT = ['Families were met at home in the third month.', 'Nobody was told why.'];
const COUNT = 4_000;
/** Fewer would be possible on a fast computer; one long silence would leave none. */
const SOME_TURNS = 5;

let theirSet = '';
let mine: Project;

beforeAll(async () => {
  const folder = await newFolder();
  const theirs = await newProject();
  const report = await addReport(theirs, TEXT);
  const [{ fingerprint } = { fingerprint: '' }] = report.documents;
  const target = { fingerprint, start: 0, end: 17, exact: 'Families were met', prefix: '', suffix: ' at home' };
  const put = Array.from({ length: COUNT }, () =>
    newAnnotation({
      id: theirs.newId(),
      creator: dara,
      created: theirs.moment(),
      target,
      tagIds: ['tag-gap'],
      stamp: theirs.clock.next(),
    }),
  );
  value(await value(await theirs.annotations(report.id)).commit({ put }));
  const first = join(folder, 'first.json');
  value(await exportAnnotationSet(theirs, dara, first));
  mine = await newProject();
  await addReport(mine, TEXT);
  value(await applyMerge(mine, value(await readSet(first, mine.clock)), []));
  await edit(mine, 'Mali', 'Families were met at');
  await edit(theirs, 'Dara', 'Families were met at home');
  theirSet = join(folder, 'second.json');
  value(await exportAnnotationSet(theirs, dara, theirSet));
  value(await theirs.close());
  value(await mine.close());
}, 60_000);

/** Everybody writes another memo and ends the passage elsewhere. */
async function edit(project: Project, name: string, exact: string): Promise<void> {
  const store = value(await project.annotations(project.sources[0]?.id ?? ''));
  const put = [...store.records.values()].map((record) => {
    const [standing] = record.target.values;
    if (!standing) throw new Error('a register always holds a value');
    const target = { ...standing.value, end: exact.length, exact, suffix: '' };
    const moved = withPassage(record, target, project.clock.next(), new Set([standing.stamp]));
    return withMemo(moved, `${name} says so.`, project.clock.next());
  });
  value(await store.commit({ put }));
}

test('all conflicts kept on both sides, merged or settled later, taken back and done again: other work has its turn all along', async () => {
  let told = new Map<string, readonly string[]>();
  let pieces: number[] = [];
  const desk = new Desk({
    reader: lineReader,
    reviewer: () => mali,
    tell: (name, payload) => {
      if (name !== 'annotations.changed' || !payload || !('put' in payload) || !('sourceId' in payload)) return;
      pieces.push(payload.put.length, payload.removed.length);
      for (const each of payload.put) if ('quote' in each) told.set(each.id, [each.quote, each.memo]);
      for (const id of payload.removed) told.delete(String(id));
    },
  });
  const { sources } = value(await desk.open(mine.directory));
  const work = value(desk.work);
  const shown = async () =>
    new Map(
      value(await desk.annotations(sources[0]?.id ?? '')).map(({ id, quote, memo }) => [id, [quote, memo]] as const),
    );
  told = await shown();
  const before = new Map(told);
  const exchanging = new Exchanging(readSet, () => {});
  const inTurns = async <T>(act: () => Promise<T>): Promise<T> => {
    const { turns, result } = await turnsDuring(act);
    expect(turns).toBeGreaterThan(SOME_TURNS);
    pieces = [];
    expect((await turnsDuring(() => desk.changed())).turns).toBeGreaterThan(1);
    expect(Math.max(...pieces)).toBeLessThanOrEqual(1_000);
    return result;
  };
  const both = (conflicts: Awaited<ReturnType<typeof standing>>): Decision[] =>
    conflicts.map(({ annotationId, seen, fields }) => ({
      annotationId,
      seen,
      fields: fields.map(({ field }) => ({ field, keep: 'both' as const })),
    }));
  const standing = async () => value(await exchanging.conflicts(work));

  const preview = value(await exchanging.preview(work, theirSet));
  expect(preview.conflicts).toHaveLength(COUNT);
  value(await inTurns(() => exchanging.apply(work, both(preview.conflicts))));
  expect(told.size).toBe(2 * COUNT);
  const after = new Map(told);
  expect(await shown()).toEqual(after);
  expect(await standing()).toEqual([]);
  value(await inTurns(() => work.project.undo()));
  expect(told).toEqual(before);

  value(await exchanging.preview(work, theirSet));
  value(await inTurns(() => exchanging.apply(work, [])));
  const left = await standing();
  expect(left).toHaveLength(COUNT);
  expect(value(await inTurns(() => exchanging.settle(work, both(left)))).settled).toBe(COUNT);
  expect(told).toEqual(after);
  value(await inTurns(() => work.project.undo()));
  expect(await standing()).toHaveLength(COUNT);
  value(await inTurns(() => work.project.redo()));
  expect(told).toEqual(after);
  await desk.close();
}, 60_000);
