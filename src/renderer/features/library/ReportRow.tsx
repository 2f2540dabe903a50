/** One report in the list: its title, what was tagged in it, how large it is and how far it was read. */

import { Check, FileText, TriangleAlert } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { Checkbox, GridListItem } from 'react-aria-components';
import type { SourceView, TagView } from '../../../shared/ipc/views.ts';
import { Swatch } from '../../ui/Swatch.tsx';
import { named } from '../../ui/written.ts';
import { words } from '../../words/library.ts';
import { grouped } from '../../words/numbers.ts';
import { words as reportWords } from '../../words/reports.ts';

export interface RowContext {
  readonly tags: readonly TagView[];
  readonly openId: string | null;
  readonly renaming: string | null;
  /** Where reading stopped, by source. */
  readonly places: Readonly<Record<string, number>>;
  /** Null: the title stays. */
  readonly onRenamed: (sourceId: string, title: string | null) => void;
}

export function ReportRow({ source, row }: { readonly source: SourceView; readonly row: RowContext }) {
  const isOpen = source.id === row.openId;
  return (
    <GridListItem
      id={source.id}
      textValue={source.title}
      className={`report ${isOpen ? 'open' : ''}`}
      {...(isOpen ? { 'data-pane-focus': '' } : {})}
    >
      <span className="mark">
        <FileText aria-hidden="true" />
        <Checkbox slot="selection" className="check" aria-label={words.select(source.title)}>
          <span aria-hidden="true">
            <Check />
          </span>
        </Checkbox>
      </span>
      <span>
        {row.renaming === source.id ? (
          <TitleField title={source.title} onDone={(title) => row.onRenamed(source.id, title)} />
        ) : (
          <span className="title" {...named(source.title, source.language)}>
            {source.title}
          </span>
        )}
        <About source={source} row={row} />
      </span>
    </GridListItem>
  );
}

function TitleField({ title, onDone }: { readonly title: string; readonly onDone: (title: string | null) => void }) {
  const field = useRef<HTMLInputElement>(null);
  const left = useRef(false);
  useEffect(() => field.current?.select(), []);
  const done = (value: string | null) => {
    if (left.current) return;
    left.current = true;
    onDone(value?.trim() && value.trim() !== title ? value.trim() : null);
  };
  return (
    <input
      ref={field}
      className="text-field"
      aria-label={words.rename}
      defaultValue={title}
      dir="auto"
      maxLength={1_000}
      onBlur={(event) => done(event.target.value)}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key === 'Enter') done(event.currentTarget.value);
        if (event.key === 'Escape') done(null);
      }}
      onPointerDown={(event) => event.stopPropagation()}
    />
  );
}

function About({ source, row }: { readonly source: SourceView; readonly row: RowContext }) {
  const shown = row.tags.filter((tag) => Object.hasOwn(source.tagCounts, tag.id));
  const size = source.pages === null ? reportWords.words(source.words) : reportWords.pages(source.pages);
  return (
    <span className="about numbers">
      {source.id === row.openId && <span className="visually-hidden">{words.onPage}</span>}
      {shown.map((tag) => (
        <span key={tag.id} className="tally">
          <Swatch look={tag.look} />
          {grouped(source.tagCounts[tag.id] ?? 0)}
          <span className="visually-hidden"> {words.tagged(tag.name)}</span>
        </span>
      ))}
      {shown.length === 0 && <span>{size}</span>}
      {source.warnings.length > 0 && (
        <span className="warned">
          <TriangleAlert aria-hidden="true" />
          {words.remarks(source.warnings.length)}
        </span>
      )}
      <span className="read">{howFar(source, row.places[source.id])}</span>
    </span>
  );
}

/** The first block in view says nothing of a report that fits the page whole. */
function howFar(source: SourceView, place: number | undefined): string {
  if (place === undefined) return '';
  const percent = Math.round((100 * place) / Math.max(1, source.length));
  return percent > 0 ? words.read(Math.min(100, percent)) : '';
}
