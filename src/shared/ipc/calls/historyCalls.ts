/** Undo and redo of acts in the project. */

import { z } from 'zod';
import { idSchema } from '../../model/ids.ts';
import { type Call, nothing } from './call.ts';

/** What was undone, in words, and where it shows; null when there was nothing. */
const told = z
  .object({ did: z.string(), place: z.object({ sourceId: idSchema, annotationId: idSchema.nullable() }).nullable() })
  .nullable();

export const historyCalls = {
  'history.undo': { input: nothing, output: told },
  'history.redo': { input: nothing, output: told },
} satisfies Record<string, Call>;
