/** What every call is made of. */

import { z } from 'zod';
import { idSchema } from '../../model/ids.ts';

export interface Call {
  readonly input: z.ZodType;
  readonly output: z.ZodType;
}

export const nothing = z.strictObject({});

/** A file just written: its name, and an id by which it can be shown in its folder. */
export const exportedFile = z.object({ file: z.string(), fileId: z.string() });

/** UTF-16 units of the canonical text. */
export const offset = z.number().int().min(0).max(1_000_000_000);

/** Annotations live with their source. */
export const annotationRef = z.strictObject({ sourceId: idSchema, annotationId: idSchema });
