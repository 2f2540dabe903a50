/** The reading view: reports on the left, the page in the middle, annotations and codebook on the right. */

import { LibraryBig, MessageSquareQuote } from 'lucide-react';
import { useRef, useState } from 'react';
import { CodebookPanel } from './features/codebook/CodebookPanel.tsx';
import { AnnotationList } from './features/reading/AnnotationList.tsx';
import type { PageHandle } from './features/reading/PageView.tsx';
import { ReadingPane } from './features/reading/ReadingPane.tsx';
import { LibraryPane, ReportPanel } from './LibraryPane.tsx';
import { remove, settle, tag, tagByKey, writeMemo } from './state/annotating.ts';
import { importReports } from './state/importing.ts';
import { hoverOnPage, seeOnPage } from './state/look.ts';
import { usePanes } from './state/panes.ts';
import { activate, openReport, select } from './state/reading.ts';
import { session } from './state/session.ts';
import { useStore } from './state/store.ts';
import { ResizablePanes } from './ui/ResizablePanes.tsx';
import { SidePanel, SideTabs } from './ui/SideTabs.tsx';

export function ReadPage() {
  const { project, sourceId, report, annotations, activeId, jumpTo, selection } = useStore(session, (value) => value);
  const [side, setSide] = useState<'annotations' | 'codebook' | 'report'>('annotations');
  const [memoFor, setMemoFor] = useState<string | null>(null);
  const page = useRef<PageHandle>(null);
  const panes = usePanes('read');
  if (!project) return null;
  const source = project.sources.find((each) => each.id === sourceId) ?? null;
  const editMemo = (id: string) => {
    setSide('annotations');
    panes.onShow('right');
    activate(id);
    setMemoFor(id);
  };
  const library = {
    label: 'Reports',
    icon: <LibraryBig aria-hidden="true" />,
    content: (
      <LibraryPane
        onOpen={(id) => {
          panes.onClose();
          void openReport(id);
        }}
      />
    ),
  };
  const beside = {
    label: 'Annotations and codebook',
    icon: <MessageSquareQuote aria-hidden="true" />,
    content: (
      <>
        <div className="pane-head">
          <SideTabs
            chosen={side}
            onChoose={setSide}
            tabs={[
              { id: 'annotations', label: 'Annotations', count: annotations.length },
              { id: 'codebook', label: 'Codebook' },
              { id: 'report', label: 'Report' },
            ]}
          />
        </div>
        <SidePanel id="annotations" chosen={side}>
          <AnnotationList
            annotations={annotations}
            tags={project.tags}
            activeId={activeId}
            memoFor={memoFor}
            onGo={(id) => {
              panes.onClose();
              session.set({ activeId: id, jumpTo: id });
            }}
            onMemo={writeMemo}
            onMemoDone={() => setMemoFor(null)}
            onEditMemo={editMemo}
            onRemove={remove}
            onTag={tag}
            onSettle={settle}
          />
        </SidePanel>
        <SidePanel id="codebook" chosen={side}>
          <CodebookPanel tags={project.tags} onTag={tag} canTag={selection !== null || activeId !== null} />
        </SidePanel>
        <SidePanel id="report" chosen={side}>
          <ReportPanel />
        </SidePanel>
      </>
    ),
  };
  return (
    <ResizablePanes panes={panes} left={library} right={beside}>
      <ReadingPane
        page={page}
        reviewerId={project.reviewer.id}
        onHover={hoverOnPage}
        onScreen={seeOnPage}
        source={source}
        empty={project.sources.length === 0}
        node={report?.node ?? null}
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
        onRemove={remove}
        onMemo={editMemo}
        onImport={importReports}
      />
    </ResizablePanes>
  );
}
