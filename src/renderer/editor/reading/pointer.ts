/** The pointer on the page: selecting, activating and hovering highlights. */

import { type EditorState, Plugin } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { cursorOf, withCursor } from './cursor.ts';
import { highlightsOf, innermostFirst, withPatch } from './highlights.ts';
import { activatedBy, inReadingOrder, MANY } from './neighbours.ts';
import type { PageContext } from './pageContext.ts';
import { browserSelection, deselect, select, selectionOf, snapped } from './selection.ts';
import type { SelectionReport } from './selectionReport.ts';
import type { OffsetSelection } from './steps.ts';

/** The plugin; `report` is told when a selection made with the pointer is complete. */
export function pointerPlugin(context: PageContext, report: SelectionReport): Plugin {
  return new Plugin({
    props: {
      handleDOMEvents: {
        mousedown: (view, event) => {
          if (event.button === 0) pressed(view, context, report, event);
          return false;
        },
        // Not of the mouse: those come after the pointer is over something else already, such as a card.
        pointerover: (view, event) => {
          hover(view, event, annotationIdsAt(view.state, event.target)[0] ?? null);
          return false;
        },
        pointerleave: (view, event) => {
          hover(view, event, null);
          return false;
        },
      },
    },
  });
}

/** The annotations drawn under an event's target, the innermost (shortest) first; under a stripe, its own. */
export function annotationIdsAt(state: EditorState, target: EventTarget | null): string[] {
  const { held } = highlightsOf(state);
  const found = new Set<string>();
  const stripe = target instanceof Element ? target.closest<HTMLElement>('[data-stripe]') : null;
  if (stripe) return [stripe.dataset.stripe ?? ''];
  let mark = target instanceof Element ? target.closest<HTMLElement>('[data-annotation]') : null;
  while (mark) {
    found.add(mark.dataset.annotation ?? '');
    mark = mark.parentElement?.closest<HTMLElement>('[data-annotation]') ?? null;
  }
  return [...found]
    .flatMap((id) => held.get(id) ?? [])
    .sort(innermostFirst)
    .map(({ id }) => id);
}

/**
 * Takes an old selection away before the browser acts: else a drag that begins inside it would drag its text, and a
 * passage overlapping the one just tagged could not be selected.
 */
function pressed(view: EditorView, context: PageContext, report: SelectionReport, event: MouseEvent): void {
  const hadSelection = selectionOf(view.state, context.index) !== null;
  if (hadSelection && !event.shiftKey && event.detail < 2) deselect(view);
  if (cursorOf(view.state).everything) view.dispatch(withCursor(view.state.tr, { everything: false }));
  awaitRelease(view, context, report, hadSelection);
}

/** A drag may end anywhere in the window. */
function awaitRelease(view: EditorView, context: PageContext, report: SelectionReport, hadSelection: boolean): void {
  report.hold();
  const released = (event: MouseEvent) => {
    // A click on selected text collapses the selection only after this event, and ProseMirror would put the old one
    // back if anything were dispatched before it has heard of that.
    setTimeout(() => {
      if (view.isDestroyed) return;
      const selection = browserSelection(view, context.index);
      if (selection) selectSnapped(view, context, selection, event.altKey);
      else clicked(view, context, event, hadSelection);
      report.release(view);
    });
  };
  view.dom.ownerDocument.addEventListener('mouseup', released, { once: true });
}

function selectSnapped(view: EditorView, { index }: PageContext, raw: OffsetSelection, exact: boolean): void {
  const selection = snapped(index.text, raw, exact);
  if (selection) select(view, index, selection);
}

function clicked(view: EditorView, { index, events }: PageContext, event: MouseEvent, hadSelection: boolean): void {
  if (selectionOf(view.state, index)) deselect(view);
  const place = view.posAtCoords({ left: event.clientX, top: event.clientY });
  const block = place ? index.blockAt(index.toOffset(place.pos)) : null;
  // Not "everything is selected": that ended with the press, and a key may have said it anew since the release.
  if (block !== null) view.dispatch(withCursor(view.state.tr, { block }));
  // The first click only takes the selection away, as everywhere.
  if (hadSelection) return;
  const { active, held, places } = highlightsOf(view.state);
  const ids = annotationIdsAt(view.state, event.target);
  if (ids.length >= MANY) {
    const marked = ids.flatMap((id) => held.get(id) ?? []);
    const { start, end } = marked[0] ?? { start: 0, end: 0 };
    // Those that lie buried there can be chosen too.
    const buried = [...places.overlapping(start, end)].filter((each) => each.buried);
    const inOrder = inReadingOrder([...new Set([...marked, ...buried])]);
    events.onChoose({ annotationIds: inOrder.map(({ id }) => id), x: event.clientX, y: event.clientY });
    return;
  }
  const next = activatedBy(ids, active);
  if (next !== active) events.onActivate(next);
}

/** Not while a button is down: drawing anew at the start of a drag, ProseMirror would put the old selection back. */
function hover(view: EditorView, { buttons }: MouseEvent, annotationId: string | null): void {
  if (buttons !== 0) return;
  if (highlightsOf(view.state).hovered === annotationId) return;
  view.dispatch(withPatch(view.state.tr, { hovered: annotationId }));
}
