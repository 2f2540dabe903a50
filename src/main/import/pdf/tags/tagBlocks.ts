/** From the tags of a page and its text to blocks: what each stretch of the page is, in the order of the tags. */

import type { Span } from '../pages.ts';
import type { Tag } from './tagTree.ts';

/** A paragraph, or what stands as one. */
export interface TagBlock {
  readonly kind: 'text' | 'heading' | 'item' | 'note' | 'caption' | 'contents' | 'figure';
  /** Of a heading: 1 to 6. */
  readonly level: number;
  /** The number or sign before an item or a note, where it is tagged as one. */
  readonly label: readonly Span[];
  readonly spans: readonly Span[];
  /** How many lists an item stands in. */
  readonly depth: number;
  /** Of an item: a further paragraph of the one before. */
  readonly follows: boolean;
  /** BCP 47, or empty where it is the report's or not one. */
  readonly language: string;
  /** Of a figure: what describes it. */
  readonly says: string;
}

/** A cell: what stands in it, and how many columns and rows it lies across. */
export interface TagCell {
  readonly isHead: boolean;
  readonly columns: number;
  readonly rows: number;
  readonly blocks: readonly TagBlock[];
}

/** A table row by row, also the rows that stand on other pages: they are empty here. */
export interface TagTable {
  readonly kind: 'table';
  readonly rows: readonly (readonly TagCell[])[];
}

/** A page by its tags. */
export interface TaggedPage {
  readonly blocks: readonly (TagBlock | TagTable)[];
  /** What the tags do not name, and is no artifact. */
  readonly left: readonly Span[];
  /** What is said to be no content: running lines, page numbers, rules. */
  readonly artifacts: readonly Span[];
}

type Draft = { -readonly [Key in keyof TagBlock]: TagBlock[Key] } & { label: Span[]; spans: Span[] };

/** What is around an element. */
interface Around {
  readonly kind: TagBlock['kind'];
  readonly level: number;
  readonly depth: number;
  readonly item: Item | null;
  readonly language: string;
  readonly inParagraph: boolean;
  /** A mark that leads to a note. */
  readonly refers: boolean;
}

interface Item {
  readonly label: Span[];
  begun: boolean;
}

const OUTSIDE: Around = {
  kind: 'text',
  level: 0,
  depth: 0,
  item: null,
  language: '',
  inParagraph: false,
  refers: false,
};

/** Elements that part what is before from what is behind, and hold blocks. */
const GROUPS = new Set(
  'Document DocumentFragment Part Art Sect Div Aside BlockQuote TOC Index L LBody Table'.split(' '),
);

/** Elements that are one paragraph. */
const PARAGRAPHS = new Set('P H H1 H2 H3 H4 H5 H6 Title Caption TOCI BibEntry'.split(' '));

const NOTES = new Set(['Note', 'FENote']);
const CELLS = new Set(['TH', 'TD']);

/** A hard break begins a new block; a soft one unless what comes stands on the line where the one before ended. */
type Break = 'none' | 'soft' | 'hard';

/** The blocks of a page. `root` null: nothing on it is tagged. */
export function taggedPage(root: Tag | null, spans: readonly Span[]): TaggedPage {
  const pieces = new Map<number, Span[]>();
  for (const span of spans) {
    if (typeof span.piece !== 'number') continue;
    const piece = pieces.get(span.piece);
    if (piece) piece.push(span);
    else pieces.set(span.piece, [span]);
  }
  const walk = new Walk(pieces);
  if (root) walk.visit(root, OUTSIDE);
  const left = new Set([...pieces.values()].flat());
  return {
    blocks: walk.blocks,
    left: spans.filter((span) => span.piece === undefined || left.has(span)),
    artifacts: spans.filter(({ piece }) => piece === 'artifact'),
  };
}

class Walk {
  readonly blocks: (Draft | TagTable)[] = [];
  /** What no element has claimed yet: each piece is taken once, however often it is named. */
  readonly #pieces: Map<number, Span[]>;
  #open: Draft | null = null;
  #break: Break = 'hard';

  constructor(pieces: Map<number, Span[]>) {
    this.#pieces = pieces;
  }

  visit(tag: Tag, around: Around): void {
    const { role } = tag;
    const within = tag.language === '' ? around : { ...around, language: tag.language };
    if (NOTES.has(role)) this.#aside(tag, { ...within, kind: 'note', item: null, inParagraph: false });
    else if (within.kind === 'note' && (role === 'Figure' || role === 'Table')) this.#kids(tag, within);
    else if (role === 'Figure') this.#figure(tag, within);
    else if (role === 'Table') this.#table(tag, within);
    else if (role === 'Lbl' && (within.item || within.kind === 'note')) this.#label(tag, within);
    else if (role === 'LI') this.#item(tag, { ...within, kind: within.kind === 'note' ? 'note' : 'text' });
    else if (PARAGRAPHS.has(role)) this.#parted(tag, asParagraph(role, within), within.inParagraph ? 'soft' : 'hard');
    else if (GROUPS.has(role)) this.#parted(tag, asGroup(role, within), 'hard');
    else this.#inline(tag, within);
  }

  #kids(tag: Tag, around: Around): void {
    for (const kid of tag.kids) {
      if (typeof kid === 'number') this.#add(this.#take(kid), around);
      else this.visit(kid, around);
    }
  }

  /** An element with a break before it and behind it; a note is one block, whatever parts it. */
  #parted(tag: Tag, around: Around, kind: Break): void {
    this.#breaks(kind, around);
    this.#kids(tag, around);
    this.#breaks(kind, around);
  }

  #breaks(kind: Break, around: Around): void {
    if (around.kind !== 'note' && this.#break !== 'hard') this.#break = kind;
  }

  #item(tag: Tag, around: Around): void {
    const item: Item = { label: [], begun: false };
    this.#parted(tag, { ...around, item }, 'hard');
    // What is tagged as a number and has nothing behind it is text.
    if (!item.begun && item.label.some(({ text }) => /[\p{L}\p{N}]/u.test(text))) this.#add(item.label, around);
    this.#breaks('hard', around);
  }

  /** Spans and links, and elements of no known role: apart from each other only where nothing holds them together. */
  #inline(tag: Tag, around: Around): void {
    const within = tag.role === 'Reference' ? { ...around, refers: true } : around;
    if (around.inParagraph) this.#kids(tag, within);
    else this.#parted(tag, within, 'soft');
  }

  /** What stands in the middle of a paragraph and is not of it: that goes on behind. */
  #aside(tag: Tag, around: Around): void {
    const [open, kind] = [this.#open, this.#break];
    this.#break = 'hard';
    this.#kids(tag, around);
    [this.#open, this.#break] = [open, kind];
  }

  #figure(tag: Tag, around: Around): void {
    if (/\p{L}/u.test(tag.says)) this.blocks.push({ ...draftOf(around), kind: 'figure', says: tag.says });
    this.#aside(tag, { ...around, kind: 'text', item: null, inParagraph: false });
  }

  #label(tag: Tag, around: Around): void {
    const spans = this.#piecesIn(tag);
    if (around.item && !around.item.begun) around.item.label.push(...spans);
    else if (around.kind === 'note' && this.#break === 'hard') this.#begin(around).label.push(...spans);
    else this.#add(spans, around);
  }

  #piecesIn({ kids }: Tag): Span[] {
    return kids.flatMap((kid) => (typeof kid === 'number' ? this.#take(kid) : this.#piecesIn(kid)));
  }

  #table(tag: Tag, around: Around): void {
    this.#break = 'hard';
    for (const caption of tag.kids)
      if (typeof caption !== 'number' && caption.role === 'Caption') this.visit(caption, around);
    const rows = rowsIn(tag).map((row) => cellsIn(row).map((cell) => this.#cell(cell, around)));
    if (rows.length > 0) this.blocks.push({ kind: 'table', rows });
    this.#break = 'hard';
  }

  #cell(cell: Tag, around: Around): TagCell {
    const walk = new Walk(this.#pieces);
    walk.#kids(cell, { ...OUTSIDE, language: cell.language || around.language });
    const blocks = walk.blocks.flatMap((block) =>
      block.kind === 'table' ? block.rows.flat().flatMap((inner) => inner.blocks) : [block],
    );
    return { isHead: cell.role === 'TH', columns: cell.columns, rows: cell.rows, blocks };
  }

  #take(number: number): Span[] {
    const spans = this.#pieces.get(number) ?? [];
    this.#pieces.delete(number);
    return spans;
  }

  #add(spans: readonly Span[], around: Around): void {
    const [first] = spans;
    if (!first) return;
    const goesOn = this.#break === 'none' || (this.#break === 'soft' && isBeside(this.#open?.spans.at(-1), first));
    const open = goesOn && this.#open ? this.#open : this.#begin(around);
    if (open.language !== around.language) open.language = '';
    for (const span of spans) open.spans.push(around.refers ? { ...span, refers: true } : span);
    this.#break = 'none';
  }

  #begin(around: Around): Draft {
    const { item } = around;
    const draft = draftOf(around);
    if (item && around.kind === 'text') Object.assign(draft, { kind: 'item', follows: item.begun });
    if (item && !item.begun) (draft.kind === 'item' ? draft.label : draft.spans).push(...item.label);
    if (item) item.begun = true;
    this.blocks.push(draft);
    this.#open = draft;
    this.#break = 'none';
    return draft;
  }
}

function draftOf({ kind, level, depth, language }: Around): Draft {
  return { kind, level, depth, language, label: [], spans: [], follows: false, says: '' };
}

function asParagraph(role: string, around: Around): Around {
  const level = role === 'Title' ? 1 : role === 'H' ? 1 : Number(/^H(\d)$/.exec(role)?.[1] ?? 0);
  const within = { ...around, inParagraph: true };
  if (around.kind === 'note') return within;
  if (level > 0) return { ...within, kind: 'heading', level };
  if (role === 'Caption') return { ...within, kind: 'caption' };
  return role === 'TOCI' ? { ...within, kind: 'contents' } : within;
}

function asGroup(role: string, around: Around): Around {
  const within = { ...around, inParagraph: false };
  if (role === 'L') return { ...within, depth: around.depth + 1, item: null };
  return role === 'TOC' && around.kind !== 'note' ? { ...within, kind: 'contents' } : within;
}

/** Whether `next` stands on the line of `before`. */
function isBeside(before: Span | undefined, next: Span): boolean {
  return before !== undefined && Math.abs(before.baseline - next.baseline) < 0.6 * Math.max(before.size, next.size);
}

/** The rows of a table, also of its head and foot; not those of tables in it. */
function rowsIn({ kids }: Tag): Tag[] {
  return kids.flatMap((kid) => {
    if (typeof kid === 'number' || kid.role === 'Table' || kid.role === 'Caption') return [];
    return kid.role === 'TR' ? [kid] : rowsIn(kid);
  });
}

function cellsIn({ kids }: Tag): Tag[] {
  return kids.flatMap((kid) => {
    if (typeof kid === 'number') return [];
    return CELLS.has(kid.role) ? [kid] : cellsIn(kid);
  });
}
