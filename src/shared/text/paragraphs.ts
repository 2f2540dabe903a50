/**
 * The numbers of paragraphs, as they stand in the margin and in locators: anew on each printed page where there are
 * pages, else through the whole report. Headings, furniture, notes and empty blocks have none; a table has one.
 */

import type { Node } from 'prosemirror-model';
import type { TextIndex } from './textIndex.ts';

/** By number of the text block. */
export interface Paragraphs {
  /** The number of the paragraph that the block is, belongs to or follows; 0 before the first of a page. */
  readonly numbers: Int32Array;
  /** Whether a paragraph begins with the block. */
  readonly begins: readonly boolean[];
  /** Whether the block is furniture. */
  readonly furniture: readonly boolean[];
  /** How many there are in the whole report. */
  readonly count: number;
}

/** Numbers the paragraphs of `doc`; `pageStarts` are offsets, ascending. */
export function numberParagraphs(doc: Node, index: TextIndex, pageStarts: readonly number[]): Paragraphs {
  const numbers = new Int32Array(index.blockCount);
  const begins: boolean[] = [];
  const furniture: boolean[] = [];
  let page = 0;
  let number = 0;
  let count = 0;
  let lastTable: Node | null = null;
  const walk = (node: Node, table: Node | null, counts: boolean) => {
    if (!node.isTextblock) {
      const inside = table ?? (node.type.name === 'table' ? node : null);
      for (const child of node.children) walk(child, inside, counts && node.type.name !== 'note');
      return;
    }
    const { start } = index.blockRange(begins.length);
    for (; (pageStarts[page] ?? Number.POSITIVE_INFINITY) <= start; page++) number = 0;
    const first = counts && isParagraph(node) && (table === null || table !== lastTable);
    if (first) {
      number++;
      count++;
      lastTable = table;
    }
    numbers[begins.length] = number;
    begins.push(first);
    furniture.push(Boolean(node.attrs.furniture));
  };
  walk(doc, null, true);
  return { numbers, begins, furniture, count };
}

function isParagraph(block: Node): boolean {
  const { name } = block.type;
  return (name === 'paragraph' || name === 'preformatted') && !block.attrs.furniture && block.content.size > 0;
}
