/** The brief view, joined to the session. */

import { firstPanes } from '../shared/model/preferences.ts';
import { BriefView } from './features/brief/BriefView.tsx';
import {
  addBrief,
  cancelExport,
  deleteBrief,
  duplicateBrief,
  exportBrief,
  openBrief,
  restoreBrief,
  saveBrief,
} from './state/briefing.ts';
import { usePanes } from './state/panes.ts';
import { openPassage } from './state/reading.ts';
import { session } from './state/session.ts';
import { useStore } from './state/store.ts';

export function BriefPage() {
  const { brief, briefUnsaved, evidence, evidenceLeft, exporting, project, saving } = useStore(
    session,
    (value) => value,
  );
  const panes = usePanes('brief', { ...firstPanes, left: 220, right: 364 });
  if (!project) return null;
  return (
    <BriefView
      brief={brief}
      briefs={project.briefs}
      deletedBriefs={project.deletedBriefs}
      annotations={evidence}
      unread={evidenceLeft}
      tags={project.tags}
      sources={project.sources}
      saved={briefUnsaved ? 'failed' : saving ? 'saving' : 'saved'}
      panes={panes}
      onAdd={addBrief}
      onOpen={openBrief}
      onDuplicate={duplicateBrief}
      onDelete={deleteBrief}
      onRestore={restoreBrief}
      onSave={saveBrief}
      exporting={exporting}
      onExport={exportBrief}
      onCancelExport={cancelExport}
      onOpenPassage={openPassage}
    />
  );
}
