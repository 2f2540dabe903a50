/** What a screen reader says of a heading with nothing in it yet, instead of nothing. */

import type { Node } from 'prosemirror-model';
import { Plugin } from 'prosemirror-state';
import { Decoration, DecorationSet } from 'prosemirror-view';
import { words } from '../../words/brief.ts';

/** Names headings while they are empty. */
export const emptyNamesPlugin = new Plugin<DecorationSet>({
  state: {
    init: (_, { doc }) => namesIn(doc),
    apply: (transaction, names) => (transaction.docChanged ? namesIn(transaction.doc) : names),
  },
  props: {
    decorations(state) {
      return this.getState(state);
    },
  },
});

function namesIn(doc: Node): DecorationSet {
  const found: Decoration[] = [];
  doc.descendants((node, position) => {
    const name = nameOf(node);
    if (name !== null) found.push(Decoration.node(position, position + node.nodeSize, { 'aria-label': name }));
    return !node.isTextblock;
  });
  return DecorationSet.create(doc, found);
}

function nameOf(node: Node): string | null {
  const { name } = node.type;
  return (name === 'title' || name === 'heading') && node.content.size === 0 ? words.emptyNames[name] : null;
}
