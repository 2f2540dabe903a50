/** The sections of a Word document: how their pages are numbered. */

import { formattedNumber } from '../office/numberFormats.ts';
import { elementOf, type XmlElement } from '../xml.ts';
import { wholeNumber } from './properties.ts';

/** A section, known at its end, where its properties stand. */
export interface Section {
  readonly properties: XmlElement;
  /** The last page that it stands on, counted from 1 through the whole document. */
  readonly lastPage: number;
}

/** The number printed on page `page`, counted through the document: by its section's format, and from where that begins. */
export function printedPage(sections: readonly Section[], page: number): string {
  let number = 0;
  let before = 0;
  for (const [place, { properties, lastPage }] of sections.entries()) {
    const { 'w:fmt': format = 'decimal', 'w:start': start } = elementOf(properties, 'w:pgNumType')?.attributes ?? {};
    const first = wholeNumber(start);
    const isHere = page <= lastPage || place === sections.length - 1;
    // A section that begins on the page where another one ends has no first page of its own.
    if (first !== undefined && lastPage > before) number = first - 1;
    number += (isHere ? page : lastPage) - before;
    if (isHere) return formattedNumber(number, format) || String(number);
    before = lastPage;
  }
  return String(page);
}
