/** Long work done in slices, so that others have their turn, and so that it can be watched and stopped. */

import { fail, ok, type Result } from '../../shared/result.ts';
import { Turns } from '../turns.ts';

/** Hears how far the work has come, 0 to 1, and may stop it. */
export interface Watch {
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((done: number) => void) | undefined;
}

/** Does `steps` slice by slice; `stopped`: what to say where it was stopped. */
export async function inSlices<T>(
  steps: Generator<number, T>,
  { signal, onProgress }: Watch,
  stopped: string,
): Promise<Result<T>> {
  const turns = new Turns();
  for (;;) {
    const step = steps.next();
    if (step.done) return signal?.aborted ? fail('cancelled', stopped) : ok(step.value);
    if (!turns.isDue) continue;
    onProgress?.(step.value);
    await turns.give();
    if (signal?.aborted) return fail('cancelled', stopped);
  }
}

/** A part of a watched work: `from` to `to` of the whole. */
export function partOf({ signal, onProgress }: Watch, from: number, to: number): Watch {
  return { signal, onProgress: (done) => onProgress?.(from + done * (to - from)) };
}
