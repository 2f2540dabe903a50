/** Briefs: drafted, kept, exported. */

import type { CallInput } from '../../shared/ipc/contract.ts';
import { words } from '../words/briefExport.ts';
import { act, call } from './calling.ts';
import { tellExported, tellFailure } from './notices.ts';
import { session } from './session.ts';

/** Collects the tagged passages into a new brief. */
export async function draftBrief(): Promise<void> {
  const brief = await act('brief.draft', {});
  if (brief.ok) session.set({ brief: brief.value });
}

/** Keeps the brief. */
export async function saveBrief(text: { briefId: string; title: string; doc: Record<string, unknown> }): Promise<void> {
  const { briefId, title, doc } = text;
  // Kept here at once, so that going to another view and back shows what was written, not what was read.
  if (session.get().brief?.id === briefId) session.set({ brief: { id: briefId, title, doc } });
  const done = await act('brief.save', text);
  session.set({ briefUnsaved: !done.ok });
}

/** How long an export may take before it says so, in milliseconds. */
const UNTOLD = 1_000;

/** Writes the brief to a file. */
export async function exportBrief(format: CallInput<'brief.export'>['format']): Promise<void> {
  const { brief, briefUnsaved } = session.get();
  if (briefUnsaved) return tellFailure(words.unsaved);
  if (!brief) return;
  const telling = setTimeout(() => session.set({ exporting: format }), UNTOLD);
  const done = await call('brief.export', { briefId: brief.id, format });
  clearTimeout(telling);
  session.set({ exporting: null });
  if (done) tellExported(words.written(done.file), done.fileId);
}

/** Stops the export that is being written. */
export const cancelExport = () => call('brief.cancelExport', {});
