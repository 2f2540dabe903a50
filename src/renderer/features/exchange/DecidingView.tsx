/** A colleague's set in preview, or the conflicts of the project: a list at the left, one conflict in full, the decisions. */

import { GitCompare, Undo2 } from 'lucide-react';
import { type KeyboardEvent, useState } from 'react';
import type { ConflictDetail, ConflictSummary, PreviewView } from '../../../shared/ipc/exchangeViews.ts';
import type { TagView } from '../../../shared/ipc/views.ts';
import type { Keep } from '../../../shared/model/conflictSides.ts';
import type { Decision } from '../../../shared/model/decide.ts';
import { isEditing } from '../../ui/editing.ts';
import { type PanesState, ResizablePanes } from '../../ui/ResizablePanes.tsx';
import { words } from '../../words/exchange.ts';
import { ConflictList } from './ConflictList.tsx';
import { ConflictView } from './ConflictView.tsx';
import { useFocusHere } from './focus.ts';
import { namesOf } from './names.ts';
import { PreviewCounts } from './PreviewCounts.tsx';
import { PreviewOverview } from './PreviewOverview.tsx';
import { Working, type WorkingShown } from './Working.tsx';
import './exchange.css';
import './deciding.css';

export interface DecidedShown {
  readonly keep: Keep | 'fields' | 'later';
  readonly fields: Decision['fields'];
}

export interface DecidingProps {
  readonly tags: readonly TagView[];
  readonly panes: PanesState;
  /** Null: the conflicts are those of the project. */
  readonly preview: PreviewView | null;
  /** How many decisions are open again since the project has changed under the preview; null: it has not. */
  readonly reopened: number | null;
  readonly conflicts: readonly ConflictSummary[];
  readonly decided: ReadonlyMap<string, DecidedShown>;
  readonly shownId: string | null;
  readonly detail: ConflictDetail | null;
  /** Whether single letters are keys. */
  readonly letterKeys: boolean;
  readonly working: WorkingShown | null;
  readonly onShow: (annotationId: string | null) => void;
  readonly onStep: (by: 1 | -1) => void;
  readonly onDecide: (annotationId: string, keep: Keep | 'later') => void;
  readonly onDecideFields: (annotationId: string, fields: Decision['fields']) => void;
  readonly onDecideOpen: (keep: Keep | 'later') => void;
  readonly onReopen: (annotationId: string) => void;
  readonly onOpenReport: (sourceId: string, annotationId: string) => void;
  readonly onClose: () => void;
  readonly onApply: () => void;
}

export function DecidingView(props: DecidingProps) {
  const { preview, conflicts, decided, shownId, detail, panes } = props;
  const [said, setSaid] = useState('');
  const root = useFocusHere<HTMLDivElement>();
  const names = namesOf(preview !== null, preview?.creator ?? null);
  const place = conflicts.findIndex(({ annotationId }) => annotationId === shownId);
  const keepNow = (keep: Keep | 'later') => {
    // Nothing is said of what is not in view yet.
    if (!shownId || detail?.annotationId !== shownId) return;
    if (detail.fields.some(({ many }) => many) && (keep === 'yours' || keep === 'theirs'))
      return setSaid(words.conflict.manyToChoose);
    const left = conflicts.filter(({ annotationId }) => annotationId !== shownId && !decided.has(annotationId)).length;
    setSaid(words.conflict.announce(words.conflict.states[keep], left));
    props.onDecide(shownId, keep);
  };
  const reopen = () => {
    if (!shownId) return;
    setSaid(words.conflict.reopened);
    props.onReopen(shownId);
  };
  const keys = keysOf({ keepNow, reopen, onStep: props.onStep, letterKeys: props.letterKeys });
  return (
    <div className="deciding" ref={root} tabIndex={-1} onKeyDownCapture={keys}>
      <ResizablePanes
        panes={panes}
        left={{
          label: words.conflict.list,
          icon: <GitCompare aria-hidden="true" />,
          content: (
            <>
              {preview && (
                <PreviewCounts preview={preview} reopened={props.reopened} onShow={() => props.onShow(null)} />
              )}
              {conflicts.length > 0 && <ConflictList {...props} names={names} />}
            </>
          ),
        }}
      >
        <main className="work" data-pane>
          <div className="scrolled">
            {place >= 0 && detail ? (
              <ConflictView
                {...props}
                detail={detail}
                names={namesOf(detail.met !== null, preview?.creator ?? null)}
                number={place + 1}
                onKeep={keepNow}
              />
            ) : (
              place < 0 && preview && <PreviewOverview preview={preview} />
            )}
          </div>
          <Foot {...props} />
        </main>
      </ResizablePanes>
      <div className="visually-hidden" role="status">
        {said}
      </div>
    </div>
  );
}

/** Keys of this view: heard before the lists in it, which take letters for a search. */
function keysOf(acts: {
  readonly keepNow: (keep: Keep | 'later') => void;
  readonly reopen: () => void;
  readonly onStep: (by: 1 | -1) => void;
  readonly letterKeys: boolean;
}) {
  const { keepNow, reopen, onStep, letterKeys } = acts;
  const does = new Map<string, () => void>([
    ['ArrowLeft', () => keepNow('yours')],
    ['ArrowRight', () => keepNow('theirs')],
    ['b', () => keepNow('both')],
    ['l', () => keepNow('later')],
    ['j', () => onStep(1)],
    ['k', () => onStep(-1)],
    ['Backspace', reopen],
  ]);
  return (event: KeyboardEvent) => {
    const isOurs = !event.ctrlKey && !event.metaKey && !event.altKey && !event.shiftKey && !isEditing(event.target);
    const inTools = event.target instanceof Element && event.target.closest('[role="separator"]');
    const act = does.get(event.key.length === 1 ? event.key.toLowerCase() : event.key);
    const isOff = event.key.length === 1 && !letterKeys;
    if (!act || !isOurs || inTools || isOff) return;
    event.preventDefault();
    event.stopPropagation();
    act();
  };
}

function Foot({ preview, conflicts, decided, working, onClose, onApply }: DecidingProps) {
  const left = conflicts.filter(({ annotationId }) => !decided.has(annotationId)).length;
  const saying = [...decided.values()].filter(({ fields }) => fields.length > 0).length;
  const mayApply = preview ? left === 0 && !preview.empty : saying > 0;
  if (working)
    return (
      <footer className="foot">
        <Working working={working} onCancel={onClose} />
      </footer>
    );
  return (
    <footer className="foot">
      <span className="quiet promise">
        {!preview?.empty && (
          <>
            <Undo2 aria-hidden="true" />
            {preview ? words.preview.undo : words.conflict.stay}
          </>
        )}
      </span>
      {preview && left > 0 && <span className="quiet numbers">{words.preview.left(left)}</span>}
      <button type="button" className="button" onClick={onClose}>
        {preview ? words.preview.close : words.conflict.back}
      </button>
      {!preview?.empty && (
        <button type="button" className="button primary" disabled={!mayApply} onClick={onApply}>
          {preview ? words.preview.apply : words.conflict.save(saying)}
        </button>
      )}
    </footer>
  );
}
