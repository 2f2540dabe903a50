/** Pages written from top to bottom, column after column to the left. */

import type { Placed } from './pages.ts';

/** Vertical writing sets its letters one by one; signs in them are in vertical fonts. */
const VERTICAL_SHARE = 0.8;

/** Such a page reads as if it were turned by a quarter; any other is given back as it is. */
export function asHorizontal(placed: readonly Placed[]): readonly Placed[] {
  const single = placed.filter(({ text, vertical }) => vertical || text.length <= 2);
  if (single.length < placed.length * VERTICAL_SHARE || !placed.some(({ vertical }) => vertical)) return placed;
  const columns = placed.filter(({ vertical }) => vertical);
  const top = Math.min(...columns.map(({ y }) => y));
  const bottom = Math.max(...columns.map(({ y, length }) => y + length));
  return placed.map((each) => {
    // A running line lies across, clear of all columns; a column may begin and end with signs of other fonts too.
    if (!each.vertical && (each.y < top - 0.5 * each.size || each.y > bottom + 3 * each.size)) return each;
    // Signs of a vertical font are placed by the middle of their upper edge, others by their lower left corner.
    const { vertical, size, length, x, y } = each;
    const corner = vertical ? { x: x - size / 2, y, length } : { x, y: y - size, length: size };
    return { ...each, ...corner, turn: 1, spaced: false };
  });
}
