/** The brief view, joined to the session. */

import { BriefView } from './features/brief/BriefView.tsx';
import { draftBrief, exportBrief, saveBrief } from './state/briefing.ts';
import { openPassage } from './state/reading.ts';
import { session } from './state/session.ts';
import { useStore } from './state/store.ts';

export function BriefPage() {
  const { brief, briefUnsaved, evidence, project, saving } = useStore(session, (value) => value);
  if (!project) return null;
  return (
    <BriefView
      brief={brief}
      annotations={evidence}
      tags={project.tags}
      sources={project.sources}
      saved={briefUnsaved ? 'failed' : saving ? 'saving' : 'saved'}
      onDraft={draftBrief}
      onSave={saveBrief}
      onExport={exportBrief}
      onOpenPassage={openPassage}
    />
  );
}
