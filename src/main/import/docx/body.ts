/** From the body of a Word document, a note, a table's cell or a running head to entries in order. */

import type { Node } from 'prosemirror-model';
import type { FurnitureKind } from '../../../shared/schema/sourceSchema.ts';
import { type Piece, placesOf } from '../inline.ts';
import { blocksOf, type Entry } from '../office/entries.ts';
import type { TrackedChanges } from '../office/trackedChanges.ts';
import { elementOf, elementsOf, type XmlElement } from '../xml.ts';
import type { Flow } from './flow.ts';
import type { Numbering } from './numbering.ts';
import { over, paragraphLook, runLook, valOf } from './properties.ts';
import type { RunReader } from './runs.ts';
import type { Section } from './sections.ts';
import type { Styles } from './styles.ts';
import { tableOf } from './tables.ts';

/** The lines of a table of contents. */
const CONTENTS_STYLE = /^(?:toc|table of figures|contents|index) ?\d*$/;
const QUOTE_STYLE = /^(?:intense )?quote$|^block text$/;

/** What the whole document shares. */
export interface WordDocument {
  readonly styles: Styles;
  readonly numbering: Numbering;
  readonly runs: RunReader;
  readonly flow: Flow;
  readonly changes: TrackedChanges;
}

/** The blocks of what stands in `parent`. */
export function blocksIn(parent: XmlElement, document: WordDocument, furniture: FurnitureKind | null = null): Node[] {
  const body = new Body(document, furniture);
  for (const child of elementsOf(parent)) body.take(child);
  return blocksOf(body.end());
}

export class Body {
  readonly sections: Section[] = [];
  /** Parts in another format that Word would turn into text. */
  foreign = 0;
  readonly #document: WordDocument;
  readonly #furniture: FurnitureKind | null;
  readonly #entries: Entry[] = [];
  /** What an empty paragraph, or one whose end was deleted, leaves to the next. */
  #waiting: Piece[] = [];

  constructor(document: WordDocument, furniture: FurnitureKind | null = null) {
    this.#document = document;
    this.#furniture = furniture;
  }

  /** Takes the next child of the body. */
  take(element: XmlElement): void {
    switch (element.name) {
      case 'w:p':
        this.#paragraph(element);
        break;
      case 'w:tbl':
        this.#table(element);
        break;
      case 'w:sectPr':
        this.#endSection(element);
        break;
      case 'w:altChunk':
        this.foreign++;
        break;
      case 'w:sdtPr':
      case 'w:sdtEndPr':
        break;
      default:
        // A wrapper such as a content control, or a mark between paragraphs, which holds nothing.
        for (const child of elementsOf(element)) this.take(child);
    }
  }

  /** All entries, when the last child was taken. */
  end(): readonly Entry[] {
    const last = this.#entries.at(-1);
    if (last?.kind === 'paragraph') last.pieces.push(...placesOf(this.#waiting));
    return this.#entries;
  }

  #paragraph(element: XmlElement): void {
    const { styles, runs } = this.#document;
    const properties = elementOf(element, 'w:pPr');
    const section = elementOf(properties, 'w:sectPr');
    const style = styles.paragraph(valOf(properties, 'w:pStyle'));
    const { pieces, lettering } = runs.read(element, style.run);
    const all = [...this.#waiting, ...pieces];
    const isEmpty = all.every(({ kind }) => kind === 'place' || kind === 'break');
    this.#waiting = [];
    if (this.#runsOn(properties) || (isEmpty && placesOf(all).length > 0))
      this.#waiting = isEmpty ? placesOf(all) : all;
    else if (!isEmpty) this.#add(properties, style, all, lettering);
    this.#textBoxes();
    if (section) this.#endSection(section);
  }

  #endSection(properties: XmlElement): void {
    this.sections.push({ properties, lastPage: this.#document.flow.page });
  }

  #add(
    properties: XmlElement | undefined,
    style: ReturnType<Styles['paragraph']>,
    pieces: Piece[],
    lettering: ReturnType<RunReader['read']>['lettering'],
  ): void {
    const look = over(paragraphLook(properties), style.paragraph);
    const listLevel = look.listLevel ?? 0;
    const isNumbered = look.list !== undefined && look.list !== '0';
    this.#entries.push({
      kind: 'paragraph',
      pieces,
      lettering,
      centred: look.centred ?? false,
      level: this.#furniture ? 0 : (look.outlineLevel ?? 0),
      number: isNumbered ? this.#document.numbering.next(look.list ?? '', listLevel) : null,
      listLevel,
      isQuote: QUOTE_STYLE.test(style.name),
      furniture: this.#furniture ?? (CONTENTS_STYLE.test(style.name) ? 'navigation' : null),
    });
  }

  /** Whether the paragraph's end is gone, so that the next one goes on in it. */
  #runsOn(properties: XmlElement | undefined): boolean {
    const end = elementOf(properties, 'w:rPr');
    const gone = this.#document.changes === 'accepted' ? ['w:del', 'w:moveFrom'] : ['w:ins', 'w:moveTo'];
    if (!end || runLook(end).hidden) return false;
    return gone.some((name) => elementOf(end, name) !== undefined);
  }

  #textBoxes(): void {
    const { flow } = this.#document;
    const boxes = flow.textBoxes;
    flow.textBoxes = [];
    for (const box of boxes) for (const child of elementsOf(box)) this.take(child);
  }

  #table(element: XmlElement): void {
    const { flow, changes } = this.#document;
    const waiting = this.#waiting;
    this.#waiting = [];
    const made = tableOf(element, {
      changes,
      beside: (cells) => flow.beside(cells),
      blocksOf: (cell) => blocksIn(cell, this.#document, this.#furniture),
    });
    this.#waiting = waiting;
    for (const node of made) this.#entries.push({ kind: 'block', node });
  }
}
