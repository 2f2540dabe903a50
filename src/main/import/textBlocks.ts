/** The text blocks of a report, in the order that its canonical text counts them in. */

import type { Node } from 'prosemirror-model';

/** The text blocks in `blocks`, in order. */
export function textBlocksOf(blocks: readonly Node[]): Node[] {
  return blocks.flatMap((block) => (block.isTextblock ? [block] : textBlocksOf(block.children)));
}
