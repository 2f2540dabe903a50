/** A reading with all its Burmese in Unicode: block by block, since documents are put together from several hands. */

import { Fragment, type Node } from 'prosemirror-model';
import { sourceSchema } from '../../../shared/schema/sourceSchema.ts';
import { normaliseText } from '../../../shared/text/canonicalText.ts';
import type { Reading, ReadingPlace } from '../reading.ts';
import { textBlocksOf } from '../textBlocks.ts';
import { fromZawgyi, hasBurmese, isZawgyi } from './zawgyi.ts';

const WARNING = 'Parts were written in the old Zawgyi encoding; they were converted: compare with the original.';

/** `reading` itself when nothing in it is in Zawgyi. */
export function inUnicode(reading: Reading): Reading {
  const burmese = textBlocksOf(reading.blocks).filter((block) => hasBurmese(block.textContent));
  const told = burmese.filter((block) => isZawgyi(block.textContent));
  const mostly = lengthOf(told) > lengthOf(burmese) / 2;
  const found = new Set(mostly ? burmese.filter((block) => isZawgyi(block.textContent, true)) : told);
  const words = (text: string) => (isZawgyi(text, mostly) ? fromZawgyi(text) : text);
  const title = words(reading.title);
  if (found.size === 0 && title === reading.title) return reading;
  const old = textBlocksOf(reading.blocks);
  const movedIn = ({ block, at }: ReadingPlace): ReadingPlace => {
    const node = old[block];
    return { block, at: node && found.has(node) ? movedAt(node, at) : at };
  };
  const beside = <T extends { from: ReadingPlace; to: ReadingPlace; text: string }>(each: T): T => ({
    ...each,
    from: movedIn(each.from),
    to: movedIn(each.to),
    text: words(each.text),
  });
  return {
    ...reading,
    title,
    blocks: reading.blocks.map((block) => converted(block, found)),
    pageStarts: reading.pageStarts.map((start) => ({ ...start, ...movedIn(start) })),
    ...(reading.metadata
      ? {
          metadata: {
            ...reading.metadata,
            authors: reading.metadata.authors.map(words),
            publisher: words(reading.metadata.publisher),
          },
        }
      : {}),
    ...(reading.comments ? { comments: reading.comments.map(beside) } : {}),
    ...(reading.changes ? { changes: reading.changes.map(beside) } : {}),
    warnings: [...reading.warnings, WARNING],
  };
}

function lengthOf(blocks: readonly Node[]): number {
  return blocks.reduce((sum, block) => sum + block.textContent.length, 0);
}

/** `node` with the text blocks in `found` converted. */
function converted(node: Node, found: ReadonlySet<Node>): Node {
  if (!node.isTextblock) return node.copy(Fragment.from(node.children.map((child) => converted(child, found))));
  if (!found.has(node)) return node;
  const children = node.children.flatMap((child) => {
    const text = child.isText ? fromZawgyi(child.text ?? '') : '';
    return child.isText ? (text === '' ? [] : [sourceSchema.text(text, child.marks)]) : [child];
  });
  return node.copy(Fragment.from(whole(children)));
}

/** Signs that belong to the last letter of the run before would make a text that is not NFC: then all is one run. */
function whole(children: readonly Node[]): readonly Node[] {
  const text = children.map((child) => child.textContent).join('');
  const isWhole = text === normaliseText(text) || !children.every((child) => child.isText);
  return isWhole ? children : [sourceSchema.text(normaliseText(text))];
}

/** Where the place `at` units into `block` is after conversion. */
function movedAt(block: Node, at: number): number {
  let before = 0;
  let moved = 0;
  for (const child of block.children) {
    const length = child.isText ? (child.text ?? '').length : 1;
    const text = (child.text ?? '').slice(0, Math.max(0, at - before));
    if (before >= at) break;
    moved += child.isText ? fromZawgyi(text).length : 1;
    before += length;
  }
  return moved;
}
