/** What a PDF says of itself: its information dictionary, and XMP by the words of Dublin Core and PRISM. */

import type { Metadata } from '../../../shared/model/source.ts';
import { webAddress } from '../about/addresses.ts';
import { publishedDate } from '../about/dates.ts';
import { houseName, personNames, squeezed } from '../about/names.ts';

/** What was found. The title is as declared: a program may have made it up. */
export interface DeclaredFacts {
  readonly title: string;
  /** BCP 47 as declared, or empty. */
  readonly language: string;
  readonly metadata: Metadata;
}

/** The facts by two look-ups, whose answers are untrusted: `info` the dictionary, `xmp` the metadata stream. */
export function declaredFacts(info: (key: string) => unknown, xmp: (key: string) => unknown): DeclaredFacts {
  const first = (keys: readonly string[], clean: (value: string) => string) =>
    keys
      .flatMap((key) => textsOf(xmp(key)))
      .map(clean)
      .find((value) => value !== '') ?? '';
  const creators = textsOf(xmp('dc:creator')).flatMap(personNames);
  const people = creators.length > 0 ? creators : textsOf(info('Author')).flatMap(personNames);
  return {
    title: textsOf(info('Title'))[0] ?? textsOf(xmp('dc:title'))[0] ?? '',
    language: textsOf(info('Language'))[0] ?? first(['dc:language'], (value) => value.replace(/^x-default$/, '')),
    metadata: {
      authors: [...new Set(people)],
      publisher: first(['dc:publisher', 'prism:publicationname', 'prism:corporateentity'], houseName),
      // When the file was made (CreationDate, xmp:CreateDate) is not when the report came out.
      published: first(
        ['prism:publicationdate', 'prism:coverdate', 'prism:coverdisplaydate', 'dc:date'],
        publishedDate,
      ),
      url: first(['prism:doi', 'pdfx:doi', 'prism:url', 'dc:identifier'], webAddress),
    },
  };
}

/** The words in a value, each stretch of white space as one space. */
function textsOf(value: unknown): string[] {
  const values: unknown[] = Array.isArray(value) ? value : [value];
  return values.flatMap((each) => (typeof each === 'string' ? squeezed(each) || [] : []));
}
