/** What goes into a reader of one format, and what it makes of it. */

import type { Node } from 'prosemirror-model';

export interface ReportFile {
  readonly bytes: Uint8Array;
  /** The file's name without its folder: for sentences, and as the last resort for a title. */
  readonly name: string;
  /** Told now and then: 0 to 1. */
  readonly onProgress?: (done: number) => void;
}

/** Where a printed page begins: in text block `block` of the reading (counted from 0), `at` UTF-16 units into it. */
export interface PageStart {
  readonly block: number;
  readonly at: number;
  readonly label: string;
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
