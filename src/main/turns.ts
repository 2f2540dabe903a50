/** Long work gives others their turn, so that the window is answered while it goes on. */

import { setImmediate as nextTurn } from 'node:timers/promises';

/** Longest time without letting others have their turn, in milliseconds. */
const SLICE = 12;

/** The turns of one piece of work: `if (turns.isDue) await turns.give()`, between its steps. */
export class Turns {
  #since = performance.now();

  /** Whether others have waited long enough. */
  get isDue(): boolean {
    return performance.now() - this.#since >= SLICE;
  }

  /** Resolves when whatever waited has had its turn. */
  async give(): Promise<void> {
    await nextTurn();
    this.#since = performance.now();
  }
}
