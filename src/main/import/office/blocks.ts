/** What the blocks of an office document tell: places, pages, title. */

import type { Node } from 'prosemirror-model';
import type { Place } from '../inline.ts';
import { isOwnTitle, type PageStart, type ReadingPlace, titleOf } from '../reading.ts';
import { textBlocksOf } from '../textBlocks.ts';

/** Finds where a place stands among `blocks`; gives `null` when its text was not kept. */
export function placesIn(blocks: readonly Node[]): (place: Place | null) => ReadingPlace | null {
  const numbers = new Map(textBlocksOf(blocks).map((block, number) => [block, number]));
  return (place) => {
    const number = place?.stands ? numbers.get(place.stands.block) : undefined;
    return place?.stands && number !== undefined ? { block: number, at: place.stands.at } : null;
  };
}

/**
 * Pages as a writing program laid them out on somebody's computer: other fonts move them, hence the sign for "about".
 * `turned`: where each page but the first begins; `first`: the text block that the first one begins with;
 * `printed`: the number on a page.
 */
export function aboutPages(
  turned: ReadonlyMap<number, Place>,
  stands: (place: Place) => ReadingPlace | null,
  first: number,
  printed: (page: number) => string = String,
): PageStart[] {
  if (turned.size === 0) return [];
  const starts = [...turned].flatMap(([page, place]) => {
    const start = stands(place);
    return start ? [{ ...start, label: `~${printed(page)}` }] : [];
  });
  return [{ block: first, at: 0, label: `~${printed(1)}` }, ...starts];
}

/** The title that the text gives, else the file's properties, else its name. */
export function titleIn(blocks: readonly Node[], declared: string, name: string): string {
  const own = titleOf(blocks, '');
  return own || (isOwnTitle(declared) ? declared : titleOf(blocks, name));
}
