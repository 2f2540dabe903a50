/** Text blocks as they stand on the screen. */

import type { EditorView } from 'prosemirror-view';
import type { TextIndex } from '../../../shared/text/textIndex.ts';

/** The ProseMirror position before text block `block`. */
export function blockPosition(index: TextIndex, block: number): number {
  return index.toPosition(index.blockRange(block).start) - 1;
}

/** The element of text block `block`. */
export function blockElement(view: EditorView, index: TextIndex, block: number): HTMLElement | null {
  const element = view.nodeDOM(blockPosition(index, block));
  return element instanceof HTMLElement ? element : null;
}

/** The nearest block from `block` on that is not hidden furniture and not empty. */
export function shownBlock(view: EditorView, index: TextIndex, block: number, direction: -1 | 1): number | null {
  for (let next = block; next >= 0 && next < index.blockCount; next += direction) {
    const { start, end } = index.blockRange(next);
    if (end > start && blockElement(view, index, next)?.checkVisibility()) return next;
  }
  return null;
}

/** `offset`, or the beginning of the next text in view where it stands in hidden furniture. */
export function shownOffset(view: EditorView, index: TextIndex, offset: number): number {
  const block = index.blockAt(offset);
  const shown = shownBlock(view, index, block, 1) ?? shownBlock(view, index, block, -1) ?? block;
  return shown === block ? offset : index.blockRange(shown).start;
}
