/** Messages at the foot of the window. */

import { session } from './session.ts';

/** Shows what went wrong. */
export function tellFailure(text: string): void {
  session.set({ notice: { text, kind: 'failed', undo: false } });
}

/** Says what was done; with `undo`, offers to take it back. */
export function tellDid(text: string, undo = true): void {
  session.set({ notice: { text, kind: 'did', undo } });
}

/** Takes the message away. */
export function dismissNotice(): void {
  session.set({ notice: null });
}
