/** Briefs: drafted, kept, exported. */

import type { CallInput } from '../../shared/ipc/contract.ts';
import { act, call } from './calling.ts';
import { tellDid, tellFailure } from './notices.ts';
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

/** Writes the brief to a file. */
export async function exportBrief(format: CallInput<'brief.export'>['format']): Promise<void> {
  const { brief, briefUnsaved } = session.get();
  if (briefUnsaved)
    return tellFailure('The brief is not saved yet, so what would be exported is older. Save it again first.');
  const done = brief && (await call('brief.export', { briefId: brief.id, format }));
  if (done) tellDid(`Brief written to “${done.file}”`, false);
}
