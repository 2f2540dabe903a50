/** Stays across the window while something is not on disk: what happened, what is safe, and Save again where that helps. */

import { TriangleAlert } from 'lucide-react';
import { saveBrief } from './state/briefing.ts';
import { session } from './state/session.ts';
import { usePicked } from './state/store.ts';
import { words } from './words/notices.ts';

export function UnsavedBar() {
  const { unsaved, brief, briefUnsaved } = usePicked(session, 'unsaved', 'brief', 'briefUnsaved');
  const saveAgain = () => {
    if (brief) void saveBrief({ briefId: brief.id, title: brief.title, doc: brief.doc });
  };
  return (
    (unsaved !== null || briefUnsaved) && (
      <div role="alert">
        <section className="unsaved-bar" aria-label={words.notSaved}>
          <TriangleAlert aria-hidden="true" />
          <p>{unsaved ?? words.briefNotSaved}</p>
          {brief && briefUnsaved && (
            <button type="button" className="button small" onClick={saveAgain}>
              {words.saveAgain}
            </button>
          )}
        </section>
      </div>
    )
  );
}
