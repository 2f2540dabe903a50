/** What the frame around the editor shows of a brief: its outline, its words, what it cites. */

import type { Node } from 'prosemirror-model';
import { briefSchema, citationOf, isCitation } from '../../../shared/schema/briefSchema.ts';
import { countWords } from '../../../shared/text/segment.ts';

const { nodes } = briefSchema;

/** A heading of the brief; `position` is that of its node in the ProseMirror document. */
export interface OutlineEntry {
  readonly position: number;
  readonly level: number;
  readonly text: string;
}

/** The title and the headings in order; the title has level 0. Headings without words are left out. */
export function outlineOf(doc: Node): OutlineEntry[] {
  const entries: OutlineEntry[] = [];
  doc.forEach((node, position) => {
    if (node.type !== nodes.heading && node.type !== nodes.title) return;
    const text = node.textContent.trim();
    const level = node.type === nodes.title ? 0 : node.attrs.level;
    if (text !== '') entries.push({ position, level, text });
  });
  return entries;
}

/** How many words the brief has: verbatim quotes count, the labels of citations do not. */
export function wordsOf(doc: Node): number {
  const printed = (leaf: Node) => (leaf.type === nodes.quote ? citationOf(leaf).quote : ' ');
  return countWords(doc.textBetween(0, doc.content.size, '\n', printed));
}

/** The ids of the annotations that the brief cites or quotes, in order, each once. */
export function citedIds(doc: Node): string[] {
  const ids = new Set<string>();
  doc.descendants((node) => {
    if (isCitation(node)) ids.add(citationOf(node).annotationId);
  });
  return [...ids];
}
