/** Which of a report's cards are there at all: some around what is on the page, so that ten thousand cost no more than fifty. */

/** How many cards stand in the list at a time. */
export const SHOWN = 60;

/** The usual height of a card with the space below it, in pixels: the room kept for those that are not there. */
export const CARD_HEIGHT = 140;

/** How near to an end of the window the place may come before the window moves along. */
const MARGIN = 15;

/** Where the window begins so that the card at `place` has neighbours on both sides; `from` where it has enough. */
export function windowFrom(from: number, place: number, count: number): number {
  const last = Math.max(0, count - SHOWN);
  const kept = Math.min(from, last);
  const enoughBefore = kept === 0 || place >= kept + MARGIN;
  const enoughAfter = kept === last || place < kept + SHOWN - MARGIN;
  if (enoughBefore && enoughAfter) return kept;
  return Math.max(0, Math.min(last, place - SHOWN / 2));
}

/** A card by its place, and how far on towards the next one. */
export interface CardPlace {
  readonly at: number;
  /** 0 to 1. */
  readonly share: number;
}

/**
 * The card that belongs to `offset` of the text, `starts` being where the passages of the cards begin: the last one
 * that begins before it, and the share of the way to the next. Those not found begin at 0. `null` before all of them.
 */
export function cardAt(starts: readonly number[], offset: number): CardPlace | null {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  const at = low - 1;
  const start = starts[at];
  if (start === undefined || offset === 0) return null;
  const next = starts[at + 1];
  return { at, share: next === undefined ? 0 : (offset - start) / (next - start) };
}
