/** The blocks of a document that was read, with their places, as the scores need them. */

import type { Node } from 'prosemirror-model';
import { type SourceDocument, sourceNode } from '../../src/shared/model/sourceDocument.ts';
import { TextIndex } from '../../src/shared/text/textIndex.ts';
import type { ReadBlock } from './structure.ts';

export interface PlacedBlock extends ReadBlock {
  /** UTF-16 offsets in the canonical text. */
  readonly start: number;
  readonly end: number;
}

/** All text blocks in order. */
export function blocksOf(document: SourceDocument): { readonly text: string; readonly blocks: PlacedBlock[] } {
  const node = sourceNode(document);
  if (!node.ok) throw new Error(node.error.message);
  const index = new TextIndex(node.value);
  const blocks: PlacedBlock[] = [];
  const walk = (each: Node, kind: ReadBlock['kind']) => {
    if (!each.isTextblock) {
      for (const child of each.children) walk(child, kindWithin(each, kind));
      return;
    }
    const range = index.blockRange(blocks.length);
    blocks.push({ ...range, kind: kindOf(each, kind), text: index.text.slice(range.start, range.end) });
  };
  walk(node.value, 'p');
  return { text: index.text, blocks };
}

/** What stands on the pages from `first` to `last`, counted from 1; a paragraph that runs over is cut at the page. */
export function blocksOnPages(document: SourceDocument, first: number, last: number): ReadBlock[] {
  const { text, blocks } = blocksOf(document);
  const from = document.locators[first - 1]?.offset ?? text.length;
  const to = document.locators[last]?.offset ?? text.length;
  return blocks
    .filter(({ start, end }) => start < to && end > from)
    .map(({ kind, start, end }) => ({ kind, text: text.slice(Math.max(start, from), Math.min(end, to)) }));
}

function kindWithin({ type }: Node, around: ReadBlock['kind']): ReadBlock['kind'] {
  if (type.name === 'note' || around === 'note') return 'note';
  if (type.name === 'table' || around === 'cell') return 'cell';
  return type.name === 'listItem' ? 'li' : around;
}

function kindOf({ type, attrs }: Node, around: ReadBlock['kind']): ReadBlock['kind'] {
  if (attrs.furniture) return 'running';
  return type.name === 'heading' ? 'h' : around;
}

/** The notes of a document, and how many of them a mark in the text leads to. */
export function linkedNotes(document: SourceDocument): readonly [linked: number, of: number] {
  const node = sourceNode(document);
  if (!node.ok) throw new Error(node.error.message);
  const notes = new Set<string>();
  const marked = new Set<string>();
  let unnamed = 0;
  node.value.descendants(({ type, attrs, marks }) => {
    if (type.name === 'note') {
      if (attrs.id) notes.add(String(attrs.id));
      else unnamed++;
    }
    for (const mark of marks) if (mark.type.name === 'noteReference') marked.add(String(mark.attrs.note));
  });
  return [[...notes].filter((id) => marked.has(id)).length, notes.size + unnamed];
}

/** Words that a line's end has parted and that still are: a hyphen before white space and a small letter. */
export function partedWords(document: SourceDocument): number {
  const { blocks } = blocksOf(document);
  return blocks.reduce((sum, { text }) => sum + (text.match(/\p{L}[-\u2010\u00ad] \p{Ll}{2}/gu)?.length ?? 0), 0);
}
