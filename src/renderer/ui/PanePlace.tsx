/** One side of a work area: the pane with its divider, or a rail from which the pane opens over the page. */

import { type FocusEvent, type KeyboardEvent, type RefObject, useId, useLayoutEffect, useRef } from 'react';
import { words } from '../words/frame.ts';
import { IconButton } from './IconButton.tsx';
import { PaneDivider } from './PaneDivider.tsx';
import { enterPane } from './panes.ts';
import type { Side } from './paneWidth.ts';
import type { PanesState, SidePane } from './ResizablePanes.tsx';

export function PanePlace(props: {
  readonly side: Side;
  readonly pane: SidePane;
  readonly panes: PanesState;
  readonly frame: RefObject<HTMLElement | null>;
}) {
  const { side, pane, panes, frame } = props;
  const { label, icon, content } = pane;
  const id = useId();
  const place = useRef<HTMLElement>(null);
  const rail = panes.rails.includes(side);
  const over = panes.over === side;
  useFocusOfPane(place, !rail || over, over);
  const leave = useLeaving(over, frame, panes);
  return (
    <section ref={place} className={`pane-place ${side}${over ? ' over' : ''}`} aria-label={label} data-pane {...leave}>
      {rail && (
        <div className="rail">
          <IconButton
            label={words.paneOnRail(label, over)}
            className="button icon plain"
            expanded={over}
            onPress={() => panes.onToggle(side)}
          >
            {icon}
          </IconButton>
        </div>
      )}
      <div id={id} className="pane" hidden={rail && !over} ref={pane.ref}>
        {content}
      </div>
      {!rail && (
        <PaneDivider
          side={side}
          label={words.divider(label)}
          width={panes.sizes[side]}
          controls={id}
          frame={frame}
          onResized={(width) => panes.onResized(side, width)}
          onRestore={() => panes.onRestore(side)}
        />
      )}
    </section>
  );
}

/** A pane that stands over the page goes when work goes on elsewhere, and with Escape. */
function useLeaving(over: boolean, frame: RefObject<HTMLElement | null>, panes: PanesState) {
  if (!over) return {};
  return {
    onKeyDown: (event: KeyboardEvent<HTMLElement>) => {
      if (event.key !== 'Escape' || event.defaultPrevented || isWritten(event.target)) return;
      event.preventDefault();
      event.currentTarget.querySelector<HTMLElement>('.rail button')?.focus();
      panes.onClose();
    },
    onBlur: (event: FocusEvent<HTMLElement>) => {
      const next = event.relatedTarget;
      // Menus and dialogs that the pane has opened stand elsewhere in the document, and are no leaving.
      if (next && frame.current?.contains(next) && !event.currentTarget.contains(next)) panes.onClose();
    },
  };
}

/** In a field Escape means the field's text. */
function isWritten(target: EventTarget): boolean {
  return target instanceof Element && target.matches('input, textarea, [contenteditable="true"]');
}

/** The focus goes into a pane that opens over the page, and on to the page from one that goes. */
function useFocusOfPane(place: RefObject<HTMLElement | null>, shown: boolean, over: boolean): void {
  const before = useRef(shown);
  useLayoutEffect(() => {
    if (before.current === shown) return;
    before.current = shown;
    const pane = place.current?.querySelector<HTMLElement>('.pane');
    if (!pane) return;
    const here = document.activeElement;
    if (!shown && pane.contains(here)) {
      const work = place.current?.parentElement?.querySelector<HTMLElement>('main');
      if (work) enterPane(work);
    }
    // From its rail's button, which may be gone by now; else, where it needs no room of its own, work goes on as before.
    if (shown && !pane.contains(here) && (over || here === document.body)) enterPane(pane);
  }, [place, shown, over]);
}
