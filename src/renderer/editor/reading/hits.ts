/** Search hits on the page: outlines, drawn only around what is in view, so that ten thousand cost as much as ten. */

import { Plugin, PluginKey, type Transaction } from 'prosemirror-state';
import { Decoration, DecorationSet, type EditorView } from 'prosemirror-view';
import type { TextIndex } from '../../../shared/text/textIndex.ts';
import type { Passage } from './intervals.ts';

/** What was found, in the order of the text, and which hit is in hand. */
export interface ShownHits {
  readonly hits: readonly Passage[];
  readonly current: number;
}

interface DrawnHits extends ShownHits {
  /** The stretch of text in which hits are drawn. */
  readonly around: Passage;
  readonly decorations: DecorationSet;
}

/** How far beyond what is in view hits are drawn, in UTF-16 units: some screens. */
const MARGIN = 8_000;

const key = new PluginKey<DrawnHits>('hits');

const none: DrawnHits = { hits: [], current: -1, around: { start: 0, end: MARGIN }, decorations: DecorationSet.empty };

export function hitsPlugin(index: TextIndex): Plugin {
  return new Plugin<DrawnHits>({
    key,
    state: {
      init: () => none,
      apply: (transaction, before) => {
        const change: Partial<ShownHits & { around: Passage }> | undefined = transaction.getMeta(key);
        return change ? drawn(transaction, index, { ...before, ...change }) : before;
      },
    },
    props: { decorations: (state) => key.getState(state)?.decorations },
  });
}

/** Whether any hit is shown. */
export function hasHits(view: EditorView): boolean {
  return (key.getState(view.state)?.hits.length ?? 0) > 0;
}

/** Shows other hits. */
export function showHits(view: EditorView, shown: ShownHits): void {
  view.dispatch(view.state.tr.setMeta(key, shown));
}

/** Draws the hits around what is in view now, if they are not drawn already. */
export function drawHitsAround(view: EditorView, top: number, bottom: number): void {
  const { around, hits } = key.getState(view.state) ?? none;
  if (top >= around.start && bottom <= around.end) return;
  const next = { start: Math.max(0, top - MARGIN), end: bottom + MARGIN };
  // Without hits only the stretch is noted; there is nothing to draw anew.
  if (hits.length > 0 || next.start !== around.start) view.dispatch(view.state.tr.setMeta(key, { around: next }));
}

function drawn({ doc }: Transaction, index: TextIndex, state: DrawnHits): DrawnHits {
  const { hits, current, around } = state;
  const decorations: Decoration[] = [];
  for (let at = firstFrom(hits, around.start); at < hits.length; at++) {
    const hit = hits[at];
    if (!hit || hit.start >= around.end) break;
    const look = { nodeName: 'span', class: at === current ? 'find-hit current' : 'find-hit' };
    for (const { start, end } of index.pieces(hit.start, hit.end)) {
      const from = index.toPosition(start);
      decorations.push(Decoration.inline(from, from + end - start, look));
    }
  }
  return {
    ...state,
    decorations: decorations.length > 0 ? DecorationSet.create(doc, decorations) : DecorationSet.empty,
  };
}

/** The number of the first hit that starts at `offset` or later. */
export function firstFrom(hits: readonly Passage[], offset: number): number {
  let low = 0;
  let high = hits.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((hits[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
