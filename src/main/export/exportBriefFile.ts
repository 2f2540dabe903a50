/** Writes an exported brief to the place that the analyst chose. */

import type { Result } from '../../shared/result.ts';
import { writeFileDurably } from '../store/writeFile.ts';
import { type BriefExport, exportBrief } from './exportBrief.ts';

/** Writes the brief to `path`, whole or not at all; a failure with a sentence. */
export async function exportBriefFile(brief: BriefExport, path: string): Promise<Result<void>> {
  const bytes = await exportBrief(brief);
  return bytes.ok ? writeFileDurably(path, bytes.value) : bytes;
}
