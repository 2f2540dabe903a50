/** Calls about the window itself. */

import { z } from 'zod';
import { menuCommandIds } from '../../commands.ts';
import type { Call } from './call.ts';

export const windowCalls = {
  /** Shows a file that was just exported in its folder. */
  'window.showExported': { input: z.strictObject({ fileId: z.string().max(64) }), output: z.null() },
  /** The page's word on closing: now; soon, once it has finished what it is at; no, the window stays. */
  'window.close': { input: z.strictObject({ answer: z.enum(['now', 'soon', 'no']) }), output: z.null() },
  /** What the commands of the native menu are called now, and which can be done: it shows those of the window in front. */
  'window.menu': {
    input: z.strictObject({
      commands: z.partialRecord(
        z.enum(menuCommandIds),
        z.strictObject({ label: z.string().max(300), enabled: z.boolean() }),
      ),
    }),
    output: z.null(),
  },
} satisfies Record<string, Call>;
