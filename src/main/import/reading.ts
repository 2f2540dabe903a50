/** What goes into a reader of one format, and what it makes of it. */

import type { Node } from 'prosemirror-model';
import type { ReadingChoices } from '../../shared/model/readingChoices.ts';
import type { Metadata } from '../../shared/model/source.ts';
import type { RecognisedPage } from '../recognition/recognisedPage.ts';

export interface ReportFile {
  readonly bytes: Uint8Array;
  /** The file's name without its folder: for sentences, and as the last resort for a title. */
  readonly name: string;
  /** How the analyst wants it read where there is more than one way. */
  readonly choices?: ReadingChoices | undefined;
  /** What opens it, where it is protected. */
  readonly password?: string | undefined;
  /** Pages of a PDF whose text was recognised, which is read instead of what the file has there. */
  readonly recognised?: readonly RecognisedPage[] | undefined;
  /** Told now and then: 0 to 1. */
  readonly onProgress?: (done: number) => void;
}

/** A place in text block `block` of the reading (counted from 0), `at` UTF-16 units into it. */
export interface ReadingPlace {
  readonly block: number;
  readonly at: number;
}

/** Where a printed page begins. */
export interface PageStart extends ReadingPlace {
  readonly label: string;
  /** Its place among the original's pages, counted from 0, where those can be drawn. */
  readonly page?: number;
}

/** A comment that somebody wrote into the margin of the report, and the stretch that it is about. */
export interface ReadComment {
  readonly from: ReadingPlace;
  readonly to: ReadingPlace;
  readonly author: string;
  /** As the file says it. */
  readonly date: string;
  readonly text: string;
}

/** What somebody added or removed with "track changes" on. */
export interface ReadChange {
  readonly kind: 'insertion' | 'deletion';
  readonly from: ReadingPlace;
  readonly to: ReadingPlace;
  readonly author: string;
  readonly date: string;
  /** The words that were removed. */
  readonly text: string;
}

/** Text that was recognised, and how sure it is, in per cent. */
export interface ReadRecognition {
  readonly from: ReadingPlace;
  readonly to: ReadingPlace;
  readonly confidence: number;
}

export interface Reading {
  readonly title: string;
  /** BCP 47, or empty when the file does not say. */
  readonly language: string;
  /** Block nodes of the source schema, in reading order; empty ones are dropped later. */
  readonly blocks: readonly Node[];
  readonly pageStarts: readonly PageStart[];
  /** Printed pages; `null` where the format has none. */
  readonly pages: number | null;
  readonly metadata?: Metadata;
  readonly comments?: readonly ReadComment[];
  readonly changes?: readonly ReadChange[];
  readonly recognised?: readonly ReadRecognition[];
  /** The languages, as Tesseract calls them, in which text was recognised. */
  readonly languages?: readonly string[];
  /** Pages, by their index, whose text is worth recognising. */
  readonly unread?: readonly number[];
  /** Sentences for the analyst about what may differ from the original. */
  readonly warnings: readonly string[];
}

/** A file name without its ending: the title of a report that has none. */
export function stemOf(name: string): string {
  return name.replace(/\.[^.]{1,9}$/, '') || name;
}

/** The title that the text itself gives: a main heading among its first blocks, else the file's name. */
export function titleOf(blocks: readonly Node[], name: string): string {
  const opening = blocks.filter((block) => block.attrs.furniture == null).slice(0, 5);
  const headings = opening.filter((block) => block.type.name === 'heading');
  const highest = headings.toSorted((a, b) => a.attrs.level - b.attrs.level)[0];
  return highest?.textContent.trim() || stemOf(name);
}

/** Titles that programs give by themselves: the file's name, the printing program. */
const MACHINE_TITLE =
  /^(microsoft \w+ - |untitled|document\d*$|slide \d|powerpoint|ohne titel|sin título|sans titre)|\.(docx?|odt|rtf|indd|qxd|pptx?|pdf|wpd|tex|dvi)$/i;

/** Whether the title in a file's properties was written by a person. */
export function isOwnTitle(title: string): boolean {
  return /\p{L}{3}/u.test(title) && !MACHINE_TITLE.test(title);
}
