/** The cards beside the page, joined to the session. */

import type { RefObject } from 'react';
import { runCommand } from './commands/running.ts';
import type { CardActs } from './features/reading/AnnotationCard.tsx';
import { CardsPanel } from './features/reading/CardsPanel.tsx';
import { noFilter } from './features/reading/cardFilter.ts';
import type { PageHandle } from './features/reading/PageView.tsx';
import { remove, settle, tag, tagByKey, writeMemo } from './state/annotating.ts';
import { cardFilter } from './state/cards.ts';
import { leavePlacing } from './state/checking.ts';
import { look } from './state/look.ts';
import { activate } from './state/reading.ts';
import { session } from './state/session.ts';
import { usePicked, useStore } from './state/store.ts';
import type { Checking } from './useChecking.ts';

const showAll = () => cardFilter.set(noFilter);

export function AnnotationsPanel(props: {
  readonly page: RefObject<PageHandle | null>;
  readonly memoFor: string | null;
  readonly onGo: (id: string) => void;
  readonly onEditMemo: (id: string) => void;
  readonly onMemoDone: () => void;
  readonly checking: Checking;
}) {
  const { page, memoFor, onGo, onEditMemo, onMemoDone, checking } = props;
  const { project, report, annotations, activeId } = usePicked(session, 'project', 'report', 'annotations', 'activeId');
  const filter = useStore(cardFilter, (value) => value);
  /** What comes next is meant for this annotation, not for the passage that happens to be selected. */
  const take = (id: string) => {
    page.current?.clearSelection();
    activate(id);
  };
  const acts: CardActs = {
    onGo,
    onEditMemo,
    onMemoDone,
    onMemo: writeMemo,
    onRemove: remove,
    onTag: tag,
    onSettle: settle,
    onConfirm: checking.confirm,
    onSelectAnew: checking.selectAnew,
    onLeavePlacing: leavePlacing,
    onTagByName: (id) => {
      take(id);
      runCommand('palette.tags');
    },
  };
  if (!project) return null;
  return (
    <CardsPanel
      annotations={annotations}
      tags={project.tags}
      reviewerId={project.reviewer.id}
      activeId={activeId}
      memoFor={memoFor}
      filter={filter}
      onFilter={(next) => cardFilter.set(next)}
      onHiddenWanted={showAll}
      acts={acts}
      placingId={checking.placing?.id ?? null}
      textAt={(start, end) => report?.text.index.text.slice(start, end) ?? ''}
      onTagKey={(id, key) => {
        take(id);
        tagByKey(key);
      }}
      onHover={(id) => page.current?.hover(id)}
      look={look}
      page={page}
    />
  );
}
