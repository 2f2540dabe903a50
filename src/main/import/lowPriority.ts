/** Readers use whole cores for minutes: what answers a person goes before them. */

import { constants, setPriority } from 'node:os';

/** Puts this process behind those of usual priority; where the system refuses, it goes on as it is. */
export function lowPriority(): void {
  try {
    setPriority(constants.priority.PRIORITY_BELOW_NORMAL);
  } catch (error) {
    console.error(error);
  }
}
