/**
 * Sentences of Findings and Options that no passage stands behind: neither in the sentence, nor directly after it in the
 * same paragraph. A finding with a citation anywhere in it is supported as a whole: that is what its card says.
 */

import type { Node } from 'prosemirror-model';
import { briefSchema, type SectionKind } from '../schema/briefSchema.ts';
import { isCitation } from '../schema/citation.ts';
import { sentencesOf, trim } from '../text/segment.ts';
import { kindsByBlock } from './briefSections.ts';

const { nodes, marks } = briefSchema;

/** A sentence without evidence, by positions in the ProseMirror document. */
export interface UnsupportedSentence {
  readonly from: number;
  readonly to: number;
  /** The position of its paragraph. */
  readonly paragraph: number;
  readonly kind: SectionKind;
  readonly words: string;
}

/** All of them, in reading order. */
export function unsupportedSentences(doc: Node): UnsupportedSentence[] {
  const kinds = kindsByBlock(doc);
  const found: UnsupportedSentence[] = [];
  doc.forEach((block, position, index) => {
    const inFinding = block.type === nodes.finding;
    const kind = kinds[index] ?? (inFinding ? 'findings' : null);
    if (kind === null || (inFinding && cites(block))) return;
    collect(block, position, doc.maybeChild(index + 1), (paragraph, from, to, words) =>
      found.push({ paragraph, from, to, kind, words }),
    );
  });
  return found;
}

type Found = (paragraph: number, from: number, to: number, words: string) => void;

/** `next` is the block after `block`: a verbatim quote there stands behind the last sentence. */
function collect(block: Node, position: number, next: Node | null, found: Found): void {
  if (block.type === nodes.paragraph) {
    const sentences = withoutEvidence(block);
    const quoted = next?.type === nodes.quote;
    for (const { start, end, last, words } of sentences)
      if (!(quoted && last)) found(position, position + 1 + start, position + 1 + end, words);
    return;
  }
  // Somebody else's words, headings and the cells of a table claim nothing by themselves.
  if (block.type === nodes.table || block.isTextblock || block.isAtom || block.type === nodes.blockquote) return;
  block.forEach((child, offset, index) => {
    collect(child, position + 1 + offset, block.maybeChild(index + 1), found);
  });
}

interface Sentence {
  readonly start: number;
  readonly end: number;
  /** Whether it is the last one of its paragraph. */
  readonly last: boolean;
  readonly words: string;
}

/** Nodes are never changed, only replaced, so that while one paragraph is written all others are known already. */
const known = new WeakMap<Node, readonly Sentence[]>();

function withoutEvidence(paragraph: Node): readonly Sentence[] {
  const before = known.get(paragraph);
  if (before) return before;
  const citations: number[] = [];
  paragraph.forEach((node, offset) => {
    if (isCitation(node)) citations.push(offset);
  });
  // A citation takes one position, and so does the space that stands for it here.
  const text = paragraph.textBetween(0, paragraph.content.size, undefined, ' ');
  const all = sentencesOf(text);
  const sentences = all.flatMap(({ start, end }, index) => {
    const words = trim(text, start, end);
    const supported = citations.some((offset) => offset >= start && offset < end);
    if (supported || !/\p{L}/u.test(text.slice(start, end)) || isOwnView(paragraph, words.start)) return [];
    return [{ ...words, last: index === all.length - 1, words: text.slice(words.start, words.end) }];
  });
  known.set(paragraph, sentences);
  return sentences;
}

function isOwnView(paragraph: Node, offset: number): boolean {
  const node = paragraph.childAfter(offset).node;
  return node !== null && marks.ownView.isInSet(node.marks) !== undefined;
}

function cites(block: Node): boolean {
  let found = false;
  block.descendants((node) => {
    found ||= isCitation(node);
    return !found;
  });
  return found;
}
