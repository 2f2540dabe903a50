/**
 * The margin: a stripe beside each passage and the names of its tags. Each chunk carries its own piece of the margin as
 * a widget, so that stripes scroll, move and rest with their text; only chunks on the screen are measured.
 */

import type { Node } from 'prosemirror-model';
import { Plugin, PluginKey } from 'prosemirror-state';
import { Decoration, DecorationSet, type EditorView } from 'prosemirror-view';
import { words } from '../../words/reading.ts';
import { changedStretch } from './changedStretch.ts';
import { type Chunk, without } from './chunks.ts';
import { drawChunks, type Highlights, highlightsOf } from './highlights.ts';
import type { Passage } from './intervals.ts';
import { NearChunks } from './nearChunks.ts';
import type { PageContext } from './pageContext.ts';
import { layOutStripes, type MeasuredPassage, type Stripe, type StripeLabel } from './stripeLayout.ts';
import { tagClass } from './tagSheet.ts';
import { warningSign } from './warningSign.ts';

/** Holds the margins of the chunks that are drawn. */
const key = new PluginKey<DecorationSet>('stripes');

/** Draws the margin, and what else is drawn near the screen only. `onShown` is told whenever chunks have been laid out. */
export function stripesPlugin(
  { index, scroller }: PageContext,
  onShown: (chunks: ReadonlyMap<HTMLElement, Passage>) => void,
): Plugin {
  return new Plugin<DecorationSet>({
    key,
    state: {
      init: (_, state) => marginsAfter(DecorationSet.empty, [], highlightsOf(state).chunks, state.doc),
      apply: (_, margins, before, now) =>
        marginsAfter(margins, highlightsOf(before).chunks, highlightsOf(now).chunks, now.doc),
    },
    props: { decorations: (state) => key.getState(state) },
    view: (view) => {
      const chunks = new NearChunks(view, index, scroller, {
        onNear: (near) => drawChunks(view, near),
        onLaidOut: (laidOut) => {
          for (const chunk of laidOut) drawMargin(view, chunk, chunks.entries.get(chunk));
          onShown(chunks.entries);
        },
      });
      return {
        update: (_, before) => follow(view, chunks, highlightsOf(before)),
        destroy: () => chunks.stop(),
      };
    },
  });
}

function marginsAfter(margins: DecorationSet, before: readonly Chunk[], now: readonly Chunk[], doc: Node) {
  if (before === now) return margins;
  const gone = without(before, now).flatMap(({ endPosition }) => margins.find(endPosition, endPosition));
  const come = without(now, before).map(({ endPosition }) =>
    Decoration.widget(endPosition, newMargin, { side: 1, ignoreSelection: true, key: 'margin' }),
  );
  return margins.remove(gone).add(doc, come);
}

function newMargin(): HTMLElement {
  const margin = document.createElement('div');
  margin.className = 'margin';
  // Names are in languages of their own, and cards and marks say the same in words.
  margin.lang = '';
  margin.setAttribute('aria-hidden', 'true');
  return margin;
}

/**
 * Draws anew only where highlights came or went; what is active or hovered is a matter of classes. At once, not after the
 * next layout: the editor has just had the page laid out to ask for its selection, and the margin alone is then left.
 */
function follow(view: EditorView, chunks: NearChunks, before: Highlights): void {
  const now = highlightsOf(view.state);
  if (now === before) return;
  for (const [chunk, passage] of chunks.entries)
    if (now.redrawn.some(({ start, end }) => start < passage.end && end > passage.start))
      drawMargin(view, chunk, passage);
  if (now.active === before.active && now.hovered === before.hovered) return;
  for (const chunk of chunks.entries.keys())
    for (const element of chunk.querySelectorAll<HTMLElement>('[data-stripe]')) light(element, now);
}

function light(element: HTMLElement, { active, hovered }: Highlights): void {
  element.classList.toggle('active', element.dataset.stripe === active);
  element.classList.toggle('hovered', element.dataset.stripe === hovered);
}

function drawMargin(view: EditorView, chunk: HTMLElement, passage: Passage | undefined): void {
  const margin = chunk.querySelector('.margin');
  if (!margin || !passage) return;
  const highlights = highlightsOf(view.state);
  const buried = [...highlights.places.overlapping(passage.start, passage.end)].filter(
    (each) => each.buried && each.start >= passage.start,
  );
  const { stripes, labels } = layOutStripes(measured(chunk, passage, highlights), buried);
  const drawn = [...stripes.map(stripeElement), ...labels.map(labelElement)];
  for (const element of drawn) light(element, highlights);
  drawDifferent(margin, drawn);
}

/** What is the same stays, with its style and its place. */
function drawDifferent(margin: Element, drawn: readonly Element[]): void {
  const old = [...margin.children];
  const { before, after } = changedStretch(old, drawn, (a, b) => a?.isEqualNode(b ?? null) ?? false);
  const next = old[old.length - after] ?? null;
  for (const element of old.slice(before, old.length - after)) element.remove();
  for (const element of drawn.slice(before, drawn.length - after)) margin.insertBefore(element, next);
}

/** From the marks themselves: where they are not drawn yet, or hidden, there is nothing to stand beside. */
function measured(chunk: HTMLElement, { start }: Passage, { held }: Highlights): MeasuredPassage[] {
  const { top: origin } = chunk.getBoundingClientRect();
  const extents = new Map<string, { top: number; bottom: number }>();
  for (const mark of chunk.querySelectorAll<HTMLElement>('mark[data-annotation]')) {
    const { top, bottom } = mark.getBoundingClientRect();
    if (bottom === top) continue;
    const id = mark.dataset.annotation ?? '';
    const extent = extents.get(id);
    if (extent) {
      extent.top = Math.min(extent.top, top - origin);
      extent.bottom = Math.max(extent.bottom, bottom - origin);
    } else extents.set(id, { top: top - origin, bottom: bottom - origin });
  }
  return [...extents].flatMap(([id, extent]) => {
    const placed = held.get(id);
    return placed ? { placed, ...extent, begins: placed.start >= start } : [];
  });
}

function stripeElement({ annotationId, tagId, left, top, height }: Stripe): HTMLElement {
  const element = document.createElement('div');
  element.className = tagId === null ? 'stripe' : `stripe ${tagClass(tagId)}`;
  element.dataset.stripe = annotationId;
  element.style.insetInlineStart = `${left}px`;
  element.style.top = `${top}px`;
  element.style.height = `${height}px`;
  return element;
}

/** Its words are written by the style sheet, so that no copied or searched text has them. */
function labelElement({ annotationId, tagId, left, top, lines, initials, moved, more }: StripeLabel): HTMLElement {
  const element = document.createElement('div');
  element.className = tagId === null ? 'stripe-label' : `stripe-label ${tagClass(tagId)}`;
  element.dataset.stripe = annotationId;
  if (initials) element.dataset.initials = initials;
  if (more !== null) element.dataset.more = words.more(more);
  element.style.insetInlineStart = `${left}px`;
  element.style.top = `${top}px`;
  element.style.setProperty('--lines', String(lines));
  if (moved) element.append(warningSign());
  return element;
}
