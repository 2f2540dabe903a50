/** Checking passages that moved or were not found, by key, card and toolbar, joined to the session. */

import type { RefObject } from 'react';
import type { AnnotationView } from '../shared/ipc/views.ts';
import { useCommand } from './commands/running.ts';
import { isToCheck } from './features/reading/cardFilter.ts';
import type { PageHandle } from './features/reading/PageView.tsx';
import { annotationInHand } from './state/annotating.ts';
import { beginPlacing, confirmPassage, nextToCheck, placeHere, placing } from './state/checking.ts';
import { session } from './state/session.ts';
import { usePicked, useStore } from './state/store.ts';

export interface Checking {
  /** The annotation whose passage is being selected. */
  readonly placing: AnnotationView | null;
  readonly confirm: (id: string) => void;
  readonly selectAnew: (id: string) => void;
  /** Gives it the selected passage. */
  readonly place: () => void;
}

/** Offers the commands for as long as the reading view stands. */
export function useChecking(page: RefObject<PageHandle | null>): Checking {
  const state = usePicked(session, 'annotations', 'activeId', 'selection');
  const placingId = useStore(placing, ({ annotationId }) => annotationId);
  const byId = (id: string | null) => state.annotations.find((each) => each.id === id) ?? null;
  const placed = byId(placingId);
  const inHand = annotationInHand(state) ?? null;
  const confirm = (id: string) => {
    const annotation = byId(id);
    if (annotation) void confirmPassage(annotation);
  };
  const place = async () => {
    if (placed && (await placeHere(placed))) page.current?.clearSelection();
  };
  useCommand('annotation.confirm', () => inHand && confirm(inHand.id), inHand?.state === 'moved');
  useCommand(
    'annotation.place',
    () => (placed ? place() : inHand && beginPlacing(inHand.id)),
    placed ? state.selection !== null : inHand !== null,
  );
  const next = () => {
    page.current?.clearSelection();
    nextToCheck(isToCheck);
  };
  useCommand('annotation.nextToCheck', next, state.annotations.some(isToCheck));
  return { placing: placed, confirm, selectAnew: beginPlacing, place };
}
