/** What was recognised in the picture of a page: words with their places and how sure each is. */

import { z } from 'zod';
import type { Immutable } from '../../shared/model/immutable.ts';

/** Points from the top left corner of the page as it was recognised, which is upright; to a tenth, finer than a pixel. */
const place = z.number().min(-100_000).max(100_000);

const wordSchema = z.strictObject({
  text: z.string().min(1).max(2_000),
  left: place,
  right: place,
  /** The upper and lower edge of its line's letters there, so that a box holds all its marks. */
  top: place,
  bottom: place,
  baseline: place,
  /** The size of its letters in points, one for all words of a line. */
  size: z.number().positive().max(100_000),
  /** Whether a space stands before it. */
  spaced: z.boolean(),
  /** In per cent, as the engine judges itself. */
  confidence: z.number().int().min(0).max(100),
});

export const recognisedPageSchema = z.strictObject({
  /** By its index in the report. */
  page: z.number().int().min(0),
  width: z.number().positive().max(100_000),
  height: z.number().positive().max(100_000),
  /** How the page was turned to be upright: quarters clockwise, and then so many radians clockwise. */
  quarters: z.number().int().min(0).max(3),
  slope: z.number().min(-1).max(1),
  words: z.array(wordSchema).max(50_000),
});

export type RecognisedWord = Immutable<z.infer<typeof wordSchema>>;
export type RecognisedPage = Immutable<z.infer<typeof recognisedPageSchema>>;
