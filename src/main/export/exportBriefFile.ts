/** Writes an exported brief to the place that the analyst chose. */

import { fail, type Result } from '../../shared/result.ts';
import { nameForReader } from '../store/storageFailure.ts';
import { writeFileDurably } from '../store/writeFile.ts';
import { type BriefExport, exportBrief } from './exportBrief.ts';

/** Writes the brief to `path`, whole or not at all; a failure with a sentence. Nothing once `signal` has stopped it. */
export async function exportBriefFile(brief: BriefExport, path: string, signal?: AbortSignal): Promise<Result<void>> {
  const bytes = await exportBrief(brief);
  if (!bytes.ok) return bytes;
  if (signal?.aborted) return fail('cancelled', 'The export was cancelled. Nothing was written.');
  const written = await writeFileDurably(path, bytes.value);
  return !written.ok && written.error.reason === 'read-only' ? notThere(path) : written;
}

/** Another place is all that is needed: nothing of the project lies there. */
function notThere(path: string) {
  const name = nameForReader(path);
  return fail('read-only', `“${name}” may not be written there. The brief is safe. Choose a folder of your own.`);
}
