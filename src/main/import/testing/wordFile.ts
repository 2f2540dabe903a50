/** Word documents written part by part, for what the `docx` package does not write: what real files hold, in little. */

import { zipFile } from './zipFile.ts';

const NAMESPACES = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
  'xmlns:dc="http://purl.org/dc/elements/1.1/"',
].join(' ');

const TYPES = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** Parts beside the text, by the last word of their relationship's type; without their root element. */
export interface WordParts {
  readonly styles?: string;
  readonly numbering?: string;
  readonly footnotes?: string;
  readonly endnotes?: string;
  readonly comments?: string;
  readonly header?: string;
  readonly footer?: string;
  /** Addresses of links: the first has the id `link0`. */
  readonly links?: readonly string[];
  readonly properties?: string;
  /** Instead of the usual namespaces of the main part. */
  readonly namespaces?: string;
}

/** A document with this inside its body. A header's or footer's relationship has its name as its id. */
export function wordFile(body: string, parts: WordParts = {}): Uint8Array {
  const { links = [], properties, namespaces = NAMESPACES, ...others } = parts;
  const beside = Object.entries(others).map(([type, content]) => ({ type, content: String(content) }));
  const relations = [
    ...beside.map(({ type }) => relation(type, type, `${type}.xml`)),
    ...links.map((link, at) => relation(`link${at}`, 'hyperlink', link, 'TargetMode="External"')),
  ];
  return zipFile([
    {
      name: '_rels/.rels',
      content: relationships([
        relation('main', 'officeDocument', 'word/document.xml'),
        relation('core', 'metadata/core-properties', 'docProps/core.xml'),
      ]),
    },
    { name: 'word/_rels/document.xml.rels', content: relationships(relations) },
    { name: 'word/document.xml', content: `<w:document ${namespaces}><w:body>${body}</w:body></w:document>` },
    ...beside.map(({ type, content }) => ({
      name: `word/${type}.xml`,
      content: `<w:${roots[type] ?? type} ${NAMESPACES}>${content}</w:${roots[type] ?? type}>`,
    })),
    { name: 'docProps/core.xml', content: `<coreProperties ${NAMESPACES}>${properties ?? ''}</coreProperties>` },
  ]);
}

const roots: Readonly<Record<string, string>> = { header: 'hdr', footer: 'ftr' };

/** A paragraph of text, with the properties of the paragraph and of its one run. */
export function p(text: string, properties = '', look = ''): string {
  return `<w:p><w:pPr>${properties}</w:pPr>${r(text, look)}</w:p>`;
}

/** A run of text. */
export function r(text: string, look = ''): string {
  return `<w:r><w:rPr>${look}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
}

/** The properties of a paragraph in a list. */
export function numbered(list: number, level = 0): string {
  return `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`;
}

/** Kinds of lists, each with the format and text of its levels; list 1 is of the first kind, and so on. */
export function lists(...kinds: readonly (readonly (readonly [string, string])[])[]): string {
  const abstract = kinds.map(
    (levels, kind) =>
      `<w:abstractNum w:abstractNumId="${kind}">${levels
        .map(
          ([format, text], level) =>
            `<w:lvl w:ilvl="${level}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`,
        )
        .join('')}</w:abstractNum>`,
  );
  const list = kinds.map((_, kind) => `<w:num w:numId="${kind + 1}"><w:abstractNumId w:val="${kind}"/></w:num>`);
  return [...abstract, ...list].join('');
}

/** Turns a page, as Word last laid it out. */
export const pageTurn = '<w:r><w:lastRenderedPageBreak/></w:r>';

function relation(id: string, type: string, target: string, mode = ''): string {
  return `<Relationship Id="${id}" Type="${TYPES}/${type}" Target="${target}" ${mode}/>`;
}

function relationships(all: readonly string[]): string {
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${all.join('')}</Relationships>`;
}
