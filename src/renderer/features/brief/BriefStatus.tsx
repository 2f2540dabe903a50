/** The line under the text: its length, its citations, and whether it is on disk. */

import { Check, TriangleAlert } from 'lucide-react';
import type { CitationPlace } from '../../../shared/evidence/citationStates.ts';

export function BriefStatus(props: {
  readonly words: number;
  readonly places: readonly CitationPlace[];
  readonly saved: 'saved' | 'saving' | 'failed' | 'unsaved';
  readonly onSaveAgain: () => void;
}) {
  const { words, places, saved, onSaveAgain } = props;
  const toCheck = places.filter(({ state }) => state !== 'current').length;
  return (
    <div className="brief-status">
      <span className="numbers">{counted(words, 'word')}</span>
      <span className="numbers">{counted(places.length, 'citation')}</span>
      {toCheck > 0 && (
        <span className="to-check numbers">
          <TriangleAlert aria-hidden="true" />
          {toCheck} to check: changed or not found since cited
        </span>
      )}
      <span className="space" />
      {saved === 'failed' ? <NotSaved onSaveAgain={onSaveAgain} /> : <SavedState saved={saved} />}
    </div>
  );
}

/** "Saved" appears only after the disk has confirmed. */
function SavedState({ saved }: { readonly saved: 'saved' | 'saving' | 'unsaved' }) {
  if (saved !== 'saved') return <span>Saving</span>;
  return (
    <span>
      <Check aria-hidden="true" />
      Saved
    </span>
  );
}

function NotSaved({ onSaveAgain }: { readonly onSaveAgain: () => void }) {
  return (
    <span className="not-saved" role="alert">
      <TriangleAlert aria-hidden="true" />
      Not saved. Your text is still here.
      <button type="button" className="button small" onClick={onSaveAgain}>
        Save again
      </button>
    </span>
  );
}

function counted(count: number, unit: string): string {
  return `${count} ${unit}${count === 1 ? '' : 's'}`;
}
