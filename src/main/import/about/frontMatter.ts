/**
 * The metadata that note programs and site generators put before a Markdown text, as far as it is about the report: keys with a
 * value, a list, or people with names. Other YAML is left alone.
 */

import type { Metadata } from '../../../shared/model/source.ts';
import { webAddress } from './addresses.ts';
import { publishedDate } from './dates.ts';
import { houseName, personNames } from './names.ts';

const FENCED = /^---[ \t]*\n([\s\S]{0,20000}?)\n(?:---|\.\.\.)[ \t]*(?:\n|$)/;

export interface FrontMatter {
  /** As it stands in the file, without the lines around it. */
  readonly text: string;
  /** How much of the file it takes, in UTF-16 units. */
  readonly length: number;
  readonly title: string;
  readonly language: string;
  readonly metadata: Metadata;
}

/** What stands before `text`, which begins with it; `null` when nothing does. */
export function frontMatter(text: string): FrontMatter | null {
  const found = FENCED.exec(text);
  const inside = found?.[1] ?? '';
  const values = valuesIn(inside);
  // A line between two rules is a thought, no metadata.
  if (!found || values.size === 0) return null;
  const first = (names: readonly string[], clean = (value: string) => value) =>
    names
      .flatMap((name) => values.get(name) ?? [])
      .map(clean)
      .find((value) => value !== '') ?? '';
  return {
    text: inside,
    length: found[0].length,
    title: first(['title']),
    language: first(['lang', 'language']),
    metadata: {
      authors: ['author', 'authors', 'by'].flatMap((name) => values.get(name) ?? []).flatMap(personNames),
      publisher: first(['publisher', 'institution', 'organization', 'organisation'], houseName),
      published: first(['date', 'published', 'year'], publishedDate),
      url: first(['doi', 'url', 'canonical_url', 'source', 'link'], webAddress),
    },
  };
}

/** The values by their keys in small letters. A list has several; of people described further, the names are taken. */
function valuesIn(text: string): Map<string, string[]> {
  const values = new Map<string, string[]>();
  let key = '';
  for (const line of text.split('\n')) {
    const entry = /^([A-Za-z][\w-]*)[ \t]*:(?:[ \t]+(.*))?$/.exec(line);
    if (entry) {
      key = (entry[1] ?? '').toLowerCase();
      values.set(key, scalars(entry[2] ?? ''));
      continue;
    }
    const item =
      /^\s*-[ \t]+(?:name[ \t]*:[ \t]*)?(.+)$/.exec(line)?.[1] ?? /^\s+name[ \t]*:[ \t]*(.+)$/.exec(line)?.[1];
    const isOther = item !== undefined && /^[a-z]+[ \t]*:[ \t]/.test(item);
    if (item !== undefined && !isOther) values.get(key)?.push(...scalars(item));
  }
  return values;
}

/** A value without its quotes and its remark, or those of a list in brackets. */
function scalars(value: string): string[] {
  const text = value.trim();
  const list = /^\[(.*)\]$/.exec(text)?.[1];
  if (list !== undefined)
    return [...list.matchAll(/(?:^|,)\s*("[^"]*"|'[^']*'|[^,]*)/g)].flatMap(([, item = '']) => scalars(item));
  const quoted = /^(?:"(.*)"|'(.*)')(?:\s+#.*)?$/.exec(text);
  const bare = quoted
    ? (quoted[1] ?? quoted[2] ?? '').replace(/\\"/g, '"').replace(/''/g, "'")
    : text.replace(/\s#.*$/, '');
  return bare.trim() === '' || /^[|>&*!{]/.test(bare) ? [] : [bare.trim()];
}
