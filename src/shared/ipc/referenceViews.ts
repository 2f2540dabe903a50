/** What the window shows of a reference file before anything is changed. */

import { z } from 'zod';
import { idSchema } from '../model/ids.ts';
import { referenceEntrySchema } from '../references/referenceEntry.ts';

/** Each entry with the report that it is about, or those that it may be about. */
export const referencePreview = z.object({
  file: z.string(),
  entries: z.array(
    z.object({
      entry: referenceEntrySchema.readonly(),
      match: z
        .object({
          sourceId: idSchema.nullable(),
          by: z.enum(['file', 'address', 'title']).nullable(),
          candidates: z.array(idSchema).readonly(),
        })
        .readonly(),
    }),
  ),
  /** Entries that could not be read. */
  skipped: z.number(),
});

export type ReferencePreview = z.infer<typeof referencePreview>;
export type EntryView = ReferencePreview['entries'][number];
