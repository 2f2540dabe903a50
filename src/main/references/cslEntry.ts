/** From an item in CSL-JSON, which is untrusted, to what a report's details can hold. */

import { metadataSchema } from '../../shared/model/source.ts';
import { type ReferenceEntry, referenceLimits } from '../../shared/references/referenceEntry.ts';
import { webAddress } from '../import/about/addresses.ts';
import { publishedDate } from '../import/about/dates.ts';
import { squeezed } from '../import/about/names.ts';

export type Item = Readonly<Record<string, unknown>>;

const MOST_AUTHORS = 200;
const NAME_UNITS = 400;

/** The entry of `item`; null when it says neither a title nor a file. `files`: paths as the file names them. */
export function entryOf(item: Item, files: readonly string[]): ReferenceEntry | null {
  const people = [item.author, item.editor].map(namesIn).find((names) => names.length > 0) ?? [];
  const publishers = ['publisher', 'container-title', 'event-title'].map((name) => text(item[name]));
  const entry = {
    title: text(item.title).slice(0, 1_000),
    language: languageTag(text(item.language)),
    authors: people.slice(0, MOST_AUTHORS),
    publisher: (publishers.find((name) => name !== '') ?? '').slice(0, 1_000),
    published: issued(item.issued),
    url: [text(item.DOI), text(item.URL)].map(webAddress).find((address) => address !== '') ?? '',
    files: [...new Set(files.map(baseName))].filter((name) => name !== '').slice(0, referenceLimits.files),
  };
  return entry.title === '' && entry.files.length === 0 ? null : entry;
}

/** Words without mark-up: reference managers keep italics and protected capitals as such. */
function text(value: unknown): string {
  const first: unknown = Array.isArray(value) ? value[0] : value;
  if (typeof first !== 'string' && typeof first !== 'number') return '';
  const bare = String(first)
    .replace(/<\/?(?:span|i|b|em|strong|sub|sup|sc)\b[^>]{0,200}>/gi, '')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&');
  return squeezed(bare.toWellFormed());
}

function namesIn(value: unknown): string[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((name) => (isItem(name) ? fullName(name).slice(0, NAME_UNITS) || [] : []));
}

function fullName(name: Item): string {
  const parts = ['given', 'dropping-particle', 'non-dropping-particle', 'family', 'suffix'].map((part) =>
    text(name[part]),
  );
  return text(name.literal) || parts.filter((part) => part !== '').join(' ');
}

/** A date in parts, or as somebody wrote it. */
function issued(value: unknown): string {
  if (!isItem(value)) return '';
  const [first]: unknown[] = Array.isArray(value['date-parts']) ? value['date-parts'] : [];
  const parts = Array.isArray(first) ? first.map(text).filter((part) => /^\d{1,4}$/.test(part)) : [];
  if (parts[0]) return publishedDate([parts[0].padStart(4, '0'), ...parts.slice(1)].join('-'));
  const raw = text(value.raw) || text(value.literal);
  return publishedDate(raw.replace(/\/+$/, '').replaceAll('/', '-')).slice(
    0,
    metadataSchema.shape.published.maxLength ?? 100,
  );
}

/** BCP 47 for what may also be a longer code; empty for a language by its name. */
function languageTag(declared: string): string {
  if (!/^[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{1,8}){0,3}$/.test(declared)) return '';
  try {
    return Intl.getCanonicalLocales(declared.replaceAll('_', '-'))[0] ?? '';
  } catch {
    return '';
  }
}

/** The last part of a path of any system, or of an address. */
function baseName(path: string): string {
  const name = path.trim().split(/[\\/]/).at(-1) ?? '';
  return decoded(name).slice(0, 400);
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

export function isItem(value: unknown): value is Item {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
