/** The paragraphs, list items and tables of an office document in order, and the blocks that they make. */

import type { Mark, Node } from 'prosemirror-model';
import { type FurnitureKind, sourceSchema } from '../../../shared/schema/sourceSchema.ts';
import { headings, type Piece, paragraphs } from '../inline.ts';
import { type ListedItem, listsOf } from '../lists.ts';
import type { Lettering } from './lettering.ts';

const { nodes, marks } = sourceSchema;

/** The number of one paragraph. */
export interface PrintedNumber {
  /** As printed, as in "4.2(b)"; empty for bullets. */
  readonly label: string;
  /** Its place in its list, from 1 as a rule. */
  readonly number: number;
  readonly isBullet: boolean;
}

/** A paragraph before it is known whether it is a heading. */
export interface ParagraphEntry {
  readonly kind: 'paragraph';
  readonly pieces: Piece[];
  readonly lettering: Lettering;
  readonly centred: boolean;
  /** 1 to 9; 0 for a paragraph of text. */
  readonly level: number;
  readonly number: PrintedNumber | null;
  /** Depth in its list, from 0. */
  readonly listLevel: number;
  readonly isQuote: boolean;
  readonly furniture: FurnitureKind | null;
}

export type Entry = ParagraphEntry | { readonly kind: 'block'; readonly node: Node };

/** The blocks of `entries`: items that follow each other are one list. */
export function blocksOf(entries: readonly Entry[]): Node[] {
  const blocks: Node[] = [];
  let items: ParagraphEntry[] = [];
  const endList = () => {
    blocks.push(...listsOf(items.map(listed)));
    items = [];
  };
  for (const entry of entries) {
    if (isItem(entry)) {
      items.push(entry);
      continue;
    }
    endList();
    if (entry.kind === 'block') blocks.push(entry.node);
    else blocks.push(...blocksOfParagraph(entry));
  }
  endList();
  return blocks;
}

function isItem(entry: Entry): entry is ParagraphEntry {
  return entry.kind === 'paragraph' && entry.number !== null && entry.level === 0;
}

function blocksOfParagraph(entry: ParagraphEntry): Node[] {
  if (entry.level > 0) return headingOf(entry);
  const made = paragraphs(entry.pieces, entry.furniture);
  return entry.isQuote && made.length > 0 ? [nodes.blockquote.create(null, made)] : made;
}

/** A heading is set in bold by its own nature. */
function headingOf({ pieces, level, number, furniture }: ParagraphEntry): Node[] {
  const plain = pieces.map((piece) => (piece.kind === 'text' ? { ...piece, marks: withoutBold(piece.marks) } : piece));
  return headings(plain, level, furniture, number?.label);
}

function withoutBold(all: readonly Mark[]): readonly Mark[] {
  return marks.strong.isInSet(all) ? marks.strong.removeFromSet(all) : all;
}

function listed({ number, listLevel, pieces }: ParagraphEntry): ListedItem {
  const { isBullet = true, number: counted = 1, label = '' } = number ?? {};
  return { level: listLevel, isBullet, number: counted, label, content: paragraphs(pieces) };
}
