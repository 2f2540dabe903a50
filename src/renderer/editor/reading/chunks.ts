/** Chunks of the report as stretches of its text, and which of them have their highlights and margin drawn. */

import type { Node } from 'prosemirror-model';
import type { TextIndex } from '../../../shared/text/textIndex.ts';
import type { Passage } from './intervals.ts';

/** One chunk: its text, and the position at its end, where its piece of the margin stands. */
export interface Chunk extends Passage {
  readonly endPosition: number;
}

/** Chunks that stay drawn, those on the screen among them: leafing back some pages draws nothing anew. */
const KEPT = 40;

/** Text before and after a place that a window may show at once, in UTF-16 units. */
const BEFORE = 2_000;
const AFTER = 8_000;

/** The chunk around a position inside it. */
export function chunkAround(doc: Node, index: TextIndex, position: number): Chunk {
  const inside = doc.resolve(position);
  const endPosition = inside.end(1);
  return { start: index.toOffset(inside.start(1)), end: index.toOffset(endPosition), endPosition };
}

/** The chunks that come on the screen when the text from `offset` on does. */
export function chunksFrom(doc: Node, index: TextIndex, offset: number): Chunk[] {
  const chunks: Chunk[] = [];
  let position = index.toPosition(Math.max(0, offset - BEFORE));
  while (position < doc.content.size) {
    const chunk = chunkAround(doc, index, position);
    chunks.push(chunk);
    if (chunk.end > offset + AFTER) break;
    position = chunk.endPosition + 2;
  }
  return chunks;
}

/** What is drawn once `shown` are on the screen: these, and of what was drawn before them the newest. */
export function drawnAfter(drawn: readonly Chunk[], shown: readonly Chunk[]): readonly Chunk[] {
  const left = without(drawn, shown);
  return [...left.slice(Math.max(0, left.length + shown.length - KEPT)), ...shown];
}

/** The chunks that are not among `others`. */
export function without(chunks: readonly Chunk[], others: readonly Chunk[]): readonly Chunk[] {
  const starts = new Set(others.map(({ start }) => start));
  return chunks.filter(({ start }) => !starts.has(start));
}
