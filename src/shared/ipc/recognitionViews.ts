/** What the window shows of text recognition. */

import { z } from 'zod';
import { idSchema } from '../model/ids.ts';

/** A language that is at hand on this computer. */
export const recognitionLanguage = z.object({
  /** As Tesseract calls it: `eng`, `chi_sim`. */
  code: z.string(),
  name: z.string(),
  /** Added here; those that come with the program cannot be removed. */
  own: z.boolean(),
});

/** One report whose pages are being recognised. */
const recognitionJob = z.object({
  sourceId: idSchema,
  title: z.string(),
  state: z.enum(['waiting', 'running', 'done', 'failed', 'cancelled']),
  /** Pages done, of all that are to be recognised. */
  done: z.number(),
  pages: z.number(),
  /** Pages that nothing could be made of. */
  failed: z.number(),
  /** How sure the engine is, in per cent, once it is done. */
  confidence: z.number().nullable(),
  /** Why it was not recognised, one sentence. */
  message: z.string().nullable(),
});

/** How the recognition stands. */
export const recognitionView = z.object({
  state: z.enum(['running', 'paused', 'finished']),
  secondsLeft: z.number().nullable(),
  jobs: z.array(recognitionJob),
});

export type RecognitionLanguage = z.infer<typeof recognitionLanguage>;
export type RecognitionJob = z.infer<typeof recognitionJob>;
export type RecognitionView = z.infer<typeof recognitionView>;
