/** The package of an EPUB book: what it says of itself, its files in reading order, its list of printed pages (EPUB 3.3). */

import { posix } from 'node:path';
import { ok, type Result } from '../../../shared/result.ts';
import { webAddress } from '../about/addresses.ts';
import { publishedDate } from '../about/dates.ts';
import { houseName, personNames, squeezed } from '../about/names.ts';
import { damaged, locked } from '../failures.ts';
import { elementOf, elementsOf, type Prefixes, readXml, textIn, type XmlElement } from '../xml.ts';
import { type Archive, openArchive } from '../zip.ts';

const prefixes: Prefixes = new Map([
  ['urn:oasis:names:tc:opendocument:xmlns:container', 'ocf'],
  ['http://www.idpf.org/2007/opf', 'opf'],
  ['http://purl.org/dc/elements/1.1/', 'dc'],
  ['http://www.w3.org/2001/04/xmlenc#', 'enc'],
  ['http://www.w3.org/1999/xhtml', 'h'],
  ['http://www.idpf.org/2007/ops', 'epub'],
  ['http://www.daisy.org/z3986/2005/ncx/', 'ncx'],
]);

/** Obfuscated fonts are no lock (EPUB 3.3, section 4.4; Adobe's method is the same kind). */
const OBFUSCATION = /^http:\/\/(?:www\.idpf\.org\/2008\/embedding|ns\.adobe\.com\/pdf\/enc#RC)$/;

/** Files of the spine that are text. */
const TEXT_TYPE = /^(?:application\/xhtml\+xml|text\/html|application\/x-dtbook\+xml)$/;

/** One file of the book's text. */
export interface SpineFile {
  /** Its name in the archive. */
  readonly part: string;
  readonly isNavigation: boolean;
}

export interface Book {
  readonly title: string;
  /** BCP 47, or empty. */
  readonly language: string;
  readonly authors: readonly string[];
  readonly publisher: string;
  readonly published: string;
  readonly url: string;
  readonly spine: readonly SpineFile[];
  /** The printed pages that the book lists: label by `part#id`. */
  readonly pages: ReadonlyMap<string, string>;
  contentOf(file: SpineFile): Promise<Uint8Array | null>;
}

/** Opens a book; 'corrupt', 'password' (locked by its seller), 'limit' or 'unsupported' (unsafe) with the reason. */
export async function openBook(bytes: Uint8Array, name: string): Promise<Result<Book>> {
  const opened = await openArchive(bytes, name);
  if (!opened.ok) return opened;
  const archive = opened.value;
  const container = await rootOf(archive, 'META-INF/container.xml', name);
  if (!container.ok) return container;
  const rootFile = elementOf(elementOf(container.value, 'ocf:rootfiles'), 'ocf:rootfile');
  const opf = rootFile?.attributes['full-path'] ?? '';
  const found = await rootOf(archive, opf, name);
  if (!found.ok) return found;
  const lock = await lockOf(archive, name);
  if (!lock.ok) return lock;
  const manifest = manifestOf(found.value, opf);
  const pages = await listedPages(archive, manifest, name);
  return ok({
    ...metadataOf(elementOf(found.value, 'opf:metadata')),
    spine: spineOf(found.value, manifest),
    pages,
    contentOf: ({ part }) => bytesOf(archive, part),
  });
}

interface Item {
  readonly part: string;
  readonly type: string;
  readonly properties: string;
}

async function rootOf(
  archive: Archive,
  part: string,
  name: string,
  allowsDoctype = false,
): Promise<Result<XmlElement>> {
  const chunks = archive.part(part);
  if (!chunks) return damaged(name);
  const roots: XmlElement[] = [];
  const read = await readXml(chunks, { prefixes, allowsDoctype, take: (root) => roots.push(root) }, name);
  const [root] = roots;
  if (!read.ok) return read;
  return root ? ok(root) : damaged(name);
}

/** The refusal of a book whose text is encrypted. */
async function lockOf(archive: Archive, name: string): Promise<Result<null>> {
  if (!archive.parts.includes('META-INF/encryption.xml')) return ok(null);
  const root = await rootOf(archive, 'META-INF/encryption.xml', name);
  if (!root.ok) return root;
  const methods = elementsOf(root.value, 'enc:EncryptedData').map(
    (encrypted) => elementOf(encrypted, 'enc:EncryptionMethod')?.attributes.Algorithm ?? '',
  );
  return methods.every((method) => OBFUSCATION.test(method)) ? ok(null) : locked(name);
}

function manifestOf(root: XmlElement, opf: string): Map<string, Item> {
  const items = elementsOf(elementOf(root, 'opf:manifest'), 'opf:item');
  return new Map(
    items.map(({ attributes: { id = '', href = '', 'media-type': type = '', properties = '' } }) => [
      id,
      { part: partAt(posix.dirname(opf), href), type, properties },
    ]),
  );
}

/** An address in the book as the name of a part. */
function partAt(folder: string, href: string): string {
  const path = href.split('#')[0] ?? '';
  return posix.join('/', folder, decoded(path)).slice(1);
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

function spineOf(root: XmlElement, manifest: ReadonlyMap<string, Item>): SpineFile[] {
  const seen = new Set<string>();
  return elementsOf(elementOf(root, 'opf:spine'), 'opf:itemref').flatMap(({ attributes: { idref = '' } }) => {
    const item = manifest.get(idref);
    if (!item || !TEXT_TYPE.test(item.type) || seen.has(item.part)) return [];
    seen.add(item.part);
    return [{ part: item.part, isNavigation: /\bnav\b/.test(item.properties) }];
  });
}

function metadataOf(metadata: XmlElement | undefined) {
  const values = (name: string) => elementsOf(metadata, name).map((each) => squeezed(textIn(each)));
  const first = (name: string, clean = (value: string) => value) =>
    values(name)
      .map(clean)
      .find((value) => value !== '') ?? '';
  return {
    title: first('dc:title'),
    language: first('dc:language'),
    authors: authorsIn(metadata),
    publisher: first('dc:publisher', houseName),
    published: publishedIn(metadata),
    url: [...values('dc:source'), ...values('dc:identifier')].map(addressIn).find((address) => address !== '') ?? '',
  };
}

/** Those who wrote it, where the book says who did what (MARC relators), else all whom it names first. */
function authorsIn(metadata: XmlElement | undefined): string[] {
  const creators = elementsOf(metadata, 'dc:creator').map((element) => ({
    names: personNames(textIn(element)),
    role: element.attributes['opf:role'] ?? refined(metadata, element, 'role'),
  }));
  const writers = creators.filter(({ role }) => role === 'aut' || role === '');
  return (writers.length > 0 ? writers : creators).flatMap(({ names }) => names);
}

/** The day of publication; when the file was made or changed says nothing of it. */
function publishedIn(metadata: XmlElement | undefined): string {
  const dates = elementsOf(metadata, 'dc:date');
  const eventOf = (date: XmlElement) => date.attributes['opf:event'] ?? '';
  const told = [
    ...dates.filter((date) => eventOf(date) === 'publication'),
    ...dates.filter((date) => eventOf(date) === ''),
  ];
  return told.map((date) => publishedDate(textIn(date))).find((date) => date !== '') ?? '';
}

/** What a `meta` element says of another one (EPUB 3.3, section 5.5.4). */
function refined(metadata: XmlElement | undefined, element: XmlElement, property: string): string {
  const id = `#${element.attributes.id ?? ''}`;
  const meta = elementsOf(metadata, 'opf:meta').find(
    ({ attributes }) => attributes.refines === id && attributes.property === property,
  );
  return meta ? textIn(meta).trim() : '';
}

function addressIn(identifier: string): string {
  return webAddress(identifier.replace(/^urn:doi:/i, ''));
}

/** The pages in the navigation document, else in the older NCX. A list that cannot be read is as if there were none. */
async function listedPages(
  archive: Archive,
  manifest: ReadonlyMap<string, Item>,
  name: string,
): Promise<Map<string, string>> {
  const pages = new Map<string, string>();
  for (const { part, type, properties } of manifest.values()) {
    if (!/\bnav\b/.test(properties) && type !== 'application/x-dtbncx+xml') continue;
    const root = await rootOf(archive, part, name, true);
    if (!root.ok) continue;
    for (const [href, label] of pageTargets(root.value)) {
      const id = href.split('#')[1];
      if (id && label) pages.set(`${partAt(posix.dirname(part), href)}#${id}`, label);
    }
  }
  return pages;
}

function* pageTargets(element: XmlElement): Generator<readonly [string, string]> {
  for (const child of elementsOf(element)) {
    if (child.name === 'h:nav' && /\bpage-list\b/.test(child.attributes['epub:type'] ?? '')) yield* links(child);
    else if (child.name === 'ncx:pageTarget')
      yield [
        elementOf(child, 'ncx:content')?.attributes.src ?? '',
        textIn(elementOf(child, 'ncx:navLabel') ?? '').trim(),
      ];
    else yield* pageTargets(child);
  }
}

function* links(element: XmlElement): Generator<readonly [string, string]> {
  for (const child of elementsOf(element))
    if (child.name === 'h:a') yield [child.attributes.href ?? '', textIn(child).trim()];
    else yield* links(child);
}

async function bytesOf(archive: Archive, part: string): Promise<Uint8Array | null> {
  const chunks = archive.part(part);
  if (!chunks) return null;
  const read: Uint8Array[] = [];
  try {
    for await (const chunk of chunks) read.push(chunk);
  } catch {
    return null; // A wrong checksum, or another size than the archive declares.
  }
  return Buffer.concat(read);
}
