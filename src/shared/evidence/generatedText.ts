/**
 * What the program writes into a brief: Methods, References, and the count under each finding. Derived from what the
 * project holds and the brief cites whenever it is shown or exported, so that it is never older than they are.
 */

import { Fragment, type Node } from 'prosemirror-model';
import { briefSchema, type GeneratedKind } from '../schema/briefSchema.ts';
import { type Citation, citationOf, isCitation } from '../schema/citation.ts';
import type { BriefFacts } from './briefFacts.ts';
import { countInWords, countPassages } from './counts.ts';
import { methodsOf } from './methods.ts';
import { referencesOf } from './references.ts';

const { nodes } = briefSchema;

/** The blocks that stand for a `generated` node of this kind in a brief that cites `cited`. */
export function generatedBlocks(kind: GeneratedKind, cited: readonly Citation[], facts: BriefFacts): Node[] {
  return kind === 'methods' ? methodsOf(cited, facts) : referencesOf(cited, facts);
}

/** All citations under `node` in reading order, one for each annotation. */
export function citedOnce(node: Node): Citation[] {
  const cited = new Map<string, Citation>();
  node.descendants((each) => {
    if (isCitation(each) && !cited.has(each.attrs.annotationId)) cited.set(each.attrs.annotationId, citationOf(each));
  });
  return [...cited.values()];
}

/** "3 passages in 2 reports", for those that a finding cites; null while it cites none. */
export function findingCount(finding: Node): string | null {
  const cited = citedOnce(finding);
  return cited.length === 0 ? null : countInWords(countPassages(cited));
}

/** The brief as it is printed: the same document with everything in it that is derived. */
export function printedBrief(doc: Node, facts: BriefFacts): Node {
  const cited = citedOnce(doc);
  const blocks = doc.children.flatMap((block) => {
    if (block.type === nodes.generated) return generatedBlocks(block.attrs.kind, cited, facts);
    return [block.type === nodes.finding ? counted(block) : block];
  });
  return doc.copy(Fragment.from(blocks));
}

function counted(finding: Node): Node {
  const count = findingCount(finding);
  if (count === null) return finding;
  return finding.copy(finding.content.addToEnd(nodes.paragraph.create(null, briefSchema.text(`${count}.`))));
}
