/** From selectors back to a passage: found, found elsewhere, or not found; never guessed without saying so. */

import type { AnnotationRecord, Target } from '../model/annotation.ts';
import { matchQuote } from './matchQuote.ts';

/**
 * Where an annotation stands in a text, in UTF-16 units of it, end exclusive.
 * exact: the text there is the quote, without doubt; moved: to be checked by the analyst; orphan: not found, both 0.
 */
export interface Placement {
  readonly state: 'exact' | 'moved' | 'orphan';
  readonly start: number;
  readonly end: number;
}

/**
 * One occurrence in several counts as the right one when at least this share of the stored context stands around it.
 * Half: text inserted directly before or after a passage takes away one side and leaves the other whole.
 */
const CONTEXT_AGREES = 0.5;

/** … and when it is ahead of the next occurrence by this share: repeated rows and headings share a few letters. */
const CONTEXT_LEAD = 0.25;

const ORPHAN: Placement = { state: 'orphan', start: 0, end: 0 };

/**
 * Finds `target` in the canonical text `text`, whose SHA-256 is `fingerprint`: its position in the text it was made
 * in, else its exact quote, told from others by context and then by nearness, else a similar passage (`matchQuote`).
 */
export function anchor(text: string, fingerprint: string, target: Target): Placement {
  const { start, end } = target;
  if (fingerprint === target.fingerprint && text.slice(start, end) === target.exact) {
    return { state: 'exact', start, end };
  }
  const exact = anchorExactQuote(text, target);
  if (exact) return exact;
  const similar = matchQuote(text, target);
  return similar ? { state: 'moved', ...similar } : ORPHAN;
}

/** Where an annotation stands, and by which of its passages it was found. */
export interface Placed extends Placement {
  readonly target: Target;
}

/**
 * As `anchor`, for an annotation that may have been placed in several texts of a report: by its passage in this very text,
 * else by the one that is found most surely, the newest first.
 */
export function anchorAnnotation(text: string, fingerprint: string, { target: { values } }: AnnotationRecord): Placed {
  const [newest, ...others] = values.toSorted((a, b) => isOf(b.value, fingerprint) - isOf(a.value, fingerprint));
  if (!newest) throw new Error('a register always holds a value');
  const placed = ({ value }: typeof newest): Placed => ({ target: value, ...anchor(text, fingerprint, value) });
  let best = placed(newest);
  for (const other of others) {
    if (best.state === 'exact') break;
    const next = placed(other);
    if (next.state === 'exact' || best.state === 'orphan') best = next.state === 'orphan' ? best : next;
  }
  return best;
}

const isOf = (target: Target, fingerprint: string): number => Number(target.fingerprint === fingerprint);

interface Occurrence {
  readonly start: number;
  /** 0 to 1: how much of the stored context stands around it; 0 when none is stored. */
  readonly context: number;
}

function anchorExactQuote(text: string, target: Target): Placement | null {
  let best: Occurrence | null = null;
  let secondContext = -1;
  for (let start = text.indexOf(target.exact); start >= 0; start = text.indexOf(target.exact, start + 1)) {
    const occurrence = { start, context: contextAt(text, target, start) };
    if (best && !isBetter(occurrence, best, target.start)) {
      secondContext = Math.max(secondContext, occurrence.context);
      continue;
    }
    if (best) secondContext = Math.max(secondContext, best.context);
    best = occurrence;
  }
  if (!best) return null;
  const isOnly = secondContext < 0;
  const sure = isOnly || isToldApart(best, secondContext, target);
  return { state: sure ? 'exact' : 'moved', start: best.start, end: best.start + target.exact.length };
}

function isBetter(occurrence: Occurrence, best: Occurrence, hint: number): boolean {
  if (occurrence.context !== best.context) return occurrence.context > best.context;
  return Math.abs(occurrence.start - hint) < Math.abs(best.start - hint);
}

/** Whole context here and nowhere else, or at the old position; else much of it, with a clear lead over the next. */
function isToldApart(best: Occurrence, secondContext: number, target: Target): boolean {
  if (best.context === 1) return secondContext < 1 || best.start === target.start;
  return best.context >= CONTEXT_AGREES && best.context - secondContext >= CONTEXT_LEAD;
}

/** How much of prefix and suffix stands around an occurrence, counted outwards from it: the mean of both sides. */
function contextAt(text: string, { prefix, suffix, exact }: Target, start: number): number {
  const end = start + exact.length;
  let before = 0;
  while (before < prefix.length && text[start - 1 - before] === prefix[prefix.length - 1 - before]) before++;
  let after = 0;
  while (after < suffix.length && text[end + after] === suffix[after]) after++;
  const sides = [
    { found: before, of: prefix.length },
    { found: after, of: suffix.length },
  ].filter(({ of }) => of > 0);
  return sides.reduce((sum, { found, of }) => sum + found / of, 0) / Math.max(1, sides.length);
}
