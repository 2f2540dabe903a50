/** Chunks of the report as stretches of its text, and which of them have their highlights and margin drawn. */

import type { Node } from 'prosemirror-model';
import { CHUNK_DEPTH } from '../../../shared/schema/parts.ts';
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
  const endPosition = inside.end(CHUNK_DEPTH);
  return { start: index.toOffset(inside.start(CHUNK_DEPTH)), end: index.toOffset(endPosition), endPosition };
}

/** The chunks that come on the screen when the text from `offset` on does. */
export function chunksFrom(doc: Node, index: TextIndex, offset: number): Chunk[] {
  const chunks: Chunk[] = [];
  let next = Math.max(0, offset - BEFORE);
  while (next <= index.text.length) {
    const chunk = chunkAround(doc, index, index.toPosition(next));
    chunks.push(chunk);
    if (chunk.end > offset + AFTER) break;
    next = chunk.end + 1;
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
