/** The paragraph cursor, and the state "everything is selected", which never becomes a selection of the browser. */

import { type EditorState, Plugin, PluginKey, type Transaction } from 'prosemirror-state';
import { Decoration, DecorationSet } from 'prosemirror-view';
import type { TextIndex } from '../../../shared/text/textIndex.ts';

/** `block` is the number of the text block under the cursor; `null` before the first move. */
export interface PageCursor {
  readonly block: number | null;
  /** Selecting the whole page in the browser would lay out a thousand pages, so it is only noted. */
  readonly everything: boolean;
}

interface DrawnCursor extends PageCursor {
  readonly decorations: DecorationSet;
}

const key = new PluginKey<DrawnCursor>('cursor');

/** Where the cursor is. */
export function cursorOf(state: EditorState): PageCursor {
  return key.getState(state) ?? { block: null, everything: false };
}

/** `transaction` moving the cursor or noting that everything is selected. */
export function withCursor(transaction: Transaction, cursor: Partial<PageCursor>): Transaction {
  return transaction.setMeta(key, cursor);
}

/**
 * Draws the cursor as a class of its text block. Selecting something ends "everything is selected"; an empty selection
 * does not, since ProseMirror may hear of a click only after the key that selected everything.
 */
export function cursorPlugin(index: TextIndex): Plugin {
  return new Plugin<DrawnCursor>({
    key,
    state: {
      init: () => ({ block: null, everything: false, decorations: DecorationSet.empty }),
      apply: (transaction, before) => {
        const change: Partial<PageCursor> | undefined = transaction.getMeta(key);
        const selected = transaction.selectionSet && !transaction.selection.empty;
        const everything = change?.everything ?? (before.everything && !selected);
        const block = change?.block === undefined ? before.block : change.block;
        if (block === before.block) return everything === before.everything ? before : { ...before, everything };
        return { block, everything, decorations: cursorDecorations(transaction, index, block) };
      },
    },
    props: {
      decorations: (state) => key.getState(state)?.decorations,
      attributes: (state) => ({ class: cursorOf(state).everything ? 'everything-selected' : '' }),
    },
  });
}

function cursorDecorations({ doc }: Transaction, index: TextIndex, block: number | null): DecorationSet {
  if (block === null) return DecorationSet.empty;
  const inside = doc.resolve(index.toPosition(index.blockRange(block).start));
  return DecorationSet.create(doc, [Decoration.node(inside.before(), inside.after(), { class: 'cursor' })]);
}
