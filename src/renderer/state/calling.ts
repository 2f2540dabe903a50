/** Calls to main whose failure is told. */

import type { CallInput, CallOutput } from '../../shared/ipc/contract.ts';
import type { Result } from '../../shared/result.ts';
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
  session.set({ saving: session.get().saving - 1, ...(result.ok ? { savedAt: new Date() } : {}) });
  if (!result.ok) tellFailure(result.error.message);
  return result;
}
