/** What a paragraph of a PDF is, by its letters and by its tag where that is trusted. */

import { CAPTION } from './captions.ts';
import { BULLET } from './labels.ts';
import { commonSize, type Line } from './lines.ts';
import { LIST_MARK, type Paragraph } from './paragraphs.ts';
import type { TagTrust } from './tags/tagTrust.ts';

const HEADING = { units: 180, lines: 4, larger: 1.14, notSmaller: 0.9 };
/** Shorter titles in the outline of a file may be words of the text as well. */
const TITLE_LETTERS = 5;

/** A paragraph shorter than this does not run on: it is a label or a cell. */
export const RUNS_ON_UNITS = 30;

/** In points, of a report without text. */
const UNKNOWN_SIZE = 10;

/** What a report says of its headings beside their look. */
export interface ToldHeadings {
  /** The titles of the file's own outline, and those that tags name. */
  readonly titles: readonly string[];
  /** Whether what tags call headings are some, and whether there are no others. */
  readonly tags: TagTrust['headings'];
}

/** Tells the paragraphs of one report. */
export class Kinds {
  /** The size of running text. */
  readonly body: number;
  readonly #boldIsPlain: boolean;
  readonly #outlined: ReadonlySet<string>;
  readonly #headings: TagTrust['headings'];

  /** `texts`: all lines of the report but running ones. */
  constructor(texts: readonly Line[], told: ToldHeadings) {
    this.body = bodySize(texts);
    this.#boldIsPlain = mostlyBold(texts);
    this.#outlined = new Set(told.titles.map(lettersOf).filter((title) => title.length >= TITLE_LETTERS));
    this.#headings = told.tags;
  }

  /** Notes only as their tags tell them. */
  kindOf(paragraph: Paragraph): 'text' | 'heading' | 'item' | 'note' | 'figure' {
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
    if (paragraph.size >= HEADING.larger * this.body) return true;
    // A bold beginning that runs on in plain letters opens a paragraph and is no heading of its own.
    const wholly = paragraph.lines.every(({ runs }) => runs.every((run) => run.bold || run.raised));
    const stands = (wholly && !this.#boldIsPlain) || isCapitals(text);
    return stands && paragraph.size >= HEADING.notSmaller * this.body;
  }
}

/** Set like which other headings: the larger, the higher. */
export function rankOf({ size, bold, lines }: Paragraph): number {
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
  const long = lines.filter(({ text }) => text.length >= RUNS_ON_UNITS);
  return commonSize(long.length > 0 ? long : lines) || UNKNOWN_SIZE;
}

/** A report set in bold throughout: there, bold marks no heading. */
function mostlyBold(lines: readonly Line[]): boolean {
  const letters = (some: readonly Line[]) => some.reduce((sum, line) => sum + line.text.length, 0);
  return letters(lines.filter((line) => line.bold)) > letters(lines) / 2;
}
