/** The whole window: title bar, the view in hand, status bar. */

import { useEffect, useState } from 'react';
import { BriefPage } from './BriefPage.tsx';
import { handleKey } from './commands/keys.ts';
import { FrameOver } from './FrameOver.tsx';
import { ExchangeView } from './features/exchange/ExchangeView.tsx';
import { ImportPage } from './ImportPage.tsx';
import { NoProject } from './NoProject.tsx';
import { ReadPage } from './ReadPage.tsx';
import { StatusBar } from './StatusBar.tsx';
import { exportAnnotations, importAnnotations } from './state/exchanging.ts';
import { redo, showPlace, undo } from './state/history.ts';
import { importDropped } from './state/importing.ts';
import { dismissNotice, showExported } from './state/notices.ts';
import { openPassage } from './state/reading.ts';
import { session, type ViewName } from './state/session.ts';
import { useStore } from './state/store.ts';
import { goTo } from './state/views.ts';
import { TitleBar } from './TitleBar.tsx';
import { NoticeBar } from './ui/NoticeBar.tsx';

export function App() {
  const { project, failure, view, notice } = useStore(session, (value) => value);
  const dropping = useFileDrop();
  useEffect(() => {
    document.addEventListener('keydown', handleKey);
    return () => document.removeEventListener('keydown', handleKey);
  }, []);
  return (
    <div className="app">
      <TitleBar project={project} view={view} onView={goTo} />
      {project ? <View view={view} /> : <NoProject failure={failure} />}
      <StatusBar />
      <NoticeBar
        notice={notice}
        onUndo={undo}
        onRedo={redo}
        onShow={showPlace}
        onShowFile={showExported}
        onClose={dismissNotice}
      />
      <FrameOver />
      {dropping && <div className="drop-here">Drop reports to import them</div>}
    </div>
  );
}

function View({ view }: { readonly view: ViewName }) {
  const { project, exchanged, evidence, annotations } = useStore(session, (value) => value);
  if (!project) return null;
  if (view === 'read') return <ReadPage />;
  if (view === 'import') return <ImportPage />;
  if (view === 'brief') return <BriefPage />;
  return (
    <ExchangeView
      project={project}
      exchanged={exchanged}
      annotations={[...evidence, ...annotations]}
      onExport={exportAnnotations}
      onImport={importAnnotations}
      onOpenPassage={openPassage}
    />
  );
}

/** Whether files hover over the window; dropping them imports them. */
function useFileDrop(): boolean {
  const [over, setOver] = useState(false);
  useEffect(() => {
    const hasFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;
    const onOver = (event: DragEvent) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      setOver(true);
    };
    const onLeave = (event: DragEvent) => {
      if (!event.relatedTarget) setOver(false);
    };
    const onDrop = (event: DragEvent) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      setOver(false);
      const files = [...(event.dataTransfer?.files ?? [])];
      if (files.length) void importDropped(files);
    };
    document.addEventListener('dragover', onOver);
    document.addEventListener('dragleave', onLeave);
    document.addEventListener('drop', onDrop);
    return () => {
      document.removeEventListener('dragover', onOver);
      document.removeEventListener('dragleave', onLeave);
      document.removeEventListener('drop', onDrop);
    };
  }, []);
  return over;
}
