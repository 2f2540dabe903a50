/** The places that jumps have left, to go back to: jumps to a passage, a page, a heading, a hit, another report, and from a brief to its evidence. */

import { place } from './place.ts';
import { session, type ViewName } from './session.ts';
import { createStore } from './store.ts';

/** A place that was left by a jump. */
export interface Stop {
  readonly view: ViewName;
  readonly sourceId: string | null;
  readonly offset: number;
}

export interface Trail {
  readonly past: readonly Stop[];
  readonly future: readonly Stop[];
}

/** Steps back that are kept. */
const KEPT = 100;

export const trail = createStore<Trail>({ past: [], future: [] });

/** Before a jump: the place that is left can be gone back to. */
export function leaveMark(): void {
  const { past } = trail.get();
  const here = stop();
  if (isSame(past.at(-1), here)) return;
  trail.set({ past: [...past, here].slice(-KEPT), future: [] });
}

/** Where the analyst is now. */
export function stop(): Stop {
  const { view, sourceId } = session.get();
  const here = place.get();
  return { view, sourceId, offset: here.sourceId === sourceId ? here.offset : 0 };
}

function isSame(a: Stop | undefined, b: Stop): boolean {
  return a?.view === b.view && a.sourceId === b.sourceId && a.offset === b.offset;
}
