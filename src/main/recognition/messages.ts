/** What passes between the program and the process that recognises text. The process is not trusted: all is parsed. */

import { z } from 'zod';
import type { Immutable } from '../../shared/model/immutable.ts';
import { reasons } from '../../shared/result.ts';
import type { LanguageData } from './engine.ts';
import { recognisedPageSchema } from './recognisedPage.ts';

/** A report is opened once; then its pages are asked for, one after the other. */
export type Question =
  | {
      readonly kind: 'open';
      readonly bytes: Uint8Array;
      readonly name: string;
      readonly password?: string | undefined;
      readonly languages: readonly LanguageData[];
    }
  | { readonly kind: 'page'; readonly index: number };

export const questionSchema: z.ZodType<Question> = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('open'),
    bytes: z.instanceof(Uint8Array),
    name: z.string(),
    password: z.string().optional(),
    languages: z.array(z.strictObject({ code: z.string(), data: z.instanceof(Uint8Array) })),
  }),
  z.strictObject({ kind: z.literal('page'), index: z.number().int().min(0) }),
]);

/** `failed`: this page could not be drawn or read; the next one may be. */
export const answerSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('opened') }),
  z.strictObject({ kind: z.literal('refused'), reason: z.enum(reasons), message: z.string() }),
  z.strictObject({ kind: z.literal('page'), page: recognisedPageSchema }),
  z.strictObject({ kind: z.literal('failed') }),
]);

export type Answer = Immutable<z.infer<typeof answerSchema>>;
