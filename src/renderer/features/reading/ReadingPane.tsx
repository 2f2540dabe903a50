/** The page with what stands around it: its head, remarks, the selection toolbar, the empty states. */

import type { Node } from 'prosemirror-model';
import { type ReactNode, type RefObject, useEffect, useEffectEvent, useState } from 'react';
import type { AnnotationView, SourceView, TagView } from '../../../shared/ipc/views.ts';
import type { TextPreferences } from '../../../shared/model/preferences.ts';
import type { OriginalComment, Recognition } from '../../../shared/model/sourceDocument.ts';
import type { ReportText } from '../../../shared/text/reportText.ts';
import type { ShownHits } from '../../editor/reading/hits.ts';
import type { Passage } from '../../editor/reading/intervals.ts';
import type { Choice } from '../../editor/reading/pageContext.ts';
import type { Sight } from '../../editor/reading/place.ts';
import type { SelectedPassage } from '../../editor/reading/selection.ts';
import { words } from '../../words/reading.ts';
import { AnnotationChooser } from './AnnotationChooser.tsx';
import { type PageHandle, PageView } from './PageView.tsx';
import { PlacingBar } from './PlacingBar.tsx';
import { SelectionToolbar } from './SelectionToolbar.tsx';
import { TrackedChanges } from './TrackedChanges.tsx';
import './reading.css';

/** What is to be brought into view, selected, or given the keys. */
interface Goal {
  readonly offset: number | null;
  readonly passage: Passage | null;
  readonly focus: boolean;
}

/** The report on the page. */
interface ShownReport {
  readonly node: Node;
  readonly text: ReportText;
  readonly comments: readonly OriginalComment[];
  /** How many tracked changes it has. */
  readonly changes: number;
  /** How sure recognised text is. */
  readonly recognised: readonly Recognition[];
}

export function ReadingPane(props: {
  /** Where the page can be spoken to by what stands beside it. */
  readonly page: RefObject<PageHandle | null>;
  readonly source: SourceView | null;
  /** Whether the project has no reports at all. */
  readonly empty: boolean;
  readonly report: ShownReport | null;
  /** What stands above the page. */
  readonly head: ReactNode;
  readonly furniture: boolean;
  readonly setting: TextPreferences;
  readonly startAt: number;
  /** What to bring into view. */
  readonly goal: Goal;
  readonly hits: ShownHits;
  readonly annotations: readonly AnnotationView[];
  readonly tags: readonly TagView[];
  readonly reviewerId: string;
  readonly activeId: string | null;
  readonly jumpTo: string | null;
  readonly selection: SelectedPassage | null;
  readonly onJumped: () => void;
  readonly onReached: () => void;
  readonly onActivate: (id: string | null) => void;
  readonly onHover: (id: string | null) => void;
  readonly onScreen: (passage: Passage) => void;
  readonly onSelect: (selection: SelectedPassage | null) => void;
  readonly onTag: (tagId: string) => void;
  readonly onTagKey: (key: number) => void;
  readonly onTagByName: () => void;
  readonly onMemoOfSelection: () => void;
  readonly onQuote: () => void;
  /** Whether all that is selected is left out of the text. */
  readonly isSelectionLeftOut: boolean;
  /** Leaves what is selected out, or takes it in. */
  readonly onLeaveOut: () => void;
  readonly onRemove: (id: string) => void;
  readonly onMemo: (id: string) => void;
  readonly onSight: (sight: Sight) => void;
  readonly onImport: () => void;
  readonly onPasteReport: () => void;
  readonly onComments: (first: number) => void;
  /** The report is to be shown with its tracked changes accepted, or as it was before them. */
  readonly onChanges: (changes: 'accepted' | 'original') => void;
  /** The annotation whose passage is being selected. */
  readonly placing: AnnotationView | null;
  readonly onPlace: () => void;
  readonly onLeavePlacing: () => void;
}) {
  const { source, empty, report, goal, annotations, tags, activeId, jumpTo, selection, page } = props;
  const { onJumped, onReached } = props;
  const [choice, setChoice] = useState<Choice | null>(null);
  // Scrolling, and whatever else moves the text, leaves the toolbar behind: it goes, the selection and its keys stay.
  const [left, setLeft] = useState<SelectedPassage | null>(null);
  useEffect(() => {
    if (!jumpTo || !report || !annotations.some((each) => each.id === jumpTo)) return;
    page.current?.jumpTo(jumpTo);
    // Coming from another view, nothing has the focus any more: reading goes on with the keys of the page.
    if (document.activeElement === document.body) page.current?.focus();
    onJumped();
  }, [page, jumpTo, report, annotations, onJumped]);
  useEffect(() => {
    if (!report || !(goal.focus || goal.offset !== null || goal.passage)) return;
    if (goal.offset !== null) page.current?.goTo(goal.offset);
    if (goal.focus) page.current?.focus();
    if (goal.passage) page.current?.select(goal.passage);
    onReached();
  }, [page, goal, report, onReached]);
  // What was just left out has no place on the page any more, and nothing to stand beside.
  const isHidden = props.isSelectionLeftOut && !props.furniture;
  const leave = useEffectEvent(() => setLeft(selection));
  useEffect(() => {
    const resized = () => leave();
    window.addEventListener('resize', resized);
    return () => window.removeEventListener('resize', resized);
  }, []);
  if (empty) return <NoReports onImport={props.onImport} onPaste={props.onPasteReport} />;
  const selected = annotations.find((each) => each.start === selection?.start && each.end === selection.end);
  return (
    <main className="reading" data-pane>
      {props.head}
      {source && source.warnings.length > 0 && (
        <details className="remarks">
          <summary>{words.remarks(source.warnings.length)}</summary>
          <ul>
            {source.warnings.map((warning) => (
              <li key={warning}>{warning}</li>
            ))}
          </ul>
        </details>
      )}
      {report && source && (
        <TrackedChanges count={report.changes} shown={source.choices.changes ?? 'accepted'} onShow={props.onChanges} />
      )}
      {props.placing && (
        <PlacingBar quote={props.placing.quote} selected={selection !== null} onLeave={props.onLeavePlacing} />
      )}
      {report && source && (
        <div
          className={props.furniture ? 'page-place show-furniture' : 'page-place'}
          onScrollCapture={() => setLeft(selection)}
        >
          <PageView
            ref={page}
            key={source.id}
            title={source.title}
            language={source.language}
            document={report.node}
            text={report.text}
            recognised={report.recognised}
            setting={props.setting}
            decisions={source.furniture}
            hits={props.hits}
            startAt={props.startAt}
            annotations={annotations}
            tags={tags}
            reviewerId={props.reviewerId}
            activeId={activeId}
            onHover={props.onHover}
            onScreen={props.onScreen}
            onChoose={setChoice}
            onActivate={props.onActivate}
            onSelect={props.onSelect}
            onTagKey={props.onTagKey}
            onRemove={props.onRemove}
            onMemo={props.onMemo}
            onSight={props.onSight}
            comments={report.comments}
            onComments={props.onComments}
          />
        </div>
      )}
      {choice && (
        <AnnotationChooser
          choice={choice}
          annotations={annotations}
          tags={tags}
          activeId={activeId}
          onChoose={(id) => {
            setChoice(null);
            props.onActivate(id);
          }}
          onClose={() => setChoice(null)}
        />
      )}
      {selection && selection !== left && !isHidden && (
        <SelectionToolbar
          rect={selection.rect}
          tags={tags}
          appliedIds={selected?.tagIds ?? []}
          onTag={props.onTag}
          onTagByName={props.onTagByName}
          onMemo={props.onMemoOfSelection}
          onQuote={props.onQuote}
          isLeftOut={props.isSelectionLeftOut}
          onLeaveOut={props.onLeaveOut}
          onPlace={props.placing && props.onPlace}
        />
      )}
    </main>
  );
}

function NoReports({ onImport, onPaste }: { readonly onImport: () => void; readonly onPaste: () => void }) {
  return (
    <main className="reading" data-pane>
      <div className="empty">
        <h2>{words.noReports}</h2>
        <p>{words.noReportsHint}</p>
        <button type="button" className="button primary" onClick={onImport}>
          {words.import}
        </button>
        <button type="button" className="button plain" onClick={onPaste}>
          {words.paste}
        </button>
      </div>
    </main>
  );
}
