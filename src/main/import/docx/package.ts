/** A Word document as a package of parts that refer to each other (ECMA-376 part 2; ISO/IEC 29500 strict and transitional). */

import { posix } from 'node:path';
import { ok, type Result } from '../../../shared/result.ts';
import { damaged } from '../failures.ts';
import { elementsOf, type Prefixes, readXml, type XmlElement } from '../xml.ts';
import { type Archive, openArchive } from '../zip.ts';

const TRANSITIONAL = 'http://schemas.openxmlformats.org/';
const STRICT = 'http://purl.oclc.org/ooxml/';

/** Namespaces of Word documents; those that both forms of the standard have are written for both. */
const prefixes: Prefixes = new Map([
  ...Object.entries({
    w: ['wordprocessingml/2006/main', 'wordprocessingml/main'],
    r: ['officeDocument/2006/relationships', 'officeDocument/relationships'],
    wp: ['drawingml/2006/wordprocessingDrawing', 'drawingml/wordprocessingDrawing'],
    a: ['drawingml/2006/main', 'drawingml/main'],
    pic: ['drawingml/2006/picture', 'drawingml/picture'],
    c: ['drawingml/2006/chart', 'drawingml/chart'],
    dgm: ['drawingml/2006/diagram', 'drawingml/diagram'],
    m: ['officeDocument/2006/math', 'officeDocument/math'],
  }).flatMap(([prefix, [transitional, strict]]): [string, string][] => [
    [TRANSITIONAL + transitional, prefix],
    [STRICT + strict, prefix],
  ]),
  [`${TRANSITIONAL}markup-compatibility/2006`, 'mc'],
  [`${TRANSITIONAL}package/2006/relationships`, 'rel'],
  [`${TRANSITIONAL}package/2006/metadata/core-properties`, 'cp'],
  ['urn:schemas-microsoft-com:vml', 'v'],
  ['urn:schemas-microsoft-com:office:office', 'o'],
  ['http://schemas.microsoft.com/office/word/2010/wordprocessingShape', 'wps'],
  ['http://purl.org/dc/elements/1.1/', 'dc'],
  ['http://purl.org/dc/terms/', 'dcterms'],
]);

/** What a part refers to. */
export interface Relationship {
  /** The last word of its type, as in `hyperlink`. */
  readonly type: string;
  /** A part's name, or an address outside of the package as written. */
  readonly target: string;
  readonly isOutside: boolean;
}

/** What a part refers to, by id. */
export type Relationships = ReadonlyMap<string, Relationship>;

export class WordPackage {
  /** The part that holds the text. */
  readonly main: string;
  /** What `main` refers to. */
  readonly relationships: Relationships;
  readonly #archive: Archive;
  readonly #root: Relationships;
  readonly #name: string;

  private constructor(archive: Archive, root: Relationships, main: string, relationships: Relationships, name: string) {
    this.#archive = archive;
    this.#root = root;
    this.main = main;
    this.relationships = relationships;
    this.#name = name;
  }

  /** Opens the package; 'corrupt', 'password', 'limit' or 'unsupported' (unsafe) with the reason. */
  static async open(bytes: Uint8Array, name: string): Promise<Result<WordPackage>> {
    const archive = await openArchive(bytes, name);
    if (!archive.ok) return archive;
    const root = await relationshipsOf(archive.value, '', name);
    if (!root.ok) return root;
    const main = targetOf(root.value, 'officeDocument') ?? 'word/document.xml';
    if (!archive.value.parts.includes(main)) return damaged(name);
    const own = await relationshipsOf(archive.value, main, name);
    return own.ok ? ok(new WordPackage(archive.value, root.value, main, own.value, name)) : own;
  }

  /** Gives each child of `within` in part `part`. A part that is not there holds nothing. */
  async each(part: string | null, within: string, take: (element: XmlElement) => void): Promise<Result<null>> {
    const chunks = part === null ? null : this.#archive.part(part);
    return chunks ? readXml(chunks, { prefixes, within: [within], take }, this.#name) : ok(null);
  }

  /** The children of the root of a part; none of a part that is not there. */
  async childrenOf(part: string | null): Promise<Result<XmlElement[]>> {
    const chunks = part === null ? null : this.#archive.part(part);
    const found: XmlElement[] = [];
    const read = chunks ? await readXml(chunks, { prefixes, take: (root) => found.push(root) }, this.#name) : ok(null);
    return read.ok ? ok(elementsOf(found[0])) : read;
  }

  /** The part that `main` refers to as `type`; `null` when it has none. */
  partOf(type: string): string | null {
    return targetOf(this.relationships, type);
  }

  /** The part with the document's title and author. */
  get properties(): string | null {
    return targetOf(this.#root, 'core-properties');
  }

  /** How many files outside of the document it is made of: linked pictures, templates, parts of the text. */
  get outside(): number {
    return [...this.relationships.values()].filter(({ isOutside, type }) => isOutside && type !== 'hyperlink').length;
  }
}

function targetOf(relationships: Relationships, type: string): string | null {
  for (const each of relationships.values()) if (each.type === type && !each.isOutside) return each.target;
  return null;
}

async function relationshipsOf(archive: Archive, part: string, name: string): Promise<Result<Relationships>> {
  const { dir, base } = posix.parse(part);
  const chunks = archive.part(posix.join(dir, '_rels', `${base}.rels`));
  const found = new Map<string, Relationship>();
  if (!chunks) return ok(found);
  const take = ({ attributes: { Id = '', Type = '', Target = '', TargetMode } }: XmlElement) => {
    const isOutside = TargetMode === 'External';
    const inside = posix.join('/', Target.startsWith('/') ? '' : dir, Target).slice(1);
    found.set(Id, { type: Type.slice(Type.lastIndexOf('/') + 1), target: isOutside ? Target : inside, isOutside });
  };
  const read = await readXml(chunks, { prefixes, within: ['rel:Relationships'], take }, name);
  return read.ok ? ok(found) : read;
}
