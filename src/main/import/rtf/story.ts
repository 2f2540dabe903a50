/** One run of text in an RTF file: its body, a note, a running head. Paragraphs go into entries, cells into tables. */

import type { Node } from 'prosemirror-model';
import { type FurnitureKind, sourceSchema } from '../../../shared/schema/sourceSchema.ts';
import { type Piece, placesOf } from '../inline.ts';
import { blocksOf, type Entry, type PrintedNumber } from '../office/entries.ts';
import { type LetterLook, letterCount } from '../office/lettering.ts';

const { nodes } = sourceSchema;

/** How a paragraph is set. */
export interface Setting {
  readonly style: number;
  /** 1 to 9 for headings; 0 for none. */
  readonly level: number;
  readonly centred: boolean;
  /** How many tables it stands in. */
  readonly tables: number;
  readonly listLevel: number;
  readonly isInList: boolean;
  /** From the left, in twentieths of a point. */
  readonly indent: number;
}

/** What a row says of one of its cells. */
export interface CellLook {
  /** Goes on in the cell before it, or begins such a row of cells. */
  readonly across: 'first' | 'next' | null;
  readonly down: 'first' | 'next' | null;
}

interface Cell {
  blocks: Node[];
  columns: number;
  rows: number;
}

interface OpenTable {
  readonly rows: Cell[][];
  row: Node[][];
  entries: Entry[];
  /** The cell that each column goes on in when it is merged with the one above. */
  readonly above: Map<number, Cell>;
}

export class Story {
  readonly #furniture: FurnitureKind | null;
  readonly #entries: Entry[] = [];
  readonly #tables: OpenTable[] = [];
  #pieces: Piece[] = [];
  #letters = letterCount();
  #number: PrintedNumber | null = null;

  constructor(furniture: FurnitureKind | null = null) {
    this.#furniture = furniture;
  }

  add(piece: Piece): void {
    this.#pieces.push(piece);
  }

  addText(piece: Extract<Piece, { kind: 'text' }>, look: LetterLook): void {
    this.#pieces.push(piece);
    this.#letters.add(piece.text, look);
  }

  /** The number that is printed before the paragraph. */
  addNumber(label: string): void {
    const text = label.trim();
    const digits = /\d+(?!.*\d)/.exec(text)?.[0];
    const isBullet = !/[\p{L}\p{N}]/u.test(text) || text === 'o';
    this.#number = { label: isBullet ? '' : text.slice(0, 40), number: Number(digits ?? 1), isBullet };
  }

  /** What stands apart from the paragraphs, such as the text of a box. */
  addBlock(node: Node): void {
    (this.#tables.at(-1)?.entries ?? this.#entries).push({ kind: 'block', node });
  }

  endParagraph(setting: Setting, isQuote: boolean): void {
    const target = this.#targetOf(setting.tables);
    const hasText = this.#pieces.some(({ kind }) => kind === 'text' || kind === 'picture');
    if (hasText) {
      target.push({
        kind: 'paragraph',
        pieces: this.#pieces,
        lettering: this.#letters.sum(),
        centred: setting.centred,
        level: this.#furniture ? 0 : setting.level,
        number: this.#number ?? (setting.isInList ? { label: '', number: 1, isBullet: true } : null),
        // Lists of different kinds stand in each other by their indents only.
        listLevel: setting.indent || setting.listLevel,
        isQuote,
        furniture: this.#furniture,
      });
      this.#pieces = [];
    } else this.#pieces = placesOf(this.#pieces);
    this.#letters = letterCount();
    this.#number = null;
  }

  endCell(setting: Setting, isQuote: boolean): void {
    this.endParagraph({ ...setting, tables: Math.max(1, setting.tables) }, isQuote);
    const table = this.#tables.at(-1);
    if (!table) return;
    table.row.push(blocksOf(table.entries));
    table.entries = [];
  }

  endRow(looks: readonly CellLook[]): void {
    const table = this.#tables.at(-1);
    if (!table || table.row.length === 0) return;
    const row: Cell[] = [];
    for (const [column, blocks] of table.row.entries()) {
      const look = looks[column];
      const before = row.at(-1);
      const above = look?.down === 'next' ? table.above.get(column) : undefined;
      if (look?.across === 'next' && before) {
        before.columns++;
        before.blocks.push(...blocks);
      } else if (above) {
        above.rows++;
        above.blocks.push(...blocks);
      } else row.push(begun(table, column, blocks, look));
    }
    table.row = [];
    if (row.length > 0) table.rows.push(row);
  }

  /** The blocks of the story, when it has ended. */
  end(setting: Setting): readonly Entry[] {
    this.endParagraph(setting, false);
    this.#closeTables(0);
    const last = this.#entries.at(-1);
    if (last?.kind === 'paragraph') last.pieces.push(...placesOf(this.#pieces));
    return this.#entries;
  }

  /** Where a paragraph goes that stands in `depth` tables. */
  #targetOf(depth: number): Entry[] {
    this.#closeTables(depth);
    while (this.#tables.length < depth) this.#tables.push({ rows: [], row: [], entries: [], above: new Map() });
    return this.#tables.at(-1)?.entries ?? this.#entries;
  }

  #closeTables(depth: number): void {
    while (this.#tables.length > depth) {
      this.endRow([]);
      const table = this.#tables.pop();
      const target = this.#tables.at(-1)?.entries ?? this.#entries;
      if (table) target.push(...tableEntries(table));
    }
  }
}

function begun(table: OpenTable, column: number, blocks: readonly Node[], look: CellLook | undefined): Cell {
  const cell = { blocks: [...blocks], columns: 1, rows: 1 };
  if (look?.down === 'first') table.above.set(column, cell);
  else table.above.delete(column);
  return cell;
}

/** The table; only its content when it is a frame around one cell. What stands after its last cell follows it. */
function tableEntries({ rows, entries }: OpenTable): Entry[] {
  const [only] = rows;
  const after = entries;
  if (rows.length === 0) return after;
  if (rows.length === 1 && only?.length === 1)
    return [...(only[0]?.blocks ?? []).map((node): Entry => ({ kind: 'block', node })), ...after];
  const made = rows.map((row) =>
    nodes.tableRow.create(
      null,
      row.map(({ blocks, columns, rows: spanned }) =>
        nodes.tableCell.create({ columns, rows: spanned }, blocks.length > 0 ? blocks : nodes.paragraph.create()),
      ),
    ),
  );
  return [{ kind: 'block', node: nodes.table.create(null, made) }, ...after];
}
