/** Annotation sets, out and in. */

import { act, call } from './calling.ts';
import { tellDid } from './notices.ts';
import { session } from './session.ts';

/** Writes all annotations to a file for a colleague. */
export async function exportAnnotations(): Promise<void> {
  const done = await call('exchange.export', {});
  if (!done) return;
  const { annotations, file } = done;
  tellDid(`${annotations} annotation${annotations === 1 ? '' : 's'} written to “${file}”`, false);
}

/** Takes a colleague's annotations in. */
export async function importAnnotations(): Promise<void> {
  const exchanged = await act('exchange.import', {});
  if (!exchanged.ok || !exchanged.value) return;
  // What is in conflict may lie in reports that were not opened yet.
  const evidence = await call('annotation.all', {});
  session.set({ exchanged: exchanged.value, ...(evidence ? { evidence } : {}) });
}
