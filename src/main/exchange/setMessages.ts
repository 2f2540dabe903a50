/** What a set is sent in from the process that reads it: pieces, so that the program takes none in for long. All is parsed. */

import { z } from 'zod';
import {
  type AnnotationSet,
  type SetAnnotation,
  setAnnotationSchema,
} from '../../shared/exchange/annotationSetForm.ts';
import { type ForeignAnnotation, foreignAnnotationSchema } from '../../shared/exchange/foreignAnnotation.ts';
import { idSchema, sha256Schema } from '../../shared/model/ids.ts';
import { reviewerSchema } from '../../shared/model/reviewer.ts';
import { writtenDetailsSchema } from '../../shared/model/source.ts';
import { tagRecordSchema } from '../../shared/model/tag.ts';
import { reasons } from '../../shared/result.ts';

/** The set without what there is much of. */
const headSchema = z.strictObject({
  project: z.strictObject({ id: idSchema, name: z.string() }).nullable(),
  creator: reviewerSchema.nullable(),
  created: z.string().nullable(),
  tags: z.array(tagRecordSchema),
  sources: z.array(
    z.strictObject({
      id: z.string(),
      title: z.string(),
      fingerprint: sha256Schema.nullable(),
      sha256: sha256Schema.nullable(),
      file: z.string(),
      details: writtenDetailsSchema,
    }),
  ),
  skipped: z.number(),
});

/** First the head, then the annotations in pieces, then the end; or, instead of all, why the file is refused. */
export const setReplySchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('head'), sha256: sha256Schema, total: z.number(), head: headSchema }),
  z.strictObject({ kind: z.literal('annotations'), annotations: z.array(setAnnotationSchema) }),
  z.strictObject({ kind: z.literal('foreign'), foreign: z.array(foreignAnnotationSchema) }),
  z.strictObject({ kind: z.literal('end') }),
  z.strictObject({ kind: z.literal('refused'), reason: z.enum(reasons), message: z.string() }),
]);

/** A message from the process. */
export type SetReply =
  | { readonly kind: 'head'; readonly sha256: string; readonly total: number; readonly head: SetHead }
  | { readonly kind: 'annotations'; readonly annotations: readonly SetAnnotation[] }
  | { readonly kind: 'foreign'; readonly foreign: readonly ForeignAnnotation[] }
  | { readonly kind: 'end' }
  | { readonly kind: 'refused'; readonly reason: (typeof reasons)[number]; readonly message: string };

export type SetHead = Omit<AnnotationSet, 'annotations' | 'foreign'>;
