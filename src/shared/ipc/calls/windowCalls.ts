/** Calls about the window itself. */

import { z } from 'zod';
import type { Call } from './call.ts';

export const windowCalls = {
  /** The window has saved what waited, or could not: then it stays open until it is closed once more. */
  /** Shows a file that was just exported in its folder. */
  'window.showExported': { input: z.strictObject({ fileId: z.string().max(64) }), output: z.null() },
  'window.close': { input: z.strictObject({ saved: z.boolean() }), output: z.null() },
} satisfies Record<string, Call>;
