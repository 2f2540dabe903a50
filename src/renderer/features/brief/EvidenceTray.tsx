/** The evidence beside the text: every passage, found by its words, tag, report and use, ready to be cited at the caret. */

import { X } from 'lucide-react';
import { type KeyboardEvent, memo, type RefObject, useEffect, useMemo, useRef, useState } from 'react';
import { GridList, GridListItem, type Key, ListLayout, useDragAndDrop, Virtualizer } from 'react-aria-components';
import type { AnnotationView, SourceView, TagView } from '../../../shared/ipc/views.ts';
import { dragCitation } from '../../editor/brief/dropping.ts';
import { words } from '../../words/brief.ts';
import { citationFor } from './citationFor.ts';
import { EvidenceCard, type Use } from './EvidenceCard.tsx';
import { filtered, isFiltering, noFilter, type TrayFilter } from './trayFilter.ts';
import './tray.css';

export interface TrayProps {
  readonly annotations: readonly AnnotationView[];
  /** How many reports' annotations are still being read. */
  readonly unread: number;
  readonly tags: readonly TagView[];
  readonly sources: readonly SourceView[];
  /** The ids of the annotations that the brief cites, separated by spaces. */
  readonly cited: string;
  /** The passage to be shown, when a citation asks for it. */
  readonly shown: { readonly id: string } | null;
  readonly search: RefObject<HTMLInputElement | null>;
  readonly onCite: (annotation: AnnotationView, how: Use) => void;
  readonly onOpenPassage: (sourceId: string, annotationId: string) => void;
  /** Back to the text. */
  readonly onLeave: () => void;
}

export const EvidenceTray = memo(function EvidenceTray(props: TrayProps) {
  const { annotations, sources, shown } = props;
  const [filter, setFilter] = useState(noFilter);
  const cited = useMemo(() => new Set(props.cited.split(' ')), [props.cited]);
  const byId = useMemo(() => new Map(sources.map((source) => [source.id, source])), [sources]);
  const passages = useMemo(
    () => filtered(annotations, filter, cited, (id) => byId.get(id)?.title ?? ''),
    [annotations, filter, cited, byId],
  );
  // What a citation asks for is shown even where the filter would leave it out.
  const [asked, setAsked] = useState(shown);
  if (asked !== shown) {
    setAsked(shown);
    if (shown && !passages.some(({ id }) => id === shown.id)) setFilter(noFilter);
  }
  return (
    <div className="evidence-tray">
      <Filters {...props} filter={filter} onFilter={setFilter} first={passages[0]} />
      {props.unread > 0 && (
        <p className="tray-reading" role="status">
          {words.readingPassages(props.unread)}
        </p>
      )}
      {passages.length === 0 && props.unread === 0 ? (
        <p className="none">
          {isFiltering(filter) ? words.noneFits : words.noPassages}{' '}
          {isFiltering(filter) && (
            <button type="button" className="link-button" onClick={() => setFilter(noFilter)}>
              {words.clearFilters}
            </button>
          )}
        </p>
      ) : (
        <Cards {...props} passages={passages} citedIds={cited} byId={byId} />
      )}
    </div>
  );
});

function Filters(
  props: TrayProps & {
    readonly filter: TrayFilter;
    readonly onFilter: (filter: TrayFilter) => void;
    /** What Enter in the search cites. */
    readonly first: AnnotationView | undefined;
  },
) {
  const { filter, onFilter, tags, sources, search, first, onCite, onLeave } = props;
  const change = (part: Partial<TrayFilter>) => onFilter({ ...filter, ...part });
  const onKey = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter' && first && first.state !== 'orphan') onCite(first, event.shiftKey ? 'quote' : 'cite');
    else if (event.key === 'ArrowDown')
      search.current?.closest('.evidence-tray')?.querySelector<HTMLElement>('[role="row"]')?.focus();
    else if (event.key === 'Escape') onLeave();
    else return;
    event.preventDefault();
  };
  return (
    <div className="tray-filter">
      <input
        ref={search}
        type="search"
        className="text-field"
        aria-label={words.searchPassages}
        placeholder={words.searchPlaceholder}
        value={filter.search}
        onChange={(event) => change({ search: event.target.value })}
        onKeyDown={onKey}
      />
      <Choice
        label={words.showTag}
        all={words.allTags}
        value={filter.tagId}
        options={tags.filter(({ deleted }) => !deleted).map(({ id, name }) => ({ id, name }))}
        onChange={(tagId) => change({ tagId })}
      />
      <Choice
        label={words.showReport}
        all={words.allReports}
        value={filter.sourceId}
        options={sources.map(({ id, title }) => ({ id, name: title }))}
        onChange={(sourceId) => change({ sourceId })}
      />
      <button
        type="button"
        className="button small"
        aria-pressed={filter.use === 'not-used'}
        onClick={() => change({ use: filter.use === 'not-used' ? 'any' : 'not-used' })}
      >
        {words.notUsed}
        {filter.use === 'not-used' && <X aria-hidden="true" />}
      </button>
      <button
        type="button"
        className="button small"
        aria-pressed={filter.use === 'cited'}
        onClick={() => change({ use: filter.use === 'cited' ? 'any' : 'cited' })}
      >
        {words.citedOnly}
        {filter.use === 'cited' && <X aria-hidden="true" />}
      </button>
    </div>
  );
}

function Choice(props: {
  readonly label: string;
  readonly all: string;
  readonly value: string;
  readonly options: readonly { readonly id: string; readonly name: string }[];
  readonly onChange: (id: string) => void;
}) {
  const { label, all, value, options, onChange } = props;
  return (
    <select aria-label={label} value={value} onChange={(event) => onChange(event.target.value)}>
      <option value="">{all}</option>
      {options.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </select>
  );
}

/** A height near that of most cards, until each is measured. */
const layoutOptions = { estimatedRowSize: 172, gap: 8, padding: 12 };

function Cards(
  props: TrayProps & {
    readonly passages: readonly AnnotationView[];
    readonly citedIds: ReadonlySet<string>;
    readonly byId: ReadonlyMap<string, SourceView>;
  },
) {
  const { passages, citedIds, byId, tags, sources, shown, onCite, onOpenPassage, onLeave } = props;
  const frame = useRef<HTMLDivElement>(null);
  useShown(frame, passages, shown);
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
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    const row = event.target instanceof Element ? event.target.closest('[data-key]') : null;
    const annotation = find(row?.getAttribute('data-key') ?? undefined);
    if (!annotation) return;
    event.preventDefault();
    event.stopPropagation();
    onOpenPassage(annotation.sourceId, annotation.id);
  };
  return (
    <div ref={frame} className="cards-frame" onKeyDownCapture={onKey}>
      <Virtualizer layout={ListLayout} layoutOptions={layoutOptions}>
        <GridList
          aria-label={words.passagesToCite}
          className="evidence-cards"
          items={passages}
          dependencies={[citedIds, tags, byId, onCite]}
          dragAndDropHooks={dragAndDropHooks}
          onAction={cite}
        >
          {(annotation) => (
            <GridListItem className="evidence-row" textValue={annotation.quote.slice(0, 120)}>
              <EvidenceCard
                annotation={annotation}
                tags={tags}
                source={byId.get(annotation.sourceId)}
                cited={citedIds.has(annotation.id)}
                onCite={onCite}
                onOpenPassage={onOpenPassage}
              />
            </GridListItem>
          )}
        </GridList>
      </Virtualizer>
    </div>
  );
}

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
