/** Messages at the foot of the window. */

import { ask } from './ask.ts';
import { type Notice, session } from './session.ts';

/** Shows what went wrong, beside what went wrong before and was not put away yet. */
export function tellFailure(text: string): void {
  const { failures } = session.get();
  session.set({ failures: [...failures.filter((each) => each !== text), text] });
}

/** Says what was done; with `undo`, offers to take it back. */
export function tellDid(text: string, undo = true): void {
  session.set({ notice: { text, turn: session.get().turn, ...(undo ? { offer: 'undo' } : {}) } });
}

/** Says what was undone or done again, offers the contrary, and the way to `place` where it is not in sight. */
export function tellTurned(text: string, offer: 'undo' | 'redo', place: Notice['place'] | null): void {
  session.set({ notice: { text, turn: session.get().turn, offer, ...(place ? { place } : {}) } });
}

/** Says that a file was written, and offers to show it in its folder. */
export function tellExported(text: string, fileId: string): void {
  session.set({ notice: { text, turn: session.get().turn, fileId } });
}

/** Takes the message away. */
export function dismissNotice(): void {
  session.set({ notice: null });
}

/** Takes a failure away that was read. */
export function dismissFailure(text: string): void {
  session.set({ failures: session.get().failures.filter((each) => each !== text) });
}

/** Has the system show a file that was just exported in its folder. */
export async function showExported(fileId: string): Promise<void> {
  const shown = await ask('window.showExported', { fileId });
  if (!shown.ok) tellFailure(shown.error.message);
}
