/** Finds tables of contents: lines that end in page numbers, each no smaller than the one before. */

/** Fewer lines end in rising numbers by chance. */
const LEAST = 5;

/** Running text has lines that end in numbers too, but not every other one. */
const FILLED = 0.5;

/** Lines without a number between those with one: headings of groups, entries in two or three lines. */
const MOST_BETWEEN = 3;

/** Printed numbers may run ahead of the pages of the file, as where a cover is missing. */
const AHEAD = 30;

const PAGE = /(?<![\d.,%$€£])(?:(\d{1,2})[-–](\d{1,3})|(\d{1,4})|([ivxlc]{1,7}))$/;

/** A heading of a group of entries, which may have a number of its own and no page. */
const GROUP = /^(?:chapter|part|section|annex|appendix)\b/i;

/** From the first to behind the last line of a table of contents. */
export interface ContentsRange {
  readonly start: number;
  readonly end: number;
}

/** The tables of contents among lines from top to bottom. `pages`: how many the report has. */
export function contentsIn(lines: readonly string[], pages: number): ContentsRange[] {
  const numbers = lines.map((line) => pageAtEnd(line, pages));
  const found: ContentsRange[] = [];
  for (let start = 0; start < lines.length; start++) {
    if (numbers[start] == null) continue;
    const { end, count } = risingFrom(numbers, start);
    if (count < LEAST || count < FILLED * (end - start)) continue;
    found.push({ start: start - leading(lines, found.at(-1)?.end ?? 0, start), end });
    start = end - 1;
  }
  return found;
}

function risingFrom(numbers: readonly (number | null)[], start: number): { end: number; count: number } {
  let end = start + 1;
  let count = 1;
  let last = numbers[start] ?? 0;
  for (let at = start + 1; at < numbers.length && at - end <= MOST_BETWEEN; at++) {
    const number = numbers[at];
    if (number == null) continue;
    if (number < last) break;
    last = number;
    count++;
    end = at + 1;
  }
  return { end, count };
}

/** A heading of a group right above the first entry belongs to the table; its title does not. */
function leading(lines: readonly string[], from: number, start: number): number {
  const above = lines[start - 1] ?? '';
  return start - 1 >= from && GROUP.test(above) ? 1 : 0;
}

/** The page that a line ends in, chapters in thousands; null where it ends in none, or has no words before. */
function pageAtEnd(line: string, pages: number): number | null {
  const text = line.trim();
  if (/^(?:chapter|part|section)\s+\S+$/i.test(text)) return null;
  const [whole, chapter, within, plain, roman] = PAGE.exec(text) ?? [];
  if (whole === undefined || !/\p{L}{3}/u.test(text.slice(0, text.length - whole.length))) return null;
  if (chapter !== undefined) return Number(chapter) * 1_000 + Number(within);
  if (plain !== undefined) return Number(plain) <= pages + AHEAD ? Number(plain) : null;
  // Roman pages come before all others, and a word may end in such letters.
  return roman !== undefined && /[\s.]$/.test(text.slice(0, text.length - whole.length)) ? 0 : null;
}
