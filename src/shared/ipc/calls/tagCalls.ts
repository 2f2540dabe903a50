/** Calls about the codebook. */

import { z } from 'zod';
import { idSchema } from '../../model/ids.ts';
import { LONGEST_GUIDANCE, tagColours, tagConflictFields, tagPatterns } from '../../model/tag.ts';
import type { Call } from './call.ts';

const tagRef = z.strictObject({ tagId: idSchema });

/** Longer than a name may be: what is too long is told in a sentence, not refused at the door. */
const typedName = z.string().max(10_000);

const guidance = z.string().max(LONGEST_GUIDANCE).optional();

export const tagCalls = {
  'tag.add': { input: z.strictObject({ name: typedName }), output: z.object({ tagId: idSchema }) },
  'tag.rename': { input: tagRef.extend({ name: typedName }), output: z.null() },
  /** Writes the fields given. */
  'tag.define': {
    input: tagRef.extend({ definition: guidance, useWhen: guidance, notWhen: guidance, example: guidance }),
    output: z.null(),
  },
  'tag.recolour': {
    input: tagRef.extend({ look: z.strictObject({ colour: z.enum(tagColours), pattern: z.enum(tagPatterns) }) }),
    output: z.null(),
  },
  'tag.key': { input: tagRef.extend({ key: z.number().int().min(1).max(9).nullable() }), output: z.null() },
  /** Before another tag, or at the end (`null`). */
  'tag.move': { input: tagRef.extend({ beforeId: idSchema.nullable() }), output: z.null() },
  'tag.delete': { input: tagRef, output: z.null() },
  'tag.restore': { input: tagRef, output: z.null() },
  /** Ends a conflict by keeping one of the values that stand, by its place in the list. */
  'tag.settle': {
    input: tagRef.extend({ field: z.enum(tagConflictFields), keep: z.number().int().min(0).max(100) }),
    output: z.null(),
  },
} satisfies Record<string, Call>;
