/** Which piece of its page's content each stretch of text is of, by the marks between which pdf.js gives it. */

import type { TextItem, TextMarkedContent } from 'pdfjs-dist/types/src/display/api.js';
import { pieceOf } from './tagTree.ts';

/** A stretch of text, with the number of its piece; 'artifact' for what is no content of the report. */
export interface MarkedItem {
  readonly item: TextItem;
  readonly piece: number | 'artifact' | undefined;
}

/** The stretches among `items`, which begin and end marks around them. The innermost mark that says something holds. */
export function markedItems(items: readonly (TextItem | TextMarkedContent)[]): MarkedItem[] {
  const marks: MarkedItem['piece'][] = [];
  return items.flatMap((item) => {
    if ('str' in item) return [{ item, piece: marks.at(-1) }];
    if (item.type === 'endMarkedContent') marks.pop();
    else marks.push(Reflect.get(item, 'tag') === 'Artifact' ? 'artifact' : (pieceOf(item.id) ?? marks.at(-1)));
    return [];
  });
}
