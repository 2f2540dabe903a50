/** What runs on from one paragraph of a Word document to the next: fields, comments, tracked changes, pages, notes. */

import type { Place } from '../inline.ts';
import { formattedNumber } from '../office/numberFormats.ts';
import type { TrackedChange } from '../office/trackedChanges.ts';
import type { XmlElement } from '../xml.ts';

/** The stretch that a comment is about. */
export interface CommentedStretch {
  from: Place | null;
  to: Place | null;
}

/** A note in the order of its mark in the text. */
export interface MarkedNote {
  readonly kind: NoteKind;
  readonly id: string;
  /** As printed. */
  readonly label: string;
}

export type NoteKind = 'footnote' | 'endnote';

interface Field {
  code: string;
  showsResult: boolean;
}

/** What an endless file could fill memory with. */
const CODE_UNITS = 10_000;

export class Flow {
  readonly changes: TrackedChange[] = [];
  readonly comments = new Map<string, CommentedStretch>();
  readonly notes: MarkedNote[] = [];
  /** The contents of text boxes that wait for the end of the paragraph they are fastened to. */
  textBoxes: XmlElement[] = [];
  /** How much text is hidden in the document, in UTF-16 units. */
  hidden = 0;
  /** Letters by the language that the document gives them. */
  readonly languages = new Map<string, number>();
  /** Where each page but the first begins, as Word laid them out when it last saved the document. */
  readonly pages = new Map<number, Place>();
  readonly #fields: Field[] = [];
  readonly #marks = new Map<string, string>();
  readonly #numbered = { footnote: 0, endnote: 0 };
  #page = 1;

  /** Whether text is shown here: not the code of a field. */
  get shows(): boolean {
    return this.#fields.every(({ showsResult }) => showsResult);
  }

  /** The address that a link field around here leads to. */
  get linkAddress(): string | null {
    for (const { code } of this.#fields) {
      const address = /^\s*HYPERLINK\s+"([^"]*)"/.exec(code)?.[1];
      if (address) return address;
    }
    return null;
  }

  beginField(): void {
    this.#fields.push({ code: '', showsResult: false });
  }

  addCode(code: string): void {
    const field = this.#fields.at(-1);
    if (field && !field.showsResult && field.code.length < CODE_UNITS) field.code += code;
  }

  separateField(): void {
    const field = this.#fields.at(-1);
    if (field) field.showsResult = true;
  }

  endField(): void {
    this.#fields.pop();
  }

  /** The page that is written on, counted from 1. */
  get page(): number {
    return this.#page;
  }

  /** A new page begins at `place`. */
  turnPage(place: Place): void {
    this.#page++;
    if (!this.pages.has(this.#page)) this.pages.set(this.#page, place);
  }

  /** Reads things that stand beside each other and turn their pages each for itself, such as the cells of a row. */
  beside(things: readonly (() => void)[]): void {
    const from = this.#page;
    let furthest = from;
    for (const thing of things) {
      this.#page = from;
      thing();
      furthest = Math.max(furthest, this.#page);
    }
    this.#page = furthest;
  }

  /** The printed mark of a note at its reference. `custom`: the text itself has it. */
  note(kind: NoteKind, id: string, custom: boolean): string {
    const key = `${kind} ${id}`;
    const known = this.#marks.get(key);
    if (known !== undefined) return known;
    if (!custom) this.#numbered[kind]++;
    const label = custom ? '' : formattedNumber(this.#numbered[kind], kind === 'footnote' ? 'decimal' : 'lowerRoman');
    this.#marks.set(key, label);
    this.notes.push({ kind, id, label });
    return label;
  }

  comment(id: string): CommentedStretch {
    const known = this.comments.get(id);
    if (known) return known;
    const stretch = { from: null, to: null };
    this.comments.set(id, stretch);
    return stretch;
  }

  countLetters(language: string | undefined, letters: number): void {
    if (language) this.languages.set(language, (this.languages.get(language) ?? 0) + letters);
  }
}
