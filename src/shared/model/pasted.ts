/** What an analyst pasted to make a report of it: kept as a file of its own, as any report's original is. */

import { z } from 'zod';

/** UTF-16 units: text of some five hundred pages, and mark-up around it. What is longer comes as a file. */
export const pastedLimits = { title: 200, text: 1_000_000, html: 8_000_000 } as const;

export const pastedSchema = z.strictObject({
  /** As typed; empty when the text is to give it. */
  title: z.string().trim().max(pastedLimits.title),
  text: z.string().max(pastedLimits.text),
  /** The same with its mark-up; null when it has none, or only the words are wanted. */
  html: z.string().max(pastedLimits.html).nullable(),
});

export type Pasted = z.infer<typeof pastedSchema>;
