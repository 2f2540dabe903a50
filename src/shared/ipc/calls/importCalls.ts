/** Calls about the import at work: there is one at most, and more files join it. How it goes is told by `import.changed`. */

import { z } from 'zod';
import { pastedSchema } from '../../model/pasted.ts';
import { LONGEST_PASSWORD } from '../../model/readingChoices.ts';
import { importView } from '../views.ts';
import { type Call, nothing } from './call.ts';

export const importCalls = {
  /** Asks for report files and imports them. False when the analyst thought better of it. */
  'import.chooseFiles': { input: nothing, output: z.boolean() },
  /** Asks for a folder and imports the reports in it and below. */
  'import.chooseFolder': { input: nothing, output: z.boolean() },
  /** Imports dropped files and folders; the paths come from the preload, which gets them from real `File` objects. */
  'import.drop': {
    input: z.strictObject({ paths: z.array(z.string().max(4_096)).min(1).max(10_000) }),
    output: z.null(),
  },
  /** Makes a report of what was pasted, kept as a file like all others. */
  'import.paste': { input: pastedSchema, output: z.null() },
  /** The whole of it, for a window that has heard nothing yet; null when there is none. */
  'import.view': { input: nothing, output: importView.nullable() },
  /** Begins no further file; those being read are finished. */
  'import.pause': { input: nothing, output: z.null() },
  'import.continue': { input: nothing, output: z.null() },
  /** Drops what is being read and all that waits; what is done stays. */
  'import.cancel': { input: nothing, output: z.null() },
  /** Tries files again that failed or were cancelled. */
  'import.retry': { input: z.strictObject({ ids: z.array(z.number().int().min(0)).max(10_000) }), output: z.null() },
  /** Reads a file with its password, which is kept nowhere. */
  'import.unlock': {
    input: z.strictObject({ id: z.number().int().min(0), password: z.string().min(1).max(LONGEST_PASSWORD) }),
    output: z.null(),
  },
  /** Puts a finished import away. */
  'import.close': { input: nothing, output: z.null() },
} satisfies Record<string, Call>;
