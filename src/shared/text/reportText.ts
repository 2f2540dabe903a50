/** What reading needs to know of a report's text, worked out once for one fixed document. */

import type { Node } from 'prosemirror-model';
import type { Locator } from '../model/sourceDocument.ts';
import { numberParagraphs, type Paragraphs } from './paragraphs.ts';
import { TextIndex } from './textIndex.ts';

/** A report's text with its pages and paragraphs. */
export interface ReportText {
  readonly index: TextIndex;
  /** Where each printed page begins; empty where there are none. */
  readonly locators: readonly Locator[];
  readonly paragraphs: Paragraphs;
}

/** A place as a reader would say it. */
export interface SpokenPlace {
  /** The printed label of the page; null where there are no pages. */
  readonly page: string | null;
  /** Null in what is left of a paragraph that began on the page before. */
  readonly paragraph: number | null;
}

/** Reads `doc`. */
export function reportText(doc: Node, locators: readonly Locator[]): ReportText {
  const index = new TextIndex(doc);
  const starts = locators.map(({ offset }) => offset);
  return { index, locators, paragraphs: numberParagraphs(doc, index, starts) };
}

/** Where `offset` stands. */
export function placeOf({ index, locators, paragraphs }: ReportText, offset: number): SpokenPlace {
  const block = index.blockAt(offset);
  const page = locators.findLast((locator) => locator.offset <= offset);
  const carriedOver = page !== undefined && page.offset > index.blockRange(block).start;
  return {
    page: page?.label ?? null,
    paragraph: carriedOver ? null : Math.max(1, paragraphs.numbers[block] ?? 1),
  };
}

/** Where a passage stands for a reader: "p. 41" where pages are known, else its paragraph, "¶ 12". */
export function locatorLabel(text: ReportText, offset: number): string {
  const { page, paragraph } = placeOf(text, offset);
  return page === null ? `¶ ${paragraph}` : `p. ${page}`;
}

/**
 * Where the place that an analyst writes begins: a page by its printed label, else by its number in the file; where
 * there are no pages, a paragraph. `null` when there is none.
 */
export function findPlace({ index, locators, paragraphs }: ReportText, written: string): number | null {
  const wanted = written.trim().toLowerCase();
  const number = /^\d{1,9}$/.test(wanted) ? Number(wanted) : 0;
  if (locators.length > 0) {
    const page = locators.find(({ label }) => label.toLowerCase().replace(/^~/, '') === wanted) ?? locators[number - 1];
    return page?.offset ?? null;
  }
  const block = paragraphs.begins.findIndex((begins, each) => begins && paragraphs.numbers[each] === number);
  return block < 0 ? null : index.blockRange(block).start;
}
