/** Small reports for the tests of the reading view. */

import type { Node } from 'prosemirror-model';
import { inParts } from '../../../../shared/schema/parts.ts';
import { sourceSchema } from '../../../../shared/schema/sourceSchema.ts';

/** A report of chunks, each a list of paragraphs. */
export function report(...chunks: readonly (readonly string[])[]): Node {
  const doc = sourceSchema.node(
    'doc',
    null,
    chunks.map((paragraphs) => {
      const blocks = paragraphs.map((text) =>
        sourceSchema.node('paragraph', null, text ? sourceSchema.text(text) : []),
      );
      return sourceSchema.node('chunk', { characters: paragraphs.join('').length }, blocks);
    }),
  );
  return inParts(doc);
}
