/** Whether what a brief cites still stands as it was cited: derived from the annotations of today, never stored. */

import type { Node } from 'prosemirror-model';
import { type Citation, citationOf, isCitation } from '../schema/citation.ts';

/**
 * current: the passage reads as cited; recognised: it does, but its words were recognised in a picture, and nobody has said that
 * they are right; kept: it does not, and the analyst has decided to cite it as it was; changed, not-found, removed: to be checked.
 */
export type CitationState = 'current' | 'recognised' | 'kept' | 'changed' | 'not-found' | 'removed';

/** What is known today of an annotation that a brief cites. */
export interface CitedAnnotation {
  readonly quote: string;
  readonly state: 'exact' | 'moved' | 'orphan';
  /** How sure its words are, where they were recognised in a picture. */
  readonly recognised?: { readonly confidence: number } | null;
}

/** A citation of a brief, where it stands in the ProseMirror document, and its state. */
export interface CitationPlace {
  readonly position: number;
  readonly citation: Citation;
  readonly state: CitationState;
}

/**
 * The state of one citation; `annotation` is undefined where it was deleted. A passage that moved counts as changed:
 * it was found by likeness only, and must be checked before it is cited.
 */
export function citationState(citation: Citation, annotation: CitedAnnotation | undefined): CitationState {
  const decided = citation.keptAgainst === standing(annotation);
  if (annotation?.state === 'exact' && annotation.quote === citation.quote)
    return annotation.recognised && !decided ? 'recognised' : 'current';
  if (decided) return 'kept';
  if (!annotation) return 'removed';
  return annotation.state === 'orphan' ? 'not-found' : 'changed';
}

/** What a decision to keep a citation is made against: once this differs, the citation is to be checked again. */
export function standing(annotation: CitedAnnotation | undefined): string {
  return annotation ? `${annotation.state}: ${annotation.quote}` : 'removed';
}

/** Whether the analyst is to look at it before the brief goes out. */
export function isToCheck(state: CitationState): boolean {
  return state !== 'current' && state !== 'kept';
}

/** Every citation and quote of a brief in reading order, with its state. `evidence` holds annotations by id. */
export function citationStates(doc: Node, evidence: ReadonlyMap<string, CitedAnnotation>): CitationPlace[] {
  const places: CitationPlace[] = [];
  doc.descendants((node, position) => {
    if (!isCitation(node)) return;
    const citation = citationOf(node);
    places.push({ position, citation, state: citationState(citation, evidence.get(citation.annotationId)) });
  });
  return places;
}
