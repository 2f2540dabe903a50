/** One call answered: the payload through its schema, then the handler; a bug becomes a sentence, never a hang. */

import type { z } from 'zod';
import { fail, type Result } from '../../shared/result.ts';

/** No payload of ours is longer; a brief is the largest. */
const LONGEST = 20_000_000;

/** `handler` applied to `input` if it fits `schema`. 'invalid-input' otherwise; nothing is done then. */
export async function answer<Input>(
  schema: z.ZodType<Input>,
  handler: (input: Input) => Promise<Result<unknown>>,
  input: unknown,
): Promise<Result<unknown>> {
  try {
    const length = lengthOf(input);
    if (length > LONGEST) return fail('limit', 'That is more than the program takes at once.');
    const parsed = Number.isNaN(length) ? null : schema.safeParse(input);
    if (!parsed?.success) return fail('invalid-input', 'The window sent something unexpected. Nothing was changed.');
    return await handler(parsed.data);
  } catch (error) {
    console.error(error);
    return fail('storage', 'Something went wrong inside the program. What was saved before is safe.');
  }
}

/** As text; not a number for what no text can hold, such as a cycle: nothing that the window sends is like that. */
function lengthOf(input: unknown): number {
  try {
    return JSON.stringify(input)?.length ?? 0;
  } catch {
    return Number.NaN;
  }
}
