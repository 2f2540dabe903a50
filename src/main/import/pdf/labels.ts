/** The signs and numbers before the items of lists and before notes: found in the text, and taken out of it. */

import type { Part } from './compose.ts';
import { textOf } from './hyphens.ts';
import type { Run } from './lines.ts';
import type { Told } from './tags/taggedText.ts';

/** The sign before an item. */
export const BULLET = /^(?:[•▪■●○◦◆➢✓·\uF0B7\uF0A7\uF0D8]|[–—*-](?=\s))\s*/u;

/** A sign without letters: "o" is one in some fonts. */
const BULLET_ALONE = /^(?:[^\p{L}\p{N}]+|o)$/u;
/** What is printed before the items of a numbered list: "3.", "(b)", "2.1". */
const ITEM_NUMBER = /^(\(?(?:\d{1,3}(?:\.\d{1,3})*|\p{L}|[ivxlc]{1,6})[.)]+|\d{1,3}(?:\.\d{1,3})+)\s+(?=\S)/iu;

/** The mark before a note. */
export const NOTE_MARK = /^\[?(\d{1,3}|[*†‡§]{1,3})\]?\s*(?=[\p{L}\p{P}]|\d{2})/u;

/** Where a tag tells a note, more signs before it are its mark: "a)", "iv", "3/". */
const TOLD_NOTE_MARK =
  /^[[(]?(\d{1,4}|[*†‡§¶]{1,3}|[a-z](?=[)\]])|(?=[ivx])x{0,3}(?:ix|iv|v?i{0,3})(?=[\s.)\]]))[\]).:/]*\s*(?=\S)/u;

/** The mark before a note or an item, by its tag or as it is printed, and the text without it. A bullet says nothing. */
export function labelled(kind: Part['kind'], runs: Run[], told: Told | undefined): { label: string; own: Run[] } {
  if (kind !== 'note' && kind !== 'item') return { label: '', own: runs };
  if (kind === 'note') {
    const tagged = told?.label.replace(/[\s[\]().]/g, '');
    if (tagged) return { label: tagged, own: runs };
    const mark = told ? TOLD_NOTE_MARK : NOTE_MARK;
    return { label: mark.exec(textOf(runs))?.[1] ?? '', own: withoutMark(runs, mark) };
  }
  const tagged = told?.label.trim() ?? '';
  if (tagged !== '') return { label: BULLET_ALONE.test(tagged) ? '' : tagged, own: runs };
  const printed = told && !told.follows ? (ITEM_NUMBER.exec(textOf(runs))?.[1] ?? '') : '';
  return { label: printed, own: withoutMark(runs, printed === '' ? BULLET : ITEM_NUMBER) };
}

/** `runs` without the mark that they begin with, which may be a run of its own. */
function withoutMark(runs: readonly Run[], mark: RegExp): Run[] {
  let left = mark.exec(textOf(runs))?.[0].length ?? 0;
  return runs.flatMap((run) => {
    const text = run.text.slice(left);
    left = Math.max(0, left - run.text.length);
    return text === '' ? [] : [{ ...run, text }];
  });
}
