/** Undo and redo in the project. */

import type { CallOutput } from '../../shared/ipc/contract.ts';
import { cut } from '../../shared/text/segment.ts';
import { words } from '../words/history.ts';
import { act } from './calling.ts';
import { tellDid, tellTurned } from './notices.ts';
import { openReport } from './reading.ts';
import { session } from './session.ts';

type Turned = CallOutput<'history.undo'>;

/** A title longer than this is cut in a message. */
const TITLE = 60;

/** Takes the last act in the project back. */
export async function undo(): Promise<void> {
  const done = await act('history.undo', {});
  if (done.ok) tell(done.value, words.undone, 'redo', words.nothingToUndo);
}

/** Does the last undone act again. */
export async function redo(): Promise<void> {
  const done = await act('history.redo', {});
  if (done.ok) tell(done.value, words.redone, 'undo', words.nothingToRedo);
}

/** What happened where the analyst does not look is said with its place, and the way there. */
function tell(turned: Turned, inWords: (act: string) => string, offer: 'undo' | 'redo', nothing: string): void {
  if (!turned) {
    tellDid(nothing, false);
    return;
  }
  const { view, sourceId, project } = session.get();
  const { did, place } = turned;
  const source = project?.sources.find((each) => each.id === place?.sourceId);
  const elsewhere = place && source && (view !== 'read' || source.id !== sourceId) ? place : null;
  const text = inWords(did);
  tellTurned(elsewhere && source ? words.inReport(text, cut(source.title, TITLE)) : text, offer, elsewhere);
}

/** Goes to where the notice says that something was undone or done again. */
export async function showPlace(): Promise<void> {
  const { notice } = session.get();
  const place = notice?.place;
  if (!place) return;
  const { place: _gone, ...rest } = notice;
  session.set({ view: 'read', notice: rest });
  if (session.get().sourceId !== place.sourceId) await openReport(place.sourceId);
  // An annotation that was taken back is no longer there to be shown.
  const there = session.get().annotations.some(({ id }) => id === place.annotationId);
  if (there) session.set({ activeId: place.annotationId, jumpTo: place.annotationId });
}
