/** Writes an exported brief to the place that the analyst chose. */

import { fail, type Result } from '../../shared/result.ts';
import { writeExport } from '../store/writeFile.ts';
import { type BriefExport, exportBrief } from './exportBrief.ts';

/** Writes the brief to `path`, whole or not at all; a failure with a sentence. Nothing once `signal` has stopped it. */
export async function exportBriefFile(brief: BriefExport, path: string, signal?: AbortSignal): Promise<Result<void>> {
  const bytes = await exportBrief(brief);
  if (!bytes.ok) return bytes;
  if (signal?.aborted) return fail('cancelled', 'The export was cancelled. Nothing was written.');
  return writeExport(path, bytes.value, 'The brief is safe.');
}
