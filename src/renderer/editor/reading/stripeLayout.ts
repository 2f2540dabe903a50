/** Where the margin's stripes and labels stand beside a chunk of text: arithmetic only, in pixels from its top. */

import type { Placed } from './highlights.ts';

/** A passage as it stands on the screen. */
export interface MeasuredPassage {
  readonly placed: Placed;
  readonly top: number;
  readonly bottom: number;
  /** Whether it begins in this chunk: only there it is named. */
  readonly begins: boolean;
}

/** One tag of one passage, as a line beside it. */
export interface Stripe {
  readonly annotationId: string;
  readonly tagId: string | null;
  readonly left: number;
  readonly top: number;
  readonly height: number;
}

/** The name at a stripe's beginning; or, under the names of those that it lies under, how many more begin there. */
export interface StripeLabel {
  readonly annotationId: string;
  readonly tagId: string | null;
  readonly left: number;
  readonly top: number;
  /** How many lines of the name have room before the next label. */
  readonly lines: number;
  readonly initials: string;
  /** The passage was found near its old place and wants a look. */
  readonly moved: boolean;
  /** Null: a name. */
  readonly more: number | null;
}

/** Room between the text and the first lane, the width of a lane, and between the last lane and the labels. */
const GAP = 14;
const LANE = 9;
const LABEL_GAP = 2;

/** A label's line; labels that would stand closer move down by it. */
const LABEL_LINE = 14;

/** A name of more words than fit goes on below, as far as no other label stands there. */
const MOST_LINES = 3;

/** So that two passages that follow each other line by line do not look like one. */
const INSET = 2;

/**
 * Lays out one chunk. Labels stand in one column, beyond the last lane that the chunk needs. `buried` are those that begin
 * in it and have no mark: they are counted.
 */
export function layOutStripes(
  passages: readonly MeasuredPassage[],
  buried: readonly Placed[] = [],
): {
  readonly stripes: readonly Stripe[];
  readonly labels: readonly StripeLabel[];
} {
  const ordered = passages.toSorted((a, b) => a.top - b.top || a.placed.start - b.placed.start);
  const stripes = ordered.flatMap(stripesOf);
  const lanes = 1 + Math.max(0, ...ordered.flatMap(({ placed }) => placed.lanes));
  const left = GAP + lanes * LANE + LABEL_GAP;
  let free = 0;
  const labels: Omit<StripeLabel, 'lines'>[] = [];
  const beginning = ordered.filter(({ begins }) => begins);
  const under = buriedUnder(beginning, buried);
  for (const measured of beginning) {
    const { placed, top } = measured;
    const named: readonly (string | null)[] = placed.tagIds.length > 0 ? placed.tagIds : [null];
    for (const [at, tagId] of named.entries()) {
      const place = Math.max(top, free);
      free = place + LABEL_LINE;
      const moved = at === 0 && placed.state === 'moved';
      const { id, initials } = placed;
      labels.push({ annotationId: id, tagId, left, top: place, initials, moved, more: null });
    }
    const [first, ...others] = under.get(measured) ?? [];
    if (!first) continue;
    const more = others.length + 1;
    labels.push({ annotationId: first.id, tagId: null, left, top: free, initials: '', moved: false, more });
    free += LABEL_LINE;
  }
  return { stripes, labels: labels.map((label, at) => ({ ...label, lines: linesBefore(labels[at + 1], label) })) };
}

/** Each with the last of those that begin before it or with it. */
function buriedUnder(
  beginning: readonly MeasuredPassage[],
  buried: readonly Placed[],
): ReadonlyMap<MeasuredPassage | undefined, readonly Placed[]> {
  const byStart = Map.groupBy(buried, ({ start }) => start);
  const lastBefore = (start: number) => beginning.findLast(({ placed }) => placed.start <= start) ?? beginning.at(0);
  const under = Map.groupBy(byStart, ([start]) => lastBefore(start));
  return new Map([...under].map(([measured, groups]) => [measured, groups.flatMap(([, each]) => each)]));
}

function linesBefore(next: { readonly top: number } | undefined, { top }: { readonly top: number }): number {
  return next ? Math.max(1, Math.min(MOST_LINES, Math.floor((next.top - top) / LABEL_LINE))) : MOST_LINES;
}

function stripesOf({ placed, top, bottom }: MeasuredPassage): Stripe[] {
  return placed.lanes.map((lane, at) => ({
    annotationId: placed.id,
    tagId: placed.tagIds[at] ?? null,
    left: GAP + lane * LANE,
    top: top + INSET,
    height: Math.max(LABEL_LINE / 2, bottom - top - 2 * INSET),
  }));
}
