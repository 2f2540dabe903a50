/** Calls about recognising the text of pictured pages. How it goes is told by `recognition.changed`. */

import { z } from 'zod';
import { idSchema } from '../../model/ids.ts';
import { recognitionLanguage, recognitionView } from '../recognitionViews.ts';
import { type Call, nothing } from './call.ts';

const code = z.string().regex(/^[a-z_]{3,35}$/);

export const recognitionCalls = {
  /** The languages at hand, by name. */
  'recognition.languages': { input: nothing, output: z.array(recognitionLanguage) },
  /** Asks for a language file and keeps a copy; null when the analyst thought better of it. */
  'recognition.addLanguage': { input: nothing, output: recognitionLanguage.nullable() },
  /** Takes an added language away from this computer. */
  'recognition.removeLanguage': { input: z.strictObject({ code }), output: z.null() },
  /** Recognises the pictured pages of reports, the main language first; they join what is at work. */
  'recognition.start': {
    input: z.strictObject({ ids: z.array(idSchema).min(1).max(10_000), languages: z.array(code).min(1).max(20) }),
    output: z.null(),
  },
  /** The whole of it, for a window that has heard nothing yet; null when there is none. */
  'recognition.view': { input: nothing, output: recognitionView.nullable() },
  /** Holds before the next page. */
  'recognition.pause': { input: nothing, output: z.null() },
  'recognition.continue': { input: nothing, output: z.null() },
  /** Gives up one report, or all; they stay as they were. */
  'recognition.cancel': { input: z.strictObject({ sourceId: idSchema.nullable() }), output: z.null() },
} satisfies Record<string, Call>;
