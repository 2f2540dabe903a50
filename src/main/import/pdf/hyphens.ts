/** Joins the lines of a paragraph, and words that were parted by a hyphen at a line's end. */

import { lineGlue } from '../lineJoin.ts';
import type { Run } from './lines.ts';

const WORDS = /\p{L}+(?:-\p{L}+)*/gu;
const HYPHEN_END = /[-\u2010\u00AD]$/u;
const PARTED_END = /(\p{L}+(?:-\p{L}+)*)[-\u2010\u00AD]$/u;
const PARTED_START = /^\p{Ll}\p{L}*/u;

/** Addresses, and words joined by a slash or dash, run on without a space. */
const RUNS_ON = /(?:https?:\/\/(?:\S*[/\-_.=])?|\w[/–])$/u;

/** All words of a report as printed within lines, in lower case: the witness of how a parted word is spelt. */
export function vocabularyOf(lines: Iterable<string>): Set<string> {
  const words = new Set<string>();
  for (const line of lines) for (const [word] of line.matchAll(WORDS)) words.add(word.toLowerCase());
  return words;
}

/** The runs of `before` and `after` as one text. A hyphen goes unless only the hyphenated word occurs elsewhere. */
export function joinRuns(before: readonly Run[], after: readonly Run[], vocabulary: ReadonlySet<string>): Run[] {
  const last = before.at(-1);
  const [first, ...rest] = after;
  if (!last || !first) return [...before, ...after];
  // Most lines end without one; looking for its word in all that was joined so far would cost more with each line.
  const parted = HYPHEN_END.test(last.text) ? PARTED_END.exec(textOf(before)) : null;
  const start = parted && PARTED_START.exec(textOf(after))?.[0];
  const kept = before.slice(0, -1);
  if (parted && start && last.text.length > 1) {
    const head = parted[1] ?? '';
    const hyphenated =
      vocabulary.has(`${head}-${start}`.toLowerCase()) && !vocabulary.has((head + start).toLowerCase());
    return [...kept, hyphenated ? last : { ...last, text: last.text.slice(0, -1) }, first, ...rest];
  }
  const glue = RUNS_ON.test(last.text) ? '' : lineGlue(last.text, first.text);
  return [...kept, last, { ...first, text: glue + first.text }, ...rest];
}

/** The text of `runs`. */
export function textOf(runs: readonly Run[]): string {
  return runs.map((run) => run.text).join('');
}
