/** Doubtful words of recognised text: underlined quietly, drawn only around what is in view. */

import { Plugin, PluginKey, type Transaction } from 'prosemirror-state';
import { Decoration, DecorationSet, type EditorView } from 'prosemirror-view';
import type { TextIndex } from '../../../shared/text/textIndex.ts';
import { firstFrom } from './hits.ts';
import type { Passage } from './intervals.ts';

interface DrawnDoubts {
  /** The stretch of text in which they are drawn. */
  readonly around: Passage;
  readonly decorations: DecorationSet;
}

/** How far beyond what is in view they are drawn, in UTF-16 units: some screens. */
const MARGIN = 8_000;

const key = new PluginKey<DrawnDoubts>('doubts');

/** `doubtful`: in the order of the text. */
export function doubtsPlugin(index: TextIndex, doubtful: readonly Passage[]): Plugin {
  const draw = ({ doc }: Pick<Transaction, 'doc'>, around: Passage): DrawnDoubts => {
    const decorations: Decoration[] = [];
    for (let at = firstFrom(doubtful, around.start); at < doubtful.length; at++) {
      const word = doubtful[at];
      if (!word || word.start >= around.end) break;
      for (const { start, end } of index.pieces(word.start, word.end)) {
        const from = index.toPosition(start);
        decorations.push(Decoration.inline(from, from + end - start, { nodeName: 'span', class: 'doubtful' }));
      }
    }
    return { around, decorations: DecorationSet.create(doc, decorations) };
  };
  return new Plugin<DrawnDoubts>({
    key,
    state: {
      init: (_config, state) => draw(state, { start: 0, end: doubtful.length > 0 ? MARGIN : Number.POSITIVE_INFINITY }),
      apply: (transaction, before) => {
        const around: Passage | undefined = transaction.getMeta(key);
        return around ? draw(transaction, around) : before;
      },
    },
    props: { decorations: (state) => key.getState(state)?.decorations },
  });
}

/** Draws the doubtful words around what is in view now, if they are not drawn already. */
export function drawDoubtsAround(view: EditorView, top: number, bottom: number): void {
  const around = key.getState(view.state)?.around;
  if (!around || (top >= around.start && bottom <= around.end)) return;
  view.dispatch(view.state.tr.setMeta(key, { start: Math.max(0, top - MARGIN), end: bottom + MARGIN }));
}
