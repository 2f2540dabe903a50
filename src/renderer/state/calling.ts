/** Calls to main whose failure is told. */

import type { CallInput, CallOutput } from '../../shared/ipc/contract.ts';
import type { Reason, Result } from '../../shared/result.ts';
import { type Askable, ask } from './ask.ts';
import { tellFailure } from './notices.ts';
import { session } from './session.ts';

/** Calls main and tells a failure; null when it failed. */
export async function call<Name extends Askable>(name: Name, input: CallInput<Name>): Promise<CallOutput<Name> | null> {
  const result = await ask(name, input);
  if (result.ok) return result.value;
  tellFailure(result.error.message);
  return null;
}

/** Calls main to change the project, and tells a failure: the status bar says "Saving" until the disk has it. */
export async function act<Name extends Askable>(name: Name, input: CallInput<Name>): Promise<Result<CallOutput<Name>>> {
  session.set({ saving: session.get().saving + 1 });
  const result = await ask(name, input);
  session.set({ saving: session.get().saving - 1 });
  if (result.ok) saved(name);
  else if (notKept.has(result.error.reason)) session.set({ unsaved: result.error.message });
  else tellFailure(result.error.message);
  return result;
}

/** The disk, not the act, was in the way: that is said across the window until something is on disk again. */
const notKept: ReadonlySet<Reason> = new Set(['storage', 'read-only']);

/** A brief keeps itself while it is written: no act, as history counts them. */
function saved(name: Askable): void {
  const { turn } = session.get();
  session.set({ savedAt: new Date(), unsaved: null, turn: name === 'brief.save' ? turn : turn + 1 });
}
