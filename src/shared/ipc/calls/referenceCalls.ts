/** Calls about reference files: what one would bring first, then the details that the analyst wants of it. */

import { z } from 'zod';
import { idSchema } from '../../model/ids.ts';
import { referencePreview } from '../referenceViews.ts';
import { type Call, nothing } from './call.ts';
import { writableDetails } from './sourceCalls.ts';

export const referenceCalls = {
  /** Asks for a reference file and finds the reports it is about; null when the analyst thought better of it. */
  'reference.choose': { input: nothing, output: referencePreview.nullable() },
  /** The same for a file that was dropped; its path comes from the preload. */
  'reference.preview': {
    input: z.strictObject({ paths: z.array(z.string().max(4_096)).length(1) }),
    output: referencePreview,
  },
  /** Writes details of several reports as one act. */
  'reference.apply': {
    input: z.strictObject({
      changes: z
        .array(z.strictObject({ sourceId: idSchema, details: writableDetails }))
        .min(1)
        .max(10_000),
    }),
    output: z.null(),
  },
} satisfies Record<string, Call>;
