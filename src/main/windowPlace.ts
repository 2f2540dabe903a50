/** Where a window stands: as it was left, but always to be seen. */

import type { WindowPlace } from '../shared/model/settings.ts';

export interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The smallest window that shows the page with its panes. */
export const SMALLEST = { width: 860, height: 600 } as const;

const FIRST = { width: 1440, height: 900 } as const;

/** How far a second window stands from the one it would hide. */
const STEP = 28;

/**
 * Where to put a window that stood at `left`, on displays with the free areas `areas`, the main one first: whole on the
 * display that shows most of it. In the middle of the main one, when it was never open or its display is gone.
 */
export function placeFor(left: WindowPlace | null, areas: readonly Area[], taken: readonly Area[] = []): Area {
  const [main] = areas;
  if (!main) return { x: 0, y: 0, ...FIRST };
  const best = left ? areas.toSorted((a, b) => overlap(b, left) - overlap(a, left))[0] : undefined;
  const seen = left && best && overlap(best, left) > 0;
  const place = seen ? within(left, best) : centred(left ?? FIRST, main);
  const hides = taken.some((other) => Math.abs(other.x - place.x) < STEP && Math.abs(other.y - place.y) < STEP);
  return hides ? within({ ...place, x: place.x + STEP, y: place.y + STEP }, seen ? best : main) : place;
}

function overlap(a: Area, b: Area): number {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return Math.max(0, width) * Math.max(0, height);
}

function within(place: Area, area: Area): Area {
  const width = Math.min(Math.max(place.width, SMALLEST.width), area.width);
  const height = Math.min(Math.max(place.height, SMALLEST.height), area.height);
  return {
    x: Math.min(Math.max(place.x, area.x), area.x + area.width - width),
    y: Math.min(Math.max(place.y, area.y), area.y + area.height - height),
    width,
    height,
  };
}

function centred(size: { readonly width: number; readonly height: number }, area: Area): Area {
  const x = area.x + Math.round((area.width - size.width) / 2);
  const y = area.y + Math.round((area.height - size.height) / 2);
  return within({ x, y, width: size.width, height: size.height }, area);
}
