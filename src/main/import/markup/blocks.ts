/** From parsed HTML to blocks of the source schema. What has no place in the schema gives its text or nothing. */

import type { Mark, Node } from 'prosemirror-model';
import { type FurnitureKind, sourceSchema } from '../../../shared/schema/sourceSchema.ts';
import { headings, linkMark, type Piece, type Place, paragraphs, placesOf, plain, preformatted } from '../inline.ts';
import { textBlocksOf } from '../textBlocks.ts';
import { childElements, isElement, isText, type MarkupElement, type MarkupNode } from './markup.ts';
import { tableOf } from './tables.ts';

const { nodes, marks } = sourceSchema;

/** Elements whose content is no text of the page, or that only a browser could show. */
const dropped = new Set(
  'script style template noscript title meta link base svg canvas iframe object embed audio video select button input textarea datalist progress hr'.split(
    ' ',
  ),
);

const inline = new Set(
  'a abbr acronym b bdi bdo big br cite code data del dfn em font i img ins kbd label mark math picture q rp rt ruby s samp small source span strike strong sub sup time tt u var wbr'.split(
    ' ',
  ),
);

const markOfElement: Readonly<Record<string, Mark>> = {
  b: marks.strong.create(),
  strong: marks.strong.create(),
  i: marks.emphasis.create(),
  em: marks.emphasis.create(),
  cite: marks.emphasis.create(),
  sup: marks.superscript.create(),
  sub: marks.subscript.create(),
  code: marks.code.create(),
  kbd: marks.code.create(),
  samp: marks.code.create(),
  tt: marks.code.create(),
};

/** The element that holds a foot- or endnote, by the ids that Word's converter, Pandoc and wikis give. */
const NOTE_ID = /^(?:user-content-)?(?:fn|footnote|endnote|cite_note)[-_:]?.*?(\d+)$/i;
/** By what it says of itself (EPUB 3 structural semantics; DPUB-ARIA 1.0). */
const NOTE_TYPE = /\b(?:footnote|endnote|rearnote|doc-footnote|doc-endnote)\b/;
const BACK_LINK = /^\s*[↑↩⤴^](?:\uFE0E|\uFE0F)?\s*$/u;

/** Longer words that lead to a note, or stand before an item, are no printed mark. */
const MARK_UNITS = 12;

/** Says why the text right inside an element is furniture; `null` for the report's own. */
export type FurnitureOf = (element: MarkupElement) => FurnitureKind | null;

/** What is known of the elements of one file. */
export interface Mapping {
  readonly furnitureOf?: FurnitureOf;
  /** What begins with an element, such as a printed page. */
  readonly placeAt?: (element: MarkupElement) => Place | null;
  /** The id, within the whole report, of the element that an address leads to; `null` when it leads elsewhere. */
  readonly targetOf?: (address: string) => string | null;
  /** The printed marks of notes by their ids, which the text gives. Shared where several files make one report. */
  readonly noteMarks?: Map<string, string>;
  /** The language of the whole, which its blocks need not say again. */
  readonly language?: string;
}

/** A language as files declare it. */
const LANGUAGE_TAG = /^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8}){0,3}$/;

/** The blocks inside `root`. */
export function blocksIn(root: MarkupElement, mapping: Mapping = {}): Node[] {
  const mapper = new BlockMapper(mapping);
  return mapper.ended(mapper.blocks(root));
}

/** An address within the same file as an id. */
function idIn(address: string): string | null {
  return address.startsWith('#') && address.length > 1 ? address.slice(1) : null;
}

class BlockMapper {
  readonly #furnitureOf: FurnitureOf;
  readonly #placeAt: (element: MarkupElement) => Place | null;
  readonly #targetOf: (address: string) => string | null;
  readonly #noteMarks: Map<string, string>;
  readonly #holdsBlocks = new Map<MarkupElement, boolean>();
  readonly #ofWhole: string;
  /** The language of the elements around, where it is another than that of the whole. */
  #language: string | null = null;
  /** Places whose text is still to come. */
  #waiting: Piece[] = [];

  constructor({ furnitureOf, placeAt, targetOf, noteMarks, language }: Mapping) {
    this.#furnitureOf = furnitureOf ?? (() => null);
    this.#placeAt = placeAt ?? (() => null);
    this.#targetOf = targetOf ?? idIn;
    this.#noteMarks = noteMarks ?? new Map();
    this.#ofWhole = language ?? '';
  }

  /** `blocks`, with the places at their very end put there. */
  ended(blocks: Node[]): Node[] {
    const last = textBlocksOf(blocks).at(-1);
    for (const { place } of placesOf(this.#waiting)) if (last) place.stands = { block: last, at: last.content.size };
    return blocks;
  }

  /** The blocks inside `element`: block elements as such, the text between them as paragraphs. */
  blocks(element: MarkupElement): Node[] {
    return this.#spoken(element, () => this.#blocks(element));
  }

  /** What `make` makes in the language that `element` declares, else in that of the elements around it. */
  #spoken(element: MarkupElement, make: () => Node[]): Node[] {
    const around = this.#language;
    const declared = element.getAttribute('lang') ?? element.getAttribute('xml:lang') ?? '';
    if (LANGUAGE_TAG.test(declared)) this.#language = declared === this.#ofWhole ? null : declared;
    const made = make();
    this.#language = around;
    return made;
  }

  #blocks(element: MarkupElement): Node[] {
    const found: Node[] = [];
    let run: MarkupNode[] = [];
    const endRun = () => {
      found.push(...this.#paragraphs(run, element));
      run = [];
    };
    for (const child of Array.from(element.childNodes)) {
      if (isText(child) || (isElement(child) && this.#isInline(child))) run.push(child);
      else if (isElement(child)) {
        endRun();
        found.push(...this.#block(child));
      }
    }
    endRun();
    return found;
  }

  #paragraphs(run: readonly MarkupNode[], parent: MarkupElement): Node[] {
    if (run.length === 0) return [];
    const kinds = [parent, ...run.filter(isElement)].map(this.#furnitureOf);
    return this.#made(
      run.flatMap((node) => this.#pieces(node, [])),
      (pieces) => paragraphs(pieces, kinds.includes(null) ? null : (kinds[0] ?? null), this.#language),
    );
  }

  /** What `make` makes of `pieces` and the places before them; without text, the places wait for the next. */
  #made(pieces: readonly Piece[], make: (pieces: readonly Piece[]) => Node[]): Node[] {
    const all = [...this.#waiting, ...pieces];
    const made = make(all);
    this.#waiting = made.length > 0 ? [] : placesOf(all);
    return made;
  }

  #block(element: MarkupElement): Node[] {
    return this.#spoken(element, () => this.#blockOf(element));
  }

  #blockOf(element: MarkupElement): Node[] {
    const name = element.localName;
    if (dropped.has(name) || isHidden(element)) return [];
    this.#wait(element);
    if (isPageBreak(element)) return [];
    const level = /^h([1-6])$/.exec(name)?.[1];
    if (level) return this.#heading(element, Number(level));
    if (name === 'pre') return preformatted(element.textContent ?? '', this.#furnitureOf(element), this.#language);
    if (name === 'ul' || name === 'ol' || name === 'menu') return this.#list(element);
    if (name === 'table') return tableOf(element, (cell) => this.blocks(cell));
    if (name === 'blockquote') return wrapped(this.blocks(element), (blocks) => nodes.blockquote.create(null, blocks));
    return this.#noteOr(element, this.blocks(element));
  }

  #heading(element: MarkupElement, level: number): Node[] {
    if (this.#hasBlocks(element)) return this.blocks(element);
    const pieces = Array.from(element.childNodes).flatMap((child) => this.#pieces(child, []));
    return this.#made(pieces, (all) => headings(all, level, this.#furnitureOf(element), '', this.#language));
  }

  #wait(element: MarkupElement): void {
    const place = this.#placeAt(element);
    if (place) this.#waiting.push({ kind: 'place', place });
  }

  /** A list; the items that are notes come out as notes, each on its own. */
  #list(list: MarkupElement): Node[] {
    const found: Node[] = [];
    let items: Node[] = [];
    const start = Number(list.getAttribute('start') ?? 1);
    const endList = () => {
      if (items.length > 0)
        found.push(
          list.localName === 'ol'
            ? nodes.orderedList.create({ start: Number.isSafeInteger(start) ? start : 1 }, items)
            : nodes.bulletList.create(null, items),
        );
      items = [];
    };
    for (const child of childElements(list)) {
      const content = child.localName === 'li' ? this.#noteOr(child, this.blocks(child)) : this.#block(child);
      if (content[0]?.type === nodes.note) {
        endList();
        found.push(...content);
      } else if (content.length > 0) {
        const label = (child.getAttribute('data-printed-number') ?? '').slice(0, MARK_UNITS);
        items.push(nodes.listItem.create({ label }, content));
      }
    }
    endList();
    return found;
  }

  #noteOr(element: MarkupElement, blocks: Node[]): Node[] {
    const id = element.getAttribute('id') ?? '';
    if (blocks.length === 0 || !isNote(element)) return blocks;
    const target = this.#targetOf(`#${id}`) ?? id;
    const label = this.#noteMarks.get(target) ?? NOTE_ID.exec(id)?.[1] ?? '';
    return [nodes.note.create({ label, id: target }, blocks)];
  }

  #pieces(node: MarkupNode, styles: readonly Mark[]): Piece[] {
    if (!isElement(node)) return isText(node) ? [{ kind: 'text', text: node.textContent ?? '', marks: styles }] : [];
    const name = node.localName;
    if (dropped.has(name) || name === 'rp' || isHidden(node)) return [];
    const place = this.#placeAt(node);
    const begun: Piece[] = place ? [{ kind: 'place', place }] : [];
    return isPageBreak(node) ? begun : [...begun, ...this.#inside(node, styles)];
  }

  #inside(element: MarkupElement, styles: readonly Mark[]): Piece[] {
    const name = element.localName;
    if (name === 'br') return [{ kind: 'break' }];
    if (name === 'img') return pictureOf(element);
    if (name === 'a' && BACK_LINK.test(element.textContent ?? '')) return [];
    const mark = name === 'a' ? this.#linkOf(element) : markOfElement[name];
    const inner = mark ? mark.addToSet(styles) : styles;
    const pieces = Array.from(element.childNodes).flatMap((child) => this.#pieces(child, inner));
    return name === 'q' ? [plain('“'), ...pieces, plain('”')] : pieces;
  }

  #linkOf(link: MarkupElement): Mark | null {
    const address = link.getAttribute('href') ?? '';
    const target = this.#targetOf(address);
    const printed = (link.textContent ?? '').trim();
    const isMark = printed !== '' && printed.length <= MARK_UNITS && (isNoteId(address) || isReference(link));
    if (target === null || !isMark) return linkMark(address);
    this.#noteMarks.set(target, printed.replace(/^[[(]|[\])]$/g, ''));
    return marks.noteReference.create({ note: target });
  }

  #isInline(element: MarkupElement): boolean {
    if (dropped.has(element.localName)) return true;
    // Names with a prefix are those of office programs: "o:p" ends a paragraph's text.
    const isInline = inline.has(element.localName) || element.localName.includes(':');
    return isInline && !this.#hasBlocks(element);
  }

  #hasBlocks(element: MarkupElement): boolean {
    const known = this.#holdsBlocks.get(element);
    if (known !== undefined) return known;
    const holds = childElements(element).some((child) => !this.#isInline(child));
    this.#holdsBlocks.set(element, holds);
    return holds;
  }
}

function isNote(element: MarkupElement): boolean {
  return NOTE_ID.test(element.getAttribute('id') ?? '') || NOTE_TYPE.test(typeOf(element));
}

function isNoteId(address: string): boolean {
  return NOTE_ID.test(address.slice(address.indexOf('#') + 1));
}

function isReference(link: MarkupElement): boolean {
  return /\b(?:noteref|doc-noteref)\b/.test(typeOf(link));
}

/** Where a printed page begins; its number is no text of the page. */
export function isPageBreak(element: MarkupElement): boolean {
  return /\b(?:doc-)?pagebreak\b/.test(typeOf(element));
}

/** What an element says that it is in the structure of the text. */
function typeOf(element: MarkupElement): string {
  return `${element.getAttribute('epub:type') ?? ''} ${element.getAttribute('role') ?? ''}`;
}

function wrapped(blocks: readonly Node[], wrap: (blocks: readonly Node[]) => Node): Node[] {
  return blocks.length > 0 ? [wrap(blocks)] : [];
}

/** A picture by its description; one that says itself that it is decoration, or that only counts visits, is dropped. */
function pictureOf(image: MarkupElement): Piece[] {
  const description = image.getAttribute('alt');
  if (description === '' || image.getAttribute('width') === '1' || image.getAttribute('height') === '1') return [];
  return [{ kind: 'picture', description: description ?? image.getAttribute('title') ?? '' }];
}

function isHidden(element: MarkupElement): boolean {
  return element.getAttribute('hidden') !== null || /display\s*:\s*none/i.test(element.getAttribute('style') ?? '');
}
