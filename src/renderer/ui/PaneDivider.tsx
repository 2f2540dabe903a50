/** The divider beside a side pane: dragged by pointer, moved by arrow keys (WAI-ARIA Authoring Practices, Window Splitter). */

import { type KeyboardEvent, type PointerEvent, type RefObject, useRef } from 'react';
import { paneWidths } from '../../shared/model/preferences.ts';
import { type Divided, widthByKey, widthByPointer } from './paneWidth.ts';

export function PaneDivider(props: {
  readonly side: Divided;
  readonly label: string;
  readonly width: number;
  /** The id of the pane that it makes wider and narrower. */
  readonly controls: string;
  /** Where the width stands as `--left` and so on. */
  readonly frame: RefObject<HTMLElement | null>;
  /** Null: the pane was dragged away. */
  readonly onResized: (width: number | null) => void;
  readonly onRestore: () => void;
}) {
  const { side, label, width, controls, frame, onResized, onRestore } = props;
  const drag = useDrag(side, controls, frame, onResized);
  const byKey = (event: KeyboardEvent) => {
    const next = widthByKey(side, widthNow(controls, width), event);
    if (next === null) return;
    event.preventDefault();
    onResized(next);
  };
  return (
    // A divider that can be focused is a widget, with a value: https://www.w3.org/WAI/ARIA/apg/patterns/windowsplitter/
    <hr
      className={`divider ${side}`}
      tabIndex={0}
      aria-orientation="vertical"
      aria-label={label}
      aria-controls={controls}
      aria-valuenow={width}
      aria-valuemin={paneWidths[side].min}
      aria-valuemax={paneWidths[side].max}
      onKeyDown={byKey}
      onDoubleClick={onRestore}
      {...drag}
    />
  );
}

/** While dragging only a CSS variable changes: nothing is drawn anew by React until the pointer lets go. */
function useDrag(
  side: Divided,
  controls: string,
  frame: RefObject<HTMLElement | null>,
  onResized: (width: number | null) => void,
) {
  const from = useRef<{ readonly x: number; readonly width: number } | null>(null);
  const show = (width: number) => frame.current?.style.setProperty(`--${side}`, `${width}px`);
  return {
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      if (event.button !== 0) return;
      from.current = { x: event.clientX, width: widthNow(controls, paneWidths[side].first) };
      event.currentTarget.setPointerCapture(event.pointerId);
    },
    onPointerMove: ({ clientX }: PointerEvent) => {
      if (from.current)
        show(widthByPointer(side, from.current.width, clientX - from.current.x) ?? paneWidths[side].min);
    },
    onPointerUp: ({ clientX }: PointerEvent) => {
      const began = from.current;
      from.current = null;
      if (began && began.x !== clientX) onResized(widthByPointer(side, began.width, clientX - began.x));
    },
    onPointerCancel: () => {
      if (from.current) show(from.current.width);
      from.current = null;
    },
  };
}

/** In a window that leaves less room than was chosen, what is seen counts, not what is remembered. */
function widthNow(pane: string, otherwise: number): number {
  return document.getElementById(pane)?.closest('.pane-place')?.getBoundingClientRect().width ?? otherwise;
}
