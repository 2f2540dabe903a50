/** What is known of the pages of an original, as they were printed: their labels, sizes, and where their words stand. */

import { z } from 'zod';
import type { Immutable } from './immutable.ts';

/** How wide a picture of a page may be, in pixels. */
export const pictureWidths = { min: 100, max: 6_000 } as const;

/**
 * The pages of an original in their order, each by its printed label, where the file has none by its number. `locked`: none are
 * shown before the file's password is given, or the one that was given is wrong.
 */
export const originalPagesSchema = z.union([
  z.strictObject({ labels: z.array(z.string().max(40)).max(10_000) }),
  z.strictObject({ locked: z.enum(['needed', 'wrong']) }),
]);

const length = z.number().finite();

/** A stretch of text on a page: its box in points from the upper left corner, and where its letters run to. */
const placedTextSchema = z.strictObject({
  text: z.string().max(100_000),
  left: length,
  top: length,
  width: length.min(0),
  height: length.min(0),
  runs: z.enum(['right', 'left', 'down', 'up']),
});

/** A page's size in points, and its words in the order in which the file has them. */
export const originalPageSchema = z.strictObject({
  width: length.positive(),
  height: length.positive(),
  texts: z.array(placedTextSchema).max(200_000),
});

export type OriginalPages = Immutable<z.infer<typeof originalPagesSchema>>;
export type OriginalPage = Immutable<z.infer<typeof originalPageSchema>>;
export type PlacedText = Immutable<z.infer<typeof placedTextSchema>>;
