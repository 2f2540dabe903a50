/** Calls about what the program remembers of the analyst's ways, outside any project. */

import { z } from 'zod';
import { idSchema } from '../../model/ids.ts';
import { preferencesSchema, projectPreferencesSchema } from '../../model/preferences.ts';
import { type Call, nothing } from './call.ts';

export const preferenceCalls = {
  'preferences.read': { input: nothing, output: preferencesSchema },
  /** Replaces the properties given. */
  'preferences.write': { input: preferencesSchema.omit({ projects: true }).partial(), output: z.null() },
  /** Replaces the properties given, for one project. */
  'preferences.writeForProject': {
    input: z.strictObject({ projectId: idSchema, change: projectPreferencesSchema.partial() }),
    output: z.null(),
  },
} satisfies Record<string, Call>;
