/** One passage of the evidence tray: its tags, its words, where it stands, and the ways to use it. */

import { Check } from 'lucide-react';
import type { KeyboardEvent } from 'react';
import type { AnnotationView, SourceView, TagView } from '../../../shared/ipc/views.ts';
import { Swatch } from '../../ui/Swatch.tsx';

interface CardProps {
  readonly annotation: AnnotationView;
  readonly tags: readonly TagView[];
  readonly source: SourceView | undefined;
  readonly cited: boolean;
  /** Whether Tab reaches this card: the list is one tab stop, arrows move inside. */
  readonly isStop: boolean;
  readonly onStop: () => void;
  readonly onMove: (step: 1 | -1) => void;
  readonly onCite: (annotation: AnnotationView, how: 'cite' | 'quote') => void;
  readonly onOpenPassage: (sourceId: string, annotationId: string) => void;
}

export function EvidenceCard({ annotation, tags, source, cited, ...acts }: CardProps) {
  const { state, quote, memo, locator, tagIds } = annotation;
  const applied = tagIds.flatMap((id) => tags.find((tag) => tag.id === id) ?? []);
  return (
    <li className={`evidence-card ${state}`}>
      <div className="names">
        {applied.map((tag) => (
          <span key={tag.id} className="tag-name" dir="auto">
            <Swatch look={tag.look} />
            {tag.name}
            {tag.deleted && <span className="quiet">(deleted tag)</span>}
          </span>
        ))}
        {applied.length === 0 && <span className="quiet">No tag</span>}
        <span className="space" />
        {cited && (
          <span className="cited">
            <Check aria-hidden="true" />
            cited
          </span>
        )}
      </div>
      <p className="words" dir="auto">
        {quote}
      </p>
      {memo !== '' && (
        <p className="memo" dir="auto">
          {memo}
        </p>
      )}
      {state === 'moved' && <p className="hint">The text has changed here. Check the passage before you cite it.</p>}
      {state === 'orphan' && <p className="hint">Not found in its report, so it cannot be cited.</p>}
      <p className="place" dir="auto">
        {[source?.title ?? 'Report not in this project', locator].filter((each) => each !== '').join(', ')}
      </p>
      <Acts annotation={annotation} {...acts} />
    </li>
  );
}

function Acts(props: Omit<CardProps, 'tags' | 'source' | 'cited'>) {
  const { annotation, isStop, onStop, onMove, onCite, onOpenPassage } = props;
  const tabIndex = isStop ? 0 : -1;
  const usable = annotation.state !== 'orphan';
  const about = annotation.quote.slice(0, 60);
  const move = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : null;
    if (step === null) return;
    event.preventDefault();
    onMove(step);
  };
  const common = { type: 'button' as const, className: 'button small', tabIndex, onFocus: onStop, onKeyDown: move };
  return (
    <div className="acts">
      <button
        {...common}
        data-cite={annotation.id}
        aria-label={`Cite: ${about}`}
        aria-disabled={!usable}
        onClick={() => usable && onCite(annotation, 'cite')}
      >
        Cite
      </button>
      <button
        {...common}
        aria-label={`Quote: ${about}`}
        aria-disabled={!usable}
        onClick={() => usable && onCite(annotation, 'quote')}
      >
        Quote
      </button>
      <button
        {...common}
        aria-label={`Open: ${about}`}
        onClick={() => onOpenPassage(annotation.sourceId, annotation.id)}
      >
        Open
      </button>
    </div>
  );
}
