/** The evidence beside the text: every passage, found by its words, tag, report and use, ready to be cited at the caret. */

import { memo, type RefObject, useDeferredValue, useMemo, useState } from 'react';
import type { AnnotationView, SourceView, TagView } from '../../../shared/ipc/views.ts';
import { words } from '../../words/brief.ts';
import type { Use } from './EvidenceCard.tsx';
import { TrayCards } from './TrayCards.tsx';
import { TrayFilters } from './TrayFilters.tsx';
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
  // Of ten thousand, filtered beside the writing of what is searched.
  const searched = useDeferredValue(filter);
  const fitting = useMemo(
    () => (by: TrayFilter) => filtered(annotations, by, cited, (id) => byId.get(id)?.title ?? ''),
    [annotations, cited, byId],
  );
  const passages = useMemo(() => fitting(searched), [fitting, searched]);
  // What a citation asks for is shown even where the filter would leave it out.
  const [asked, setAsked] = useState(shown);
  if (asked !== shown) {
    setAsked(shown);
    if (shown && !passages.some(({ id }) => id === shown.id)) setFilter(noFilter);
  }
  return (
    <div className="evidence-tray">
      <TrayFilters {...props} filter={filter} onFilter={setFilter} firstOf={(by) => fitting(by)[0]} />
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
        <TrayCards {...props} passages={passages} filter={searched} citedIds={cited} byId={byId} />
      )}
    </div>
  );
});
