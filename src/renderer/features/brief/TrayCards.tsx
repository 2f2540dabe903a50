/** The cards of the tray: only those near the screen are drawn; each is cited by Enter, a button or dragging. */

import { createContext, type KeyboardEvent, type RefObject, useContext, useEffect, useMemo, useRef } from 'react';
import { GridList, GridListItem, type Key, ListLayout, useDragAndDrop, Virtualizer } from 'react-aria-components';
import type { AnnotationView, SourceView } from '../../../shared/ipc/views.ts';
import { dragCitation } from '../../editor/brief/dropping.ts';
import { words } from '../../words/brief.ts';
import { citationFor } from './citationFor.ts';
import { type CardProps, EvidenceCard } from './EvidenceCard.tsx';
import type { TrayProps } from './EvidenceTray.tsx';
import type { TrayFilter } from './trayFilter.ts';
import { useListed } from './useListed.ts';

/** A height near that of most cards, until each is measured. */
const layoutOptions = { estimatedRowSize: 172, gap: 8, padding: 12 };

export function TrayCards(
  props: TrayProps & {
    readonly passages: readonly AnnotationView[];
    /** What `passages` were chosen by. */
    readonly filter: TrayFilter;
    readonly citedIds: ReadonlySet<string>;
    readonly byId: ReadonlyMap<string, SourceView>;
  },
) {
  const { citedIds, byId, tags, sources, shown, onCite, onOpenPassage, onLeave } = props;
  const { passages } = props;
  const listed = useListed(passages, props.filter, shown);
  const used = useMemo(
    () => ({ citedIds, byId, tags, onCite, onOpenPassage }),
    [citedIds, byId, tags, onCite, onOpenPassage],
  );
  const frame = useRef<HTMLDivElement>(null);
  useShown(frame, listed.passages, shown);
  useShown(frame, listed.passages, listed.last);
  const find = (key: Key | undefined) => passages.find(({ id }) => id === key);
  const { dragAndDropHooks } = useDragAndDrop({
    getItems: (keys) => [...keys].map((key) => ({ 'text/plain': find(key)?.quote ?? '' })),
    getAllowedDropOperations: () => ['copy'],
    onDragStart: ({ keys: [key] }) => {
      const annotation = find(key);
      if (annotation && annotation.state !== 'orphan') dragCitation(citationFor(annotation, sources));
    },
    onDragEnd: () => dragCitation(null),
  });
  const cite = (key: Key) => {
    const annotation = find(key);
    if (annotation && annotation.state !== 'orphan') onCite(annotation, 'cite');
  };
  const onKey = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key === 'Escape') onLeave();
    if (event.key === 'End' && listed.listAll()) {
      event.preventDefault();
      event.stopPropagation();
    }
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    const row = event.target instanceof Element ? event.target.closest('[data-key]') : null;
    const annotation = find(row?.getAttribute('data-key') ?? undefined);
    if (!annotation) return;
    event.preventDefault();
    event.stopPropagation();
    onOpenPassage(annotation.sourceId, annotation.id);
  };
  return (
    <div ref={frame} className="cards-frame" onKeyDownCapture={onKey} onScrollCapture={listed.onScroll}>
      <UsedByCards value={used}>
        <Virtualizer layout={ListLayout} layoutOptions={layoutOptions}>
          <GridList
            aria-label={words.passagesToCite}
            className="evidence-cards"
            items={listed.passages}
            dragAndDropHooks={dragAndDropHooks}
            onAction={cite}
          >
            {row}
          </GridList>
        </Virtualizer>
      </UsedByCards>
    </div>
  );
}

/** What the cards are drawn with: beside the list, so that a citation draws those in sight anew and not all there are. */
const UsedByCards = createContext<
  | (Omit<CardProps, 'annotation' | 'source' | 'cited'> & {
      readonly citedIds: ReadonlySet<string>;
      readonly byId: ReadonlyMap<string, SourceView>;
    })
  | null
>(null);

function Card({ annotation }: { readonly annotation: AnnotationView }) {
  const used = useContext(UsedByCards);
  if (!used) return null;
  const { citedIds, byId, ...rest } = used;
  return (
    <EvidenceCard
      {...rest}
      annotation={annotation}
      source={byId.get(annotation.sourceId)}
      cited={citedIds.has(annotation.id)}
    />
  );
}

/** One function for all: the list keeps the rows that it has made by it. */
const row = (annotation: AnnotationView) => (
  <GridListItem className="evidence-row" textValue={annotation.quote.slice(0, 120)}>
    <Card annotation={annotation} />
  </GridListItem>
);

/** Brings the passage that a citation asks for into view and puts the focus on it. */
function useShown(
  frame: RefObject<HTMLElement | null>,
  passages: readonly AnnotationView[],
  shown: { readonly id: string } | null,
): void {
  const done = useRef<unknown>(null);
  useEffect(() => {
    const place = shown ? passages.findIndex(({ id }) => id === shown.id) : -1;
    const list = frame.current?.querySelector<HTMLElement>('[role="grid"]');
    if (!shown || place < 0 || !list || done.current === shown) return;
    done.current = shown;
    // Where it lies is an estimate until its neighbours are drawn: look again in the next frames.
    const look = (times: number) => {
      const row = list.querySelector<HTMLElement>(`[data-key="${CSS.escape(shown.id)}"]`);
      if (row) {
        row.scrollIntoView({ block: 'center' });
        row.focus();
        return;
      }
      list.scrollTop = (list.scrollHeight * place) / passages.length;
      if (times > 0) requestAnimationFrame(() => look(times - 1));
    };
    look(6);
  }, [frame, passages, shown]);
}
