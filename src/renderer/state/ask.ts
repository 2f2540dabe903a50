/** Calls to main. Whatever happens, an answer comes back: a call that breaks is a failure with a sentence. */

import type { CallName } from '../../shared/ipc/channels.ts';
import type { CallInput, CallOutput, DropCallName } from '../../shared/ipc/contract.ts';
import { fail, type Result } from '../../shared/result.ts';
import { words } from '../words/notices.ts';

/** What the page may call; dropped files have a way of their own. */
export type Askable = Exclude<CallName, DropCallName>;

/** Main's answer. 'storage' when the call itself broke. */
export async function ask<Name extends Askable>(name: Name, input: CallInput<Name>): Promise<Result<CallOutput<Name>>> {
  try {
    return await window.workbench.call(name, input);
  } catch (error) {
    console.error(error);
    return fail('storage', words.noAnswer);
  }
}
