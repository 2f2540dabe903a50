/** A reference file being looked at, and its details being taken over. */

import type { CallInput } from '../../shared/ipc/contract.ts';
import type { ReferencePreview } from '../../shared/ipc/referenceViews.ts';
import { words } from '../words/references.ts';
import { act, call } from './calling.ts';
import { importDropped, readImport } from './importing.ts';
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

async function previewReferences(files: readonly File[]): Promise<void> {
  const preview = await window.workbench.referencesDropped(files);
  if (preview.ok) show(preview.value);
  else tellFailure(preview.error.message);
}

/** Imports the reports among `files`; once they are there, shows what the reference file among them would bring. */
export async function dropWithReferences(files: readonly File[]): Promise<void> {
  const isReference = ({ name }: File) => isReferenceFile(name);
  const reports = files.filter((file) => !isReference(file));
  if (reports.length > 0) {
    await importDropped(reports);
    await readImport();
    await importEnded();
  }
  const [file, ...others] = files.filter(isReference);
  if (file) await previewReferences([file]);
  if (others.length > 0) tellFailure(words.oneAtATime(others.map(({ name }) => name)));
}

/** Resolves once nothing is being imported; at once when nothing is. */
function importEnded(): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  const look = () => {
    const { importing } = session.get();
    if (!importing || importing.state === 'finished') resolve();
  };
  const forget = session.subscribe(look);
  look();
  return promise.finally(forget);
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

/** Whether a file is of a kind that reference files are; `.json` may be an annotation set, too. */
export function isReferenceFile(name: string): boolean {
  return /\.(?:ris|bib|bibtex|json)$/i.test(name);
}
