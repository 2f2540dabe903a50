/** Undo and redo in the project. */

import { act } from './calling.ts';
import { tellDid } from './notices.ts';

/** Takes the last act in the project back. */
export async function undo(): Promise<void> {
  const done = await act('history.undo', {});
  if (done.ok) tellDid(done.value ? `Undone: ${done.value.did}` : 'Nothing to undo', false);
}

/** Does the last undone act again. */
export async function redo(): Promise<void> {
  const done = await act('history.redo', {});
  if (done.ok) tellDid(done.value ? `Done again: ${done.value.did}` : 'Nothing to redo', false);
}
