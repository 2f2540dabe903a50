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
import { session } from './state/session.ts';
import { usePicked, useStore } from './state/store.ts';
import { goTo } from './state/views.ts';
import { TitleBar } from './TitleBar.tsx';
import { UnsavedBar } from './UnsavedBar.tsx';
import { FullName } from './ui/FullName.tsx';
import { NoticeBar } from './ui/NoticeBar.tsx';
import { usePastedReport } from './usePastedReport.ts';
import { words } from './words/exchange.ts';
import { words as startWords } from './words/start.ts';

export function App() {
  const hasProject = useStore(session, ({ project }) => project !== null);
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
        <Title />
        <UnsavedBar />
      </div>
      {hasProject ? <View /> : <StartPage />}
      <StatusBar />
      <Notices />
      <FrameOver />
      <RecognitionOver />
      <RereadingOver />
      <ReferencesOver />
      <StartQuestions />
      <CloseQuestion />
      <FullName />
      {dropping && (
        <div className="drop-here">
          <WhereToDrop hasProject={hasProject} />
        </div>
      )}
    </div>
  );
}

/** By itself, as all that follows the project: while reports come in it changes several times a second. */
function Title() {
  const { project, view } = usePicked(session, 'project', 'view');
  return <TitleBar project={project} view={view} onView={goTo} />;
}

/** What dropping files does here. */
function WhereToDrop({ hasProject }: { readonly hasProject: boolean }) {
  const view = useStore(session, (value) => value.view);
  if (!hasProject) return startWords.dropHere;
  return view === 'exchange' ? words.receive.dropOne : 'Drop reports to import them';
}

function Notices() {
  const { notice, failures, turn } = usePicked(session, 'notice', 'failures', 'turn');
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

function View() {
  const view = useStore(session, (value) => value.view);
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
