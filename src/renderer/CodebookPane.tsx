/** The codebook beside the page, joined to the session. */

import { useMemo, useState } from 'react';
import { useCommand } from './commands/running.ts';
import { CodebookPanel } from './features/codebook/CodebookPanel.tsx';
import { tagCounts } from './features/codebook/tagCounts.ts';
import { annotationInHand, tag } from './state/annotating.ts';
import {
  createTag,
  defineTag,
  deleteTag,
  keyTag,
  moveTag,
  recolourTag,
  renameTag,
  restoreTag,
  settleTag,
  stepTag,
} from './state/codebook.ts';
import { type Session, session } from './state/session.ts';
import { useStore } from './state/store.ts';

const acts = {
  onApply: tag,
  onCreate: createTag,
  onRename: renameTag,
  onDefine: defineTag,
  onRecolour: recolourTag,
  onKey: keyTag,
  onMove: moveTag,
  onStep: stepTag,
  onDelete: deleteTag,
  onRestore: restoreTag,
  onSettle: settleTag,
};

const none: readonly string[] = [];
const tagIdsInHand = (now: Session) => annotationInHand(now)?.tagIds ?? none;

export function CodebookPane({ onShow }: { readonly onShow: () => void }) {
  const project = useStore(session, (now) => now.project);
  const appliedIds = useStore(session, tagIdsInHand);
  const canApply = useStore(session, ({ selection, activeId }) => selection !== null || activeId !== null);
  const [creating, setCreating] = useState(false);
  const sources = project?.sources;
  const counts = useMemo(() => tagCounts(sources ?? []), [sources]);
  useCommand('tag.create', () => {
    onShow();
    setCreating(true);
  });
  if (!project) return null;
  return (
    <CodebookPanel
      tags={project.tags}
      counts={counts}
      appliedIds={appliedIds}
      canApply={canApply}
      shownId={appliedIds[0] ?? null}
      creating={creating}
      onCreating={setCreating}
      acts={acts}
    />
  );
}
