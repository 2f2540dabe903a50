/** In a brief with nothing in it yet: where to begin, in grey, until the first word. */

import { Plugin } from 'prosemirror-state';
import { Decoration, DecorationSet } from 'prosemirror-view';
import { briefSchema } from '../../../shared/schema/briefSchema.ts';
import { words } from '../../words/brief.ts';

export const startHintPlugin = new Plugin({
  props: {
    decorations: ({ doc }) => {
      const text = doc.maybeChild(1);
      const begun = doc.childCount > 2 || text?.type !== briefSchema.nodes.paragraph || text.content.size > 0;
      if (begun || text.attrs.prompt !== null) return null;
      const start = doc.child(0).nodeSize;
      const hint = Decoration.node(start, start + text.nodeSize, { 'data-prompt': words.startHere });
      return DecorationSet.create(doc, [hint]);
    },
  },
});
