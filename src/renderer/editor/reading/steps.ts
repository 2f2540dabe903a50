/**
 * Where the next word, sentence and paragraph lie, for selecting by keyboard. A read-only page has no caret, so all of
 * it is arithmetic on the canonical text; the segmenter knows scripts without spaces.
 */

import { trim } from '../../../shared/text/segment.ts';
import type { TextIndex } from '../../../shared/text/textIndex.ts';
import type { Passage } from './intervals.ts';

/** A selection with its fixed and its moving end, in UTF-16 units of the canonical text. */
export interface OffsetSelection {
  readonly anchor: number;
  readonly head: number;
}

export type StepUnit = 'word' | 'sentence';

const segmenters = {
  word: new Intl.Segmenter(undefined, { granularity: 'word' }),
  sentence: new Intl.Segmenter(undefined, { granularity: 'sentence' }),
};

/** How far around a place words and sentences are sought: a report may be one block of a million characters. */
const REACH = { word: 400, sentence: 4_000 };

/** The first word or sentence that ends after `offset`, in this block or a later one; `null` at the end. */
export function stepAfter(index: TextIndex, offset: number, unit: StepUnit): Passage | null {
  for (let block = index.blockAt(offset); block < index.blockCount; block++) {
    const from = Math.max(offset, index.blockRange(block).start);
    const found = stretches(index, block, from, unit).find(({ end }) => end > offset);
    if (found) return found;
  }
  return null;
}

/** The last word or sentence that starts before `offset`, in this block or an earlier one; `null` at the start. */
export function stepBefore(index: TextIndex, offset: number, unit: StepUnit): Passage | null {
  for (let block = index.blockAt(offset); block >= 0; block--) {
    const from = Math.min(offset, index.blockRange(block).end);
    const found = stretches(index, block, from, unit).findLast(({ start }) => start < offset);
    if (found) return found;
  }
  return null;
}

/** The text block that holds `offset`, without white space at its ends. */
export function paragraphAt(index: TextIndex, offset: number): Passage {
  const { start, end } = index.blockRange(index.blockAt(offset));
  return trim(index.text, start, end);
}

/** The sentence that holds `offset`; in the white space before one, that one; the paragraph's last at its end. */
export function sentenceAt(index: TextIndex, offset: number): Passage {
  const sentences = stretches(index, index.blockAt(offset), offset, 'sentence');
  return sentences.find(({ end }) => end > offset) ?? sentences.at(-1) ?? paragraphAt(index, offset);
}

/** Moves the selection's head over one word or sentence; `null` when there is none in that direction. */
export function extend(
  index: TextIndex,
  { anchor, head }: OffsetSelection,
  direction: -1 | 1,
  unit: StepUnit,
): OffsetSelection | null {
  const step = direction > 0 ? stepAfter(index, head, unit) : stepBefore(index, head, unit);
  if (!step) return null;
  return { anchor, head: direction > 0 ? step.end : step.start };
}

/** Selects the word beside the selection, so that a passage can begin anywhere. */
export function moveByWord(
  index: TextIndex,
  { anchor, head }: OffsetSelection,
  direction: -1 | 1,
): OffsetSelection | null {
  const from = direction > 0 ? Math.max(anchor, head) : Math.min(anchor, head);
  const word = direction > 0 ? stepAfter(index, from, 'word') : stepBefore(index, from, 'word');
  return word && { anchor: word.start, head: word.end };
}

/** From nothing or a part to whole sentences, from whole sentences to the paragraph. */
export function grow(index: TextIndex, { anchor, head }: OffsetSelection): OffsetSelection {
  const start = Math.min(anchor, head);
  const end = Math.max(anchor, head);
  const last = Math.max(start, end - 1);
  const sentences = { start: sentenceAt(index, start).start, end: sentenceAt(index, last).end };
  const whole = start === sentences.start && end === sentences.end;
  const grown = whole ? { start: paragraphAt(index, start).start, end: paragraphAt(index, last).end } : sentences;
  return { anchor: grown.start, head: grown.end };
}

/** The words or sentences of a block around `near`; punctuation is no word, sentences are trimmed. */
function stretches(index: TextIndex, block: number, near: number, unit: StepUnit): Passage[] {
  const range = index.blockRange(block);
  const start = Math.max(range.start, near - REACH[unit]);
  const end = Math.min(range.end, near + REACH[unit]);
  const found: Passage[] = [];
  for (const part of segmenters[unit].segment(index.text.slice(start, end))) {
    if (unit === 'word' && !part.isWordLike) continue;
    const from = start + part.index;
    const stretch = trim(index.text, from, from + part.segment.length);
    if (stretch.end > stretch.start) found.push(stretch);
  }
  return found;
}
