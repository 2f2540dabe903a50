/** The outline of a report: its headings, each under the nearest one above it of a higher rank. */

import type { Node } from 'prosemirror-model';
import type { TextIndex } from './textIndex.ts';

export interface Heading {
  /** Where it begins, in UTF-16 units of the canonical text. */
  readonly offset: number;
  readonly text: string;
  readonly children: readonly Heading[];
}

/** Headings in blocks that are left out, and empty ones, are none; a level that is skipped makes no empty rank. */
export function outlineOf(doc: Node, index: TextIndex, leftOut: readonly boolean[]): readonly Heading[] {
  const roots: OpenHeading[] = [];
  const open: OpenHeading[] = [];
  let block = 0;
  doc.descendants((node) => {
    if (!node.isTextblock) return true;
    const isLeftOut = leftOut[block];
    const { start, end } = index.blockRange(block++);
    const text = index.text.slice(start, end).trim();
    if (node.type.name !== 'heading' || isLeftOut || text === '') return false;
    const { label, level } = node.attrs;
    const numbered = label ? `${label} ${text}` : text;
    const heading: OpenHeading = { offset: start, text: numbered, level: Number(level), children: [] };
    while ((open.at(-1)?.level ?? 0) >= heading.level) open.pop();
    (open.at(-1)?.children ?? roots).push(heading);
    open.push(heading);
    return false;
  });
  return roots;
}

interface OpenHeading extends Heading {
  readonly level: number;
  readonly children: OpenHeading[];
}

/** The heading that `offset` stands under, and those above it, outermost first. */
export function headingsAbove(outline: readonly Heading[], offset: number): readonly Heading[] {
  const within = outline.findLast((heading) => heading.offset <= offset);
  return within ? [within, ...headingsAbove(within.children, offset)] : [];
}
