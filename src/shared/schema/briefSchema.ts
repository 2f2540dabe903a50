/**
 * The ProseMirror schema of a brief. A citation and a quote are leaves that keep their own copy of the passage: the
 * copy cannot be edited by typing, so a verbatim quote stays verbatim. Whether it is still up to date is not stored
 * but derived (see evidence/citationStates.ts).
 */

import type { DOMOutputSpec, MarkSpec, Node, NodeSpec } from 'prosemirror-model';
import { Node as BriefNode, Schema } from 'prosemirror-model';
import type { BriefDoc } from '../model/brief.ts';
import { fail, ok, type Result } from '../result.ts';
import { citationAttributes, citationDomAttributes, citationLabel, citationOf, citationRule } from './citation.ts';
import { checkAddress, linkAddress } from './linkAddress.ts';
import { withoutOldCounts } from './oldCounts.ts';
import { tableRows, unless, where } from './pasted.ts';

/** Headings under the title; printed one level lower, since the title is the document's first heading. */
export const headingLevels = [1, 2, 3] as const;

/** The sections whose sentences need evidence behind them; every other section is the analyst's to fill. */
export const sectionKinds = ['findings', 'options'] as const;

export type SectionKind = (typeof sectionKinds)[number];

/** The parts of a brief that the program writes, from what the project holds today. */
export const generatedKinds = ['methods', 'references'] as const;

export type GeneratedKind = (typeof generatedKinds)[number];

export type HeadingLevel = (typeof headingLevels)[number];

const nodes = {
  doc: {
    content: 'title block+',
    attrs: {
      /** How many words it is to have; null: no goal. */
      goal: { default: null, validate: 'number|null' },
      /** Who may see it, in the words of those it is for; null: nothing is said. */
      confidentiality: { default: null, validate: checkConfidentiality },
    },
  },
  title: {
    content: 'text*',
    marks: '',
    defining: true,
    // Backspace at the start of the text must not pull it into the title, where citations cannot stand.
    isolating: true,
    parseDOM: [{ tag: 'h1.brief-title' }],
    toDOM: (): DOMOutputSpec => ['h1', { class: 'brief-title', 'data-placeholder': 'Title of the brief' }, 0],
  },
  paragraph: {
    group: 'block',
    content: 'inline*',
    /** What is to be written here, shown while the paragraph is empty. */
    attrs: { prompt: { default: null, validate: 'string|null' } },
    parseDOM: [{ tag: 'p' }],
    toDOM: (node): DOMOutputSpec => ['p', node.attrs.prompt === null ? {} : { 'data-prompt': node.attrs.prompt }, 0],
  },
  heading: {
    group: 'block',
    content: 'inline*',
    defining: true,
    attrs: {
      level: { default: 1, validate: checkLevel },
      /** What the section is for, kept when the heading is worded anew; null: its words tell. */
      section: { default: null, validate: checkSection },
    },
    parseDOM: [
      { tag: 'h1', attrs: { level: 1 } },
      { tag: 'h2', attrs: { level: 1 } },
      { tag: 'h3', attrs: { level: 2 } },
      { tag: 'h4', attrs: { level: 3 } },
    ],
    toDOM: (node): DOMOutputSpec => [`h${node.attrs.level + 1}`, 0],
  },
  blockquote: {
    group: 'block',
    content: 'paragraph+',
    parseDOM: [{ tag: 'blockquote' }],
    toDOM: (): DOMOutputSpec => ['blockquote', 0],
  },
  /** A statement of the review with the passages that support it. */
  finding: {
    group: 'block',
    content: 'paragraph (paragraph | quote | bulletList | orderedList)*',
    parseDOM: [{ tag: 'section.finding' }],
    toDOM: (): DOMOutputSpec => ['section', { class: 'finding' }, 0],
  },
  bulletList: {
    group: 'block',
    content: 'listItem+',
    parseDOM: [{ tag: 'ul' }],
    toDOM: (): DOMOutputSpec => ['ul', 0],
  },
  orderedList: {
    group: 'block',
    content: 'listItem+',
    parseDOM: [{ tag: 'ol' }],
    toDOM: (): DOMOutputSpec => ['ol', 0],
  },
  listItem: {
    content: 'paragraph (paragraph | bulletList | orderedList)*',
    defining: true,
    parseDOM: [{ tag: 'li' }],
    toDOM: (): DOMOutputSpec => ['li', 0],
  },
  /** A verbatim quote with its citation, as a block. */
  quote: {
    group: 'block',
    atom: true,
    attrs: citationAttributes,
    leafText: (node) => `“${citationOf(node).quote}” [${citationLabel(citationOf(node))}]`,
    parseDOM: [citationRule('blockquote[data-annotation]')],
    toDOM: (node): DOMOutputSpec => [
      'blockquote',
      { class: 'quote', ...citationDomAttributes(node) },
      ['p', `“${citationOf(node).quote}”`],
      ['cite', citationLabel(citationOf(node))],
    ],
  },
  /** Rows of one length, the first one usually of headers; cells hold paragraphs, so that a table is never in a table. */
  table: {
    group: 'block',
    content: 'tableRow+',
    isolating: true,
    parseDOM: [{ tag: 'table', getContent: tableRows }],
    toDOM: (): DOMOutputSpec => ['table', ['tbody', 0]],
  },
  tableRow: {
    content: '(tableHeader | tableCell)+',
    parseDOM: [{ tag: 'tr' }],
    toDOM: (): DOMOutputSpec => ['tr', 0],
  },
  tableHeader: {
    content: 'paragraph+',
    isolating: true,
    parseDOM: [{ tag: 'th' }],
    toDOM: (): DOMOutputSpec => ['th', { scope: 'col' }, 0],
  },
  tableCell: {
    content: 'paragraph+',
    isolating: true,
    parseDOM: [{ tag: 'td' }],
    toDOM: (): DOMOutputSpec => ['td', 0],
  },
  /** Written by the program where it is shown or exported: the document holds none of its words, so none can be stale. */
  generated: {
    group: 'block',
    atom: true,
    attrs: { kind: { validate: checkGenerated } },
    parseDOM: [
      {
        tag: 'div[data-generated]',
        getAttrs: (element) => {
          const kind = generatedKinds.find((each) => each === element.getAttribute('data-generated'));
          return kind ? { kind } : false;
        },
      },
    ],
    toDOM: (node): DOMOutputSpec => ['div', { 'data-generated': node.attrs.kind }],
  },
  text: { group: 'inline' },
  citation: {
    group: 'inline',
    inline: true,
    atom: true,
    attrs: citationAttributes,
    leafText: (node) => `[${citationLabel(citationOf(node))}]`,
    parseDOM: [citationRule('cite[data-annotation]')],
    toDOM: (node): DOMOutputSpec => ['cite', citationDomAttributes(node), citationLabel(citationOf(node))],
  },
} satisfies Record<string, NodeSpec>;

const marks = {
  strong: {
    parseDOM: [
      { tag: 'strong' },
      { tag: 'b', getAttrs: unless(/font-weight:\s*(normal|[1-4]00)/i) },
      { tag: 'span', getAttrs: where(/font-weight:\s*(bold|[5-9]00)/i), consuming: false },
    ],
    toDOM: (): DOMOutputSpec => ['strong', 0],
  },
  emphasis: {
    parseDOM: [
      { tag: 'em' },
      { tag: 'i', getAttrs: unless(/font-style:\s*normal/i) },
      { tag: 'span', getAttrs: where(/font-style:\s*italic/i), consuming: false },
    ],
    toDOM: (): DOMOutputSpec => ['em', 0],
  },
  /**
   * An address that goes out with the brief; in the window nothing leads there. Never taken from pasted pages: their links
   * lead where nobody looked.
   */
  link: {
    attrs: { href: { validate: checkAddress } },
    inclusive: false,
    parseDOM: [{ tag: 'span[data-link]', getAttrs: (element) => linkFrom(element.getAttribute('data-link')) }],
    toDOM: ({ attrs }): DOMOutputSpec => ['span', { class: 'link', 'data-link': attrs.href, title: attrs.href }, 0],
  },
  /** The analyst's own judgement: no passage is expected behind it. Printed as any other text. */
  ownView: {
    inclusive: false,
    parseDOM: [{ tag: 'span[data-own-view]' }],
    toDOM: (): DOMOutputSpec => ['span', { 'data-own-view': '' }, 0],
  },
} satisfies Record<string, MarkSpec>;

/** The schema of briefs. */
export const briefSchema = new Schema<keyof typeof nodes, keyof typeof marks>({ nodes, marks });

/** Everything a brief's block can be; a switch over it is exhaustive. */
export type BriefBlockName = Exclude<keyof typeof nodes, 'doc' | 'text' | 'citation'>;

/** The brief that a stored document holds, checked against the schema; 'corrupt' when it does not fit. */
export function parseBriefDoc(doc: BriefDoc): Result<Node> {
  try {
    const node = BriefNode.fromJSON(briefSchema, doc);
    node.check();
    if (node.type !== briefSchema.topNodeType) return fail('corrupt', notABrief('it does not begin with a title'));
    return ok(withoutOldCounts(node));
  } catch (error) {
    return fail('corrupt', notABrief(String(error)));
  }
}

/** A line on who may see a brief has at most so many characters: it stands in the foot of each page. */
export const CONFIDENTIALITY_LENGTH = 120;

/** The line on who may see the brief, as it stands on every page; null where there is none. */
export function confidentialityOf(doc: Node): string | null {
  return doc.attrs.confidentiality;
}

/** The title that the analyst wrote, or words that say there is none yet. At most 400 characters. */
export function briefTitle(doc: Node): string {
  return doc.firstChild?.textContent.trim().slice(0, 400).toWellFormed() || 'Untitled brief';
}

function notABrief(why: string): string {
  return `The brief's text does not have the expected form (${why}). It was left as it is; the reports and annotations are not concerned.`;
}

function linkFrom(written: string | null): { readonly href: string } | false {
  const href = linkAddress(written ?? '');
  return href === null ? false : { href };
}

function checkConfidentiality(value: unknown): void {
  if (value === null) return;
  if (typeof value !== 'string' || value.trim() === '' || value.length > CONFIDENTIALITY_LENGTH || /[\r\n]/.test(value))
    throw new RangeError('who may see the brief is said in one line of some words');
}

function checkSection(value: unknown): void {
  if (value !== null && !sectionKinds.some((kind) => kind === value)) throw new RangeError('no such kind of section');
}

function checkGenerated(value: unknown): void {
  if (!generatedKinds.some((kind) => kind === value)) throw new RangeError('no such kind of generated text');
}

function checkLevel(value: unknown): void {
  if (!headingLevels.some((level) => level === value)) throw new RangeError('a heading has level 1, 2 or 3');
}
