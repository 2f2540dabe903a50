/** The page with what stands around it: title, the switch for furniture, the selection toolbar, the empty states. */

import { Eye, EyeOff } from 'lucide-react';
import type { Node } from 'prosemirror-model';
import { type RefObject, useEffect, useEffectEvent, useState } from 'react';
import type { AnnotationView, SourceView, TagView } from '../../../shared/ipc/views.ts';
import type { Passage } from '../../editor/reading/intervals.ts';
import type { Choice } from '../../editor/reading/pageContext.ts';
import type { SelectedPassage } from '../../editor/reading/selection.ts';
import { AnnotationChooser } from './AnnotationChooser.tsx';
import { type PageHandle, PageView } from './PageView.tsx';
import { SelectionToolbar } from './SelectionToolbar.tsx';
import './reading.css';

export function ReadingPane(props: {
  /** Where the page can be spoken to by what stands beside it. */
  readonly page: RefObject<PageHandle | null>;
  readonly source: SourceView | null;
  /** Whether the project has no reports at all. */
  readonly empty: boolean;
  readonly node: Node | null;
  readonly annotations: readonly AnnotationView[];
  readonly tags: readonly TagView[];
  readonly reviewerId: string;
  readonly activeId: string | null;
  readonly jumpTo: string | null;
  readonly selection: SelectedPassage | null;
  readonly onJumped: () => void;
  readonly onActivate: (id: string | null) => void;
  readonly onHover: (id: string | null) => void;
  readonly onScreen: (passage: Passage) => void;
  readonly onSelect: (selection: SelectedPassage | null) => void;
  readonly onTag: (tagId: string) => void;
  readonly onTagKey: (key: number) => void;
  readonly onRemove: (id: string) => void;
  readonly onMemo: (id: string) => void;
  readonly onImport: () => void;
}) {
  const { source, empty, node, annotations, tags, activeId, jumpTo, selection, onJumped, page } = props;
  const [choice, setChoice] = useState<Choice | null>(null);
  const [furniture, setFurniture] = useState(false);
  // Scrolling, and whatever else moves the text, leaves the toolbar behind: it goes, the selection and its keys stay.
  const [left, setLeft] = useState<SelectedPassage | null>(null);
  useEffect(() => {
    if (!jumpTo || !node || !annotations.some((each) => each.id === jumpTo)) return;
    page.current?.jumpTo(jumpTo);
    // Coming from another view, nothing has the focus any more: reading goes on with the keys of the page.
    if (document.activeElement === document.body) page.current?.focus();
    onJumped();
  }, [page, jumpTo, node, annotations, onJumped]);
  const leave = useEffectEvent(() => setLeft(selection));
  useEffect(() => {
    const resized = () => leave();
    window.addEventListener('resize', resized);
    return () => window.removeEventListener('resize', resized);
  }, []);
  if (empty) return <NoReports onImport={props.onImport} />;
  const selected = annotations.find((each) => each.start === selection?.start && each.end === selection.end);
  return (
    <main className="reading" data-pane>
      <div className="reading-head">
        <h2 dir="auto">{source?.title ?? ''}</h2>
        {node && hasFurniture(node) && (
          <button
            type="button"
            className="button small plain"
            aria-pressed={furniture}
            onClick={() => {
              setFurniture(!furniture);
              setLeft(selection);
            }}
          >
            {furniture ? <Eye aria-hidden="true" /> : <EyeOff aria-hidden="true" />}
            Page furniture
          </button>
        )}
      </div>
      {source && source.warnings.length > 0 && (
        <details className="remarks">
          <summary>
            {source.warnings.length === 1 ? '1 remark' : `${source.warnings.length} remarks`} on this report
          </summary>
          <ul>
            {source.warnings.map((warning) => (
              <li key={warning}>{warning}</li>
            ))}
          </ul>
        </details>
      )}
      {node && source && (
        <div
          className={furniture ? 'page-place show-furniture' : 'page-place'}
          onScrollCapture={() => setLeft(selection)}
        >
          <PageView
            ref={page}
            key={source.id}
            title={source.title}
            language={source.language}
            document={node}
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
      {selection && selection !== left && (
        <SelectionToolbar rect={selection.rect} tags={tags} appliedIds={selected?.tagIds ?? []} onTag={props.onTag} />
      )}
    </main>
  );
}

function NoReports({ onImport }: { readonly onImport: () => void }) {
  return (
    <main className="reading" data-pane>
      <div className="empty">
        <h2>Begin with your reports</h2>
        <p>
          Import PDF, Word, web page, Markdown or text files, or drop them here. The originals are copied into the
          project folder and never changed.
        </p>
        <button type="button" className="button primary" onClick={onImport}>
          Import reports…
        </button>
      </div>
    </main>
  );
}

function hasFurniture(node: Node): boolean {
  let found = false;
  node.descendants((child) => {
    if (child.attrs.furniture) found = true;
    return !found && !child.isTextblock;
  });
  return found;
}
