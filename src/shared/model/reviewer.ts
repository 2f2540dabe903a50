/** A reviewer: the analyst who did something, known by an id besides the name. */

import { z } from 'zod';
import { idSchema } from './ids.ts';
import type { Immutable } from './immutable.ts';

export const reviewerSchema = z.strictObject({ id: idSchema, name: z.string().min(1).max(200) });

export type Reviewer = Immutable<z.infer<typeof reviewerSchema>>;

const letters = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** At most two letters that stand for a name where there is little room: of the first and the last word. */
export function initialsOf(name: string): string {
  const words = name.split(/[\s\-–.,]+/u).filter(Boolean);
  const ends = words.length > 1 ? [words[0], words.at(-1)] : words;
  return ends.map((word = '') => letters.segment(word).containing(0)?.segment.toLocaleUpperCase() ?? '').join('');
}
