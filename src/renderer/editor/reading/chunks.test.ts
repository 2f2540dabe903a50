/** Which chunks are drawn: those of a place, and the newest of those left. */

import { expect, test } from 'vitest';
import { TextIndex } from '../../../shared/text/textIndex.ts';
import { type Chunk, chunkAround, chunksFrom, drawnAfter } from './chunks.ts';
import { report } from './testing/report.ts';

const long = 'The rains came late. '.repeat(150);
const doc = report(...Array.from({ length: 20 }, () => [long, long]));
const index = new TextIndex(doc);

const numbered = (from: number, to: number): Chunk[] =>
  Array.from({ length: to - from }, (_, at) => ({ start: from + at, end: from + at + 1, endPosition: from + at }));

test('a chunk reaches from its first letter to its last', () => {
  const { start, end, endPosition } = chunkAround(doc, index, index.toPosition(0));
  expect(index.text.slice(start, end)).toBe(`${long}\n${long}`);
  expect(doc.resolve(endPosition).parentOffset).toBe(doc.child(0).child(0).content.size);
});

test('the chunks of a place are what a window may show from there, and some lines above', () => {
  const middle = Math.floor(index.text.length / 2);
  const chunks = chunksFrom(doc, index, middle);
  expect(chunks[0]?.start).toBeLessThan(middle - 1_000);
  expect(chunks.at(-1)?.end).toBeGreaterThan(middle + 8_000);
  expect(chunks.length).toBeLessThan(6);
  for (const [at, chunk] of chunks.entries())
    if (at > 0) expect(chunk.start - (chunks[at - 1]?.end ?? 0)).toBeLessThanOrEqual(1);
});

test('at the end of a report there are those that are left', () => {
  expect(chunksFrom(doc, index, index.text.length).at(-1)?.end).toBe(index.text.length);
});

test('what is shown is drawn, and goes when forty others have been shown since', () => {
  const drawn = drawnAfter(drawnAfter([], numbered(0, 3)), numbered(2, 5));
  expect(drawn.map(({ start }) => start)).toEqual([0, 1, 2, 3, 4]);
  expect(drawnAfter(drawn, numbered(10, 47)).map(({ start }) => start)).toEqual([
    2,
    3,
    4,
    ...numbered(10, 47).map(({ start }) => start),
  ]);
});

test('however many are on the screen, all of them are drawn', () => {
  expect(drawnAfter(numbered(0, 3), numbered(1, 60))).toHaveLength(59);
});
