/** Calls about the project's reports. */

import { z } from 'zod';
import { idSchema } from '../../model/ids.ts';
import { type Call, nothing } from './call.ts';

export const sourceCalls = {
  /** Asks for report files and starts importing them. */
  'source.choose': { input: nothing, output: z.null() },
  /** Starts importing dropped files; the paths come from the preload, which gets them from real `File` objects. */
  'source.import': {
    input: z.strictObject({ paths: z.array(z.string().max(4_096)).min(1).max(10_000) }),
    output: z.null(),
  },
  'source.cancelImport': { input: nothing, output: z.null() },
  'source.rename': {
    input: z.strictObject({ sourceId: idSchema, title: z.string().trim().min(1).max(1_000) }),
    output: z.null(),
  },
} satisfies Record<string, Call>;
