/** A reviewer: the analyst who did something, known by an id besides the name. */

import { z } from 'zod';
import { idSchema } from './ids.ts';
import type { Immutable } from './immutable.ts';

export const reviewerSchema = z.strictObject({ id: idSchema, name: z.string().min(1).max(200) });

export type Reviewer = Immutable<z.infer<typeof reviewerSchema>>;
