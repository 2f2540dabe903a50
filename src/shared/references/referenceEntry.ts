/** What a reference manager knows of a report: one entry of a RIS, BibTeX or CSL-JSON file. */

import { z } from 'zod';
import type { Immutable } from '../model/immutable.ts';
import { metadataSchema } from '../model/source.ts';

/** Entries that one file may have, and files that one entry may name. */
export const referenceLimits = { entries: 10_000, files: 50, bytes: 32 * 1_048_576 } as const;

/** Bounds are those of a report's details, so that what fits here fits there. Empty where the entry says nothing. */
export const referenceEntrySchema = z.strictObject({
  title: z.string().max(1_000),
  language: z.string().max(35),
  ...metadataSchema.shape,
  authors: metadataSchema.shape.authors.readonly(),
  /** Names of the files that belong to it, without their folders. */
  files: z.array(z.string().max(400)).max(referenceLimits.files).readonly(),
});

export type ReferenceEntry = Immutable<z.infer<typeof referenceEntrySchema>>;
