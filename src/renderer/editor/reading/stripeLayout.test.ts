/** Where stripes and labels stand. */

import { expect, test } from 'vitest';
import type { Placed } from './highlights.ts';
import { layOutStripes, type MeasuredPassage } from './stripeLayout.ts';

function passage(
  id: string,
  top: number,
  bottom: number,
  change: Partial<Placed> = {},
  begins = true,
): MeasuredPassage {
  const placed: Placed = {
    id,
    start: top,
    end: bottom,
    tagIds: ['gap'],
    lanes: [0],
    state: 'exact',
    initials: '',
    buried: false,
  };
  return { placed: { ...placed, ...change }, top, bottom, begins };
}

test('a stripe stands in its lane beside its lines, a little shorter than they are', () => {
  const { stripes } = layOutStripes([passage('a', 100, 160), passage('b', 120, 140, { lanes: [2] })]);
  expect(stripes).toEqual([
    { annotationId: 'a', tagId: 'gap', left: 14, top: 102, height: 56 },
    { annotationId: 'b', tagId: 'gap', left: 32, top: 122, height: 16 },
  ]);
});

test('two tags have two stripes and two labels, the second label under the first', () => {
  const { stripes, labels } = layOutStripes([passage('a', 50, 90, { tagIds: ['gap', 'need'], lanes: [0, 1] })]);
  expect(stripes.map(({ tagId, left }) => [tagId, left])).toEqual([
    ['gap', 14],
    ['need', 23],
  ]);
  expect(labels.map(({ tagId, top }) => [tagId, top])).toEqual([
    ['gap', 50],
    ['need', 64],
  ]);
});

test('labels stand beyond the last lane in use and move down where they would collide', () => {
  const { labels } = layOutStripes([
    passage('b', 108, 120, { lanes: [1] }),
    passage('a', 100, 160),
    passage('c', 300, 320),
  ]);
  expect(labels.map(({ annotationId, left, top }) => [annotationId, left, top])).toEqual([
    ['a', 34, 100],
    ['b', 34, 114],
    ['c', 34, 300],
  ]);
});

test('what goes on from the chunk before is not named again', () => {
  const { stripes, labels } = layOutStripes([passage('a', 0, 40, {}, false)]);
  expect(stripes).toHaveLength(1);
  expect(labels).toEqual([]);
});

test('a moved passage carries the sign once, however many tags it has', () => {
  const { labels } = layOutStripes([passage('a', 0, 40, { tagIds: ['x', 'y'], lanes: [0, 1], state: 'moved' })]);
  expect(labels.map(({ moved }) => moved)).toEqual([true, false]);
});

test('an annotation without a tag has a label, too', () => {
  const { stripes, labels } = layOutStripes([passage('a', 0, 40, { tagIds: [] })]);
  expect(stripes[0]?.tagId).toBeNull();
  expect(labels[0]?.tagId).toBeNull();
});

test('a name has as many lines as there is room before the next label, and three at most', () => {
  const { labels } = layOutStripes([passage('a', 0, 40), passage('b', 20, 40), passage('c', 50, 90)]);
  expect(labels.map(({ lines }) => lines)).toEqual([1, 2, 3]);
});

test('those that lie buried are counted under the names of what they lie under', () => {
  const buried = ['x', 'y'].map((id) => passage(id, 100, 160, { buried: true, lanes: [] }).placed);
  const { labels } = layOutStripes([passage('a', 100, 160), passage('b', 110, 160), passage('c', 130, 160)], buried);
  expect(labels.map(({ annotationId, top, more }) => [annotationId, top, more])).toEqual([
    ['a', 100, null],
    ['x', 114, 2],
    ['b', 128, null],
    ['c', 142, null],
  ]);
});
