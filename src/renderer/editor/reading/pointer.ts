/** The pointer on the page: selecting, activating and hovering highlights. */

import { type EditorState, Plugin } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { withCursor } from './cursor.ts';
import { highlightsOf, innermostFirst, withPatch } from './highlights.ts';
import { activatedBy } from './neighbours.ts';
import type { PageContext } from './pageContext.ts';
import { browserSelection, select, selectionOf, snapped } from './selection.ts';
import type { SelectionReport } from './selectionReport.ts';

/** The plugin; `report` is told when a selection made with the pointer is complete. */
export function pointerPlugin(context: PageContext, report: SelectionReport): Plugin {
  return new Plugin({
    props: {
      handleDOMEvents: {
        mousedown: (view, event) => {
          if (event.button === 0) awaitRelease(view, context, report);
          return false;
        },
        click: (view, event) => {
          clicked(view, context, event);
          return false;
        },
        mouseover: (view, event) => {
          hover(view, annotationIdsAt(view.state, event.target)[0] ?? null);
          return false;
        },
        mouseleave: (view) => {
          hover(view, null);
          return false;
        },
      },
    },
  });
}

/** The annotations drawn under an event's target, the innermost (shortest) first. */
export function annotationIdsAt(state: EditorState, target: EventTarget | null): string[] {
  const { held } = highlightsOf(state);
  const found = new Set<string>();
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

/** A drag may end anywhere in the window. */
function awaitRelease(view: EditorView, context: PageContext, report: SelectionReport): void {
  report.hold();
  const released = (event: MouseEvent) => {
    // A click on selected text collapses the selection only after this event.
    setTimeout(() => {
      if (view.isDestroyed) return;
      snapSelection(view, context, event.altKey);
      report.release(view);
    });
  };
  view.dom.ownerDocument.addEventListener('mouseup', released, { once: true });
}

function snapSelection(view: EditorView, { index }: PageContext, exact: boolean): void {
  const raw = browserSelection(view, index);
  const snappedSelection = raw && snapped(index.text, raw, exact);
  if (snappedSelection) select(view, index, snappedSelection);
}

function clicked(view: EditorView, { index, events }: PageContext, event: MouseEvent): void {
  const place = view.posAtCoords({ left: event.clientX, top: event.clientY });
  if (place) view.dispatch(withCursor(view.state.tr, { block: index.blockAt(index.toOffset(place.pos)) }));
  if (browserSelection(view, index) ?? selectionOf(view.state, index)) return;
  const { active } = highlightsOf(view.state);
  const next = activatedBy(annotationIdsAt(view.state, event.target), active);
  if (next !== active) events.onActivate(next);
}

function hover(view: EditorView, annotationId: string | null): void {
  if (highlightsOf(view.state).hovered === annotationId) return;
  view.dispatch(withPatch(view.state.tr, { hovered: annotationId }));
}
