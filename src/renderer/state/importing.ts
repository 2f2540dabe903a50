/** Importing reports. */

import { call } from './calling.ts';
import { tellFailure } from './notices.ts';
import { session } from './session.ts';

/** Asks for files and imports them. */
export const importReports = () => call('source.choose', {});

/** Imports files dropped on the window. */
export async function importDropped(files: readonly File[]): Promise<void> {
  const result = await window.workbench.importDropped(files);
  if (!result.ok) tellFailure(result.error.message);
}

/** Stops the import; what is done stays. */
export const cancelImport = () => call('source.cancelImport', {});

/** Puts the list of imported files away. */
export const dismissImport = () => session.set({ importing: null });
