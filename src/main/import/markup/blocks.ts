/** From parsed HTML to blocks of the source schema. What has no place in the schema gives its text or nothing. */

import type { Mark, Node } from 'prosemirror-model';
import { type FurnitureKind, sourceSchema } from '../../../shared/schema/sourceSchema.ts';
import { headings, linkMark, type Piece, paragraphs, plain, preformatted } from '../inline.ts';
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
const BACK_LINK = /^\s*[↑↩⤴^](?:\uFE0E|\uFE0F)?\s*$/u;

/** Says why the text right inside an element is furniture; `null` for the report's own. */
export type FurnitureOf = (element: MarkupElement) => FurnitureKind | null;

/** The blocks inside `root`. */
export function blocksIn(root: MarkupElement, furnitureOf: FurnitureOf = () => null): Node[] {
  return new BlockMapper(furnitureOf).blocks(root);
}

class BlockMapper {
  readonly #furnitureOf: FurnitureOf;
  readonly #holdsBlocks = new Map<MarkupElement, boolean>();

  constructor(furnitureOf: FurnitureOf) {
    this.#furnitureOf = furnitureOf;
  }

  /** The blocks inside `element`: block elements as such, the text between them as paragraphs. */
  blocks(element: MarkupElement): Node[] {
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
    return paragraphs(
      run.flatMap((node) => this.#pieces(node, [])),
      kinds.includes(null) ? null : (kinds[0] ?? null),
    );
  }

  #block(element: MarkupElement): Node[] {
    const name = element.localName;
    if (dropped.has(name) || isHidden(element)) return [];
    const level = /^h([1-6])$/.exec(name)?.[1];
    if (level) return this.#heading(element, Number(level));
    if (name === 'pre') return preformatted(element.textContent ?? '', this.#furnitureOf(element));
    if (name === 'ul' || name === 'ol' || name === 'menu') return this.#list(element);
    if (name === 'table') return tableOf(element, (cell) => this.blocks(cell));
    if (name === 'blockquote') return wrapped(this.blocks(element), (blocks) => nodes.blockquote.create(null, blocks));
    return this.#noteOr(element, this.blocks(element));
  }

  #heading(element: MarkupElement, level: number): Node[] {
    if (this.#hasBlocks(element)) return this.blocks(element);
    const pieces = Array.from(element.childNodes).flatMap((child) => this.#pieces(child, []));
    return headings(pieces, level, this.#furnitureOf(element));
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
      } else if (content.length > 0) items.push(nodes.listItem.create(null, content));
    }
    endList();
    return found;
  }

  #noteOr(element: MarkupElement, blocks: Node[]): Node[] {
    const id = NOTE_ID.exec(element.getAttribute('id') ?? '');
    if (!id || blocks.length === 0) return blocks;
    return [nodes.note.create({ label: id[1] ?? '' }, blocks)];
  }

  #pieces(node: MarkupNode, styles: readonly Mark[]): Piece[] {
    if (!isElement(node)) return isText(node) ? [{ kind: 'text', text: node.textContent ?? '', marks: styles }] : [];
    const name = node.localName;
    if (dropped.has(name) || name === 'rp' || isHidden(node)) return [];
    if (name === 'br') return [{ kind: 'break' }];
    if (name === 'img') return pictureOf(node);
    if (name === 'a' && BACK_LINK.test(node.textContent ?? '')) return [];
    const mark = name === 'a' ? linkMark(node.getAttribute('href')) : markOfElement[name];
    const inner = mark ? mark.addToSet(styles) : styles;
    const pieces = Array.from(node.childNodes).flatMap((child) => this.#pieces(child, inner));
    return name === 'q' ? [plain('“'), ...pieces, plain('”')] : pieces;
  }

  #isInline(element: MarkupElement): boolean {
    if (dropped.has(element.localName)) return true;
    return inline.has(element.localName) && !this.#hasBlocks(element);
  }

  #hasBlocks(element: MarkupElement): boolean {
    const known = this.#holdsBlocks.get(element);
    if (known !== undefined) return known;
    const holds = childElements(element).some((child) => !this.#isInline(child));
    this.#holdsBlocks.set(element, holds);
    return holds;
  }
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
