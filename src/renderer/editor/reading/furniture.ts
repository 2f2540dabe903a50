/** What the analyst has left out of the text, or taken in: drawn over the document, which stays as it was imported. */

import type { Node } from 'prosemirror-model';
import { Plugin, PluginKey, type Transaction } from 'prosemirror-state';
import { Decoration, DecorationSet } from 'prosemirror-view';
import type { TextIndex } from '../../../shared/text/textIndex.ts';
import { words } from '../../words/furniture.ts';
import { blockPosition } from './blocks.ts';

/** A decision about the block that begins at `start`. */
export interface Decision {
  readonly start: number;
  readonly leftOut: boolean;
}

const key = new PluginKey<DecorationSet>('furniture');

/** Draws the blocks that were decided on by hand. */
export function furniturePlugin(doc: Node, index: TextIndex, decisions: readonly Decision[]): Plugin {
  return new Plugin<DecorationSet>({
    key,
    state: {
      init: () => drawn(doc, index, decisions),
      apply: (transaction, before) => {
        const change: readonly Decision[] | undefined = transaction.getMeta(key);
        return change ? drawn(doc, index, change) : before;
      },
    },
    props: { decorations: (state) => key.getState(state) },
  });
}

/** `transaction` with other decisions. */
export function withDecisions(transaction: Transaction, decisions: readonly Decision[]): Transaction {
  return transaction.setMeta(key, decisions);
}

function drawn(doc: Node, index: TextIndex, decisions: readonly Decision[]): DecorationSet {
  const blocks = decisions.flatMap(({ start, leftOut }) => {
    const position = blockPosition(index, index.blockAt(start));
    const size = doc.nodeAt(position)?.nodeSize;
    const attributes = leftOut ? { class: 'left-out', 'data-kind': words.byHand } : { class: 'taken-in' };
    return size ? [Decoration.node(position, position + size, attributes)] : [];
  });
  return DecorationSet.create(doc, blocks);
}
