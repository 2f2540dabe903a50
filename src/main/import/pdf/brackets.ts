/**
 * Puts brackets in text from right to left the right way round. Some programs store the bracket that is seen, others the one
 * that is meant, and the text layer does not tell which (Unicode UAX #9, rule L4): but a closing one that was never opened was
 * turned.
 */

import { textOf } from './hyphens.ts';
import type { Run } from './lines.ts';
import type { Part } from './parts.ts';
import { countFromRight } from './scripts.ts';

const kinds: readonly (readonly [open: string, close: string])[] = [
  ['(', ')'],
  ['[', ']'],
];

/** `part` with the brackets of its text and of each of its cells paired. */
export function withPairedBrackets(part: Part): Part {
  const rows = part.rows.map((row) =>
    row.map((cell) => ({ ...cell, paragraphs: cell.paragraphs.map((runs) => withBrackets(runs)) })),
  );
  return { ...part, runs: withBrackets(part.runs), rows };
}

/** `runs` with their brackets paired, where most of their letters are written from the right; else the same runs. */
export function withBrackets(runs: readonly Run[]): Run[] {
  const before = textOf(runs);
  const letters = before.match(/\p{L}/gu)?.length ?? 0;
  if (countFromRight(before) <= letters / 2) return [...runs];
  const text = kinds.reduce((paired, [open, close]) => pairedBy(paired, open, close), before);
  if (text === before) return [...runs];
  let at = 0;
  return runs.map((run) => {
    const from = at;
    at += run.text.length;
    return { ...run, text: text.slice(from, at) };
  });
}

function pairedBy(text: string, open: string, close: string): string {
  const signs = [...text];
  let opened = 0;
  let turned = -1;
  for (const [at, sign] of signs.entries()) {
    if (turned >= 0 && (sign === open || sign === close)) {
      if (sign === open) [signs[turned], signs[at]] = [open, close];
      turned = -1;
    } else if (sign === open) opened++;
    else if (sign === close && opened > 0) opened--;
    else if (sign === close) turned = at;
  }
  return signs.join('');
}
