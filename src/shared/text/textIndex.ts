/** Maps offsets of the canonical text to positions of the ProseMirror document and back, for one fixed document. */

import type { Node } from 'prosemirror-model';
import { OBJECT_REPLACEMENT } from './canonicalText.ts';

/** A stretch of one text block: the block's number and UTF-16 offsets within the canonical text, end exclusive. */
export interface BlockPiece {
  readonly block: number;
  readonly start: number;
  readonly end: number;
}

/** Built by one walk over the document and kept as long as the (never changing) document lives. */
export class TextIndex {
  /** The canonical text. */
  readonly text: string;
  readonly #starts: Int32Array;
  readonly #positions: Int32Array;

  constructor(doc: Node) {
    const starts: number[] = [];
    const positions: number[] = [];
    const blocks: string[] = [];
    let offset = 0;
    doc.descendants((node, position) => {
      if (!node.isTextblock) return true;
      const text = node.textBetween(0, node.content.size, '\n', OBJECT_REPLACEMENT);
      starts.push(offset);
      positions.push(position + 1);
      blocks.push(text);
      offset += text.length + 1;
      return false;
    });
    this.text = blocks.join('\n');
    this.#starts = Int32Array.from(starts);
    this.#positions = Int32Array.from(positions);
  }

  /** How many text blocks the document has. */
  get blockCount(): number {
    return this.#starts.length;
  }

  /** The number of the text block that holds `offset` (0 to text length). */
  blockAt(offset: number): number {
    return lastNotAfter(this.#starts, offset);
  }

  /** Where block `block` begins and ends in the canonical text, end exclusive. */
  blockRange(block: number): { readonly start: number; readonly end: number } {
    const start = this.#starts[block] ?? 0;
    const next = this.#starts[block + 1];
    return { start, end: next === undefined ? this.text.length : next - 1 };
  }

  /** The ProseMirror position of `offset` (0 to text length). */
  toPosition(offset: number): number {
    const block = this.blockAt(offset);
    return (this.#positions[block] ?? 0) + offset - (this.#starts[block] ?? 0);
  }

  /** The offset of a ProseMirror position; a position between blocks belongs to the end of the block before it. */
  toOffset(position: number): number {
    const block = lastNotAfter(this.#positions, position);
    const { start, end } = this.blockRange(block);
    return Math.max(start, Math.min(end, start + position - (this.#positions[block] ?? 0)));
  }

  /** The parts of `start`–`end` that lie in each text block, the line feeds between them left out. */
  pieces(start: number, end: number): BlockPiece[] {
    const pieces: BlockPiece[] = [];
    for (let block = this.blockAt(start); block < this.blockCount; block++) {
      const range = this.blockRange(block);
      if (range.start >= end) break;
      const piece = { block, start: Math.max(start, range.start), end: Math.min(end, range.end) };
      if (piece.end > piece.start) pieces.push(piece);
    }
    return pieces;
  }
}

function lastNotAfter(sorted: Int32Array, value: number): number {
  let low = 0;
  let high = sorted.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((sorted[middle] ?? 0) <= value) low = middle;
    else high = middle - 1;
  }
  return low;
}
