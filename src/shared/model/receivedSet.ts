/** An annotation set that was taken in: remembered, so that the same file is known when it comes again. */

import { z } from 'zod';
import { idSchema, momentSchema, sha256Schema } from './ids.ts';
import type { Immutable } from './immutable.ts';
import { reviewerSchema } from './reviewer.ts';

export const receivedSetSchema = z.strictObject({
  kind: z.literal('receivedSet'),
  /** The SHA-256 of the file: another file is another set. */
  id: sha256Schema,
  /** The file's name. */
  file: z.string(),
  /** Who sent it; null for a file of another program. */
  creator: reviewerSchema.nullable(),
  /** When it was last taken in here. */
  received: momentSchema,
  /** How many annotations it brought or found here. */
  annotations: z.number().int().min(0),
  /** While it is being written, the reports that may have a part of it only: a crash leaves them here. */
  unfinished: z.array(idSchema).nullable(),
});

export type ReceivedSet = Immutable<z.infer<typeof receivedSetSchema>>;
