/**
 * The first drafts had the count of a finding written into them, as its last paragraph; since then it is derived where it is
 * shown, and would be told twice. Only what such a draft wrote is taken away: in a brief in which nothing is generated, plain
 * words of exactly that form, in exactly that place. A count that anybody has touched, or put elsewhere, stays.
 */

import { Fragment, type Node } from 'prosemirror-model';

const written = /^\d+ passages? in \d+ reports?\.$/;

/** `doc` without the counts that its draft wrote; `doc` itself where there are none. */
export function withoutOldCounts(doc: Node): Node {
  const blocks = doc.children;
  if (blocks.some(({ type }) => type.name === 'generated') || !blocks.some(endsWithOldCount)) return doc;
  return doc.copy(Fragment.from(blocks.map((block) => (endsWithOldCount(block) ? withoutLast(block) : block))));
}

function endsWithOldCount(block: Node): boolean {
  const { lastChild } = block;
  if (block.type.name !== 'finding' || lastChild?.type.name !== 'paragraph') return false;
  const [words, ...more] = lastChild.children;
  const plain = more.length === 0 && words?.marks.length === 0 && written.test(words.text ?? '');
  return plain && block.maybeChild(block.childCount - 2)?.type.name === 'quote';
}

function withoutLast(block: Node): Node {
  return block.copy(Fragment.from(block.children.slice(0, -1)));
}
