/**
 * Draws highlights chunk by chunk: at once where the reader is, the rest when the window has nothing else to do.
 * Opening a report with 10,000 highlights then costs little more than opening it with none.
 */

import type { EditorView } from 'prosemirror-view';
import type { TextIndex } from '../../../shared/text/textIndex.ts';
import { highlightsOf, withPatch } from './highlights.ts';
import type { Passage } from './intervals.ts';

/** Annotations drawn in one idle step: about a third of a frame on a slow machine. */
const STEP = 100;

/** No idle step while the reader scrolls, in milliseconds since the last scroll event. */
const SCROLL_REST = 150;

/** Starts filling; the returned function stops it. */
export function fillHighlights(view: EditorView, index: TextIndex, scroller: HTMLElement): () => void {
  let stopped = false;
  let lastScroll = Number.NEGATIVE_INFINITY;
  const shown = (event: Event) => {
    if (isSkipped(event) || !(event.target instanceof Element)) return;
    drawPassage(view, chunkPassage(view, index, event.target));
  };
  const scrolled = () => {
    lastScroll = performance.now();
  };
  const idle = (deadline: IdleDeadline) => {
    if (stopped) return;
    do drawSome(view);
    while (deadline.timeRemaining() > 10 && highlightsOf(view.state).waiting.size > 0);
    if (highlightsOf(view.state).waiting.size > 0) next();
  };
  const next = () => {
    const rest = SCROLL_REST - (performance.now() - lastScroll);
    if (rest > 0) setTimeout(next, rest);
    else requestIdleCallback(idle);
  };
  view.dom.addEventListener('contentvisibilityautostatechange', shown);
  scroller.addEventListener('scroll', scrolled, { passive: true });
  drawVisible(view, index, scroller);
  next();
  return () => {
    stopped = true;
    view.dom.removeEventListener('contentvisibilityautostatechange', shown);
    scroller.removeEventListener('scroll', scrolled);
  };
}

function isSkipped(event: Event): boolean {
  return 'skipped' in event && event.skipped === true;
}

/** The first screen, before its first frame, so that no highlight appears late. */
function drawVisible(view: EditorView, index: TextIndex, scroller: HTMLElement): void {
  const frame = scroller.getBoundingClientRect();
  for (const chunk of view.dom.children) {
    const { top, bottom } = chunk.getBoundingClientRect();
    if (top > frame.bottom) break;
    if (bottom >= frame.top) drawPassage(view, chunkPassage(view, index, chunk));
  }
}

function chunkPassage(view: EditorView, index: TextIndex, chunk: Element): Passage {
  return {
    start: index.toOffset(view.posAtDOM(chunk, 0)),
    end: index.toOffset(view.posAtDOM(chunk, chunk.childNodes.length)),
  };
}

function drawPassage(view: EditorView, { start, end }: Passage): void {
  const { places, waiting } = highlightsOf(view.state);
  draw(
    view,
    [...places.overlapping(start, end)].map(({ id }) => id).filter((id) => waiting.has(id)),
  );
}

function drawSome(view: EditorView): void {
  draw(view, [...highlightsOf(view.state).waiting].slice(0, STEP));
}

function draw(view: EditorView, ids: readonly string[]): void {
  if (ids.length > 0 && !view.isDestroyed) view.dispatch(withPatch(view.state.tr, { draw: ids }));
}
