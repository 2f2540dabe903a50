/** Long work done in slices, so that others have their turn, and so that it can be watched and stopped. */

import { setImmediate as nextTurn } from 'node:timers/promises';
import { fail, ok, type Result } from '../../shared/result.ts';

/** Hears how far the work has come, 0 to 1, and may stop it. */
export interface Watch {
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((done: number) => void) | undefined;
}

/** Longest time without letting others have their turn, in milliseconds. */
const SLICE = 12;

/** Does `steps` slice by slice; `stopped`: what to say where it was stopped. */
export async function inSlices<T>(
  steps: Generator<number, T>,
  { signal, onProgress }: Watch,
  stopped: string,
): Promise<Result<T>> {
  let since = performance.now();
  for (;;) {
    const step = steps.next();
    if (step.done) return signal?.aborted ? fail('cancelled', stopped) : ok(step.value);
    if (performance.now() - since < SLICE) continue;
    onProgress?.(step.value);
    await nextTurn();
    if (signal?.aborted) return fail('cancelled', stopped);
    since = performance.now();
  }
}

/** A part of a watched work: `from` to `to` of the whole. */
export function partOf({ signal, onProgress }: Watch, from: number, to: number): Watch {
  return { signal, onProgress: (done) => onProgress?.(from + done * (to - from)) };
}
