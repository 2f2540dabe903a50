/** From the lines of a column to paragraphs: by gaps, indents, changes of letter, and lines that end early. */

import { type Line, wholeLines } from './lines.ts';
import type { Told } from './tags/taggedText.ts';

/** Lines that make one paragraph, a heading, a list's item or a table's row. */
export interface Paragraph {
  readonly lines: readonly Line[];
  readonly size: number;
  readonly bold: boolean;
  /** What its tag says, where it is trusted. */
  readonly told?: Told;
}

/** How a column is set: its edges, the usual distance of its baselines, where most lines begin. Points. */
interface Setting {
  /** The size of plain text. */
  readonly body: number;
  readonly left: number;
  readonly right: number;
  readonly leading: number;
  readonly margin: number;
}

/** The signs and numbers before the items of a list. */
export const LIST_MARK =
  /^(?:[•▪■●○◦◆➢✓·\uF0B7\uF0A7\uF0D8]|[–—*-](?=\s)|\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)](?=\s)|\d{1,2}(?:\.\d{1,2}){1,4}\.?(?=\s+\p{L})|[一二三四五六七八九十百]{1,4}(?:の[一二三四五六七八九十]{1,3})?(?=\s))\s*\S/u;

const HANGING = /^(?:[IVXLC]{1,5}|\p{Lu}|\d{1,3}(?:\.\d{1,3})*)[.)]?\s/u;

/** Scripts without spaces: lines break anywhere, or between words that are about this long. */
const BREAKS_ANYWHERE = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
const BREAKS_AT_WORDS = /^[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]/u;
const UNSPACED_WORD = 8;

/** Signs that may not begin or end a line leave room for less than this many at its end. */
const ROOM = 2.5;

/** A line that ends before this share of the column ends its paragraph, whatever sign it ends with. */
const HALF_LINE = 0.55;

const SENTENCE_END = /[.!?:;”"。」។၊။]$/u;
const NEW_SENTENCE = /^[“"‘(«\p{Lu}\p{Lo}\p{N}]/u;

/** Larger than plain text by this, it is a heading's. */
const LARGE = 1.14;

/** More than this times the usual distance between lines parts two paragraphs. */
const PARTING_GAP = 1.32;

/** The paragraphs of one column, from top to bottom. `body`: the size of plain text. */
export function paragraphsOf(column: readonly Line[], body: number): Paragraph[] {
  const lines = wholeLines(column).map(mirrored);
  const setting = settingOf(lines, body);
  const groups: Line[][] = [];
  for (const line of lines) {
    const group = groups.at(-1);
    const before = group?.at(-1);
    if (group && before && !parts(group, before, line, setting)) group.push(line);
    else groups.push([line]);
  }
  return groups.map((group) => ({
    lines: group,
    size: median(group.map(({ size }) => size)),
    bold: group.every(({ bold }) => bold),
  }));
}

/** Lines from right to left begin at the right: mirrored, the same rules hold for them. */
function mirrored(line: Line): Line {
  return line.rtl ? { ...line, left: -line.right, right: -line.left } : line;
}

/** Whether a new paragraph begins with `line`. */
function parts(group: readonly Line[], before: Line, line: Line, setting: Setting): boolean {
  const { body, left, right, leading, margin } = setting;
  const gap = line.baseline - before.baseline;
  if (gap > PARTING_GAP * Math.max(leading, 1.05 * Math.max(line.size, before.size)) || gap < 0) return true;
  if (Math.abs(line.size - before.size) > 0.8) return true;
  const endsEarly = before.right < right - Math.max(0.12 * (right - left), firstWordOf(line));
  const ends = SENTENCE_END.test(before.text);
  if (line.bold && !before.bold && (endsEarly || ends)) return true;
  // A bold beginning that runs on in plain letters goes on in the next line.
  if (before.bold && !line.bold && endsEarly && before.runs.every(({ bold }) => bold)) return true;
  if (beginsBold(line) && !beginsBold(before) && ends) return true;
  if (line.cells > 1 || before.cells > 1) return true;
  // Where notes begin with raised marks, each of them begins with one.
  if (beginsRaised(line) && beginsRaised(group[0])) return true;
  const inList = LIST_MARK.test(group[0]?.text ?? '');
  if (LIST_MARK.test(line.text) && (inList || endsEarly || ends)) return true;
  // Where the sign is indented, the lines after it may stand further out; then the one before is full.
  if (inList && endsEarly && line.left < (group[0]?.left ?? 0) - 0.5 * line.size) return true;
  const indent = line.left - before.left;
  // The second line of a numbered heading or paragraph hangs under its words, not under its number.
  const hangs = group.length === 1 && HANGING.test(before.text) && line.bold === before.bold;
  if (!inList && !hangs && indent > 0.7 * line.size && indent < 6 * line.size && line.left > margin + 0.5 * line.size)
    return true;
  // The lines of an item stand under each other: one that stands further in is no longer part of it.
  if (inList && group.length > 1 && ends && indent > 0.7 * line.size && NEW_SENTENCE.test(line.text)) return true;
  // The lines of a heading: its full stops are those of abbreviations.
  if (line.size > LARGE * body && line.bold === before.bold) return false;
  // Where lines break between any two signs, one that has room for some more is its paragraph's last.
  if (BREAKS_ANYWHERE.test(line.text) && before.right < right - ROOM * line.size) return true;
  const startsAfresh = NEW_SENTENCE.test(line.text) && indent <= 0.6 * line.size;
  const isHalf = before.right - left < HALF_LINE * (right - left) && Math.abs(indent) < 0.6 * line.size;
  return endsEarly && startsAfresh && (ends || (isHalf && !hangs));
}

/** About how wide the first word of a line is: a line that had no room for it does not end early. */
function firstWordOf({ text, left, right }: Line): number {
  const { length } = /^\S+/.exec(text)?.[0] ?? '';
  const most = BREAKS_ANYWHERE.test(text) ? 1 : BREAKS_AT_WORDS.test(text) ? UNSPACED_WORD : length;
  return ((right - left) / Math.max(1, text.length)) * (Math.min(length, most) + 1);
}

/** Whether a line opens with words in bold and goes on in plain letters. */
function beginsBold({ runs }: Line): boolean {
  return runs[0]?.bold === true && runs.some(({ bold }) => !bold);
}

function beginsRaised(line: Line | undefined): boolean {
  const first = line?.runs[0];
  return first?.raised === true && line?.runs.length !== 1 && /^\s*[\d*†‡]/.test(first.text);
}

function settingOf(lines: readonly Line[], body: number): Setting {
  const long = lines.filter((line) => line.text.length > 20);
  const telling = long.length > 0 ? long : lines;
  const gaps = lines.slice(1).map((line, index) => line.baseline - (lines[index]?.baseline ?? 0));
  return {
    body,
    left: Math.min(...telling.map(({ left }) => left)),
    right: quantile(
      telling.map(({ right }) => right),
      0.9,
    ),
    leading: median(gaps.filter((gap) => gap > 0 && gap < 3 * body)) || 1.2 * body,
    margin: commonLeft(telling),
  };
}

function commonLeft(lines: readonly Line[]): number {
  const counts = new Map<number, number>();
  for (const { left } of lines) {
    const rounded = Math.round(left / 3) * 3;
    counts.set(rounded, (counts.get(rounded) ?? 0) + 1);
  }
  return [...counts].reduce((best, each) => (each[1] > best[1] ? each : best), [0, 0])[0];
}

/** The middle value; 0 of none. */
export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

function quantile(values: readonly number[], share: number): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length * share)] ?? 0;
}
