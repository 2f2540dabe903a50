/** Joins the lines of a paragraph, and words that were parted by a hyphen at a line's end. */

import { lineGlue } from '../lineJoin.ts';
import type { Run } from './lines.ts';

const WORDS = /\p{L}+(?:-\p{L}+)*/gu;
const HYPHEN_END = /[-\u2010\u00AD]$/u;
const PARTED_END = /(\p{L}+(?:-\p{L}+)*)[-\u2010\u00AD]$/u;
const PARTED_START = /^\p{Ll}\p{L}*/u;
/** The rest of "state-of-the-art": a hyphen follows, with a letter behind it. */
const COMPOUND_START = /^\p{Ll}+-\p{L}/u;

/** Addresses, and words joined by a slash or dash, run on without a space. */
const RUNS_ON = /(?:https?:\/\/(?:\S*[/\-_.=])?|\w[/–])$/u;

/** The first word of a line may be the rest of one, the last one its beginning. */
const FRAGMENTS = /^\p{Ll}[\p{L}-]*|\p{L}+[-\u2010\u00AD]$/gu;

/** Shorter ones are syllables as well as words. */
const WORD_LETTERS = 3;

/** All words of a report as printed whole within lines, in lower case: the witness of how a parted word is spelt. */
export function vocabularyOf(lines: Iterable<string>): Set<string> {
  const words = new Set<string>();
  for (const line of lines)
    for (const [word] of line.replace(FRAGMENTS, ' ').matchAll(WORDS)) words.add(word.toLowerCase());
  return words;
}

/** Whether the hyphen between `head` and what `after` begins with belongs to their word: it is written so, or both are words. */
function keepsHyphen(head: string, after: string, vocabulary: ReadonlySet<string>): boolean {
  const [start = ''] = PARTED_START.exec(after) ?? [];
  if (vocabulary.has((head + start).toLowerCase())) return false;
  if (vocabulary.has(`${head}-${start}`.toLowerCase())) return true;
  const least = COMPOUND_START.test(after) ? 1 : WORD_LETTERS;
  const parts = [head.split('-').at(-1) ?? '', start].map((part) => part.toLowerCase());
  return parts.every((part) => part.length >= least && vocabulary.has(part));
}

/** The runs of `before` and `after` as one text. A hyphen goes unless it belongs to the word. */
export function joinRuns(before: readonly Run[], after: readonly Run[], vocabulary: ReadonlySet<string>): Run[] {
  const last = before.at(-1);
  const [first, ...rest] = after;
  if (!last || !first) return [...before, ...after];
  // Most lines end without one; looking for its word in all that was joined so far would cost more with each line.
  const parted = HYPHEN_END.test(last.text) ? PARTED_END.exec(textOf(before)) : null;
  const kept = before.slice(0, -1);
  if (parted && PARTED_START.test(textOf(after)) && last.text.length > 1) {
    const keeps = !last.text.endsWith('\u00AD') && keepsHyphen(parted[1] ?? '', textOf(after), vocabulary);
    return [...kept, keeps ? last : { ...last, text: last.text.slice(0, -1) }, first, ...rest];
  }
  const glue = RUNS_ON.test(last.text) ? '' : lineGlue(last.text, first.text);
  return [...kept, last, { ...first, text: glue + first.text }, ...rest];
}

/** The text of `runs`. */
export function textOf(runs: readonly Run[]): string {
  return runs.map((run) => run.text).join('');
}
