/**
 * The ProseMirror schema of an imported report. Everything that can reach the screen is listed here, so that
 * imported content is harmless by construction: what has no node or mark does not exist.
 *
 * No block leaf and no hard break exist, so that the canonical text is blocks joined by one line feed.
 */

import type { DOMOutputSpec, MarkSpec, Node, NodeSpec } from 'prosemirror-model';
import { Schema } from 'prosemirror-model';

/** Why a block is furniture (kept, hidden by default, left out of counting); `null` for the report's own text. */
export const furnitureKinds = [
  'navigation',
  'comments',
  'sharing',
  'running-head',
  'running-foot',
  'page-number',
  'note',
  'metadata',
] as const;

export type FurnitureKind = (typeof furnitureKinds)[number];

const textBlockAttributes = {
  furniture: { default: null, validate: 'string|null' },
  language: { default: null, validate: 'string|null' },
};

/** The number printed before a heading or a list's item where it is no text of the file, as in "4.2(b)"; empty for none. */
const printedNumber = { label: { default: '', validate: 'string' } };

function numbered({ label }: Record<string, unknown>): Record<string, string> {
  return typeof label === 'string' && label !== '' ? { 'data-label': label } : {};
}

function blockAttributes(attributes: Record<string, unknown>): Record<string, string> {
  const shown: Record<string, string> = {};
  if (typeof attributes.furniture === 'string') shown['data-furniture'] = attributes.furniture;
  if (typeof attributes.language === 'string') shown.lang = attributes.language;
  return shown;
}

function textBlock(tag: string, spec: NodeSpec = {}): NodeSpec {
  return {
    group: 'block',
    content: 'inline*',
    attrs: textBlockAttributes,
    ...spec,
    toDOM: (node): DOMOutputSpec => [tag, blockAttributes(node.attrs), 0],
  };
}

const nodes = {
  doc: { content: 'chunk+ | part+' },
  /** Some chunks, only on the page and in no file: see parts.ts. */
  part: {
    content: 'chunk+',
    attrs: { characters: { default: 0, validate: 'number' } },
    toDOM: (node): DOMOutputSpec => ['div', { class: 'part', style: `--characters:${node.attrs.characters}` }, 0],
  },
  /** A group of blocks for drawing, with its number of characters, from which CSS estimates a height. */
  chunk: {
    content: 'block+',
    attrs: { characters: { default: 0, validate: 'number' } },
    toDOM: (node): DOMOutputSpec => ['section', { class: 'chunk', style: `--characters:${node.attrs.characters}` }, 0],
  },
  paragraph: textBlock('p'),
  heading: {
    ...textBlock('h1'),
    attrs: { ...textBlockAttributes, ...printedNumber, level: { default: 1, validate: 'number' } },
    toDOM: (node): DOMOutputSpec => [
      `h${node.attrs.level}`,
      { ...blockAttributes(node.attrs), ...numbered(node.attrs) },
      0,
    ],
  },
  preformatted: textBlock('pre', { marks: '', content: 'text*', code: true }),
  /** A picture's place, with its description; the picture itself stays in the original. */
  figure: textBlock('figure', { content: 'image' }),
  blockquote: { group: 'block', content: 'block+', toDOM: (): DOMOutputSpec => ['blockquote', 0] },
  bulletList: { group: 'block', content: 'listItem+', toDOM: (): DOMOutputSpec => ['ul', 0] },
  orderedList: {
    group: 'block',
    content: 'listItem+',
    attrs: { start: { default: 1, validate: 'number' } },
    toDOM: (node): DOMOutputSpec => ['ol', { start: String(node.attrs.start) }, 0],
  },
  listItem: {
    content: 'block+',
    attrs: printedNumber,
    toDOM: (node): DOMOutputSpec => ['li', numbered(node.attrs), 0],
  },
  table: {
    group: 'block',
    content: 'tableRow+',
    toDOM: (node): DOMOutputSpec => ['table', isFurnitureOnly(node) ? { 'data-furniture-only': '' } : {}, ['tbody', 0]],
  },
  tableRow: { content: '(tableCell | tableHeader)+', toDOM: (): DOMOutputSpec => ['tr', 0] },
  tableCell: cell('td'),
  tableHeader: cell('th'),
  /** A foot- or endnote's text, with its printed mark. */
  note: {
    group: 'block',
    content: 'block+',
    attrs: { label: { default: '', validate: 'string' }, id: { default: '', validate: 'string' } },
    toDOM: (node): DOMOutputSpec => ['aside', { class: 'note', 'data-label': node.attrs.label }, 0],
  },
  text: { group: 'inline' },
  /** One U+FFFC in the canonical text. */
  image: {
    group: 'inline',
    inline: true,
    attrs: { description: { default: '', validate: 'string' } },
    toDOM: (node): DOMOutputSpec => [
      'span',
      { class: 'image', role: 'img', 'aria-label': node.attrs.description || 'Picture without a description' },
    ],
  },
} satisfies Record<string, NodeSpec>;

/** Whether a table has words, and all of them are furniture. */
function isFurnitureOnly(table: Node): boolean {
  let [some, all] = [false, true];
  table.descendants((node) => {
    if (!node.isTextblock) return true;
    if (node.attrs.furniture != null) some = true;
    else if (node.content.size > 0) all = false;
    return false;
  });
  return some && all;
}

function cell(tag: 'td' | 'th'): NodeSpec {
  return {
    content: 'block+',
    attrs: { columns: { default: 1, validate: 'number' }, rows: { default: 1, validate: 'number' } },
    toDOM: (node): DOMOutputSpec => {
      const spans: Record<string, string> = {};
      if (node.attrs.columns > 1) spans.colspan = String(node.attrs.columns);
      if (node.attrs.rows > 1) spans.rowspan = String(node.attrs.rows);
      return [tag, spans, 0];
    },
  };
}

const marks = {
  strong: { toDOM: (): DOMOutputSpec => ['strong', 0] },
  emphasis: { toDOM: (): DOMOutputSpec => ['em', 0] },
  superscript: { excludes: 'subscript', toDOM: (): DOMOutputSpec => ['sup', 0] },
  subscript: { excludes: 'superscript', toDOM: (): DOMOutputSpec => ['sub', 0] },
  code: { toDOM: (): DOMOutputSpec => ['code', 0] },
  /** The printed mark of the note with this id. */
  noteReference: {
    attrs: { note: { validate: 'string' } },
    inclusive: false,
    toDOM: (mark): DOMOutputSpec => ['span', { class: 'note-reference', 'data-note': mark.attrs.note }, 0],
  },
  /** An address is shown, never followed: there is no `href` to click. */
  link: {
    attrs: { address: { validate: 'string' } },
    inclusive: false,
    toDOM: (mark): DOMOutputSpec => ['span', { class: 'link', title: mark.attrs.address }, 0],
  },
} satisfies Record<string, MarkSpec>;

/** The schema of imported reports. */
export const sourceSchema = new Schema<keyof typeof nodes, keyof typeof marks>({ nodes, marks });
