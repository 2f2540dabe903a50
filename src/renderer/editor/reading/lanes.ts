/** Lanes: each tag of an annotation keeps one line under the text and one stripe beside it along its whole passage. */

import type { Passage } from './intervals.ts';

/** Four lines under a text line would touch the next one; further overlaps have a stripe only. */
export const LINE_LANES = 3;

/** More stripes would leave no room for their labels; still further overlaps are told by the wash, ruler and list. */
export const LANE_COUNT = 5;

/** Marks lie in one another: some thousands are more than a browser can draw, and nobody tells a few dozen apart. */
export const DEEPEST = 24;

/** What is drawn of a passage. */
export interface Drawing {
  /** The lane of each of its tags, in their order; tags beyond the last free lane have none. */
  readonly lanes: readonly number[];
  /** Whether it lies under so many others that it has no mark of its own; counted, listed and found as ever. */
  readonly buried: boolean;
}

/** A passage with what is drawn of it. */
export interface Laned extends Passage, Drawing {}

/** The lowest lanes that no neighbour uses, at most `wanted` of them. */
function freeLanes(neighbours: Iterable<Laned>, wanted: number): number[] {
  const used = new Set<number>();
  for (const { lanes } of neighbours) {
    for (const lane of lanes) used.add(lane);
    if (used.size === LANE_COUNT) return [];
  }
  const free: number[] = [];
  for (let lane = 0; lane < LANE_COUNT && free.length < wanted; lane++) if (!used.has(lane)) free.push(lane);
  return free;
}

/**
 * Gives lanes to `arriving` greedily in order of start. `standing` tells what already has a mark from `start` to `end`:
 * it keeps its lanes, so that a line never jumps while somebody reads. Only what has a mark is compared with: ten
 * thousand annotations of one sentence take no longer than of as many sentences.
 */
export function giveLanes<T extends Passage, L extends Laned>(
  arriving: readonly T[],
  wanted: (passage: T) => number,
  standing: (start: number, end: number) => Iterable<Laned>,
  place: (passage: T, drawing: Drawing) => L,
): L[] {
  let open: L[] = [];
  return arriving
    .toSorted((a, b) => a.start - b.start || b.end - a.end)
    .map((passage) => {
      const { start, end } = passage;
      open = open.filter((each) => each.end > start);
      const buried = reaches(DEEPEST, both(open, standing(start, start + 1)));
      const lanes = buried ? [] : freeLanes(both(open, standing(start, end)), wanted(passage));
      const placed = place(passage, { lanes, buried });
      if (!buried) open.push(placed);
      return placed;
    });
}

function* both<T>(some: Iterable<T>, others: Iterable<T>): Generator<T> {
  yield* some;
  yield* others;
}

function reaches(most: number, all: Iterable<unknown>): boolean {
  let count = 0;
  for (const _ of all) if (++count === most) return true;
  return false;
}
