/** On a card whose passage is not surely where it was made: what is in doubt, both texts, and what to do about it. */

import { Check, TriangleAlert } from 'lucide-react';
import { useMemo } from 'react';
import type { AnnotationView } from '../../../shared/ipc/views.ts';
import { type Piece, wordDifference } from '../../../shared/text/wordDifference.ts';
import { written } from '../../ui/written.ts';
import { words } from '../../words/page.ts';

/** How a passage that is in doubt is put right. */
export interface DoubtActs {
  readonly onConfirm: (id: string) => void;
  readonly onSelectAnew: (id: string) => void;
  readonly onLeavePlacing: () => void;
  readonly onRemove: (id: string) => void;
}

/** The words that stand in the text now, those that were not tagged marked; `tagged`: those that were. */
export function useBothTexts({ quote }: AnnotationView, now: string) {
  return useMemo(() => (quote === now ? null : wordDifference(quote, now)), [quote, now]);
}

export function Doubt(props: {
  readonly annotation: AnnotationView;
  /** The words it was tagged with, where others stand there now. */
  readonly tagged: readonly Piece[] | null;
  /** Whether its passage is just being selected. */
  readonly placing: boolean;
  readonly acts: DoubtActs;
}) {
  const { annotation, tagged, placing, acts } = props;
  const { id, state } = annotation;
  const moved = tagged ? words.moved : words.movedAlike;
  return (
    <div className="doubt">
      <p className="hint">
        <TriangleAlert aria-hidden="true" />
        {state === 'orphan' ? words.orphan : moved}
      </p>
      {state === 'moved' && tagged && (
        <p className="tagged-as">
          <span>{words.taggedAs}</span>{' '}
          <q {...written(annotation.quote)}>
            <Pieces pieces={tagged} as="del" />
          </q>
        </p>
      )}
      {placing && <p className="quiet">{words.selectIts}</p>}
      <div className="acts">
        {state === 'moved' && !placing && (
          <button type="button" className="button small" aria-keyshortcuts="Y" onClick={() => acts.onConfirm(id)}>
            <Check aria-hidden="true" />
            {words.isRight}
          </button>
        )}
        {placing ? (
          <button type="button" className="button small" onClick={acts.onLeavePlacing}>
            {words.leavePlacing}
          </button>
        ) : (
          <button type="button" className="button small" aria-keyshortcuts="P" onClick={() => acts.onSelectAnew(id)}>
            {words.selectAnew}
          </button>
        )}
        <button type="button" className="button small" onClick={() => acts.onRemove(id)}>
          {words.remove}
        </button>
      </div>
    </div>
  );
}

/** A text with the words marked that the other does not have. */
export function Pieces({ pieces, as: Mark }: { readonly pieces: readonly Piece[]; readonly as: 'ins' | 'del' }) {
  return pieces.map(({ start, text, differs }) => (differs ? <Mark key={start}>{text}</Mark> : text));
}
