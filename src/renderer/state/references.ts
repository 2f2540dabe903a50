/** A reference file being looked at, and its details being taken over. */

import type { CallInput } from '../../shared/ipc/contract.ts';
import type { ReferencePreview } from '../../shared/ipc/referenceViews.ts';
import { words } from '../words/references.ts';
import { act, call } from './calling.ts';
import { tellDid, tellFailure } from './notices.ts';
import { session } from './session.ts';
import { createStore } from './store.ts';

/** What a file would bring to the project that was open; null while none is looked at. */
export const references = createStore<{
  readonly preview: ReferencePreview | null;
  readonly projectId: string | null;
}>({ preview: null, projectId: null });

const show = (preview: ReferencePreview) =>
  references.set({ preview, projectId: session.get().project?.projectId ?? null });

/** Asks for a reference file and shows what it would bring. */
export async function chooseReferences(): Promise<void> {
  const preview = await call('reference.choose', {});
  if (preview) show(preview);
}

/** Shows what a file that was dropped on the window would bring. */
export async function previewReferences(files: readonly File[]): Promise<void> {
  const preview = await window.workbench.referencesDropped(files);
  if (preview.ok) show(preview.value);
  else tellFailure(preview.error.message);
}

/** Puts the file away. */
export const closeReferences = () => references.set({ preview: null });

/** Writes what was chosen of it, as one act. */
export async function takeDetails(changes: CallInput<'reference.apply'>['changes']): Promise<void> {
  const done = await act('reference.apply', { changes });
  if (!done.ok) return;
  closeReferences();
  tellDid(words.taken(changes.length));
}

/** Whether a file is of a kind that only reference files are; `.json` may be an annotation set, too. */
export function isReferenceFile(name: string): boolean {
  return /\.(?:ris|bib|bibtex|json)$/i.test(name);
}
