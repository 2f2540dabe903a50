/** What an analyst should look at before a brief goes out. Nothing here stops an export. */

import type { Node } from 'prosemirror-model';
import { briefSchema } from '../schema/briefSchema.ts';
import { briefSections } from './briefSections.ts';
import { type CitationPlace, type CitationState, isToCheck } from './citationStates.ts';
import { type IdentifyingDetail, type IdentifyingKind, identifyingDetails } from './identifying.ts';
import type { UnsupportedSentence } from './unsupported.ts';

const { nodes } = briefSchema;

/** One thing to look at; `from`–`to` is where it stands in the ProseMirror document, `words` what stands there. */
export interface BriefCheck {
  readonly kind: 'citation' | 'unsupported' | 'empty-section' | 'not-written' | 'identifying';
  readonly from: number;
  readonly to: number;
  readonly words: string;
  /** For 'citation'. */
  readonly state?: CitationState;
  /** For 'identifying'. */
  readonly detail?: IdentifyingKind;
}

/** All there is to check, kind by kind, each in reading order. */
export function checkBrief(
  doc: Node,
  places: readonly CitationPlace[],
  unsupported: readonly UnsupportedSentence[],
): BriefCheck[] {
  return [
    ...places
      .filter(({ state }) => isToCheck(state))
      .map(({ position, citation, state }) => ({
        kind: 'citation' as const,
        from: position,
        to: position + 1,
        words: citation.sourceTitle,
        state,
      })),
    ...unsupported.map(({ from, to, words }) => ({ kind: 'unsupported' as const, from, to, words })),
    ...emptySections(doc),
    ...notWritten(doc),
    ...identifying(doc),
  ];
}

function emptySections(doc: Node): BriefCheck[] {
  return briefSections(doc)
    .filter(({ level, from, to }) => level > 0 && isBlank(doc, from, to))
    .map(({ position, text, from }) => ({ kind: 'empty-section', from: position, to: from, words: text }));
}

/** Nothing but empty paragraphs without a prompt: a prompt is told as a place not written yet. */
function isBlank(doc: Node, from: number, to: number): boolean {
  let blank = true;
  doc.nodesBetween(from, to, (node, position) => {
    if (position < from) return true;
    if (node.isLeaf || node.type === nodes.heading || typeof node.attrs.prompt === 'string') blank = false;
    return blank;
  });
  return blank;
}

function notWritten(doc: Node): BriefCheck[] {
  const found: BriefCheck[] = [];
  doc.descendants((node, position) => {
    if (node.type === nodes.title && node.content.size === 0)
      found.push({ kind: 'not-written', from: position, to: position + node.nodeSize, words: '' });
    if (node.type !== nodes.paragraph || node.content.size > 0 || typeof node.attrs.prompt !== 'string') return;
    found.push({ kind: 'not-written', from: position, to: position + node.nodeSize, words: node.attrs.prompt });
  });
  return found;
}

/** Nodes are never changed, only replaced: what was written before need not be read again. */
const known = new WeakMap<Node, readonly IdentifyingDetail[]>();

function detailsOf(node: Node, text: string): readonly IdentifyingDetail[] {
  const details = known.get(node) ?? identifyingDetails(text);
  known.set(node, details);
  return details;
}

function identifying(doc: Node): BriefCheck[] {
  const found: BriefCheck[] = [];
  doc.descendants((node, position) => {
    const quoted = node.type === nodes.quote;
    if (!quoted && !node.isTextblock) return;
    const text = quoted ? node.attrs.quote : node.textBetween(0, node.content.size, undefined, ' ');
    for (const { kind, start, end } of detailsOf(node, text)) {
      const from = quoted ? position : position + 1 + start;
      const to = quoted ? position + 1 : position + 1 + end;
      found.push({ kind: 'identifying', from, to, words: text.slice(start, end), detail: kind });
    }
  });
  return found;
}
