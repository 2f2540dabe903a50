/**
 * A work area with panes at its sides. Their dividers move; where the window is narrow, or the analyst has hidden a pane,
 * a rail of one button stands in its place, and the pane opens over the page.
 */

import { type CSSProperties, type PointerEvent, type ReactNode, type Ref, useRef } from 'react';
import type { PanePreferences } from '../../shared/model/preferences.ts';
import { PanePlace } from './PanePlace.tsx';
import type { Side } from './paneWidth.ts';
import './panes.css';

/** How panes stand now, and what changes that; made by `usePanes`. */
export interface PanesState {
  readonly sizes: PanePreferences;
  /** The sides that are rails now. */
  readonly rails: readonly Side[];
  /** The pane that stands open over the page. */
  readonly over: Side | null;
  /** Null: the pane was dragged away. */
  readonly onResized: (side: Side, width: number | null) => void;
  readonly onRestore: (side: Side) => void;
  readonly onToggle: (side: Side) => void;
  /** Brings a pane into sight, for what is to be done in it. */
  readonly onShow: (side: Side) => void;
  /** Puts away the pane that stands over the page, since something was chosen in it. */
  readonly onClose: () => void;
}

export interface SidePane {
  readonly label: string;
  /** On the rail. */
  readonly icon: ReactNode;
  readonly content: ReactNode;
  readonly ref?: Ref<HTMLDivElement>;
}

export function ResizablePanes(props: {
  readonly panes: PanesState;
  readonly left?: SidePane;
  readonly right?: SidePane;
  /** The work area: one `main` element. */
  readonly children: ReactNode;
}) {
  const { panes, left, right, children } = props;
  const frame = useRef<HTMLDivElement>(null);
  const widths = { '--left': `${panes.sizes.left}px`, '--right': `${panes.sizes.right}px` } as CSSProperties;
  const pressed = ({ target }: PointerEvent<HTMLElement>) => {
    if (!panes.over || !(target instanceof Element) || !frame.current?.contains(target)) return;
    if (!target.closest('.pane-place.over')) panes.onClose();
  };
  return (
    <div
      ref={frame}
      className={`panes ${shape('left', left, panes)} ${shape('right', right, panes)}`}
      style={widths}
      onPointerDown={pressed}
    >
      {left && <PanePlace side="left" pane={left} panes={panes} frame={frame} />}
      {children}
      {right && <PanePlace side="right" pane={right} panes={panes} frame={frame} />}
    </div>
  );
}

function shape(side: Side, pane: SidePane | undefined, { rails }: PanesState): string {
  if (!pane) return `no-${side}`;
  return rails.includes(side) ? `${side}-rail` : '';
}
