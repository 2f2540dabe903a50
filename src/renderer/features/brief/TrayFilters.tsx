/** Which passages the tray shows; Enter in the search cites the first of them. */

import { X } from 'lucide-react';
import { type KeyboardEvent, type ReactNode, useMemo } from 'react';
import type { AnnotationView } from '../../../shared/ipc/views.ts';
import { words } from '../../words/brief.ts';
import type { TrayProps } from './EvidenceTray.tsx';
import type { TrayFilter } from './trayFilter.ts';

export function TrayFilters(
  props: TrayProps & {
    readonly filter: TrayFilter;
    readonly onFilter: (filter: TrayFilter) => void;
    /** What Enter in the search cites: by what is searched now, not by what is shown so far. */
    readonly firstOf: (filter: TrayFilter) => AnnotationView | undefined;
  },
) {
  const { filter, onFilter, tags, sources, search, firstOf, onCite, onLeave } = props;
  // Of a thousand reports, none is listed anew at each letter of the search.
  const tagOptions = useMemo(() => optionsOf(tags.filter(({ deleted }) => !deleted)), [tags]);
  const reportOptions = useMemo(() => optionsOf(sources.map(({ id, title }) => ({ id, name: title }))), [sources]);
  const change = (part: Partial<TrayFilter>) => onFilter({ ...filter, ...part });
  const onKey = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return;
    const first = event.key === 'Enter' ? firstOf(filter) : undefined;
    if (first && first.state !== 'orphan') onCite(first, event.shiftKey ? 'quote' : 'cite');
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
        options={tagOptions}
        onChange={(tagId) => change({ tagId })}
      />
      <Choice
        label={words.showReport}
        all={words.allReports}
        value={filter.sourceId}
        options={reportOptions}
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
  readonly options: ReactNode;
  readonly onChange: (id: string) => void;
}) {
  const { label, all, value, options, onChange } = props;
  return (
    <select aria-label={label} value={value} onChange={(event) => onChange(event.target.value)}>
      <option value="">{all}</option>
      {options}
    </select>
  );
}

function optionsOf(choices: readonly { readonly id: string; readonly name: string }[]): ReactNode {
  return (
    <>
      {choices.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </>
  );
}
