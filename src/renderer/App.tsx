/** The whole window: title bar, the view in hand, status bar. */

import { useEffect, useState } from 'react';
import { BriefPage } from './BriefPage.tsx';
import { CloseQuestion } from './CloseQuestion.tsx';
import { handleKey, hushCharacterKeys } from './commands/keys.ts';
import { ExchangePage } from './ExchangePage.tsx';
import { FrameOver } from './FrameOver.tsx';
import { ImportPage } from './ImportPage.tsx';
import { ReadPage } from './ReadPage.tsx';
import { RecognitionOver } from './RecognitionOver.tsx';
import { ReferencesOver } from './ReferencesOver.tsx';
import { RereadingOver } from './RereadingOver.tsx';
import { StartPage } from './StartPage.tsx';
import { StartQuestions } from './StartQuestions.tsx';
import { StatusBar } from './StatusBar.tsx';
import { previewDropped } from './state/exchanging.ts';
import { redo, showPlace, undo } from './state/history.ts';
import { importDropped } from './state/importing.ts';
import { dismissFailure, dismissNotice, showExported } from './state/notices.ts';
import { preferences } from './state/preferences.ts';
import { dropOnStart } from './state/projects.ts';
import { dropWithReferences, isReferenceFile } from './state/references.ts';
import { session, type ViewName } from './state/session.ts';
import { useStore } from './state/store.ts';
import { goTo } from './state/views.ts';
import { TitleBar } from './TitleBar.tsx';
import { UnsavedBar } from './UnsavedBar.tsx';
import { FullName } from './ui/FullName.tsx';
import { NoticeBar } from './ui/NoticeBar.tsx';
import { usePastedReport } from './usePastedReport.ts';
import { words } from './words/exchange.ts';
import { words as startWords } from './words/start.ts';

export function App() {
  const { project, view } = useStore(session, (value) => value);
  const dropping = useFileDrop();
  usePastedReport();
  useEffect(() => {
    document.addEventListener('keydown', hushCharacterKeys, true);
    document.addEventListener('keydown', handleKey);
    return () => {
      document.removeEventListener('keydown', hushCharacterKeys, true);
      document.removeEventListener('keydown', handleKey);
    };
  }, []);
  return (
    <div className="app">
      <div>
        <TitleBar project={project} view={view} onView={goTo} />
        <UnsavedBar />
      </div>
      {project ? <View view={view} /> : <StartPage />}
      <StatusBar />
      <Notices />
      <FrameOver />
      <RecognitionOver />
      <RereadingOver />
      <ReferencesOver />
      <StartQuestions />
      <CloseQuestion />
      <FullName />
      {dropping && <div className="drop-here">{whereToDrop(project !== null, view)}</div>}
    </div>
  );
}

/** What dropping files does here. */
function whereToDrop(inProject: boolean, view: ViewName): string {
  if (!inProject) return startWords.dropHere;
  return view === 'exchange' ? words.receive.dropOne : 'Drop reports to import them';
}

function Notices() {
  const { notice, failures, turn } = useStore(session, (value) => value);
  const stays = useStore(preferences, ({ noticesStay }) => noticesStay);
  return (
    <NoticeBar
      notice={notice}
      standing={notice?.turn === turn}
      stays={stays}
      failures={failures}
      onUndo={undo}
      onRedo={redo}
      onShow={showPlace}
      onShowFile={showExported}
      onClose={dismissNotice}
      onCloseFailure={dismissFailure}
    />
  );
}

function View({ view }: { readonly view: ViewName }) {
  const hasProject = useStore(session, ({ project }) => project !== null);
  if (!hasProject) return null;
  if (view === 'read') return <ReadPage />;
  if (view === 'import') return <ImportPage />;
  return view === 'brief' ? <BriefPage /> : <ExchangePage />;
}

/** On the Exchange view a colleague's set is dropped, elsewhere reports or a reference file; a report is one there too. */
function dropped(files: readonly File[]): Promise<void> {
  if (!session.get().project) return dropOnStart(files);
  const name = files.length === 1 ? (files[0]?.name ?? '') : '';
  if (session.get().view === 'exchange' && name.toLowerCase().endsWith('json')) return previewDropped(files);
  return files.some(({ name: each }) => isReferenceFile(each)) ? dropWithReferences(files) : importDropped(files);
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
      if (files.length) void dropped(files);
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
