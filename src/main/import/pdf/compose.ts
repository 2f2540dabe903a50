/** Puts the paragraphs of all pages in reading order and says what each is; a paragraph may run over columns and pages. */

import type { FurnitureKind } from '../../../shared/schema/sourceSchema.ts';
import { CAPTION } from './captions.ts';
import { columnsOf } from './columns.ts';
import { joinRuns, textOf, vocabularyOf } from './hyphens.ts';
import { BULLET, labelled, withoutMark } from './labels.ts';
import { type Line, type Run, wholeLines } from './lines.ts';
import { callsIn, type NoteMark, noteMarkOf } from './notes.ts';
import type { PrintedPage } from './pages.ts';
import { LIST_MARK, type Paragraph, paragraphsOf } from './paragraphs.ts';
import { runningLines } from './runningLines.ts';
import { type PrintedTable, segmentsOf, type TableCell, type TextLines, withoutLeaders } from './tables.ts';
import type { TaggedPage } from './tags/tagBlocks.ts';
import { isTold, type Told, taggedText } from './tags/taggedText.ts';
import type { TagTrust } from './tags/tagTrust.ts';
import { type TaggedLines, taggedLines, trustedTags, withArtifacts } from './tags/trustedTags.ts';

/** A cell of a table: its text, how many columns and rows it lies across, whether it is a head. */
export interface Cell {
  /** At least one; that of an empty cell has no runs. */
  readonly paragraphs: readonly (readonly Run[])[];
  readonly columns: number;
  readonly rows: number;
  readonly isHead: boolean;
}

/** One text block to be, or a table of them. `starts`: where in its text, in UTF-16 units, a further page begins, by its index. */
export interface Part {
  readonly kind: 'text' | 'heading' | 'item' | 'note' | 'table' | 'figure' | 'picture' | 'furniture';
  readonly furniture: FurnitureKind | null;
  /** The page that it begins on, by its index. */
  readonly page: number;
  readonly size: number;
  /** Set like which other headings: the larger, the higher. */
  readonly rank: number;
  /** The printed mark of a note, which is not in its text. */
  readonly label: string;
  /** What its tag says, where that is trusted. */
  readonly told?: Told | undefined;
  runs: Run[];
  /** Of a table: the runs of each cell, row by row. */
  readonly rows: readonly (readonly Cell[])[];
  readonly starts: { readonly page: number; readonly at: number }[];
}

const CONTINUED = /^[\p{Ll}(]/u;
/** Where tags tell that a page begins within text, a name or a number may go on with it as well. */
const CONTINUED_TAG = /^[\p{L}\p{N}(“"«]/u;
const OPEN_END = /[^.!?:;”"。」。\s]$/u;

const HEADING = { units: 180, lines: 4, larger: 1.14, notSmaller: 0.9 };
/** Shorter titles in the outline of a file may be words of the text as well. */
const TITLE_LETTERS = 5;

/** A paragraph shorter than this does not run on: it is a label or a cell. */
const RUNS_ON_UNITS = 30;

/** All parts of a report in reading order. `outline`: the titles of the file's own outline. */
export function composed(pages: readonly PrintedPage[], outline: readonly string[] = []): Part[] {
  const tags = trustedTags(pages);
  const lined = pages.map((page, at) => taggedLines(page, tags.pages.get(at)));
  const running = withArtifacts(runningLines(lined), lined);
  const texts = lined.flatMap((page) => page.lines.filter((line) => !running.has(line)));
  const composer = new Composer(
    bodySize(texts),
    vocabularyOf(texts.map(({ text }) => text)),
    mostlyBold(texts),
    pages.length,
    new Set([...outline, ...tags.titles].map(lettersOf).filter((title) => title.length >= TITLE_LETTERS)),
    tags.headings,
  );
  for (const [index, page] of lined.entries()) {
    composer.add(index, page, running, pages[index]?.turned ?? [], tags.pages.get(index));
    if (pages[index]?.isPicture) composer.addPicture(index);
  }
  return composer.parts;
}

/** The page that a part ends on, by its index. */
export function pageOf({ page, starts }: Part): number {
  return starts.at(-1)?.page ?? page;
}

class Composer {
  readonly parts: Part[] = [];
  readonly #body: number;
  readonly #vocabulary: ReadonlySet<string>;
  readonly #boldIsPlain: boolean;
  readonly #pages: number;
  readonly #outlined: ReadonlySet<string>;
  readonly #headings: TagTrust['headings'];
  /** The last part of running text, which the next page may continue. */
  #open: Part | null = null;
  /** Nothing but small letters has followed the last table. */
  #isUnderTable = false;
  /** The marks of notes on the page before and on this one: a paragraph that runs over has its marks on either. */
  #called: readonly [ReadonlySet<string>, ReadonlySet<string>] = [new Set(), new Set()];

  constructor(
    body: number,
    vocabulary: ReadonlySet<string>,
    boldIsPlain: boolean,
    pages: number,
    outlined: ReadonlySet<string>,
    headings: TagTrust['headings'],
  ) {
    this.#headings = headings;
    this.#pages = pages;
    this.#outlined = outlined;
    this.#body = body;
    this.#vocabulary = vocabulary;
    this.#boldIsPlain = boldIsPlain;
  }

  /** `tagged`: the page by its tags, where those are trusted. */
  add(
    page: number,
    lined: TaggedLines,
    running: ReadonlyMap<Line, FurnitureKind>,
    turned: readonly string[],
    tagged: TaggedPage | undefined,
  ): void {
    const furniture = lined.lines.filter((line) => running.has(line) && !(tagged && isTold(line, tagged)));
    const paragraphs = tagged
      ? taggedText(tagged, furniture, { body: this.#body, pages: this.#pages })
      : this.#laidOut(lined.lines.filter((line) => !running.has(line)));
    this.#called = [this.#called[1], callsIn(paragraphs)];
    this.#isUnderTable = false;
    const heads = furniture.filter((line) => line.baseline < lined.height / 2);
    // A paragraph that runs on from the page before comes first, so that it is not cut by the running head.
    const begun = this.#continued(paragraphs[0], page) ? 1 : 0;
    this.#addFurniture(heads, page, running);
    for (const each of paragraphs.slice(begun)) {
      if (isTable(each)) this.#addTable(each, page);
      else if (isContents(each)) this.#addContents(each, page);
      else if (!this.#continued(each, page)) this.#addParagraph(each, page, lined.height);
    }
    if (turned.length > 0)
      this.#push(furniturePart([{ text: turned.join(' '), bold: false, raised: false }], page, 'running-head'));
    this.#addFurniture(
      furniture.filter((line) => !heads.includes(line)),
      page,
      running,
    );
  }

  #laidOut(lines: readonly Line[]): (Paragraph | PrintedTable | TextLines)[] {
    return columnsOf(lines, this.#body).flatMap((column) =>
      segmentsOf(column, this.#pages).flatMap((segment): (Paragraph | PrintedTable | TextLines)[] =>
        segment.kind === 'text' ? paragraphsOf(segment.lines, this.#body) : [segment],
      ),
    );
  }

  /** A page that is a picture stands in the text as one. */
  addPicture(page: number): void {
    const starts = this.parts.at(-1)?.page === page ? [] : [{ page, at: 0 }];
    this.#open = null;
    this.#push({ ...furniturePart([], page, 'note'), kind: 'picture', furniture: null, starts });
  }

  #addFurniture(lines: readonly Line[], page: number, running: ReadonlyMap<Line, FurnitureKind>): void {
    for (const line of lines) this.#push(furniturePart(line.runs, page, running.get(line) ?? 'running-head'));
  }

  #push(part: Part): void {
    this.parts.push(part);
  }

  /** Joins `paragraph` to the text before it, if it goes on there in the middle of a sentence. */
  #continued(paragraph: Paragraph | PrintedTable | TextLines | undefined, page: number): boolean {
    const open = this.#open;
    if (!open || !paragraph || 'kind' in paragraph || !this.#isRunning(paragraph)) return false;
    // Tags part what is on one page, and say nothing where a page parts it. What runs on ends on the next page, so that labels ascend.
    if ((paragraph.told && pageOf(open) === page) || page - open.page > 1) return false;
    const before = textOf(open.runs);
    const runs = this.#runsOf(paragraph.lines);
    const begins = paragraph.told ? CONTINUED_TAG : CONTINUED;
    const goesOn = begins.test(textOf(runs)) && OPEN_END.test(before) && before.length > RUNS_ON_UNITS;
    if (!goesOn || Math.abs(open.size - paragraph.size) >= 0.8) return false;
    const joined = joinRuns(open.runs, runs, this.#vocabulary);
    const at = textOf(joined).length - textOf(runs).length;
    if (pageOf(open) !== page) {
      this.#moveBehind(open, page);
      open.starts.push({ page, at });
    }
    open.runs = joined;
    return true;
  }

  #isRunning(paragraph: Paragraph): boolean {
    const { told } = paragraph;
    return this.#kindOf(paragraph) === 'text' || (told?.kind === 'item' && told.label === '');
  }

  /** Puts a part that goes on overleaf behind all else of its page, so that no note stands behind the page's end. */
  #moveBehind(open: Part, page: number): void {
    const after = this.parts.splice(this.parts.lastIndexOf(open) + 1);
    this.parts.pop();
    this.parts.push(...after.filter((part) => part.page !== page), open, ...after.filter((part) => part.page === page));
  }

  #addParagraph(paragraph: Paragraph, page: number, height: number): void {
    const { told } = paragraph;
    const mark = this.#noteMark(paragraph, height);
    this.#isUnderTable &&= paragraph.size < this.#body;
    // A sign that begins a small line under a table says what it means there: it is no item's, and stays.
    const kind = mark ? 'note' : this.#isUnderTable && !told ? 'text' : this.#kindOf(paragraph);
    const runs = this.#runsOf(paragraph.lines);
    const { label, own } = mark ? { ...mark, own: withoutMark(runs, mark.units) } : labelled(kind, runs, told);
    const part: Part = {
      kind,
      furniture: null,
      page,
      size: paragraph.size,
      rank: rankOf(paragraph),
      label,
      told,
      runs: own,
      rows: [],
      starts: [],
    };
    this.#push(part);
    // The text goes on behind a caption, as behind a note.
    const isApart = kind === 'note' || kind === 'figure' || paragraph.told?.kind === 'caption';
    if (!isApart && !CAPTION.test(textOf(runs))) this.#open = kind === 'heading' ? null : part;
  }

  /** A table of contents is navigation: what it says, the headings say where they stand. */
  #addContents({ lines }: TextLines, page: number): void {
    for (const line of wholeLines(lines)) this.#push(furniturePart(line.runs, page, 'navigation'));
  }

  #addTable({ rows, heads }: PrintedTable, page: number): void {
    if (rows.flat().some(({ isHead }) => isHead !== undefined)) this.#open = null;
    const cells = rows.map((row, at) => row.map((cell) => this.#cellOf(cell, at < heads)));
    this.#isUnderTable = true;
    this.#push({
      kind: 'table',
      furniture: null,
      page,
      size: 0,
      rank: 0,
      label: '',
      runs: [],
      rows: cells,
      starts: [],
    });
  }

  #cellOf({ lines, below = [], columns, rows = 1, isHead = false }: TableCell, isInHead: boolean): Cell {
    const paragraphs = [lines, ...below].map((each) => unled(this.#runsOf(each)));
    return { paragraphs, columns, rows, isHead: isHead || isInHead };
  }

  #runsOf(lines: readonly Line[]): Run[] {
    return lines.reduce<Run[]>((runs, line) => joinRuns(runs, line.runs, this.#vocabulary), []);
  }

  /** The mark of a note that no tag tells. */
  #noteMark(paragraph: Paragraph, pageHeight: number): NoteMark | null {
    const [before, here] = this.#called;
    if ((paragraph.told?.kind ?? 'text') !== 'text' || (paragraph.lines[0]?.cells ?? 2) > 1) return null;
    return noteMarkOf(paragraph, { body: this.#body, pageHeight, called: new Set([...before, ...here]) });
  }

  #kindOf(paragraph: Paragraph): 'text' | 'heading' | 'item' | 'note' | 'figure' {
    const [first] = paragraph.lines;
    const text = first?.text ?? '';
    const { told } = paragraph;
    if (told?.kind === 'item' && !this.#isNumberedHeading(paragraph)) return 'item';
    if (told?.kind === 'note' || told?.kind === 'figure') return told.kind;
    if (told?.kind === 'heading' && this.#headings !== 'none') return 'heading';
    if (!first || first.cells > 1 || told?.kind === 'caption') return 'text';
    if (BULLET.test(text) && LIST_MARK.test(text)) return 'item';
    return !(told && this.#headings === 'all') && this.#isHeading(paragraph) ? 'heading' : 'text';
  }

  /** A numbered heading is often tagged as an item of a list. */
  #isNumberedHeading(paragraph: Paragraph): boolean {
    const text = paragraph.told?.label || (paragraph.lines[0]?.text ?? '');
    return this.#headings !== 'all' && !BULLET.test(text) && this.#isHeading(paragraph);
  }

  #isHeading(paragraph: Paragraph): boolean {
    const text = paragraph.lines.map((line) => line.text).join(' ');
    const fits = text.length < HEADING.units && paragraph.lines.length <= HEADING.lines;
    if (fits && this.#outlined.has(lettersOf(text))) return true;
    if (!fits || !/\p{L}{2}/u.test(text) || /[.,;。]$/u.test(text) || CAPTION.test(text)) return false;
    if (paragraph.size >= HEADING.larger * this.#body) return true;
    // A bold beginning that runs on in plain letters opens a paragraph and is no heading of its own.
    const wholly = paragraph.lines.every(({ runs }) => runs.every((run) => run.bold || run.raised));
    const stands = (wholly && !this.#boldIsPlain) || isCapitals(text);
    return stands && paragraph.size >= HEADING.notSmaller * this.#body;
  }
}

function isTable(part: Paragraph | PrintedTable | TextLines): part is PrintedTable {
  return 'kind' in part && part.kind === 'table';
}

function isContents(part: Paragraph | TextLines): part is TextLines {
  return 'kind' in part;
}

/** `runs` without the dots that lead on from them. */
function unled(runs: readonly Run[]): Run[] {
  let left = withoutLeaders(textOf(runs)).length;
  return runs.flatMap((run) => {
    const text = run.text.slice(0, Math.max(0, left));
    left -= run.text.length;
    return text === '' ? [] : [{ ...run, text }];
  });
}

function furniturePart(runs: readonly Run[], page: number, furniture: FurnitureKind): Part {
  return { kind: 'furniture', furniture, page, size: 0, rank: 0, label: '', runs: [...runs], rows: [], starts: [] };
}

function rankOf({ size, bold, lines }: Paragraph): number {
  return Math.round(size) * 4 + (isCapitals(lines.map(({ text }) => text).join(' ')) ? 2 : 0) + (bold ? 1 : 0);
}

/** What two writings of a title share, numbers before it and hyphens aside. */
function lettersOf(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}]+/gu, '');
}

function isCapitals(text: string): boolean {
  return /\p{Lu}{3}/u.test(text) && text.length > 6 && text === text.toUpperCase();
}

/** The size in which most letters of running text are set; figures and labels in tables are shorter pieces. */
function bodySize(lines: readonly Line[]): number {
  const letters = new Map<number, number>();
  const long = lines.filter(({ text }) => text.length >= RUNS_ON_UNITS);
  for (const { size, text } of long.length > 0 ? long : lines)
    letters.set(size, (letters.get(size) ?? 0) + text.length);
  return [...letters].reduce((most, each) => (each[1] > most[1] ? each : most), [10, 0])[0];
}

/** A report set in bold throughout: there, bold marks no heading. */
function mostlyBold(lines: readonly Line[]): boolean {
  const letters = (some: readonly Line[]) => some.reduce((sum, line) => sum + line.text.length, 0);
  return letters(lines.filter((line) => line.bold)) > letters(lines) / 2;
}
