/** The reading view: reports on the left, the page in the middle, annotations and codebook on the right. */

import { LibraryBig, MessageSquareQuote } from 'lucide-react';
import { useRef, useState } from 'react';
import { firstPanes } from '../shared/model/preferences.ts';
import { AnnotationsPanel } from './AnnotationsPanel.tsx';
import { CodebookPane } from './CodebookPane.tsx';
import { runCommand, useCommand } from './commands/running.ts';
import { CommentsPanel } from './features/reading/CommentsPanel.tsx';
import type { PageHandle } from './features/reading/PageView.tsx';
import { ReadingPane } from './features/reading/ReadingPane.tsx';
import { LibraryPane, ReportPanel } from './LibraryPane.tsx';
import { useOriginalShown, WorkArea } from './OriginalBeside.tsx';
import { ReadingHead } from './ReadingHead.tsx';
import { annotate, remove, tag, tagByKey } from './state/annotating.ts';
import { leavePlacing } from './state/checking.ts';
import { find } from './state/find.ts';
import { showOver } from './state/frame.ts';
import { isSelectionLeftOut } from './state/furniture.ts';
import { importReports } from './state/importing.ts';
import { hoverOnPage, seeOnPage } from './state/look.ts';
import { usePanes } from './state/panes.ts';
import { goal, noGoal, rememberedPlace, setSight } from './state/place.ts';
import { preferences } from './state/preferences.ts';
import { copyQuote } from './state/quoting.ts';
import { activate, jumpTo as goToOffset, jumpToAnnotation, select, turnToReport } from './state/reading.ts';
import { askToReadAgain } from './state/rereading.ts';
import { session } from './state/session.ts';
import { usePicked, useStore } from './state/store.ts';
import { tools } from './state/tools.ts';
import { ResizablePanes } from './ui/ResizablePanes.tsx';
import { SidePanel, SideTabs } from './ui/SideTabs.tsx';
import { useChecking } from './useChecking.ts';
import { words as commentWords } from './words/comments.ts';
import { words } from './words/reading.ts';

const reached = () => goal.set(noGoal);
type Side = 'annotations' | 'codebook' | 'report' | 'comments';

const noHits = { hits: [], current: -1 };

export function ReadPage() {
  const { project, sourceId, report, annotations, activeId, jumpTo, selection } = usePicked(
    session,
    'project',
    'sourceId',
    'report',
    'annotations',
    'activeId',
    'jumpTo',
    'selection',
  );
  const furniture = useStore(tools, (value) => value.furniture);
  const setting = useStore(preferences, (value) => value.text);
  const towards = useStore(goal, (value) => value);
  const found = useStore(find, (value) => value);
  const [side, setSide] = useState<Side>('annotations');
  const [comment, setComment] = useState<number | null>(null);
  const [memoFor, setMemoFor] = useState<string | null>(null);
  const isLeftOut = useStore(session, isSelectionLeftOut);
  const page = useRef<PageHandle>(null);
  const isOriginal = useOriginalShown(report);
  const panes = usePanes('read', firstPanes, isOriginal);
  const checking = useChecking(page);
  const comments = report?.comments ?? [];
  const showComments = (first: number | null) => {
    setComment(first);
    setSide('comments');
    panes.onShow('right');
  };
  useCommand(
    'read.comments',
    () => {
      showComments(comment ?? 0);
      void focusComments();
    },
    comments.length > 0,
  );
  if (!project) return null;
  // Another report may have no comments.
  const shownSide: Side = side === 'comments' && comments.length === 0 ? 'annotations' : side;
  const source = project.sources.find((each) => each.id === sourceId) ?? null;
  const editMemo = (id: string) => {
    setSide('annotations');
    panes.onShow('right');
    activate(id);
    setMemoFor(id);
  };
  const library = {
    label: words.panes.reports,
    icon: <LibraryBig aria-hidden="true" />,
    content: (
      <LibraryPane
        onOpen={(id) => {
          panes.onClose();
          turnToReport(id);
        }}
      />
    ),
  };
  const beside = {
    label: words.panes.beside,
    icon: <MessageSquareQuote aria-hidden="true" />,
    content: (
      <>
        <div className="pane-head">
          <SideTabs
            chosen={shownSide}
            onChoose={setSide}
            tabs={[
              { id: 'annotations', label: words.tabs.annotations, count: annotations.length },
              { id: 'codebook', label: words.tabs.codebook },
              { id: 'report', label: words.tabs.report },
              ...(comments.length ? [{ id: 'comments' as const, label: commentWords.tab }] : []),
            ]}
          />
        </div>
        <SidePanel id="annotations" chosen={shownSide}>
          <AnnotationsPanel
            page={page}
            memoFor={memoFor}
            onGo={(id) => {
              panes.onClose();
              jumpToAnnotation(id);
            }}
            onEditMemo={editMemo}
            onMemoDone={() => setMemoFor(null)}
            checking={checking}
          />
        </SidePanel>
        <SidePanel id="codebook" chosen={shownSide}>
          <CodebookPane
            onShow={() => {
              setSide('codebook');
              panes.onShow('right');
            }}
          />
        </SidePanel>
        <SidePanel id="report" chosen={shownSide}>
          <ReportPanel />
        </SidePanel>
        {report && comments.length > 0 && (
          <SidePanel id="comments" chosen={shownSide}>
            <CommentsPanel
              key={report.sourceId}
              comments={comments}
              text={report.text}
              chosen={comment}
              onGo={(place) => {
                setComment(place);
                const { start = 0, end = 0 } = comments[place] ?? {};
                if (end > start) goal.set({ ...noGoal, passage: { start, end } });
                else goToOffset(start);
              }}
            />
          </SidePanel>
        )}
      </>
    ),
  };
  return (
    <ResizablePanes panes={panes} left={library} right={beside}>
      <WorkArea report={isOriginal ? report : null}>
        <ReadingPane
          page={page}
          reviewerId={project.reviewer.id}
          onHover={hoverOnPage}
          onScreen={seeOnPage}
          source={source}
          empty={project.sources.length === 0}
          report={report}
          head={<ReadingHead source={source} report={report} />}
          furniture={furniture}
          setting={setting}
          startAt={report ? rememberedPlace(report.sourceId) : 0}
          goal={towards}
          hits={found.report === report ? found : noHits}
          onReached={reached}
          onSight={setSight}
          annotations={annotations}
          tags={project.tags}
          activeId={activeId}
          jumpTo={jumpTo}
          selection={selection}
          onJumped={() => session.set({ jumpTo: null })}
          onActivate={activate}
          onSelect={select}
          onTag={tag}
          onTagKey={tagByKey}
          onTagByName={() => runCommand('palette.tags')}
          onMemoOfSelection={async () => {
            const id = await annotate();
            if (id) editMemo(id);
          }}
          onQuote={copyQuote}
          isSelectionLeftOut={isLeftOut}
          onLeaveOut={() => runCommand('read.leaveOut')}
          onRemove={remove}
          onMemo={editMemo}
          onImport={importReports}
          onPasteReport={() => showOver({ kind: 'paste', first: null })}
          placing={checking.placing}
          onPlace={checking.place}
          onComments={showComments}
          onChanges={(changes) => askToReadAgain(source?.id, { changes })}
          onLeavePlacing={leavePlacing}
        />
      </WorkArea>
    </ResizablePanes>
  );
}

/** The list is drawn a moment after its tab was chosen. */
async function focusComments(): Promise<void> {
  for (let frame = 0; frame < 20; frame++) {
    const row = document.querySelector<HTMLElement>('.comment[tabindex="0"]');
    if (row?.checkVisibility()) {
      row.focus();
      return;
    }
    await new Promise((next) => requestAnimationFrame(next));
  }
}
