/** The list of reports with what belongs to it, joined to the session. */

import { RemovedReports } from './features/library/RemovedReports.tsx';
import { ReportDetails } from './features/library/ReportDetails.tsx';
import { ReportList } from './features/library/ReportList.tsx';
import { showOver } from './state/frame.ts';
import { importFolder, importReports } from './state/importing.ts';
import {
  closeRemoved,
  editReport,
  erase,
  filterReports,
  library,
  openOriginal,
  orderReports,
  putBack,
  removeReports,
  settleReport,
  showOriginal,
  showRemoved,
} from './state/library.ts';
import { preferences, preferencesOf } from './state/preferences.ts';
import { askToRecognise } from './state/recognition.ts';
import { chooseReferences } from './state/references.ts';
import { askToReadAgain, showVersion } from './state/rereading.ts';
import { session } from './state/session.ts';
import { usePicked, useStore } from './state/store.ts';
import { goTo } from './state/views.ts';

export function LibraryPane({ onOpen }: { readonly onOpen: (sourceId: string) => void }) {
  const { project, sourceId } = usePicked(session, 'project', 'sourceId');
  const { filter, removed } = useStore(library, (value) => value);
  const projectId = project?.projectId ?? '';
  const { places, reportOrder } = useStore(preferences, (all) => preferencesOf(all, projectId));
  if (!project) return null;
  return (
    <>
      <ReportList
        sources={project.sources}
        tags={project.tags}
        openId={sourceId}
        places={places}
        filter={filter}
        order={reportOrder}
        removed={project.removedReports}
        onFilter={filterReports}
        onOrder={orderReports}
        onOpen={onOpen}
        onRename={(id, title) => editReport(id, { title })}
        onRemove={removeReports}
        onRecognise={askToRecognise}
        onRemoved={showRemoved}
        onImport={importReports}
        onImportFolder={importFolder}
        onPaste={() => showOver({ kind: 'paste', first: null })}
        onReferences={chooseReferences}
        onGoImport={() => goTo('import')}
        onReadAgain={askToReadAgain}
      />
      <RemovedReports reports={removed} onPutBack={putBack} onErase={erase} onClose={closeRemoved} />
    </>
  );
}

/** The details of the report on the page. */
export function ReportPanel() {
  const { project, sourceId } = usePicked(session, 'project', 'sourceId');
  const source = project?.sources.find(({ id }) => id === sourceId) ?? null;
  return (
    <ReportDetails
      source={source}
      onEdit={editReport}
      onSettle={settleReport}
      onOpenOriginal={openOriginal}
      onShowOriginal={showOriginal}
      onShowVersion={showVersion}
      onReadAgain={askToReadAgain}
    />
  );
}
