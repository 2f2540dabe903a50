/** One passage of the evidence tray: its tags, its words, where it stands, and the ways to use it. */

import { Check, GripVertical } from 'lucide-react';
import { Button } from 'react-aria-components';
import type { AnnotationView, SourceView, TagView } from '../../../shared/ipc/views.ts';
import { written } from '../../ui/written.ts';
import { words } from '../../words/brief.ts';

/** How a passage comes into the text: as a citation of the sentence before, or as a verbatim quote of its own. */
export type Use = 'cite' | 'quote';

export interface CardProps {
  readonly annotation: AnnotationView;
  readonly tags: readonly TagView[];
  readonly source: SourceView | undefined;
  readonly cited: boolean;
  readonly onCite: (annotation: AnnotationView, how: Use) => void;
  readonly onOpenPassage: (sourceId: string, annotationId: string) => void;
}

export function EvidenceCard({ annotation, tags, source, cited, ...acts }: CardProps) {
  const { state, quote, memo, locator, tagIds } = annotation;
  const applied = tagIds.flatMap((id) => tags.find((tag) => tag.id === id) ?? []);
  const [first] = applied;
  return (
    <div className={`evidence-card ${state} ${cited ? 'is-cited' : ''}`}>
      {first && <span aria-hidden="true" className={`edge tag-${first.look.colour} pattern-${first.look.pattern}`} />}
      <div className="names">
        <span className="tag-names" dir="auto">
          {applied.map(({ name, deleted }) => (deleted ? `${name} ${words.deletedTag}` : name)).join(', ') ||
            words.noTag}
        </span>
        {cited && (
          <span className="cited">
            <Check aria-hidden="true" />
            {words.cited}
          </span>
        )}
        {state !== 'orphan' && <GripVertical aria-hidden="true" className="grip" />}
      </div>
      <p className="words" {...written(quote)}>
        {quote}
      </p>
      {memo !== '' && (
        <p className="memo" {...written(memo)}>
          {memo}
        </p>
      )}
      {state !== 'exact' && <p className="hint">{state === 'moved' ? words.movedHint : words.orphanHint}</p>}
      <p className="place" dir="auto">
        {[source?.title ?? words.noReport, locator].filter((each) => each !== '').join(', ')}
      </p>
      <Acts annotation={annotation} {...acts} />
    </div>
  );
}

function Acts(props: Omit<CardProps, 'tags' | 'source' | 'cited'>) {
  const { annotation, onCite, onOpenPassage } = props;
  const isLost = annotation.state === 'orphan';
  const about = annotation.quote.slice(0, 60);
  return (
    <div className="acts">
      <Button
        className="button small"
        isDisabled={isLost}
        aria-label={words.citeNamed(about)}
        onPress={() => onCite(annotation, 'cite')}
      >
        {words.cite}
      </Button>
      <Button
        className="button small"
        isDisabled={isLost}
        aria-label={words.quoteNamed(about)}
        onPress={() => onCite(annotation, 'quote')}
      >
        {words.quote}
      </Button>
      <Button
        className="button small plain"
        aria-label={words.openNamed(about)}
        onPress={() => onOpenPassage(annotation.sourceId, annotation.id)}
      >
        {words.open}
      </Button>
    </div>
  );
}
