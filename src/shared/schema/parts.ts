/**
 * A report as it stands on the page: its chunks in parts. The browser asks in each frame where each chunk is that may come
 * into view; a thousand at one level cost more than all else in the frame, thirty with thirty inside cost nothing.
 */

import { Fragment, type Node } from 'prosemirror-model';
import { sourceSchema } from './sourceSchema.ts';

/** Chunks in a part: about as many as a report of a thousand pages then has parts. */
const CHUNKS = 32;

/** How deep chunks lie in what `inParts` gives. */
export const CHUNK_DEPTH = 2;

/** The same report with its chunks in parts; the text and its offsets are the same, positions are not. */
export function inParts(doc: Node): Node {
  if (doc.firstChild?.type !== sourceSchema.nodes.chunk) return doc;
  const parts: Node[] = [];
  for (let at = 0; at < doc.childCount; at += CHUNKS) parts.push(part(doc.children.slice(at, at + CHUNKS)));
  return doc.copy(Fragment.from(parts));
}

function part(chunks: readonly Node[]): Node {
  const characters = chunks.reduce((sum, { attrs }) => sum + Number(attrs.characters), 0);
  return sourceSchema.node('part', { characters }, chunks);
}
