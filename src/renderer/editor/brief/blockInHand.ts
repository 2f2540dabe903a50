/**
 * Keeps the block that is written in laid out. Blocks of a brief are laid out only near the screen, and a new one not before
 * the next picture is drawn: a letter typed sooner than that would get the caret before it, and the words come out of order.
 */

import { Plugin } from 'prosemirror-state';
import { Decoration, DecorationSet } from 'prosemirror-view';

/** Marks the block with the caret `in-hand` (briefText.css). */
export const blockInHandPlugin = new Plugin({
  props: {
    decorations: ({ doc, selection: { $head } }) => {
      if ($head.depth === 0) return null;
      const block = Decoration.node($head.before(1), $head.after(1), { class: 'in-hand' });
      return DecorationSet.create(doc, [block]);
    },
  },
});
