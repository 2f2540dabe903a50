/** Calls about the project's reports. */

import { z } from 'zod';
import { idSchema } from '../../model/ids.ts';
import type { Call } from './call.ts';

export const sourceCalls = {
  'source.rename': {
    input: z.strictObject({ sourceId: idSchema, title: z.string().trim().min(1).max(1_000) }),
    output: z.null(),
  },
} satisfies Record<string, Call>;
