/** Lanes: each tag of an annotation keeps one line under the text and one stripe beside it along its whole passage. */

import type { Passage } from './intervals.ts';

/** Four lines under a text line would touch the next one; further overlaps have a stripe only. */
export const LINE_LANES = 3;

/** More stripes would leave no room for their labels; still further overlaps are told by the wash, ruler and list. */
export const LANE_COUNT = 5;

/** A passage with the lane of each of its tags, in their order; tags beyond the last free lane have none. */
export interface Laned extends Passage {
  readonly lanes: readonly number[];
}

/** The lowest lanes that no neighbour uses, at most `wanted` of them. */
export function freeLanes(neighbours: Iterable<Laned>, wanted: number): number[] {
  const used = new Set<number>();
  for (const { lanes } of neighbours) for (const lane of lanes) used.add(lane);
  const free: number[] = [];
  for (let lane = 0; lane < LANE_COUNT && free.length < wanted; lane++) if (!used.has(lane)) free.push(lane);
  return free;
}

/**
 * Gives lanes to `arriving` greedily in order of start. `standing` tells what is already drawn over a passage: it
 * keeps its lanes, so that a line never jumps while somebody reads.
 */
export function giveLanes<T extends Passage, L extends Laned>(
  arriving: readonly T[],
  wanted: (passage: T) => number,
  standing: (passage: T) => Iterable<Laned>,
  place: (passage: T, lanes: readonly number[]) => L,
): L[] {
  let open: L[] = [];
  return arriving
    .toSorted((a, b) => a.start - b.start || b.end - a.end)
    .map((passage) => {
      open = open.filter(({ end }) => end > passage.start);
      const placed = place(passage, freeLanes([...standing(passage), ...open], wanted(passage)));
      open.push(placed);
      return placed;
    });
}
