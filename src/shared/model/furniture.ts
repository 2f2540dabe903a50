/**
 * What an analyst has decided about the furniture of a report: kept beside the document, which stays as it was imported. Text
 * and offsets never change by it.
 */

import { z } from 'zod';
import type { Immutable } from './immutable.ts';

/** One text block decided otherwise than at import: UTF-16 offsets in the canonical text of that version. */
const furnitureDecisionSchema = z.strictObject({
  version: z.number().int().min(1),
  start: z.number().int().min(0),
  end: z.number().int().min(0),
  /** Whether it is left out of the text. */
  leftOut: z.boolean(),
  /** How many it has: a report's words are counted without those left out. */
  words: z.number().int().min(0),
});

export const furnitureDecisionsSchema = z.array(furnitureDecisionSchema).max(100_000);

export type FurnitureDecision = Immutable<z.infer<typeof furnitureDecisionSchema>>;

/** A text block as the import left it. */
export interface ImportedBlock {
  readonly start: number;
  readonly end: number;
  readonly words: number;
  readonly furniture: boolean;
}

/** `decisions` with these blocks of `version` left out, or taken in; only what differs from the import is kept. */
export function decided(
  decisions: readonly FurnitureDecision[],
  version: number,
  blocks: readonly ImportedBlock[],
  leftOut: boolean,
): FurnitureDecision[] {
  const starts = new Set(blocks.map(({ start }) => start));
  const others = decisions.filter((each) => each.version !== version || !starts.has(each.start));
  const made = blocks
    .filter(({ furniture }) => furniture !== leftOut)
    .map(({ start, end, words }) => ({ version, start, end, leftOut, words }));
  return [...others, ...made].sort((a, b) => a.version - b.version || a.start - b.start);
}

/** Those about one version of the text. */
export function decisionsOn(decisions: readonly FurnitureDecision[], version: number): readonly FurnitureDecision[] {
  return decisions.filter((each) => each.version === version);
}

/** How many words a text of `words` has with these decisions. */
export function wordsWith(words: number, decisions: readonly FurnitureDecision[]): number {
  return decisions.reduce((sum, each) => sum + (each.leftOut ? -each.words : each.words), words);
}
