/** The cards beside the page, joined to the session. */

import type { RefObject } from 'react';
import { runCommand } from './commands/running.ts';
import type { CardActs } from './features/reading/AnnotationCard.tsx';
import { CardsPanel } from './features/reading/CardsPanel.tsx';
import { noFilter } from './features/reading/cardFilter.ts';
import type { PageHandle } from './features/reading/PageView.tsx';
import { remove, settle, tag, tagByKey, writeMemo } from './state/annotating.ts';
import { cardFilter } from './state/cards.ts';
import { look } from './state/look.ts';
import { activate } from './state/reading.ts';
import { session } from './state/session.ts';
import { useStore } from './state/store.ts';

const showAll = () => cardFilter.set(noFilter);

export function AnnotationsPanel(props: {
  readonly page: RefObject<PageHandle | null>;
  readonly memoFor: string | null;
  readonly onGo: (id: string) => void;
  readonly onEditMemo: (id: string) => void;
  readonly onMemoDone: () => void;
}) {
  const { page, memoFor, onGo, onEditMemo, onMemoDone } = props;
  const { project, annotations, activeId } = useStore(session, (value) => value);
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
