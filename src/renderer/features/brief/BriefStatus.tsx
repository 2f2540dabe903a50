/** The line under the text: its length, its citations, and whether it is on disk. */

import { Check, ChevronDown, TriangleAlert } from 'lucide-react';
import { isToCheck } from '../../../shared/evidence/citationStates.ts';
import { MenuButton } from '../../ui/MenuButton.tsx';
import { words } from '../../words/brief.ts';
import { Confidentiality } from './Confidentiality.tsx';
import type { Summary } from './useSummary.ts';

/** The lengths that briefs usually have. */
const goals = [null, 700, 1500, 3000] as const;

export function BriefStatus(props: {
  readonly summary: Pick<Summary, 'length' | 'goal' | 'confidentiality' | 'places' | 'sentences'>;
  readonly saved: 'saved' | 'saving' | 'failed' | 'unsaved';
  readonly onGoal: (goal: number | null) => void;
  readonly onConfidentiality: (line: string | null) => void;
  readonly onCheck: () => void;
}) {
  const { saved, onGoal, onConfidentiality, onCheck } = props;
  const { length, goal, confidentiality, places, sentences } = props.summary;
  const unsupported = sentences.length;
  const toCheck = places.filter(({ state }) => isToCheck(state)).length;
  const reports = new Set(places.map(({ citation }) => citation.sourceId)).size;
  const entries = goals.map((each) => ({
    id: String(each),
    label: words.goals[each ?? 'none'],
    icon: each === goal ? <Check aria-hidden="true" /> : <span className="no-icon" />,
    onChoose: () => onGoal(each),
  }));
  return (
    <div className="brief-status">
      <MenuButton
        label={`${words.goal}: ${words.length(length, goal)}`}
        className="button plain small numbers"
        entries={entries}
      >
        {words.length(length, goal)}
        <ChevronDown aria-hidden="true" />
      </MenuButton>
      <span className="numbers">{words.citations(places.length, reports)}</span>
      {toCheck + unsupported > 0 && (
        <button type="button" className="button plain small numbers to-check" onClick={onCheck}>
          <TriangleAlert aria-hidden="true" />
          {words.toCheckCounts(toCheck, unsupported)}
        </button>
      )}
      <span className="space" />
      <Confidentiality said={confidentiality} onSay={onConfidentiality} />
      <SavedState saved={saved} />
    </div>
  );
}

/** "Saved" appears only after the disk has confirmed; why it has not, and what to do, stands across the window. */
function SavedState({ saved }: { readonly saved: 'saved' | 'saving' | 'failed' | 'unsaved' }) {
  if (saved === 'failed') return <NotSaved />;
  if (saved !== 'saved') return <span>{words.saving}</span>;
  return (
    <span>
      <Check aria-hidden="true" />
      {words.saved}
    </span>
  );
}

function NotSaved() {
  return (
    <span className="not-saved">
      <TriangleAlert aria-hidden="true" />
      {words.notSaved}
    </span>
  );
}
