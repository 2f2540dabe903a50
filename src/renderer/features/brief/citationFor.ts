/** A citation of a passage as it stands now. */

import type { AnnotationView, SourceView } from '../../../shared/ipc/views.ts';
import type { Citation } from '../../../shared/schema/citation.ts';
import { words } from '../../words/brief.ts';

export function citationFor(annotation: AnnotationView, sources: readonly SourceView[]): Citation {
  const { id, sourceId, quote, locator } = annotation;
  const sourceTitle = sources.find((source) => source.id === sourceId)?.title ?? words.noReport;
  return { annotationId: id, sourceId, quote, sourceTitle, locator };
}
