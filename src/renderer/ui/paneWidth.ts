/** How wide a side pane becomes, by key or by pointer. Pure, so that the divider only has to listen. */

import { paneWidths } from '../../shared/model/preferences.ts';

export type Side = 'left' | 'right';

/** Whatever has a divider at its side: what is not on the left grows to the left. */
export type Divided = Side | 'original';

const STEP = 8;
const LARGE_STEP = 40;
/** Dragged so far below its least width, a pane is meant to go. */
const GIVE_UP = 80;

/** The width after a key on the divider, or null when the key means nothing there. Arrows move the divider itself. */
export function widthByKey(
  side: Divided,
  width: number,
  { key, shiftKey }: { readonly key: string; readonly shiftKey: boolean },
): number | null {
  const { min, max } = paneWidths[side];
  if (key === 'Home') return min;
  if (key === 'End') return max;
  const outwards = side === 'left' ? 'ArrowRight' : 'ArrowLeft';
  const inwards = side === 'left' ? 'ArrowLeft' : 'ArrowRight';
  if (key !== outwards && key !== inwards) return null;
  const step = shiftKey ? LARGE_STEP : STEP;
  return within(side, width + (key === outwards ? step : -step));
}

/** The width after the pointer has moved by `moved` pixels to the right; null when the pane is dragged away. */
export function widthByPointer(side: Divided, width: number, moved: number): number | null {
  const wanted = width + (side === 'left' ? moved : -moved);
  return wanted < paneWidths[side].min - GIVE_UP ? null : within(side, wanted);
}

function within(side: Divided, width: number): number {
  const { min, max } = paneWidths[side];
  return Math.round(Math.min(max, Math.max(min, width)));
}
