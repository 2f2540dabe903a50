/** From placed text to printed lines: what shares a baseline stands together, unless a gap as of a column parts it. */

import { endsSpaceless } from '../lineJoin.ts';
import { gutters } from './gutters.ts';
import type { Span } from './pages.ts';
import { countFromRight } from './scripts.ts';
import { withAccents } from './texLetters.ts';

/** Text of one style within a line. */
export interface Run {
  readonly text: string;
  readonly bold: boolean;
  /** Smaller and higher than the line: the mark of a note, or an exponent. */
  readonly raised: boolean;
  /** It leads to a note, as its tag says. */
  readonly refers?: boolean | undefined;
  /** Of recognised text: how sure it is, in per cent. */
  readonly confidence?: number | undefined;
}

/** A printed line, or the part of it that stands in one column or table cell. Points from the page's top left corner. */
export interface Line {
  readonly runs: readonly Run[];
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly baseline: number;
  /** The size in which most of it is set, to half a point. */
  readonly size: number;
  readonly bold: boolean;
  /** Whether it runs from right to left. */
  readonly rtl: boolean;
  /** How many parts with wide gaps between them it has been put together from: more than one in tables. */
  readonly cells: number;
}

interface Row {
  baseline: number;
  size: number;
  readonly spans: Span[];
}

/** Gaps in units of the letter size: a word space is wider, a column's or cell's gap is much wider. */
const WORD_GAP = 0.18;
/** The space of scripts that part no words is as wide as a letter. */
const WIDE_SPACE = 0.6;
const PRINTED_SPACE = 0.04;
const COLUMN_GAP = 0.95;
/** Gaps of this width part the cells of a table; justified lines have narrower ones. */
const CELL_GAP = 1.8;

/** What stands apart before a heading or a list's item: a section's number, a letter, a single sign. */
const STANDING_MARK = /^(?:\(?(?:\d{1,3}|[a-z]|[ivx]{1,5})[.)]?|\d{1,2}(?:\.\d{1,2})+\.?|[^\p{L}\p{N}])$/iu;

/** The longest mark of a note. */
const RAISED_UNITS = 5;

/** What stands within this many letter sizes of a word is set beside it. */
const BESIDE = 0.5;

/** How many rows back one looks for a row at the same height: the spans come sorted by height. */
const NEAR_ROWS = 8;

/** The parts of lines on a page, from top to bottom. */
export function linesOf(spans: readonly Span[]): Line[] {
  const rows = withMarksBesideWords(rowsOf(spans));
  const strips = gutters(
    rows.map(({ size, spans: own }) => ({ size, pieces: own.toSorted((a, b) => a.left - b.left) })),
  );
  return rows.flatMap((row, at) => {
    const rtl = isRtl(row.spans.map((span) => span.text).join(''));
    const ordered = row.spans.toSorted((a, b) => (rtl ? b.right - a.right : a.left - b.left));
    return partsOf(ordered, row, rtl, strips[at] ?? []).map((part) => lineOf(part, row, rtl));
  });
}

/** The top and the bottom of a line's letters. */
export function extentOf(line: Line): { readonly top: number; readonly bottom: number } {
  return { top: line.baseline - 0.8 * line.size, bottom: line.baseline + 0.2 * line.size };
}

/** Parts of one column that share a baseline as whole lines, from top to bottom. */
export function wholeLines(parts: readonly Line[]): Line[] {
  const rows: Line[][] = [];
  for (const part of parts.toSorted((a, b) => a.baseline - b.baseline || a.left - b.left)) {
    const row = rows.at(-1);
    const near = row?.[0] && Math.abs(row[0].baseline - part.baseline) < 0.3 * Math.max(part.size, row[0].size);
    if (row && near) row.push(part);
    else rows.push([part]);
  }
  return rows.map(joined);
}

function joined(parts: readonly Line[]): Line {
  const rtl = parts.some((part) => part.rtl);
  const ordered = parts.toSorted((a, b) => (rtl ? b.left - a.left : a.left - b.left));
  const [first, ...rest] = ordered;
  if (!first) throw new Error('a row has at least one part');
  if (rest.length === 0) return first;
  const longest = ordered.reduce((best, part) => (part.text.length > best.text.length ? part : best));
  return {
    runs: ordered.flatMap((part, index) => (index === 0 ? part.runs : spacedRuns(part.runs))),
    text: ordered.map((part) => part.text).join(' '),
    left: Math.min(...ordered.map((part) => part.left)),
    right: Math.max(...ordered.map((part) => part.right)),
    baseline: first.baseline,
    size: longest.size,
    bold: ordered.every((part) => part.bold),
    rtl,
    cells: cellsOf(ordered),
  };
}

/** How many cells the parts of a row make. */
function cellsOf(ordered: readonly Line[]): number {
  const apart = ordered.filter((part, index) => {
    const before = ordered[index - 1];
    if (!before || (index === 1 && STANDING_MARK.test(before.text))) return false;
    return (part.rtl ? before.left - part.right : part.left - before.right) > CELL_GAP * part.size;
  });
  return apart.length + 1;
}

function spacedRuns([first, ...rest]: readonly Run[]): Run[] {
  return first ? [{ ...first, text: ` ${first.text}` }, ...rest] : [];
}

function rowsOf(spans: readonly Span[]): Row[] {
  const rows: Row[] = [];
  for (const span of spans.toSorted((a, b) => a.baseline - b.baseline || a.left - b.left)) {
    const row = rows.slice(-NEAR_ROWS).findLast((each) => sharesRow(each, span));
    if (!row) rows.push({ baseline: span.baseline, size: span.size, spans: [span] });
    else {
      row.spans.push(span);
      if (span.size > row.size) Object.assign(row, { size: span.size, baseline: span.baseline });
    }
  }
  return rows;
}

/**
 * A raised mark may stand as high as a line of the next column, whose letters do not share the height of its own: it belongs to
 * the words that it stands beside.
 */
function withMarksBesideWords(rows: readonly Row[]): readonly Row[] {
  for (const [at, row] of rows.entries())
    for (const mark of row.spans.filter(({ text }) => text.length <= RAISED_UNITS)) {
      const near = rows.slice(Math.max(0, at - NEAR_ROWS), at + NEAR_ROWS);
      const own = near.find((each) => mark.size < 0.8 * each.size && each.spans.some((word) => carries(word, mark)));
      if (!own || own === row || row.spans.some((word) => carries(word, mark))) continue;
      row.spans.splice(row.spans.indexOf(mark), 1);
      own.spans.push(mark);
    }
  return rows.filter((row) => row.spans.length > 0);
}

/** Whether `mark` is a raised one that stands right beside `word`. */
function carries(word: Span, mark: Span): boolean {
  const gap = Math.max(mark.left - word.right, word.left - mark.right);
  return Math.abs(gap) < BESIDE * word.size && isRaised(mark, word);
}

function sharesRow(row: Row, span: Span): boolean {
  const shift = Math.abs(row.baseline - span.baseline);
  if (shift < Math.max(1.2, 0.35 * Math.min(row.size, span.size))) return true;
  return isRaised(span, row) || isRaised(row, span);
}

/** A note's mark or an exponent: clearly smaller, and higher by less than a line. */
function isRaised(
  small: { readonly size: number; readonly baseline: number },
  large: { readonly size: number; readonly baseline: number },
): boolean {
  const lift = large.baseline - small.baseline;
  return small.size < 0.8 * large.size && lift > 0.15 * large.size && lift < 0.6 * large.size;
}

function partsOf(spans: readonly Span[], row: Row, rtl: boolean, strips: readonly number[]): Span[][] {
  const parts: Span[][] = [];
  let edge = 0;
  for (const span of spans) {
    const gap = rtl ? edge - span.right : span.left - edge;
    const part = parts.at(-1);
    const [from, to] = rtl ? [span.right, edge] : [edge, span.left];
    const isParted = strips.some((strip) => strip >= from && strip <= to);
    if (part && !isParted && gap < COLUMN_GAP * row.size) {
      part.push(span);
      edge = rtl ? Math.min(edge, span.left) : Math.max(edge, span.right);
    } else {
      parts.push([span]);
      edge = rtl ? span.left : span.right;
    }
  }
  return parts;
}

/** Two spans that stand side by side in a row, after the `runs` so far. */
interface Joint {
  readonly before: Span;
  readonly span: Span;
  readonly row: Row;
  readonly rtl: boolean;
  readonly runs: readonly Run[];
}

function lineOf(spans: readonly Span[], row: Row, rtl: boolean): Line {
  const runs: Run[] = [];
  let before: Span | undefined;
  const words = wordsOf(spans, row);
  for (const span of spans) {
    const glue = before && needsSpace({ before, span, row, rtl, runs }) ? ' ' : '';
    const raised = isRaised(span, words) && span.text.length <= RAISED_UNITS;
    const { bold, confidence, refers } = span;
    addRun(runs, { text: glue + span.text, bold, raised, confidence, refers });
    before = span;
  }
  return {
    runs: runs.map((run) => ({ ...run, text: withAccents(run.text) })),
    text: runs.map((run) => withAccents(run.text)).join(''),
    left: Math.min(...spans.map((span) => span.left)),
    right: Math.max(...spans.map((span) => span.right)),
    baseline: words.baseline,
    size: commonSize(spans),
    bold: lettersOf(spans.filter((span) => span.bold)) > 0.6 * lettersOf(spans),
    rtl,
    cells: 1,
  };
}

/** The longest stretch of a line tells its height: that of a row across several columns need not be its own. A mark alone has its row's. */
function wordsOf(spans: readonly Span[], row: Row): Pick<Row, 'size' | 'baseline'> {
  const longest = spans.reduce((most, span) => (span.text.length > most.text.length ? span : most));
  return isRaised(longest, row) ? row : longest;
}

function addRun(runs: Run[], run: Run): void {
  const last = runs.at(-1);
  const same =
    last?.bold === run.bold &&
    last.raised === run.raised &&
    last.confidence === run.confidence &&
    last.refers === run.refers;
  if (last && same) runs.splice(-1, 1, { ...run, text: last.text + run.text });
  else runs.push(run);
}

function needsSpace({ before, span, row, rtl, runs }: Joint): boolean {
  // Who recognised it has looked at the gaps already, script by script.
  if (span.confidence !== undefined) return span.spaced;
  const gap = rtl ? before.left - span.right : span.left - before.right;
  if (span.spaced && gap > PRINTED_SPACE * row.size) return true;
  // Written from the right, a stretch has the space beside a foreign word within its own width. A single letter is a prefix.
  const besideForeign = rtl && isForeign(before) !== isForeign(span) && before.text.length > 1;
  if (besideForeign && gap > -PRINTED_SPACE * row.size) return true;
  // The space after a note's mark is measured in the mark's small letters, and gets lost.
  if (runs.at(-1)?.raised && (gap > 0 || span.spaced) && /^\p{L}/u.test(span.text)) return true;
  return gap > (endsSpaceless(before.text) ? WIDE_SPACE : WORD_GAP) * row.size;
}

const isForeign = ({ text }: Span): boolean => /^[A-Za-z]/.test(text);

/** The size, to half a point, in which most letters of `pieces` are set; 0 for none. */
export function commonSize(pieces: readonly { readonly size: number; readonly text: string }[]): number {
  const letters = new Map<number, number>();
  for (const { size, text } of pieces) {
    const rounded = Math.round(size * 2) / 2;
    letters.set(rounded, (letters.get(rounded) ?? 0) + text.length);
  }
  return [...letters].reduce((best, each) => (each[1] > best[1] ? each : best), [0, 0])[0];
}

function lettersOf(spans: readonly Span[]): number {
  return spans.reduce((sum, span) => sum + span.text.length, 0);
}

function isRtl(text: string): boolean {
  return countFromRight(text) > 0.4 * text.replace(/[\s\d\p{P}]/gu, '').length;
}
