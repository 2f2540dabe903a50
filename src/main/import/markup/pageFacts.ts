/** What a web page says of itself: in its head, in JSON-LD, and where it prints its author and day. */

import type { Metadata } from '../../../shared/model/source.ts';
import { webAddress } from '../about/addresses.ts';
import { publishedDate } from '../about/dates.ts';
import { houseName, personNames, squeezed } from '../about/names.ts';
import { isOwnTitle } from '../reading.ts';
import type { FurnitureOf } from './blocks.ts';
import { printedFacts } from './byline.ts';
import { linkedFacts } from './jsonLd.ts';
import { elementsIn, type MarkupElement } from './markup.ts';

/** What was found; the title as the head declares it, empty for none. */
export interface PageFacts {
  readonly title: string;
  /** BCP 47, or empty; for pages whose root element says none. */
  readonly language: string;
  readonly metadata: Metadata;
}

/** The names of `meta` elements, the surest first: those of libraries, then those for other sites and search engines. */
const declared = {
  title: ['citation_title', 'dc.title', 'dcterms.title', 'eprints.title', 'bepress_citation_title'],
  sharedTitle: ['og:title', 'twitter:title', 'parsely-title', 'sailthru.title'],
  author: ['citation_author', 'citation_authors', 'dc.creator', 'dcterms.creator', 'eprints.creators_name'],
  otherAuthor: [
    'author',
    'article:author',
    'parsely-author',
    'sailthru.author',
    'byl',
    'article:author_name',
    'twitter:creator_name',
  ],
  published: [
    'citation_publication_date',
    'citation_date',
    'citation_online_date',
    'dcterms.issued',
    'dc.date.issued',
    'dc.date',
    'dcterms.date',
    'eprints.date',
  ],
  otherPublished: [
    'article:published_time',
    'og:article:published_time',
    'parsely-pub-date',
    'sailthru.date',
    'pubdate',
    'publishdate',
    'publish-date',
    'publication_date',
    'date',
  ],
  publisher: [
    'citation_publisher',
    'citation_technical_report_institution',
    'citation_dissertation_institution',
    'dc.publisher',
    'dcterms.publisher',
    'eprints.publisher',
    'citation_journal_title',
  ],
  language: ['citation_language', 'dc.language', 'dcterms.language', 'og:locale'],
  site: ['og:site_name', 'application-name'],
  address: ['citation_doi', 'citation_public_url', 'citation_abstract_html_url', 'og:url', 'parsely-link'],
} as const;

/** The comment with which browsers save a page, as in `saved from url=(0019)https://…`. */
const SAVED_FROM = /<!--\s*saved from url=\(\d{1,6}\)(\S{1,4000}?)\s*-->/;
const SAVED_FROM_WITHIN = 4_096;

/** `html`: the file's text, for what browsers write before the page. `furnitureOf`: what is not the article's own. */
export function pageFacts(root: MarkupElement, html: string, furnitureOf: FurnitureOf): PageFacts {
  const elements = [...elementsIn(root)].map(({ element }) => element);
  const metas = metasOf(elements);
  const said = (names: readonly string[]) => names.flatMap((name) => metas.get(name) ?? []);
  const linked = linkedFacts(elements.filter(isJsonLd).map((element) => element.textContent ?? ''));
  const printed = printedFacts(elements, furnitureOf);
  const canonical = elements
    .filter((element) => element.localName === 'link' && /^canonical$/i.test(element.getAttribute('rel') ?? ''))
    .map((element) => element.getAttribute('href') ?? '');
  const savedFrom = SAVED_FROM.exec(html.slice(0, SAVED_FROM_WITHIN))?.[1] ?? '';
  return {
    title: firstOf([...said(declared.title), ...(linked?.titles ?? []), ...said(declared.sharedTitle)], (value) =>
      isOwnTitle(squeezed(value)) ? squeezed(value) : '',
    ),
    language: firstOf(said(declared.language), (value) => value.trim().replace('_', '-')),
    metadata: {
      authors: firstPeople([
        said(declared.author),
        linked?.authors ?? [],
        said(declared.otherAuthor),
        ...printed.authors,
      ]),
      publisher: firstOf(
        [...said(declared.publisher), ...(linked?.publishers ?? []), ...said(declared.site)],
        houseName,
      ),
      published: firstOf(
        [...said(declared.published), ...(linked?.dates ?? []), ...said(declared.otherPublished), ...printed.dates],
        publishedDate,
      ),
      url: firstOf(
        [
          ...said(declared.address).slice(0, 1).filter(isDoi),
          ...canonical,
          ...said(declared.address),
          ...(linked?.addresses ?? []),
          savedFrom,
        ],
        webAddress,
      ),
    },
  };
}

function isDoi(address: string): boolean {
  return /\b10\.\d{4,9}\//.test(address);
}

/** The contents of `meta` elements by their names in small letters. */
function metasOf(elements: readonly MarkupElement[]): Map<string, string[]> {
  const metas = new Map<string, string[]>();
  for (const element of elements) {
    if (element.localName !== 'meta') continue;
    const content = element.getAttribute('content') ?? '';
    const names = [element.getAttribute('name'), element.getAttribute('property')].map((name) => name?.toLowerCase());
    for (const name of new Set(names))
      if (name && content.trim() !== '') metas.set(name, [...(metas.get(name) ?? []), content]);
  }
  return metas;
}

function isJsonLd(element: MarkupElement): boolean {
  return element.localName === 'script' && /^application\/ld\+json/i.test(element.getAttribute('type') ?? '');
}

function firstOf(values: readonly string[], clean: (value: string) => string): string {
  for (const value of values) {
    const kept = clean(value);
    if (kept !== '') return kept;
  }
  return '';
}

/** The people of the first source that names any. */
function firstPeople(sources: readonly (readonly string[])[]): string[] {
  for (const values of sources) {
    const people = [...new Set(values.flatMap(personNames))];
    if (people.length > 0) return people;
  }
  return [];
}
