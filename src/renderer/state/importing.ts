/** Importing reports. */

import type { Pasted } from '../../shared/model/pasted.ts';
import { enterPane } from '../ui/panes.ts';
import { call } from './calling.ts';
import { closeOver } from './frame.ts';
import { tellFailure } from './notices.ts';
import { session } from './session.ts';
import { goTo } from './views.ts';

/** Asks for files and imports them. */
export async function importReports(): Promise<void> {
  if (await call('import.chooseFiles', {})) await goTo('import');
}

/** Asks for a folder and imports the reports in it. */
export async function importFolder(): Promise<void> {
  if (await call('import.chooseFolder', {})) await goTo('import');
}

/** Makes a report of what was pasted. */
export async function importPasted(pasted: Pasted): Promise<void> {
  const made = await window.workbench.call('import.paste', pasted);
  if (!made.ok) return tellFailure(made.error.message);
  closeOver();
  await goTo('import');
}

/** Imports files and folders dropped on the window. */
export async function importDropped(files: readonly File[]): Promise<void> {
  const result = await window.workbench.importDropped(files);
  if (!result.ok) return tellFailure(result.error.message);
  await goTo('import');
}

/** Reads how the import stands that main is at. */
export async function readImport(): Promise<void> {
  const importing = await call('import.view', {});
  if (importing) session.set({ importing });
}

/** Begins no further file. */
export const pauseImport = () => call('import.pause', {});

/** Goes on after a pause. */
export const continueImport = () => call('import.continue', {});

/** Stops the import; what is done stays. */
export const cancelImport = () => call('import.cancel', {});

/** Tries files again. */
export const retryImport = (ids: readonly number[]) => call('import.retry', { ids: [...ids] });

/** Reads a file with its password. */
export const unlockImport = (id: number, password: string) => call('import.unlock', { id, password });

/** Puts a finished import away and goes back to the reports. */
export async function closeImport(): Promise<void> {
  await call('import.close', {});
  await goTo('read');
  await enterReports();
}

/** The rows of a long list are drawn a moment after the list; who has gone on to work elsewhere by then stays there. */
async function enterReports(): Promise<void> {
  const isNowhere = () => document.activeElement === document.body;
  for (let frame = 0; frame < 20 && isNowhere() && !document.querySelector('[data-pane] [data-pane-focus]'); frame++)
    await new Promise((next) => requestAnimationFrame(next));
  const reports = document.querySelector<HTMLElement>('[data-pane]');
  if (reports && isNowhere()) enterPane(reports);
}
