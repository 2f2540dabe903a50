/** An OpenDocument text as a package of parts (OASIS OpenDocument 1.3, part 2). */

import { ok, type Result } from '../../../shared/result.ts';
import { damaged, protectedByPassword } from '../failures.ts';
import { type Prefixes, readXml, type XmlElement, type XmlOrder } from '../xml.ts';
import { type Archive, openArchive } from '../zip.ts';

const OASIS = 'urn:oasis:names:tc:opendocument:xmlns:';

const prefixes: Prefixes = new Map([
  ...['office', 'text', 'table', 'style', 'meta', 'manifest'].map((name): [string, string] => [
    `${OASIS}${name}:1.0`,
    name,
  ]),
  [`${OASIS}xsl-fo-compatible:1.0`, 'fo'],
  [`${OASIS}svg-compatible:1.0`, 'svg'],
  [`${OASIS}drawing:1.0`, 'draw'],
  ['http://www.w3.org/1999/xlink', 'xlink'],
  ['http://purl.org/dc/elements/1.1/', 'dc'],
]);

export class OpenDocument {
  readonly #archive: Archive;
  readonly #name: string;

  private constructor(archive: Archive, name: string) {
    this.#archive = archive;
    this.#name = name;
  }

  /** Opens the package; 'corrupt', 'password', 'limit' or 'unsupported' (unsafe) with the reason. */
  static async open(bytes: Uint8Array, name: string): Promise<Result<OpenDocument>> {
    const archive = await openArchive(bytes, name);
    if (!archive.ok) return archive;
    const document = new OpenDocument(archive.value, name);
    let isEncrypted = false;
    const looked = await document.each('META-INF/manifest.xml', ['manifest:file-entry'], (element) => {
      isEncrypted ||= element.name === 'manifest:encryption-data';
    });
    if (!looked.ok) return looked;
    if (isEncrypted) return protectedByPassword(name);
    return archive.value.parts.includes('content.xml') ? ok(document) : damaged(name);
  }

  /** Gives each child of the elements `within` in `part`, with its parent's name. A part that is not there holds nothing. */
  async each(part: string, within: readonly string[], take: XmlOrder['take']): Promise<Result<null>> {
    const chunks = this.#archive.part(part);
    // Older files name the document type of their time.
    return chunks ? readXml(chunks, { prefixes, within, take, allowsDoctype: true }, this.#name) : ok(null);
  }

  /** The children of the elements `within` in `part`, by their parent's name. */
  async childrenOf(part: string, within: readonly string[]): Promise<Result<ReadonlyMap<string, XmlElement[]>>> {
    const found = new Map<string, XmlElement[]>(within.map((name) => [name, []]));
    const read = await this.each(part, within, (element, parent) => found.get(parent)?.push(element));
    return read.ok ? ok(found) : read;
  }
}
