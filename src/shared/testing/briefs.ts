/** Briefs for tests, written as short as they read. */

import type { Node } from 'prosemirror-model';
import { briefSchema } from '../schema/briefSchema.ts';

const { nodes, marks } = briefSchema;

const cited = {
  annotationId: 'one',
  sourceId: 'report',
  quote: 'Visits stopped.',
  sourceTitle: 'Routes',
  locator: 'p. 2',
};

/** A paragraph in which `[]` stands for a citation and `{…}` for the analyst's own view. */
export function said(words: string): Node {
  const parts = words.split(/(\[\]|\{[^}]*\})/).filter(Boolean);
  return nodes.paragraph.create(
    null,
    parts.map((part) => {
      if (part === '[]') return nodes.citation.create(cited);
      return part.startsWith('{')
        ? briefSchema.text(part.slice(1, -1), [marks.ownView.create()])
        : briefSchema.text(part);
    }),
  );
}

/** A heading of a level. */
export function heading(words: string, level = 1, section: string | null = null): Node {
  return nodes.heading.create({ level, section }, words === '' ? [] : briefSchema.text(words));
}

/** A verbatim quote as a block. */
export const quoted = (): Node => nodes.quote.create(cited);

/** A brief of these blocks. */
export function brief(...blocks: Node[]): Node {
  const doc = nodes.doc.create(null, [nodes.title.create(null, briefSchema.text('Findings of the year')), ...blocks]);
  doc.check();
  return doc;
}
