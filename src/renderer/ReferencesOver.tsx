/** A reference file over the window, joined to the session. */

import { ReferenceDialog } from './features/references/ReferenceDialog.tsx';
import { closeReferences, references, takeDetails } from './state/references.ts';
import { session } from './state/session.ts';
import { useStore } from './state/store.ts';

export function ReferencesOver() {
  const { preview, projectId } = useStore(references, (value) => value);
  const project = useStore(session, (value) => value.project);
  if (!preview || project?.projectId !== projectId) return null;
  return <ReferenceDialog preview={preview} sources={project.sources} onTake={takeDetails} onClose={closeReferences} />;
}
