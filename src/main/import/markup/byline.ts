/** Who wrote a web page and when, where it prints that: by microdata, by links to the author, by the classes of common systems. */

import { squeezed } from '../about/names.ts';
import type { FurnitureOf } from './blocks.ts';
import { elementsIn, type MarkupElement } from './markup.ts';

/** A byline is no longer; more authors a page does not name. */
const BYLINE_UNITS = 120;
const MOST_AUTHORS = 20;

const BYLINE_CLASS = /(?:^|\s)(?:[\w-]*byline|(?:post|entry|article)-author|author-name|author vcard)(?:\s|$)/i;

/** As printed; each way of marking it apart, the surest first. */
export interface PrintedFacts {
  readonly authors: readonly (readonly string[])[];
  readonly dates: readonly string[];
}

/** What the article prints; comments under it have authors and days of their own, which are not asked. */
export function printedFacts(all: readonly MarkupElement[], furnitureOf: FurnitureOf): PrintedFacts {
  const elements = all.filter((element) => furnitureOf(element) !== 'comments');
  const authors = elements.filter((element) => has(element, 'itemprop', 'author')).slice(0, MOST_AUTHORS);
  const links = elements.filter((element) => element.localName === 'a' && has(element, 'rel', 'author'));
  const lines = elements.filter((element) => BYLINE_CLASS.test(element.getAttribute('class') ?? ''));
  const times = elements.filter((element) => element.localName === 'time');
  const marked = elements.filter((element) => has(element, 'itemprop', 'datePublished'));
  const published = times.filter((time) => time.getAttribute('pubdate') !== null);
  const inText = times.filter((time) => furnitureOf(time) === null && !has(time, 'itemprop', 'dateModified'));
  return {
    authors: [authors.map(nameIn), shortWords(links).slice(0, 1), shortWords(lines).filter(isByline).slice(0, 1)],
    dates: [...marked, ...published, ...inText.slice(0, 1)].map(dayOf),
  };
}

function has(element: MarkupElement, attribute: string, word: string): boolean {
  return (element.getAttribute(attribute) ?? '').split(/\s+/).includes(word);
}

function nameIn(author: MarkupElement): string {
  const named = [...elementsIn(author)].find(({ element }) => has(element, 'itemprop', 'name'))?.element;
  return named?.getAttribute('content') ?? squeezed((named ?? author).textContent ?? '');
}

function shortWords(elements: readonly MarkupElement[]): string[] {
  const words = elements.map((element) => squeezed(element.textContent ?? ''));
  return words.filter((each) => each !== '' && each.length <= BYLINE_UNITS);
}

/** A line that only names who wrote it, not when and where. */
function isByline(words: string): boolean {
  return !/\d/.test(words) && /^(?:by\s.*|\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]*){1,3})$/iu.test(words);
}

function dayOf(element: MarkupElement): string {
  const machine = ['datetime', 'content', 'title'].map((name) => element.getAttribute(name) ?? '');
  return machine.find((value) => /\d{4}/.test(value)) ?? squeezed(element.textContent ?? '');
}
