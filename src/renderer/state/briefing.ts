/** Briefs: which one is open; begun, kept, duplicated, deleted, exported. */

import type { CallInput, CallOutput } from '../../shared/ipc/contract.ts';
import type { ProjectView } from '../../shared/ipc/views.ts';
import type { Result } from '../../shared/result.ts';
import { words } from '../words/brief.ts';
import { words as exportWords } from '../words/briefExport.ts';
import { ask } from './ask.ts';
import { act, call } from './calling.ts';
import { readCited } from './evidence.ts';
import { tellDid, tellExported, tellFailure } from './notices.ts';
import { preferences, preferencesOf, preferForProject } from './preferences.ts';
import { session } from './session.ts';
import { untilWritten } from './writing.ts';

/** Begins a brief, from the tagged passages or from nothing, and opens it. */
export async function addBrief(from: CallInput<'brief.add'>['from']): Promise<void> {
  await show(await act('brief.add', { from }));
}

/** Begins a second brief with the text of another, and opens it. */
export async function duplicateBrief(briefId: string): Promise<void> {
  const copy = await act('brief.duplicate', { briefId });
  await show(copy);
  if (copy.ok) tellDid(words.duplicated);
}

/** Puts a brief among the deleted ones. */
export async function deleteBrief(briefId: string): Promise<void> {
  const done = await act('brief.setDeleted', { briefId, deleted: true });
  if (done.ok) tellDid(words.deleted);
}

/** Takes a brief back from the deleted ones, and opens it. */
export async function restoreBrief(briefId: string): Promise<void> {
  const done = await act('brief.setDeleted', { briefId, deleted: false });
  if (done.ok) await openBrief(briefId);
}

/** Opens a brief, unless the one in hand has text that is on no disk. */
export async function openBrief(briefId: string): Promise<void> {
  if (session.get().briefUnsaved) return tellFailure(words.unsavedStays);
  const brief = await call('brief.read', { briefId });
  if (brief) await show({ ok: true, value: brief });
}

/** Opens the brief that was open last, or the newest; none where there is none. */
export async function openLastBrief(): Promise<void> {
  const { project, brief } = session.get();
  if (!project || brief) return;
  const last = preferencesOf(preferences.get(), project.projectId).briefId;
  const entry = project.briefs.find(({ id }) => id === last) ?? project.briefs[0];
  if (entry) await openBrief(entry.id);
}

/** Leaves a brief that the project no longer has, and opens one that came while none was open. */
export async function followBriefs(briefs: ProjectView['briefs']): Promise<void> {
  const { brief, view } = session.get();
  if (brief && !briefs.some(({ id }) => id === brief.id)) session.set({ brief: null, briefUnsaved: false });
  if (view === 'brief') await openLastBrief();
}

async function show(brief: Result<CallOutput<'brief.read'>>): Promise<void> {
  if (!brief.ok) return;
  await readCited(brief.value);
  session.set({ brief: brief.value, briefUnsaved: false });
  const { project } = session.get();
  if (project) preferForProject(project.projectId, { briefId: brief.value.id });
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

/** One at a time: what Cancel stops is then never in doubt. */
let exports = false;

/** Writes the brief to a file. */
export async function exportBrief(format: CallInput<'brief.export'>['format']): Promise<void> {
  const { brief, briefUnsaved } = session.get();
  if (briefUnsaved) return tellFailure(exportWords.unsaved);
  if (exports) return tellFailure(exportWords.another);
  if (!brief) return;
  exports = true;
  const telling = setTimeout(() => session.set({ exporting: format }), UNTOLD);
  const done = await untilWritten(ask('brief.export', { briefId: brief.id, format }));
  clearTimeout(telling);
  exports = false;
  session.set({ exporting: null });
  if (done.ok) return done.value ? tellExported(exportWords.written(done.value.file), done.value.fileId) : undefined;
  if (done.error.reason === 'cancelled') tellDid(exportWords.cancelled, false);
  else tellFailure(done.error.message);
}

/** Stops the export that is being written. */
export const cancelExport = () => call('brief.cancelExport', {});
