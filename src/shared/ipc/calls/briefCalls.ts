/** Calls about briefs. */

import { z } from 'zod';
import { idSchema } from '../../model/ids.ts';
import { briefView } from '../views.ts';
import { type Call, exportedFile, nothing } from './call.ts';

/** How a brief can leave the program. */
export const briefFormats = ['docx', 'html', 'md', 'pdf'] as const;

/** What a new brief begins with. */
export const briefBeginnings = ['passages', 'nothing'] as const;

export const briefCalls = {
  /** A first text from the tagged passages, or an empty page. */
  'brief.add': { input: z.strictObject({ from: z.enum(briefBeginnings) }), output: briefView },
  'brief.duplicate': { input: z.strictObject({ briefId: idSchema }), output: briefView },
  'brief.setDeleted': { input: z.strictObject({ briefId: idSchema, deleted: z.boolean() }), output: z.null() },
  'brief.read': { input: z.strictObject({ briefId: idSchema }), output: briefView },
  'brief.save': {
    input: z.strictObject({
      briefId: idSchema,
      title: z.string().min(1).max(400),
      doc: z.record(z.string(), z.unknown()),
    }),
    output: z.null(),
  },
  'brief.export': {
    input: z.strictObject({ briefId: idSchema, format: z.enum(briefFormats) }),
    output: exportedFile.nullable(),
  },
  /** Stops the export that is being written, if any. */
  'brief.cancelExport': { input: nothing, output: z.null() },
} satisfies Record<string, Call>;
