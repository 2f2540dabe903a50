/**
 * Highlights as inline decorations: one `mark` per text block and tag, held in one DecorationSet that is patched by
 * annotation id and never rebuilt. Only those in chunks near the screen are drawn; all are held and can be looked up.
 * The report itself cannot change: such transactions are refused.
 */

import type { Node } from 'prosemirror-model';
import { type EditorState, Plugin, PluginKey, type Transaction } from 'prosemirror-state';
import { Decoration, DecorationSet, type EditorView } from 'prosemirror-view';
import type { TextIndex } from '../../../shared/text/textIndex.ts';
import { ById } from './byId.ts';
import { type Chunk, drawnAfter, without } from './chunks.ts';
import { Intervals, type Passage } from './intervals.ts';
import { giveLanes, type Laned, LINE_LANES } from './lanes.ts';
import { tagClass } from './tagSheet.ts';

/** What the page needs to know of an annotation that has a place in the text; tags in the order they are drawn. */
export interface Highlight extends Passage {
  readonly id: string;
  readonly tagIds: readonly string[];
  readonly state: 'exact' | 'moved';
  /** Who made it, where that is another reviewer; empty for one's own. */
  readonly initials: string;
}

/** One step: removals first, so that an annotation in both lists is replaced. `null` is no annotation. */
export interface HighlightPatch {
  readonly add?: readonly Highlight[];
  readonly remove?: readonly string[];
  readonly active?: string | null;
  readonly hovered?: string | null;
  /** The chunks in which highlights are drawn from now on. */
  readonly chunks?: readonly Chunk[];
}

/** A highlight with its lanes; the object itself is its identity in the plugin's state. */
export interface Placed extends Highlight, Laned {}

/** The plugin's state. What overlaps one of `chunks` has its decorations, unless it is buried, and nothing else has. */
export interface Highlights {
  readonly held: ById<Placed>;
  readonly places: Intervals<Placed>;
  /** Of those the ones that are not buried under others. */
  readonly marked: Intervals<Placed>;
  readonly decorations: DecorationSet;
  readonly chunks: readonly Chunk[];
  /** What the newest patch has drawn or taken away, so that what stands beside the text follows only there. */
  readonly redrawn: readonly Placed[];
  readonly active: string | null;
  readonly hovered: string | null;
}

const key = new PluginKey<Highlights>('highlights');

/** The id of the card that describes an annotation, for `aria-details`. */
export function annotationCardId(annotationId: string): string {
  return `annotation-${annotationId}`;
}

/** What the page holds. */
export function highlightsOf(state: EditorState): Highlights {
  const highlights = key.getState(state);
  if (!highlights) throw new Error('the reading view always has the highlights plugin');
  return highlights;
}

/** `transaction` carrying `patch`. */
export function withPatch(transaction: Transaction, patch: HighlightPatch): Transaction {
  return transaction.setMeta(key, patch);
}

/** Has `chunks`, which are near the screen or will be at once, drawn. */
export function drawChunks(view: EditorView, chunks: readonly Chunk[]): void {
  const drawn = highlightsOf(view.state).chunks;
  if (without(chunks, drawn).length > 0) view.dispatch(withPatch(view.state.tr, { chunks: drawnAfter(drawn, chunks) }));
}

/** Sorts the shortest passage first, then the later one. */
export function innermostFirst(a: Passage, b: Passage): number {
  return a.end - a.start - (b.end - b.start) || b.start - a.start;
}

/** Begins with `initial`, drawn in `chunks`. */
export function highlightsPlugin(
  index: TextIndex,
  initial: readonly Highlight[],
  chunks: readonly Chunk[],
): Plugin<Highlights> {
  return new Plugin<Highlights>({
    key,
    state: {
      init: (_, { doc }) => patched(nothing, { add: initial, chunks }, doc, index),
      apply: (transaction, highlights) => {
        const patch: HighlightPatch | undefined = transaction.getMeta(key);
        return patch ? patched(highlights, patch, transaction.doc, index) : highlights;
      },
    },
    filterTransaction: (transaction) => !transaction.docChanged,
    props: { decorations: (state) => highlightsOf(state).decorations },
  });
}

const nothing: Highlights = {
  held: new ById(),
  places: new Intervals(),
  marked: new Intervals(),
  decorations: DecorationSet.empty,
  chunks: [],
  redrawn: [],
  active: null,
  hovered: null,
};

function patched(before: Highlights, patch: HighlightPatch, doc: Node, index: TextIndex): Highlights {
  const removed = (patch.remove ?? []).flatMap((id) => before.held.get(id) ?? []);
  const gone = [...removed, ...uncovered(before, removed)];
  const kept = gone.length > 0 ? before.marked.with([], gone.filter(isMarked)) : before.marked;
  const come = place([...gone.slice(removed.length), ...(patch.add ?? [])], kept);
  const after: Highlights = {
    held: gone.length + come.length > 0 ? before.held.with(come, gone) : before.held,
    places: gone.length + come.length > 0 ? before.places.with(come, gone) : before.places,
    marked: come.length > 0 ? kept.with(come.filter(isMarked), []) : kept,
    decorations: before.decorations,
    chunks: patch.chunks ?? before.chunks,
    redrawn: [...gone, ...come],
    active: patch.active === undefined ? before.active : patch.active,
    hovered: patch.hovered === undefined ? before.hovered : patch.hovered,
  };
  const relit = changedIds(before, after).flatMap((id) => after.held.get(id) ?? []);
  const left = within(before, without(before.chunks, after.chunks)).filter((each) => !isDrawn(each, after));
  const entered = within(after, without(after.chunks, before.chunks)).filter((each) => !isDrawn(each, before));
  const old = [...new Set([...gone, ...relit, ...left])].filter((each) => isDrawn(each, before));
  const fresh = [...new Set([...come, ...relit, ...entered])].filter((each) => isDrawn(each, after));
  const decorations = before.decorations
    .remove(old.flatMap((each) => drawnAlready(before.decorations, each, index)))
    .add(
      doc,
      fresh.flatMap((each) => decorationsOf(each, index, after)),
    );
  return { ...after, decorations };
}

const isMarked = ({ buried }: Placed): boolean => !buried;

/** What lay buried under those that go: it is placed anew, so that no passage stands without a mark. */
function uncovered({ places }: Highlights, going: readonly Placed[]): Placed[] {
  const known = new Set(going);
  return going.filter(isMarked).flatMap(({ start, end }) => {
    const buried = [...places.overlapping(start, end)].filter((each) => each.buried && !known.has(each));
    for (const each of buried) known.add(each);
    return buried;
  });
}

/** What may be drawn there: what has a mark, and the one in hand. */
function within({ marked, held, active, hovered }: Highlights, chunks: readonly Chunk[]): Placed[] {
  if (chunks.length === 0) return [];
  const lit = [active, hovered].flatMap((id) => (id === null ? [] : (held.get(id) ?? [])));
  return [...chunks.flatMap(({ start, end }) => [...marked.overlapping(start, end)]), ...lit];
}

function isDrawn(passage: Placed, { chunks, active, hovered }: Highlights): boolean {
  if (passage.buried && passage.id !== active && passage.id !== hovered) return false;
  return chunks.some(({ start, end }) => passage.start < end && passage.end > start);
}

/** The annotations whose look changes because another one is active or hovered now. */
function changedIds(before: Highlights, after: Highlights): string[] {
  const ids: (string | null)[] = [];
  if (before.active !== after.active) ids.push(before.active, after.active);
  if (before.hovered !== after.hovered) ids.push(before.hovered, after.hovered);
  return [...new Set(ids)].filter((id) => id !== null);
}

function place(arriving: readonly Highlight[], standing: Intervals<Placed>): Placed[] {
  return giveLanes(
    arriving,
    ({ tagIds }) => Math.max(1, tagIds.length),
    (start, end) => standing.overlapping(start, end),
    (highlight, drawing): Placed => ({ ...highlight, ...drawing }),
  );
}

function drawnAlready(decorations: DecorationSet, { id, start, end }: Placed, index: TextIndex): Decoration[] {
  return decorations.find(index.toPosition(start), index.toPosition(end), (spec) => spec.id === id);
}

/** Cut at text-block borders: a decoration over several blocks would be tested against each of them at each edit. */
function decorationsOf(placed: Placed, index: TextIndex, lit: { active: string | null; hovered: string | null }) {
  const looks = looksOf(placed, lit);
  const spec = { id: placed.id };
  return index.pieces(placed.start, placed.end).flatMap(({ start, end }) => {
    const from = index.toPosition(start);
    return looks.map((look) => Decoration.inline(from, from + end - start, look, spec));
  });
}

/** The first tag gives the wash and a line, each further tag a line of its own where a lane is free. */
function looksOf(placed: Placed, lit: { active: string | null; hovered: string | null }) {
  const common: string[] = [];
  if (placed.state === 'moved') common.push('moved');
  if (placed.id === lit.active) common.push('active');
  if (placed.id === lit.hovered) common.push('hovered');
  const tagIds: readonly (string | null)[] = placed.tagIds.length > 0 ? placed.tagIds : [null];
  return tagIds.flatMap((tagId, at) => {
    const lane = placed.lanes[at];
    const lined = lane !== undefined && lane < LINE_LANES;
    if (at > 0 && !lined) return [];
    const classes = [...common, at === 0 ? 'wash' : 'line'];
    if (lined) classes.push(`lane-${lane}`);
    if (tagId !== null) classes.push(tagClass(tagId));
    return {
      nodeName: 'mark',
      class: classes.join(' '),
      'data-annotation': placed.id,
      'aria-details': annotationCardId(placed.id),
    };
  });
}
