/** The reports of the project: one tab stop, arrows and first letters inside; only the rows in view are drawn. */

import { ListFilter, Plus, ScanText, Trash2 } from 'lucide-react';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { GridList, ListLayout, Virtualizer } from 'react-aria-components';
import type { SourceView, TagView } from '../../../shared/ipc/views.ts';
import { useCommand } from '../../commands/running.ts';
import {
  type ReportFilter as Filter,
  isFiltering,
  noFilter,
  type ReportOrder,
  shownReports,
} from '../../state/reportOrder.ts';
import { MenuButton } from '../../ui/MenuButton.tsx';
import { words } from '../../words/library.ts';
import { ReportFilter } from './ReportFilter.tsx';
import { ReportRow } from './ReportRow.tsx';
import './library.css';
import { grouped } from '../../words/numbers.ts';

export interface ReportListProps {
  readonly sources: readonly SourceView[];
  readonly tags: readonly TagView[];
  readonly openId: string | null;
  readonly places: Readonly<Record<string, number>>;
  readonly filter: Filter;
  readonly order: ReportOrder;
  /** How many can be put back. */
  readonly removed: number;
  readonly onFilter: (change: Partial<Filter>) => void;
  readonly onOrder: (order: ReportOrder) => void;
  readonly onOpen: (sourceId: string) => void;
  readonly onRename: (sourceId: string, title: string) => void;
  /** `shown`: what stands in the list, so that what comes next can be opened. */
  readonly onRemove: (sourceIds: readonly string[], shown: readonly SourceView[]) => void;
  /** Recognises the text of reports whose pages are pictures. */
  readonly onRecognise: (sourceIds: readonly string[]) => void;
  readonly onRemoved: () => void;
  readonly onImport: () => void;
  readonly onImportFolder: () => void;
  readonly onPaste: () => void;
  readonly onReferences: () => void;
  readonly onGoImport: () => void;
  /** The report on the page. */
  readonly onReadAgain: () => void;
}

export function ReportList(props: ReportListProps) {
  const { sources, openId, filter, order, removed, onRemove } = props;
  const [filterOpen, setFilterOpen] = useState(isFiltering(filter));
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [renaming, setRenaming] = useState<string | null>(null);
  const shown = shownReports(sources, filter, order);
  const selected = shown.filter(({ id }) => chosen.has(id)).map(({ id }) => id);
  const pictured = shown.filter(({ id, unread }) => chosen.has(id) && unread > 0).map(({ id }) => id);
  const remove = (ids: readonly string[]) => {
    setChosen(new Set());
    if (ids.length) onRemove(ids, shown);
  };
  useCommand('report.rename', () => setRenaming(openId), openId !== null);
  useCommand('report.remove', () => openId && remove([openId]), openId !== null);
  return (
    <>
      <ListHead
        {...props}
        shown={shown.length}
        filterOpen={filterOpen}
        onToggleFilter={() => setFilterOpen(!filterOpen)}
      />
      {filterOpen && <ReportFilter filter={filter} order={order} onFilter={props.onFilter} onOrder={props.onOrder} />}
      {selected.length > 0 && (
        <div className="selection-bar">
          <span className="numbers">{words.selected(selected.length)}</span>
          {pictured.length > 0 && (
            <button type="button" className="button small" onClick={() => props.onRecognise(pictured)}>
              <ScanText aria-hidden="true" />
              {words.recognise}
            </button>
          )}
          <button type="button" className="button small" onClick={() => remove(selected)}>
            <Trash2 aria-hidden="true" />
            {words.remove}
          </button>
          <button type="button" className="button small plain" onClick={() => setChosen(new Set())}>
            {words.clearSelection}
          </button>
        </div>
      )}
      {sources.length > 0 && shown.length === 0 && (
        <div className="none-shown" role="status">
          <p>{words.noneShown(filter.text.trim())}</p>
          <button type="button" className="button small" onClick={() => props.onFilter(noFilter)}>
            {words.clearFilter}
          </button>
        </div>
      )}
      <Rows
        {...props}
        shown={shown}
        selected={chosen}
        renaming={renaming}
        onSelected={setChosen}
        onRenaming={setRenaming}
        onRemoveChosen={(id) => remove(selected.includes(id) ? selected : [id])}
      />
      {removed > 0 && (
        <button type="button" className="removed-entry" onClick={props.onRemoved}>
          <Trash2 aria-hidden="true" />
          {words.removedReports(removed)}
        </button>
      )}
    </>
  );
}

function ListHead(
  props: ReportListProps & {
    readonly shown: number;
    readonly filterOpen: boolean;
    readonly onToggleFilter: () => void;
  },
) {
  const { sources, shown, filter, filterOpen, openId } = props;
  return (
    <div className="pane-head">
      <h2>{words.title}</h2>
      <span className="quiet numbers">
        {shown === sources.length ? grouped(sources.length) : words.shownOf(shown, sources.length)}
      </span>
      <span className="space" />
      <button
        type="button"
        className="button icon small plain"
        aria-label={words.filter}
        title={words.filter}
        aria-pressed={filterOpen || isFiltering(filter)}
        onClick={props.onToggleFilter}
      >
        <ListFilter aria-hidden="true" />
      </button>
      <button type="button" className="button small" onClick={props.onImport}>
        <Plus aria-hidden="true" />
        {words.import}
      </button>
      <MenuButton
        label={words.moreImport}
        className="button icon small plain"
        entries={[
          { id: 'folder', label: words.importFolder, onChoose: props.onImportFolder },
          { id: 'paste', label: words.paste, onChoose: props.onPaste },
          {
            id: 'references',
            label: words.references,
            disabled: sources.length === 0,
            onChoose: props.onReferences,
          },
          { id: 'import', label: words.goImport, onChoose: props.onGoImport },
          { id: 'again', label: words.readAgain, disabled: openId === null, onChoose: props.onReadAgain },
        ]}
      >
        <span aria-hidden="true">⋯</span>
      </MenuButton>
    </div>
  );
}

function Rows(
  props: ReportListProps & {
    readonly shown: readonly SourceView[];
    readonly selected: ReadonlySet<string>;
    readonly renaming: string | null;
    readonly onSelected: (ids: ReadonlySet<string>) => void;
    readonly onRenaming: (id: string | null) => void;
    readonly onRemoveChosen: (id: string) => void;
  },
) {
  const { shown, tags, openId, places, renaming, selected, onRenaming } = props;
  const row = {
    tags,
    openId,
    places,
    renaming,
    onRenamed: (id: string, title: string | null) => {
      onRenaming(null);
      focusRow(id);
      if (title) props.onRename(id, title);
    },
  };
  const rows = useRef<HTMLDivElement>(null);
  const revealOpen = useEffectEvent((id: string) => {
    const share = shown.findIndex((source) => source.id === id) / shown.length;
    if (share >= 0) reveal(rows.current?.querySelector('.report-list') ?? null, share, id);
  });
  useEffect(() => {
    if (openId !== null) revealOpen(openId);
  }, [openId]);
  const pressed = useEffectEvent((event: KeyboardEvent) => {
    const id = rowOf(event.target);
    if (!id || (event.key !== 'F2' && event.key !== 'Delete')) return;
    event.preventDefault();
    if (event.key === 'F2') onRenaming(id);
    else props.onRemoveChosen(id);
  });
  useEffect(() => {
    const list = rows.current;
    const hear = (event: KeyboardEvent) => pressed(event);
    list?.addEventListener('keydown', hear);
    return () => list?.removeEventListener('keydown', hear);
  }, []);
  return (
    <div className="report-rows" ref={rows}>
      <Virtualizer layout={ListLayout} layoutOptions={{ estimatedRowHeight: 64, padding: 8 }}>
        <GridList
          aria-label={words.title}
          className="report-list"
          items={shown}
          dependencies={[tags, openId, places, renaming]}
          selectionMode="multiple"
          selectionBehavior="toggle"
          keyboardNavigationBehavior="tab"
          disallowTypeAhead={renaming !== null}
          selectedKeys={selected}
          onSelectionChange={(keys) =>
            props.onSelected(keys === 'all' ? new Set(shown.map(({ id }) => id)) : new Set([...keys].map(String)))
          }
          onAction={(id) => props.onOpen(String(id))}
        >
          {(source) => <ReportRow source={source} row={row} />}
        </GridList>
      </Virtualizer>
    </div>
  );
}

/** The report whose row has the focus; none while something is written in it. */
function rowOf(target: EventTarget | null): string | null {
  if (!(target instanceof HTMLElement) || target instanceof HTMLInputElement) return null;
  return target.closest<HTMLElement>('[role="row"][data-key]')?.dataset.key ?? null;
}

/** Scrolls to the row of a report that was opened from elsewhere; one that is not drawn lies about so far down. */
function reveal(list: Element | null, share: number, id: string): void {
  if (!list) return;
  if (!rowWith(id)) list.scrollTop = share * list.scrollHeight - list.clientHeight / 3;
  // Drawn in the frame after the scrolling; where it is seen already, nothing moves.
  requestAnimationFrame(() => requestAnimationFrame(() => rowWith(id)?.scrollIntoView({ block: 'nearest' })));
}

/** After the field has gone. */
function focusRow(id: string): void {
  requestAnimationFrame(() => rowWith(id)?.focus());
}

function rowWith(id: string): HTMLElement | null {
  return document.querySelector<HTMLElement>(`.report-list [role="row"][data-key="${CSS.escape(id)}"]`);
}
