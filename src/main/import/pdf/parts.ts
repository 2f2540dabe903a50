/** What the text of a PDF is put together from: text blocks to be, in reading order. */

import type { FurnitureKind } from '../../../shared/schema/sourceSchema.ts';
import type { Run } from './lines.ts';
import type { Told } from './tags/taggedText.ts';

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

/** The page that a part ends on, by its index. */
export function pageOf({ page, starts }: Part): number {
  return starts.at(-1)?.page ?? page;
}

/** A line that is no part of the text, or several. */
export function furniturePart(runs: readonly Run[], page: number, furniture: FurnitureKind): Part {
  return { kind: 'furniture', furniture, page, size: 0, rank: 0, label: '', runs: [...runs], rows: [], starts: [] };
}
