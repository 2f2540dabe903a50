/** Calls about annotation sets: a preview first, then the merge; what to export, then the file. */

import { z } from 'zod';
import { selectionSchema } from '../../exchange/selection.ts';
import { keeps } from '../../model/conflictSides.ts';
import { idSchema } from '../../model/ids.ts';
import { stampSchema } from '../../model/stamp.ts';
import { conflictDetail, exportView, mergeView, previewView } from '../exchangeViews.ts';
import { type Call, exportedFile, nothing } from './call.ts';

const decisions = z
  .array(
    z.strictObject({
      annotationId: idSchema,
      seen: z.array(stampSchema).max(10_000),
      fields: z
        .array(
          z.strictObject({
            field: z.enum(['passage', 'memo', 'tag', 'deleted']),
            tagId: idSchema.optional(),
            keep: z.union([z.enum(keeps), z.strictObject({ stamp: stampSchema })]),
          }),
        )
        .max(1_000),
    }),
  )
  .max(200_000);

export const exchangeCalls = {
  /** What an export of `selection` would hold. */
  'exchange.describe': { input: selectionSchema, output: exportView },
  'exchange.export': {
    input: selectionSchema,
    output: exportedFile.extend({ annotations: z.number() }).nullable(),
  },
  /** Asks for a set and says what it would bring; nothing changes. Null when the analyst thought better of it. */
  'exchange.choose': { input: nothing, output: previewView.nullable() },
  /** The same for a file dropped on the window. */
  'exchange.preview': { input: z.strictObject({ paths: z.array(z.string()).min(1).max(1) }), output: previewView },
  /** What the set in preview brings now, after the project has changed; null when nothing of it is different, or none is open. */
  'exchange.replan': { input: nothing, output: previewView.nullable() },
  /** Stops the reading of a set, or the writing of one. */
  'exchange.cancel': { input: nothing, output: z.null() },
  /** The conflicts that stand in the project, from before. */
  'exchange.conflicts': { input: nothing, output: previewView.shape.conflicts },
  /** One of them, or of those in the preview, in full. */
  'exchange.conflict': {
    input: z.strictObject({ sourceId: idSchema, annotationId: idSchema }),
    output: conflictDetail,
  },
  /** Merges the set in the preview, as one act. */
  'exchange.apply': { input: z.strictObject({ decisions }), output: mergeView },
  /** Decides conflicts that stand in the project. */
  'exchange.settle': { input: z.strictObject({ decisions }), output: z.object({ settled: z.number() }) },
  /** Puts the preview away. */
  'exchange.close': { input: nothing, output: z.null() },
} satisfies Record<string, Call>;
