/** Calls about annotations. */

import { z } from 'zod';
import { idSchema } from '../../model/ids.ts';
import { annotationView } from '../views.ts';
import { annotationRef, type Call, offset } from './call.ts';

/** The version of the text that offsets count in: refused when another is shown by then. */
const version = z.number().int().min(1).optional();

export const annotationCalls = {
  'annotation.list': { input: z.strictObject({ sourceId: idSchema }), output: z.array(annotationView) },
  /** Those of some reports, in parts so that nothing waits; what cannot be read is said in words. */
  'annotation.gather': {
    input: z.strictObject({ sourceIds: z.array(idSchema).max(100) }),
    output: z.object({ annotations: z.array(annotationView), problems: z.array(z.string()) }),
  },
  'annotation.add': {
    input: z.strictObject({
      sourceId: idSchema,
      start: offset,
      end: offset,
      tagIds: z.array(idSchema).max(100),
      memo: z.string().max(100_000).optional(),
      version,
    }),
    output: annotationView,
  },
  'annotation.tag': { input: annotationRef.extend({ tagId: idSchema, applied: z.boolean() }), output: annotationView },
  'annotation.memo': { input: annotationRef.extend({ memo: z.string().max(100_000) }), output: annotationView },
  /** Where it stands: the passage found for it is right, or another is. */
  'annotation.place': { input: annotationRef.extend({ start: offset, end: offset, version }), output: annotationView },
  'annotation.remove': { input: annotationRef, output: z.null() },
  /** Ends a conflict by keeping one of the values that stand, by its place in the list. */
  'annotation.settle': {
    input: annotationRef.extend({
      field: z.enum(['passage', 'memo', 'tag', 'deleted']),
      tagId: idSchema.optional(),
      keep: z.number().int().min(0).max(100),
    }),
    output: annotationView.nullable(),
  },
} satisfies Record<string, Call>;
