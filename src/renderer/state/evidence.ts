/** The annotations of all reports. */

import { call } from './calling.ts';
import { session } from './session.ts';

/** Reads them anew: main tells only what changes in reports that were opened. */
export async function readEvidence(): Promise<void> {
  const evidence = await call('annotation.all', {});
  if (evidence) session.set({ evidence });
}
