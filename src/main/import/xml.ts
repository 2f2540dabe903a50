/**
 * Reads the XML of office documents as small trees: one for each child of a chosen element, so that a long document never
 * stands in memory whole. Names are given with this program's own prefixes, whichever the file uses for the same namespace.
 */

import { SaxesParser } from 'saxes';
import { type fail, ok, type Result } from '../../shared/result.ts';
import { damaged, tooDeep, unsafe } from './failures.ts';
import { limits } from './limits.ts';

export interface XmlElement {
  /** With the prefix that this program gives to its namespace, as in `w:p`. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlNode[];
}

export type XmlNode = XmlElement | string;

/** This program's prefix for a namespace, by its address. */
export type Prefixes = ReadonlyMap<string, string>;

/** How an XML part is to be read. */
export interface XmlOrder {
  readonly prefixes: Prefixes;
  /** The elements whose children are taken one by one; the root itself is taken when this is left out. */
  readonly within?: readonly string[];
  /** `parent`: the name of the element that it stands in; empty for the root. */
  readonly take: (element: XmlElement, parent: string) => void;
  /** Lets a document type pass, for formats that always name one; nothing that it declares is ever used. */
  readonly allowsDoctype?: boolean;
}

/** Reads one part; 'corrupt' when it is not well-formed, 'unsupported' for a DOCTYPE, 'limit' when it is nested too deep. */
export async function readXml(chunks: AsyncIterable<Uint8Array>, order: XmlOrder, name: string): Promise<Result<null>> {
  const reader = new TreeReader(order, name);
  try {
    let decode: ((chunk: Uint8Array) => string) | null = null;
    for await (const chunk of chunks) {
      decode ??= streamDecoder(chunk);
      reader.write(decode(chunk));
      if (reader.failure) return reader.failure;
    }
    reader.close();
  } catch {
    return damaged(name); // The archive: a wrong checksum, or another size than it declares.
  }
  return reader.failure ?? ok(null);
}

/** The child elements of `element`, of one name where it is given. */
export function elementsOf(element: XmlElement | undefined, name?: string): XmlElement[] {
  const found: XmlElement[] = [];
  for (const child of element?.children ?? [])
    if (typeof child !== 'string' && (name === undefined || child.name === name)) found.push(child);
  return found;
}

/** The first child element of a name. */
export function elementOf(element: XmlElement | undefined, name: string): XmlElement | undefined {
  for (const child of element?.children ?? []) if (typeof child !== 'string' && child.name === name) return child;
  return undefined;
}

/** All text in `node`. */
export function textIn(node: XmlNode): string {
  return typeof node === 'string' ? node : node.children.map(textIn).join('');
}

interface OpenElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: XmlNode[];
}

class TreeReader {
  failure: ReturnType<typeof fail> | null = null;
  readonly #order: XmlOrder;
  readonly #name: string;
  readonly #parser = new SaxesParser<{ xmlns: false; position: false }>({ xmlns: false, position: false });
  readonly #names: Names;
  /** Whether the tag in hand declares a namespace: rare, and looking through the attributes of each again costs time. */
  #declares = false;
  /** Open elements that belong to no tree. */
  readonly #outside: string[] = [];
  /** Open elements of the tree that is growing. */
  readonly #open: OpenElement[] = [];

  constructor(order: XmlOrder, name: string) {
    this.#order = order;
    this.#name = name;
    this.#names = new Names(order.prefixes);
    this.#parser.on('doctype', () => {
      if (order.allowsDoctype) return;
      this.failure ??= unsafe(
        name,
        'it declares a document type of its own (DOCTYPE), which can read other files or grow endlessly',
      );
    });
    this.#parser.on('error', () => {
      this.failure ??= damaged(name);
    });
    this.#parser.on('attribute', ({ name: attribute }) => {
      if (attribute.startsWith('xmlns')) this.#declares = true;
    });
    this.#parser.on('opentag', ({ name: tag, attributes }) => this.#opened(tag, attributes));
    this.#parser.on('closetag', () => this.#closed());
    const texted = (text: string) => {
      this.#open.at(-1)?.children.push(text);
    };
    this.#parser.on('text', texted);
    this.#parser.on('cdata', texted);
  }

  write(text: string): void {
    this.#parser.write(text);
  }

  close(): void {
    this.#parser.close();
  }

  #opened(tag: string, attributes: Record<string, string>): void {
    this.#names.enter(this.#declares ? attributes : {});
    this.#declares = false;
    const element = { name: this.#names.of(tag), attributes: this.#names.attributes(attributes), children: [] };
    const { within } = this.#order;
    if (this.#open.length > 0 || within === undefined || within.includes(this.#outside.at(-1) ?? ''))
      this.#open.push(element);
    else this.#outside.push(element.name);
    if (this.#open.length + this.#outside.length > limits.markupDepth)
      this.failure ??= tooDeep(this.#name, limits.markupDepth);
  }

  #closed(): void {
    this.#names.leave();
    const element = this.#open.pop();
    if (!element) this.#outside.pop();
    else if (this.#open.length > 0) this.#open.at(-1)?.children.push(element);
    else if (!this.failure) this.#order.take(element, this.#outside.at(-1) ?? '');
  }
}

/** Names as the file writes them to names with this program's prefixes (Namespaces in XML 1.0, section 6). */
class Names {
  readonly #prefixes: Prefixes;
  readonly #ours: ReadonlySet<string>;
  /** For each open element, what was declared around it; null where it declared nothing itself. */
  readonly #before: (Scope | null)[] = [];
  #scope: Scope = { declared: new Map(), known: new Map(), renames: false };

  constructor(prefixes: Prefixes) {
    this.#prefixes = prefixes;
    this.#ours = new Set(prefixes.values());
  }

  enter(attributes: Readonly<Record<string, string>>): void {
    let declared: Map<string, string> | null = null;
    for (const name in attributes) {
      if (!name.startsWith('xmlns')) continue;
      declared ??= new Map(this.#scope.declared);
      const prefix = name.slice(6);
      declared.set(prefix, this.#prefixes.get(attributes[name] ?? '') ?? this.#foreign(prefix));
    }
    this.#before.push(declared && this.#scope);
    if (declared)
      this.#scope = { declared, known: new Map(), renames: [...declared].some(([prefix, own]) => prefix !== own) };
  }

  leave(): void {
    this.#scope = this.#before.pop() ?? this.#scope;
  }

  of(written: string): string {
    if (!this.#scope.renames) return written;
    const known = this.#scope.known.get(written);
    if (known !== undefined) return known;
    const at = written.indexOf(':');
    const prefix = this.#scope.declared.get(at < 0 ? '' : written.slice(0, at));
    const name = prefix === undefined || prefix === '' ? written : `${prefix}:${written.slice(at + 1)}`;
    this.#scope.known.set(written, name);
    return name;
  }

  attributes(written: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
    if (!this.#scope.renames) return written;
    const named: Record<string, string> = Object.create(null);
    // A name without a prefix is in no namespace, unlike an element's.
    for (const name in written) named[name.includes(':') ? this.of(name) : name] = written[name] ?? '';
    return named;
  }

  /** A namespace that is not known keeps its prefix, unless that is one of ours. */
  #foreign(prefix: string): string {
    return this.#ours.has(prefix) ? '?' : prefix;
  }
}

interface Scope {
  /** This program's prefix, by the file's. */
  readonly declared: ReadonlyMap<string, string>;
  readonly known: Map<string, string>;
  /** Whether any name is written otherwise than this program has it: rare, and looking at each name costs time. */
  readonly renames: boolean;
}

/** Decodes the chunks of one part in order; XML without a byte-order mark is UTF-8 (XML 1.0, section 4.3.3). */
function streamDecoder([first]: Uint8Array): (chunk: Uint8Array) => string {
  const decoder = new TextDecoder(first === 0xff ? 'utf-16le' : first === 0xfe ? 'utf-16be' : 'utf-8');
  return (chunk) => decoder.decode(chunk, { stream: true });
}
