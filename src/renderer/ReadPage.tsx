/** The reading view: reports on the left, the page in the middle, annotations and codebook on the right. */

import { useRef, useState } from 'react';
import { CodebookPanel } from './features/codebook/CodebookPanel.tsx';
import { ImportList } from './features/library/ImportList.tsx';
import { ReportList } from './features/library/ReportList.tsx';
import { AnnotationList } from './features/reading/AnnotationList.tsx';
import { ReadingPane } from './features/reading/ReadingPane.tsx';
import { remove, settle, tag, tagByKey, writeMemo } from './state/annotating.ts';
import { cancelImport, dismissImport, importReports } from './state/importing.ts';
import { activate, openReport, select } from './state/reading.ts';
import { session } from './state/session.ts';
import { useStore } from './state/store.ts';
import { enterPane } from './ui/panes.ts';
import { SidePanel, SideTabs } from './ui/SideTabs.tsx';

export function ReadPage() {
  const { project, sourceId, report, annotations, activeId, jumpTo, selection, importing } = useStore(
    session,
    (value) => value,
  );
  const [side, setSide] = useState<'annotations' | 'codebook'>('annotations');
  const [memoFor, setMemoFor] = useState<string | null>(null);
  const reports = useRef<HTMLElement>(null);
  if (!project) return null;
  const source = project.sources.find((each) => each.id === sourceId) ?? null;
  const editMemo = (id: string) => {
    setSide('annotations');
    activate(id);
    setMemoFor(id);
  };
  const closeImport = () => {
    dismissImport();
    if (reports.current) enterPane(reports.current);
  };
  return (
    <div className="panes">
      <section className="pane left" aria-label="Reports" data-pane ref={reports}>
        <ReportList
          sources={project.sources}
          tags={project.tags}
          openId={sourceId}
          onOpen={openReport}
          onImport={importReports}
        />
        {importing && <ImportList importing={importing} onCancel={cancelImport} onClose={closeImport} />}
      </section>
      <ReadingPane
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
      <section className="pane right" aria-label="Annotations and codebook" data-pane>
        <div className="pane-head">
          <SideTabs
            chosen={side}
            onChoose={setSide}
            tabs={[
              { id: 'annotations', label: 'Annotations', count: annotations.length },
              { id: 'codebook', label: 'Codebook' },
            ]}
          />
        </div>
        <SidePanel id="annotations" chosen={side}>
          <AnnotationList
            annotations={annotations}
            tags={project.tags}
            activeId={activeId}
            memoFor={memoFor}
            onGo={(id) => session.set({ activeId: id, jumpTo: id })}
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
      </section>
    </div>
  );
}
