/** What the frame around the editor shows of a brief: its words, what it cites. */

import type { Node } from 'prosemirror-model';
import { briefSchema } from '../../../shared/schema/briefSchema.ts';
import { citationOf, isCitation } from '../../../shared/schema/citation.ts';
import { countWords } from '../../../shared/text/segment.ts';

const { nodes } = briefSchema;

/** How many words the brief has: verbatim quotes count, the labels of citations do not. */
export function wordsOf(doc: Node): number {
  return doc.children.reduce((sum, block) => sum + wordsOfBlock(block), 0);
}

/** Nodes are never changed, only replaced: only the block that is being written is counted again. */
const counted = new WeakMap<Node, number>();

function wordsOfBlock(block: Node): number {
  const known = counted.get(block);
  if (known !== undefined) return known;
  const printed = (leaf: Node) => (leaf.type === nodes.quote ? citationOf(leaf).quote : ' ');
  const text = block.type === nodes.quote ? printed(block) : block.textBetween(0, block.content.size, '\n', printed);
  const count = countWords(text);
  counted.set(block, count);
  return count;
}

/** The ids of the annotations that the brief cites or quotes, in order, each once. */
export function citedIds(doc: Node): string[] {
  const ids = new Set<string>();
  doc.descendants((node) => {
    if (isCitation(node)) ids.add(citationOf(node).annotationId);
  });
  return [...ids];
}
