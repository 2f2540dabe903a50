/** The signs and numbers before the items of lists and before notes: found in the text, and taken out of it. */

import { textOf } from './hyphens.ts';
import type { Run } from './lines.ts';
import type { Part } from './parts.ts';
import type { Told } from './tags/taggedText.ts';

/** The sign before an item. */
export const BULLET = /^(?:[•▪■●○◦◆➢✓·\uF0B7\uF0A7\uF0D8]|[–—*-](?=\s))\s*/u;

/** A sign without letters: "o" is one in some fonts. */
const BULLET_ALONE = /^(?:[^\p{L}\p{N}]+|o)$/u;
/** What is printed before the items of a numbered list: "3.", "(b)", "2.1". */
const ITEM_NUMBER = /^(\(?(?:\d{1,3}(?:\.\d{1,3})*|\p{L}|[ivxlc]{1,6})[.)]+|\d{1,3}(?:\.\d{1,3})+)\s+(?=\S)/iu;

/** Where a tag tells a note, more signs before it are its mark: "a)", "iv", "3/". */
const TOLD_NOTE_MARK =
  /^[[(]?(\d{1,4}|[*†‡§¶]{1,3}|[a-z](?=[)\]])|(?=[ivx])x{0,3}(?:ix|iv|v?i{0,3})(?=[\s.)\]]))[\]).:/]*\s*(?=\S)/u;

/** The mark before a note or an item, by its tag or as it is printed, and the text without it. A bullet says nothing. */
export function labelled(kind: Part['kind'], runs: Run[], told: Told | undefined): { label: string; own: Run[] } {
  const before = told?.label.trim() ?? '';
  if (kind === 'heading' && told?.kind === 'item') return { label: before, own: runs };
  if (kind !== 'note' && kind !== 'item') return { label: '', own: runs };
  if (kind === 'note') {
    const tagged = told?.label.replace(/[\s[\]().]/g, '');
    if (tagged) return { label: tagged, own: runs };
    const [whole = '', label = ''] = TOLD_NOTE_MARK.exec(textOf(runs)) ?? [];
    return { label, own: withoutMark(runs, whole.length) };
  }
  if (before !== '') return { label: BULLET_ALONE.test(before) ? '' : before, own: runs };
  const printed = told && !told.follows ? (ITEM_NUMBER.exec(textOf(runs))?.[1] ?? '') : '';
  const mark = printed === '' ? BULLET : ITEM_NUMBER;
  return { label: printed, own: withoutMark(runs, mark.exec(textOf(runs))?.[0].length ?? 0) };
}

/** What may stand behind a raised mark: the brackets around it, a stroke. */
const BEHIND_MARK = /^\s*(?:\(\s*\)|\)\s*\(|\/)?\s*/;

/** `runs` without the first `units` of their text, which are a mark, and what goes with it. */
export function withoutMark(runs: readonly Run[], units: number): Run[] {
  if (units === 0) return [...runs];
  let left = units + (BEHIND_MARK.exec(textOf(runs).slice(units))?.[0].length ?? 0);
  return runs.flatMap((run) => {
    const text = run.text.slice(left);
    left = Math.max(0, left - run.text.length);
    return text === '' ? [] : [{ ...run, text }];
  });
}
