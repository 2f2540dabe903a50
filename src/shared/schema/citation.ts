/**
 * What a citation and a verbatim quote hold: where they point, and their own copy of what stood there. Shared by the nodes of
 * the brief's schema and by all who read them.
 */

import type { Node, TagParseRule } from 'prosemirror-model';
import { idSchema } from '../model/ids.ts';

/** The attributes of a `citation` and of a `quote`: where it points, and what stood there when it was cited. */
export interface Citation {
  readonly annotationId: string;
  readonly sourceId: string;
  readonly quote: string;
  readonly sourceTitle: string;
  readonly locator: string;
  /** What stood there when the analyst last decided to keep the citation as it is (see `standing`). */
  readonly keptAgainst?: string;
}

/** As attributes of a node. */
export const citationAttributes = {
  annotationId: { validate: checkId },
  sourceId: { validate: checkId },
  quote: { validate: 'string' },
  sourceTitle: { validate: 'string' },
  locator: { validate: 'string' },
  keptAgainst: { default: null, validate: 'string|null' },
};

/** The attributes of a `citation` or `quote` node. */
export function citationOf(node: Node): Citation {
  const { annotationId, sourceId, quote, sourceTitle, locator, keptAgainst } = node.attrs;
  const kept = keptAgainst === null ? {} : { keptAgainst };
  return { annotationId, sourceId, quote, sourceTitle, locator, ...kept };
}

/** Whether a node points to an annotation: a `citation` or a `quote`. */
export function isCitation(node: Node): boolean {
  return node.type.name === 'citation' || node.type.name === 'quote';
}

/** How a citation is printed: "Routes home, p. 52". */
export function citationLabel(citation: Citation): string {
  return citation.locator === '' ? citation.sourceTitle : `${citation.sourceTitle}, ${citation.locator}`;
}

/** As attributes of its element, to be copied from brief to brief. */
export function citationDomAttributes(node: Node): Record<string, string> {
  const { annotationId, sourceId, quote, sourceTitle, locator, keptAgainst } = citationOf(node);
  return {
    'data-annotation': annotationId,
    'data-source': sourceId,
    'data-quote': quote,
    'data-title': sourceTitle,
    'data-locator': locator,
    ...(keptAgainst === undefined ? {} : { 'data-kept': keptAgainst }),
  };
}

/** Reads it from such an element again. */
export function citationRule(tag: string): TagParseRule {
  return {
    tag,
    // Before the plain blockquote.
    priority: 60,
    getAttrs: (element) => {
      const read = (name: string): string => element.getAttribute(`data-${name}`) ?? '';
      const ids = { annotationId: read('annotation'), sourceId: read('source') };
      if (!Object.values(ids).every((id) => idSchema.safeParse(id).success)) return false;
      const keptAgainst = element.getAttribute('data-kept');
      return { ...ids, quote: read('quote'), sourceTitle: read('title'), locator: read('locator'), keptAgainst };
    },
  };
}

function checkId(value: unknown): void {
  if (!idSchema.safeParse(value).success) throw new RangeError('a citation points to an annotation by its id');
}
