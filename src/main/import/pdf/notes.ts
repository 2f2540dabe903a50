/**
 * Tells the notes among a page's paragraphs. A raised mark in the text calls a note; what begins with that mark, in letters no
 * larger than plain ones, is the note. Small paragraphs that no mark calls are notes only where they stand low, in words: figures
 * of a chart, items of a list, entries of a bibliography begin with numbers too.
 */

import type { Paragraph } from './paragraphs.ts';
import type { PrintedTable } from './tables.ts';

/** A note's letters are at most this large, in sizes of plain text. */
const SMALLER = 0.93;

/** A note that nothing calls stands below this share of the page. */
const BELOW = 0.3;

/** A mark as it is printed, bare or in brackets, which text from right to left may have turned. */
const MARK = /^[[()]?(\d{1,3}|[a-z]|[*†‡§¶#]{1,3})[\]()]?[.:/]?$/u;

/** A mark in letters of the note's own size: words follow it. A point, bracket or stroke behind it makes an item of what nothing calls. */
const PLAIN_MARK = /^[[()]?(\d{1,3}|[*†‡§]{1,3})([\]()./]{0,2})\s*(?=[\p{P}\s]*\p{L}[\p{L}\p{M}])/u;

const SENTENCE_END = /[.!?…][\p{Pe}\p{Pf}"’]*$/u;
const LEADERS = /(?:\.\s?){4}/;

/** What begins a note, as far as its page tells. */
export interface NoteSetting {
  /** The size of plain text. */
  readonly body: number;
  readonly pageHeight: number;
  /** The marks that stand raised on this page and the one before. */
  readonly called: ReadonlySet<string>;
}

/** A note's mark, and how much of its text it takes. */
export interface NoteMark {
  readonly label: string;
  readonly units: number;
}

/** The mark of the note that `paragraph` is; `null` where it is none. */
export function noteMarkOf(paragraph: Paragraph, setting: NoteSetting): NoteMark | null {
  const [first] = paragraph.lines;
  if (!first || paragraph.size > setting.body) return null;
  const isLow = setting.pageHeight > 0 && first.baseline > BELOW * setting.pageHeight;
  const raised = raisedMark(paragraph);
  // Where a report has more small letters than plain ones, a raised mark alone tells a note.
  if (raised) return isLow || setting.called.has(raised.label) ? raised : null;
  const [plain = '', label = '', point = ''] = PLAIN_MARK.exec(first.text) ?? [];
  if (label === '' || paragraph.size > SMALLER * setting.body || !(isLow || point === '')) return null;
  const stands = isLow && point === '' && /\s$/.test(plain) && isSentence(paragraph);
  return stands || setting.called.has(label) ? { label, units: plain.length } : null;
}

/** The raised marks among what stands on a page, those aside that begin a paragraph. */
export function callsIn(page: readonly (Pick<Paragraph, 'lines'> | PrintedTable)[]): Set<string> {
  const runs = page.flatMap((each) =>
    'rows' in each
      ? each.rows.flat().flatMap(({ lines }) => lines.flatMap((line) => line.runs))
      : each.lines.flatMap((line, at) => (at === 0 ? line.runs.slice(1) : line.runs)),
  );
  return new Set(runs.flatMap(({ raised, text }) => (raised ? labelsOf(text) : [])));
}

/** The labels that a raised stretch of text holds: "3", or "1, 2". */
export function labelsOf(text: string): string[] {
  return text.split(/[\s,;]+/).flatMap((each) => MARK.exec(each)?.[1] ?? []);
}

/** A note is a sentence; a label and a row of a table are not. */
function isSentence({ lines }: Paragraph): boolean {
  return SENTENCE_END.test(lines.at(-1)?.text ?? '') && !lines.some(({ text }) => LEADERS.test(text));
}

function raisedMark({ lines }: Paragraph): NoteMark | null {
  const [first] = lines[0]?.runs ?? [];
  // A mark alone, or before signs, is the label of an axis or part of a formula.
  const rest = lines.map(({ text }, at) => (at === 0 ? text.slice(first?.text.length) : text)).join(' ');
  if (!first?.raised || !/\p{L}[\p{L}\p{M}]/u.test(rest)) return null;
  const label = MARK.exec(first.text.trim())?.[1];
  return label === undefined ? null : { label, units: first.text.length };
}
