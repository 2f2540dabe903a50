/** From the body of an OpenDocument text, a note, a cell or a running head to entries in order. */

import type { Node } from 'prosemirror-model';
import { type FurnitureKind, sourceSchema } from '../../../shared/schema/sourceSchema.ts';
import { type Piece, paragraphs, placesOf } from '../inline.ts';
import { blocksOf, type Entry } from '../office/entries.ts';
import { elementOf, elementsOf, type XmlElement } from '../xml.ts';
import { Counter } from './numbering.ts';
import type { ParagraphReader } from './paragraphs.ts';
import { OUTLINE, type Styles } from './styles.ts';

const { nodes } = sourceSchema;

const QUOTE_STYLE = /^(?:quotations?|quote|intense quote|block text)$/i;
const TITLE_STYLE = /^title$/i;

/** More columns no printed table has; spreadsheets repeat empty cells by the thousand. */
const MOST_REPEATED = 100;

/** What the whole document shares. */
export interface OdtDocument {
  readonly styles: Styles;
  readonly paragraphs: ParagraphReader;
  /** Counters of the lists, by id, which later lists may go on with; the headings' own under `OUTLINE`. */
  readonly counters: Map<string, Counter>;
}

/** The blocks of what stands in `parent`. */
export function blocksIn(parent: XmlElement, document: OdtDocument, furniture: FurnitureKind | null = null): Node[] {
  const body = new Body(document, furniture);
  for (const child of elementsOf(parent)) body.take(child);
  return blocksOf(body.end());
}

export class Body {
  readonly #document: OdtDocument;
  readonly #furniture: FurnitureKind | null;
  readonly #entries: Entry[] = [];
  #waiting: Piece[] = [];
  #contents = 0;
  /** The counter of the list before, for those that go on with it. */
  #lastList = new Counter();

  constructor(document: OdtDocument, furniture: FurnitureKind | null = null) {
    this.#document = document;
    this.#furniture = furniture;
  }

  /** Takes the next child of the body. */
  take(element: XmlElement): void {
    switch (element.name) {
      case 'text:p':
      case 'text:h':
        this.#paragraph(element);
        break;
      case 'text:list':
        this.#list(element);
        break;
      case 'table:table':
        this.#table(element);
        break;
      case 'text:table-of-content':
      case 'text:illustration-index':
      case 'text:table-index':
        this.#contents++;
        for (const child of elementsOf(element)) this.take(child);
        this.#contents--;
        break;
      case 'text:soft-page-break':
        this.#waiting.push(this.#document.paragraphs.turnPage());
        break;
      case 'draw:frame':
      case 'draw:g':
        for (const box of this.#document.paragraphs.boxesIn(element))
          for (const child of elementsOf(box)) this.take(child);
        break;
      case 'text:tracked-changes':
      case 'text:index-title-template':
      case 'office:forms':
        break;
      case 'text:change':
      case 'text:change-start':
      case 'text:change-end':
        this.#waiting.push(...this.#document.paragraphs.between(element));
        break;
      default:
        // A section or another wrapper, or declarations, which hold no paragraphs.
        if (!/-decls?$|-source$/.test(element.name)) for (const child of elementsOf(element)) this.take(child);
    }
  }

  /** All entries, when the last child was taken. */
  end(): readonly Entry[] {
    const last = this.#entries.at(-1);
    if (last?.kind === 'paragraph') last.pieces.push(...placesOf(this.#waiting));
    return this.#entries;
  }

  #paragraph(element: XmlElement): void {
    const { styles, paragraphs: reader, counters } = this.#document;
    const style = styles.paragraph(element.attributes['text:style-name']);
    const isHeading = element.name === 'text:h';
    const { pieces, lettering, boxes } = reader.read(element, style);
    const all = [...this.#waiting, ...pieces];
    this.#waiting = [];
    if (all.every(({ kind }) => kind === 'place' || kind === 'break')) this.#waiting = placesOf(all);
    else {
      const own = isHeading ? Number(element.attributes['text:outline-level']) || 1 : 0;
      const level = style.names.some((name) => TITLE_STYLE.test(name)) ? 1 : own;
      const counter = counters.get(OUTLINE);
      const isNumbered = isHeading && element.attributes['text:is-list-header'] !== 'true';
      this.#entries.push({
        kind: 'paragraph',
        pieces: all,
        lettering,
        centred: style.centred ?? false,
        level: this.#furniture ? 0 : level,
        number: isNumbered && counter ? counter.next(styles.list(OUTLINE), own) : null,
        listLevel: 0,
        isQuote: style.names.some((name) => QUOTE_STYLE.test(name)),
        furniture: this.#furniture ?? (this.#contents > 0 ? 'navigation' : null),
      });
    }
    for (const box of boxes) for (const child of elementsOf(box)) this.take(child);
  }

  #list(element: XmlElement): void {
    const {
      'text:style-name': style = '',
      'text:continue-numbering': goesOn,
      'text:continue-list': of,
    } = element.attributes;
    const { counters } = this.#document;
    const counter = (of ? counters.get(of) : goesOn === 'true' ? this.#lastList : undefined) ?? new Counter();
    this.#lastList = counter;
    counters.set(element.attributes['xml:id'] ?? '', counter);
    // A list around headings only numbers them: they stand outside of it.
    if (holdsHeading(element))
      for (const item of elementsOf(element)) for (const child of elementsOf(item)) this.take(child);
    else for (const node of this.#listOf(element, style, 1, counter)) this.#entries.push({ kind: 'block', node });
  }

  #listOf(list: XmlElement, inherited: string, level: number, counter: Counter): Node[] {
    const style = list.attributes['text:style-name'] ?? inherited;
    const levels = this.#document.styles.list(style);
    let first: number | null = null;
    const items = elementsOf(list).flatMap((item): Node[] => {
      if (item.name !== 'text:list-item' && item.name !== 'text:list-header') return [];
      // An item that only holds a deeper list has no number of its own.
      const isNumbered = item.name === 'text:list-item' && elementsOf(item)[0]?.name !== 'text:list';
      const start = Number(item.attributes['text:start-value']) || undefined;
      const number = isNumbered ? counter.next(levels, level, start) : null;
      first ??= number?.number ?? null;
      const content = this.#itemContent(item, style, level, counter);
      return content.length > 0 ? [nodes.listItem.create({ label: number?.label ?? '' }, content)] : [];
    });
    if (items.length === 0) return [];
    if (levels.get(level)?.isBullet ?? true) return [nodes.bulletList.create(null, items)];
    return [nodes.orderedList.create({ start: Math.max(1, first ?? 1) }, items)];
  }

  #itemContent(item: XmlElement, style: string, level: number, counter: Counter): Node[] {
    return elementsOf(item).flatMap((child) => {
      if (child.name === 'text:list') return this.#listOf(child, style, level + 1, counter);
      if (child.name !== 'text:p') return blocksIn({ ...item, children: [child] }, this.#document, this.#furniture);
      const { pieces, boxes } = this.#document.paragraphs.read(
        child,
        this.#document.styles.paragraph(child.attributes['text:style-name']),
      );
      const all = [...this.#waiting, ...pieces];
      const made = paragraphs(all, this.#furniture);
      this.#waiting = made.length > 0 ? [] : placesOf(all);
      return [...made, ...boxes.flatMap((box) => blocksIn(box, this.#document, this.#furniture))];
    });
  }

  #table(table: XmlElement): void {
    const rows: Node[] = [];
    for (const { row, isHead } of rowsIn(table, false)) {
      const cells = elementsOf(row, 'table:table-cell').flatMap((cell) => {
        const { attributes } = cell;
        const blocks = blocksIn(cell, this.#document, this.#furniture);
        const repeated = Math.min(MOST_REPEATED, Number(attributes['table:number-columns-repeated']) || 1);
        const type = isHead ? nodes.tableHeader : nodes.tableCell;
        const spans = {
          columns: Number(attributes['table:number-columns-spanned']) || 1,
          rows: Number(attributes['table:number-rows-spanned']) || 1,
        };
        const made = type.create(spans, blocks.length > 0 ? blocks : nodes.paragraph.create());
        return blocks.length > 0 ? [made] : Array.from({ length: repeated }, () => made);
      });
      if (cells.length > 0) rows.push(nodes.tableRow.create(null, cells));
    }
    const [only] = rows;
    if (rows.length === 1 && only?.childCount === 1)
      for (const node of only.firstChild?.children ?? []) this.#entries.push({ kind: 'block', node });
    else if (rows.length > 0) this.#entries.push({ kind: 'block', node: nodes.table.create(null, rows) });
  }
}

function holdsHeading(list: XmlElement): boolean {
  return elementsOf(list).some(
    (item) => elementOf(item, 'text:h') !== undefined || elementsOf(item, 'text:list').some(holdsHeading),
  );
}

function* rowsIn(element: XmlElement, isHead: boolean): Generator<{ row: XmlElement; isHead: boolean }> {
  for (const child of elementsOf(element))
    if (child.name === 'table:table-row') yield { row: child, isHead };
    else if (/^table:table-(?:header-rows|rows|row-group)$/.test(child.name))
      yield* rowsIn(child, isHead || child.name === 'table:table-header-rows');
}
