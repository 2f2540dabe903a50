/** What passes between the program and the process that reads a report. The process is not trusted: all is parsed. */

import { z } from 'zod';
import { textFactsSchema } from '../../shared/model/documentVersion.ts';
import { type ReadingChoices, readingChoicesSchema } from '../../shared/model/readingChoices.ts';
import { metadataSchema, sourceFormats } from '../../shared/model/source.ts';
import { sourceDocumentSchema } from '../../shared/model/sourceDocument.ts';
import { reasons } from '../../shared/result.ts';
import { type RecognisedPage, recognisedPageSchema } from '../recognition/recognisedPage.ts';

export interface ReadRequest {
  readonly bytes: Uint8Array;
  readonly name: string;
  readonly choices?: ReadingChoices | undefined;
  /** Never kept, and in no sentence. */
  readonly password?: string | undefined;
  readonly recognised?: readonly RecognisedPage[] | undefined;
}

export const requestSchema: z.ZodType<ReadRequest> = z.strictObject({
  bytes: z.instanceof(Uint8Array),
  name: z.string(),
  choices: readingChoicesSchema.optional(),
  password: z.string().optional(),
  recognised: z.array(recognisedPageSchema).optional(),
});

const outcomeSchema = z.strictObject({
  format: z.enum(sourceFormats),
  document: sourceDocumentSchema,
  facts: textFactsSchema,
  metadata: metadataSchema,
});

const resultSchema = z.discriminatedUnion('ok', [
  z.strictObject({ ok: z.literal(true), value: outcomeSchema }),
  z.strictObject({ ok: z.literal(false), error: z.strictObject({ reason: z.enum(reasons), message: z.string() }) }),
]);

/** What the process says: 0 to 1 now and then, and the result once, as JSON. */
export const replySchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('progress'), done: z.number().min(0).max(1) }),
  z.strictObject({ kind: z.literal('result'), json: z.string() }),
]);

export type Reply = z.infer<typeof replySchema>;

/** The result out of its JSON; `null` when it does not have the form that was agreed. */
export function parseResult(json: string): z.infer<typeof resultSchema> | null {
  try {
    const result = resultSchema.safeParse(JSON.parse(json));
    return result.success ? result.data : null;
  } catch {
    return null; // Not JSON.
  }
}
