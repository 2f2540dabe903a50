/** Instant jumps to a passage. Smooth scrolling lands wrong while far chunks have only an estimated height. */

import type { EditorView } from 'prosemirror-view';
import type { TextIndex } from '../../../shared/text/textIndex.ts';
import { shownOffset } from './blocks.ts';
import { chunksFrom } from './chunks.ts';
import { drawChunks, type Placed } from './highlights.ts';
import type { PageContext } from './pageContext.ts';

/** How far below the top edge the passage comes to stand, so that the line before it can be read, in pixels. */
export const LEAD = 120;

/** Frames in which the place is corrected: chunks on the way get their real height one frame after they show. */
const CORRECTIONS = 3;

/** How long the outline stays around the passage, in milliseconds. */
const FLASH = 1_200;

/** Scrolls to an annotation and flashes it. */
export function jumpToAnnotation(view: EditorView, context: PageContext, { id, start }: Placed): void {
  jumpToOffset(view, context, start, () => flash(view, id));
}

/** Scrolls to `offset` and tells the page that reading goes on there. */
export function jumpToOffset(view: EditorView, context: PageContext, offset: number, arrived?: () => void): void {
  scrollToOffset(view, context.index, context.scroller, offset, LEAD, () => {
    context.arrived(offset);
    arrived?.();
  });
}

/** Jumps to `offset` unless its line is in view, well away from the edges. */
export function bringIntoView(view: EditorView, context: PageContext, offset: number): void {
  const frame = context.scroller.getBoundingClientRect();
  const { top, bottom } = view.coordsAtPos(context.index.toPosition(offset), 1);
  if (top < frame.top + LEAD / 2 || bottom > frame.bottom - LEAD) jumpToOffset(view, context, offset);
}

/** The newest scrolling of each page: a jump ends the correction of the one before. */
const newest = new WeakMap<HTMLElement, object>();

/** Brings the line of `offset` to `lead` pixels below the top edge. */
export function scrollToOffset(
  view: EditorView,
  index: TextIndex,
  scroller: HTMLElement,
  offset: number,
  lead: number,
  arrived: () => void,
): void {
  const position = index.toPosition(shownOffset(view, index, offset));
  // Else the text would be there a frame before its highlights.
  drawChunks(view, chunksFrom(view.state.doc, index, offset));
  const me = {};
  newest.set(scroller, me);
  let left = CORRECTIONS;
  const place = () => {
    if (view.isDestroyed || newest.get(scroller) !== me) return;
    scroller.scrollTop += view.coordsAtPos(position, 1).top - scroller.getBoundingClientRect().top - lead;
    if (left-- > 0) requestAnimationFrame(place);
    else arrived();
  };
  place();
}

/** Scrolls only as far as needed to show the block element at `position` whole, or its start. */
export function revealBlock(view: EditorView, scroller: HTMLElement, position: number): void {
  const block = view.nodeDOM(position);
  if (!(block instanceof HTMLElement)) return;
  const frame = scroller.getBoundingClientRect();
  const { top, bottom } = block.getBoundingClientRect();
  if (top < frame.top + LEAD / 2) scroller.scrollTop += top - frame.top - LEAD;
  else if (bottom > frame.bottom) scroller.scrollTop += Math.min(bottom - frame.bottom + LEAD, top - frame.top - LEAD);
}

/** A 2 px outline around all parts of an annotation for a moment; nothing where less motion is wanted. */
function flash(view: EditorView, annotationId: string): void {
  if (matchMedia('(prefers-reduced-motion: reduce)').matches) return;
  const outline = { outline: '2px solid var(--focus)', outlineOffset: '2px' };
  const marks = view.dom.querySelectorAll(`mark[data-annotation="${CSS.escape(annotationId)}"]`);
  for (const mark of marks) mark.animate([outline, outline], { duration: FLASH });
}
