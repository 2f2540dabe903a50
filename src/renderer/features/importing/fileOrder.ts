/** How the files of an import are counted and in which order they are shown. */

import type { ImportedFile } from '../../../shared/ipc/views.ts';

type State = ImportedFile['state'];

/** What needs the analyst comes first, then what is at work. */
const order: readonly State[] = ['locked', 'failed', 'reading', 'waiting', 'cancelled', 'known', 'done'];

/** Whether there is something to be done about a file. */
export function needsAnalyst({ state }: ImportedFile): boolean {
  return state === 'locked' || state === 'failed';
}

/** How many files are in each state. */
export function countStates(files: readonly ImportedFile[]): Record<State, number> {
  const counts: Record<State, number> = {
    waiting: 0,
    reading: 0,
    done: 0,
    known: 0,
    locked: 0,
    failed: 0,
    cancelled: 0,
  };
  for (const { state } of files) counts[state]++;
  return counts;
}

/** Those that need the analyst first; else in the order in which they came. */
export function inOrder(files: readonly ImportedFile[]): ImportedFile[] {
  return order.flatMap((state) => files.filter((file) => file.state === state));
}

/** Why a file stands as it does, beside its name: that is left out where the sentence begins with it. */
export function reasonBeside({ name, message }: Pick<ImportedFile, 'name' | 'message'>): string {
  const beginning = `“${name}” `;
  if (!message?.startsWith(beginning)) return message ?? '';
  const rest = message.slice(beginning.length);
  return rest.charAt(0).toUpperCase() + rest.slice(1);
}

/** How much of all is done, 0 to 1. It never goes back while files only join when they are added. */
export function partDone(files: readonly ImportedFile[]): number {
  if (!files.length) return 0;
  const parts = files.map(({ state, progress }) =>
    state === 'reading' ? (progress ?? 0) : state === 'waiting' ? 0 : 1,
  );
  return parts.reduce((sum, part) => sum + part, 0) / files.length;
}
