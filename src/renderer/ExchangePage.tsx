/** The exchange view, joined to the session. */

import { useEffect } from 'react';
import { firstPanes } from '../shared/model/preferences.ts';
import { DecidingView } from './features/exchange/DecidingView.tsx';
import { ExchangeView } from './features/exchange/ExchangeView.tsx';
import { settleTag } from './state/codebook.ts';
import {
  applyMerge,
  cancelReading,
  choosePreview,
  closePreview,
  conflictsInHand,
  countStanding,
  decide,
  decideFields,
  decideOpen,
  decideStanding,
  describeExport,
  exchange,
  exportAnnotations,
  reopen,
  saveDecisions,
  showConflict,
  stepConflict,
} from './state/exchanging.ts';
import { settleReport } from './state/library.ts';
import { usePanes } from './state/panes.ts';
import { preferences } from './state/preferences.ts';
import { openPassage } from './state/reading.ts';
import { session } from './state/session.ts';
import { useStore } from './state/store.ts';

export function ExchangePage() {
  const project = useStore(session, (value) => value.project);
  const undo = useStore(session, (value) => value.project?.undo);
  const letterKeys = useStore(preferences, (value) => value.letterKeys);
  const state = useStore(exchange, (value) => value);
  const panes = usePanes('exchange', { ...firstPanes, left: 318 });
  // An undo may open conflicts again.
  useEffect(() => {
    void undo;
    if (!exchange.get().deciding) void countStanding();
  }, [undo]);
  if (!project) return null;
  if (!state.preview && !state.deciding)
    return (
      <ExchangeView
        project={project}
        state={state}
        onDescribe={describeExport}
        onExport={exportAnnotations}
        onImport={choosePreview}
        onCancel={cancelReading}
        onDecide={decideStanding}
        onSettleTag={settleTag}
        onSettleReport={settleReport}
      />
    );
  return (
    <DecidingView
      tags={project.tags}
      panes={panes}
      preview={state.preview}
      reopened={state.reopened}
      conflicts={conflictsInHand(state)}
      decided={state.decided}
      shownId={state.shownId}
      detail={state.detail}
      letterKeys={letterKeys}
      working={state.working}
      onShow={showConflict}
      onStep={stepConflict}
      onDecide={decide}
      onDecideFields={decideFields}
      onDecideOpen={decideOpen}
      onReopen={reopen}
      onOpenReport={openPassage}
      onClose={closePreview}
      onApply={state.preview ? applyMerge : saveDecisions}
    />
  );
}
