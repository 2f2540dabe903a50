/** The canonical text of a report: the one plain text that all offsets count in. */

import type { Node } from 'prosemirror-model';

/** Stands for one inline leaf (a picture) in the canonical text: U+FFFC OBJECT REPLACEMENT CHARACTER. */
export const OBJECT_REPLACEMENT = '\uFFFC';

/** Text blocks joined by one line feed, one U+FFFC per inline leaf. Offsets everywhere are its UTF-16 units. */
export function canonicalText(doc: Node): string {
  const blocks: string[] = [];
  doc.descendants((node) => {
    if (!node.isTextblock) return true;
    blocks.push(node.textBetween(0, node.content.size, '\n', OBJECT_REPLACEMENT));
    return false;
  });
  return blocks.join('\n');
}

/**
 * Text as it may enter a document: NFC, line ends as LF, no byte-order mark, no NUL or other control characters,
 * no lone surrogates. Applied once, at import, so that offsets never have to account for it.
 */
export function normaliseText(text: string): string {
  return text
    .replace(/\r\n?|\u0085|\u2028|\u2029/g, '\n')
    .replace(/\p{Cc}|\uFEFF/gu, (character) => (character === '\n' || character === '\t' ? character : ''))
    .toWellFormed()
    .normalize('NFC');
}
