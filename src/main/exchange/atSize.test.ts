/** Thousands of annotations of one passage, edited on both sides at once: decided, taken back, and nothing held meanwhile. */

import { beforeAll, expect, test } from 'vitest';
import type { Decision } from '../../shared/model/decide.ts';
import { Desk } from '../desk.ts';
import { editedAtOnce } from '../testing/editedAtOnce.ts';
import { turnsDuring } from '../testing/otherWork.ts';
import { lineReader, mali, newFolder, value } from '../testing/projects.ts';
import { readSet } from '../testing/readSet.ts';
import { Exchanging } from './exchanging.ts';

const COUNT = 4_000;
/** Fewer would be possible on a fast computer; one long silence would leave none. */
const SOME_TURNS = 5;

let edited: Awaited<ReturnType<typeof editedAtOnce>>;

beforeAll(async () => {
  edited = await editedAtOnce(await newFolder(), COUNT);
}, 60_000);

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
  const { sources } = value(await desk.open(edited.project));
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

  const preview = value(await exchanging.preview(work, edited.set));
  expect(preview.conflicts).toHaveLength(COUNT);
  value(await inTurns(() => exchanging.apply(work, both(preview.conflicts))));
  expect(told.size).toBe(2 * COUNT);
  const after = new Map(told);
  expect(await shown()).toEqual(after);
  expect(await standing()).toEqual([]);
  value(await inTurns(() => work.project.undo()));
  expect(told).toEqual(before);

  value(await exchanging.preview(work, edited.set));
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
