/** The evidence beside the text: every passage, by tag and by use, ready to be cited where the caret is. */

import { memo, useMemo, useRef, useState } from 'react';
import type { AnnotationView, SourceView, TagView } from '../../../shared/ipc/views.ts';
import { EvidenceCard } from './EvidenceCard.tsx';

/** So many cards are drawn at once; the rest comes on request. */
const BATCH = 100;

interface TrayProps {
  readonly annotations: readonly AnnotationView[];
  readonly tags: readonly TagView[];
  readonly sources: readonly SourceView[];
  /** The ids of the annotations that the brief cites, separated by spaces. */
  readonly cited: string;
  readonly onCite: (annotation: AnnotationView, how: 'cite' | 'quote') => void;
  readonly onOpenPassage: (sourceId: string, annotationId: string) => void;
}

export const EvidenceTray = memo(function EvidenceTray(props: TrayProps) {
  const { annotations, tags } = props;
  const [tagId, setTagId] = useState('');
  const [unusedOnly, setUnusedOnly] = useState(false);
  const [drawn, setDrawn] = useState(BATCH);
  const cited = useMemo(() => new Set(props.cited.split(' ')), [props.cited]);
  const unused = annotations.filter(({ id }) => !cited.has(id)).length;
  const shown = annotations.filter(
    (annotation) => (tagId === '' || annotation.tagIds.includes(tagId)) && !(unusedOnly && cited.has(annotation.id)),
  );
  return (
    <>
      <div className="pane-head">
        <h2>Evidence</h2>
        <span className="quiet numbers">
          {annotations.length} {annotations.length === 1 ? 'passage' : 'passages'}, {unused} not used
        </span>
      </div>
      <div className="tray-filter">
        <select aria-label="Show tag" value={tagId} onChange={(event) => setTagId(event.target.value)}>
          <option value="">All tags</option>
          {tags
            .filter(({ deleted }) => !deleted)
            .map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
        </select>
        <button
          type="button"
          className="button small"
          aria-pressed={unusedOnly}
          onClick={() => setUnusedOnly(!unusedOnly)}
        >
          Not used
        </button>
      </div>
      <div className="pane-body">
        <Cards {...props} shown={shown.slice(0, drawn)} citedIds={cited} />
        {shown.length === 0 && <p className="none">{noneShown(annotations.length === 0)}</p>}
        {shown.length > drawn && (
          <button type="button" className="button more" onClick={() => setDrawn(drawn + BATCH)}>
            Show {Math.min(BATCH, shown.length - drawn)} more of {shown.length}
          </button>
        )}
      </div>
    </>
  );
});

function Cards(
  props: TrayProps & { readonly shown: readonly AnnotationView[]; readonly citedIds: ReadonlySet<string> },
) {
  const { shown, citedIds, tags, sources, onCite, onOpenPassage } = props;
  const list = useRef<HTMLUListElement>(null);
  const [stop, setStop] = useState('');
  const stopId = shown.some(({ id }) => id === stop) ? stop : shown[0]?.id;
  const move = (from: number, step: 1 | -1) => {
    const target = shown[from + step];
    if (!target) return;
    setStop(target.id);
    list.current?.querySelector<HTMLElement>(`[data-cite="${target.id}"]`)?.focus();
  };
  return (
    <ul ref={list} className="evidence-cards">
      {shown.map((annotation, index) => (
        <EvidenceCard
          key={annotation.id}
          annotation={annotation}
          tags={tags}
          source={sources.find(({ id }) => id === annotation.sourceId)}
          cited={citedIds.has(annotation.id)}
          isStop={annotation.id === stopId}
          onStop={() => setStop(annotation.id)}
          onMove={(step) => move(index, step)}
          onCite={onCite}
          onOpenPassage={onOpenPassage}
        />
      ))}
    </ul>
  );
}

function noneShown(none: boolean): string {
  return none
    ? 'No passage is tagged yet. Tag passages while reading; they appear here.'
    : 'No passage fits this filter. Choose All tags, or switch Not used off.';
}
