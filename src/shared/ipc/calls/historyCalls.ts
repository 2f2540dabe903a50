/** Undo and redo of acts in the project. */

import { z } from 'zod';
import { type Call, nothing } from './call.ts';

/** What was undone, in words; null when there was nothing. */
const told = z.object({ did: z.string() }).nullable();

export const historyCalls = {
  'history.undo': { input: nothing, output: told },
  'history.redo': { input: nothing, output: told },
} satisfies Record<string, Call>;
