/** Puts the paragraphs of all pages in reading order and says what each is; a paragraph may run over columns and pages. */

import type { FurnitureKind } from '../../../shared/schema/sourceSchema.ts';
import { CAPTION } from './captions.ts';
import { columnsOf } from './columns.ts';
import { joinRuns, textOf, vocabularyOf } from './hyphens.ts';
import { Kinds, RUNS_ON_UNITS, rankOf } from './kinds.ts';
import { labelled, withoutMark } from './labels.ts';
import { type Line, type Run, wholeLines } from './lines.ts';
import { callsIn, type NoteMark, noteMarkOf } from './notes.ts';
import type { PrintedPage } from './pages.ts';
import { type Paragraph, paragraphsOf } from './paragraphs.ts';
import { type Cell, furniturePart, type Part, pageOf } from './parts.ts';
import { runningLines } from './runningLines.ts';
import { type PrintedTable, segmentsOf, type TableCell, type TextLines, withoutLeaders } from './tables.ts';
import type { TaggedPage } from './tags/tagBlocks.ts';
import { isTold, taggedText } from './tags/taggedText.ts';
import { type TaggedLines, taggedLines, trustedTags, withArtifacts } from './tags/trustedTags.ts';

const CONTINUED = /^[\p{Ll}(]/u;
/** Where tags tell that a page begins within text, a name or a number may go on with it as well. */
const CONTINUED_TAG = /^[\p{L}\p{N}(“"«]/u;
const OPEN_END = /[^.!?:;”"。」。\s]$/u;

/** All parts of a report in reading order. `outline`: the titles of the file's own outline. */
export function composed(pages: readonly PrintedPage[], outline: readonly string[] = []): Part[] {
  const tags = trustedTags(pages);
  const lined = pages.map((page, at) => taggedLines(page, tags.pages.get(at)));
  const running = withArtifacts(runningLines(lined), lined);
  const texts = lined.flatMap((page) => page.lines.filter((line) => !running.has(line)));
  const kinds = new Kinds(texts, { titles: [...outline, ...tags.titles], tags: tags.headings });
  const composer = new Composer(kinds, vocabularyOf(texts.map(({ text }) => text)), pages.length);
  for (const [index, page] of lined.entries()) {
    composer.add(index, page, running, pages[index]?.turned ?? [], tags.pages.get(index));
    if (pages[index]?.isPicture) composer.addPicture(index);
  }
  return composer.parts;
}

class Composer {
  readonly parts: Part[] = [];
  readonly #kinds: Kinds;
  readonly #vocabulary: ReadonlySet<string>;
  readonly #pages: number;
  /** The last part of running text, which the next page may continue. */
  #open: Part | null = null;
  /** Nothing but small letters has followed the last table. */
  #isUnderTable = false;
  /** The marks of notes on the page before and on this one: a paragraph that runs over has its marks on either. */
  #called: readonly [ReadonlySet<string>, ReadonlySet<string>] = [new Set(), new Set()];

  /** `vocabulary`: the words of the report. `pages`: how many it has. */
  constructor(kinds: Kinds, vocabulary: ReadonlySet<string>, pages: number) {
    this.#kinds = kinds;
    this.#vocabulary = vocabulary;
    this.#pages = pages;
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
      ? taggedText(tagged, furniture, { body: this.#kinds.body, pages: this.#pages })
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
    return columnsOf(lines, this.#kinds.body).flatMap((column) =>
      segmentsOf(column, this.#pages).flatMap((segment): (Paragraph | PrintedTable | TextLines)[] =>
        segment.kind === 'text' ? paragraphsOf(segment.lines, this.#kinds.body) : [segment],
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
    return this.#kinds.kindOf(paragraph) === 'text' || (told?.kind === 'item' && told.label === '');
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
    this.#isUnderTable &&= paragraph.size < this.#kinds.body;
    // A sign that begins a small line under a table says what it means there: it is no item's, and stays.
    const kind = mark ? 'note' : this.#isUnderTable && !told ? 'text' : this.#kinds.kindOf(paragraph);
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
    return noteMarkOf(paragraph, { body: this.#kinds.body, pageHeight, called: new Set([...before, ...here]) });
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
