/**
 * Counts the words of a quote that stand as other words in a passage like it. A typing error, a broken line or an added
 * word is an edit of the same statement; another name, number or verb makes it a statement about something else.
 */

const segmenter = new Intl.Segmenter(undefined, { granularity: 'word' });

/** Two spellings are one word when at most one letter in this many differs: "reintegration", "re-integration". */
const LETTERS_PER_ERROR = 5;

/** Without spaces a word is cut by a dictionary, and one added beside it may be cut together with it. */
const UNSPACED = /[\p{scx=Han}\p{scx=Thai}\p{scx=Lao}\p{scx=Khmer}\p{scx=Myanmar}]/u;

/** Longer quotes are not compared word by word: the table would be too large, and one word matters less in them. */
const MOST_WORDS = 1_000;

/** How many words `quote` has, and how many of them were exchanged for other words in `passage`. */
export function exchangedWords(quote: string, passage: string): { words: number; exchanged: number } {
  const before = wordsOf(quote);
  const after = wordsOf(passage);
  if (before.length > MOST_WORDS || after.length > MOST_WORDS) return { words: before.length, exchanged: 0 };
  let exchanged = 0;
  for (const gap of gapsBetween(before, after)) {
    if (!isRespelled(gap.removed.join(''), gap.added.join(''))) {
      exchanged += Math.min(gap.removed.length, gap.added.length);
    }
  }
  return { words: before.length, exchanged };
}

function wordsOf(text: string): string[] {
  const words: string[] = [];
  for (const { segment, isWordLike } of segmenter.segment(text)) if (isWordLike) words.push(segment.toLowerCase());
  return words;
}

function isRespelled(removed: string, added: string): boolean {
  if (isSameWord(removed, added)) return true;
  return UNSPACED.test(removed) && (holdsInOrder(added, removed) || holdsInOrder(removed, added));
}

/** Whether all letters of `part` stand in `whole` in their order, so that nothing was exchanged, only added. */
function holdsInOrder(whole: string, part: string): boolean {
  let found = 0;
  for (const letter of whole) if (part.startsWith(letter, found)) found += letter.length;
  return found === part.length;
}

/** Numbers are the same only when their digits are; "9,000" is "9000". */
function isSameWord(a: string, b: string): boolean {
  if (a === b) return true;
  if (/\p{Nd}/u.test(a + b)) return a.replace(/[.,]/g, '') === b.replace(/[.,]/g, '');
  const allowed = Math.floor(Math.max(a.length, b.length) / LETTERS_PER_ERROR);
  return Math.abs(a.length - b.length) <= allowed && editDistance(a, b) <= allowed;
}

/** How many letters (UTF-16 units) must be added, removed or replaced to turn `a` into `b`. */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}

interface Gap {
  removed: string[];
  added: string[];
}

/** What lies between the words that both have in the same order (a longest common subsequence). */
function gapsBetween(before: readonly string[], after: readonly string[]): Gap[] {
  const common = commonLengths(before, after);
  const width = after.length + 1;
  const gaps: Gap[] = [];
  let gap: Gap = { removed: [], added: [] };
  let i = 0;
  let j = 0;
  while (i < before.length || j < after.length) {
    const a = before[i];
    const b = after[j];
    if (a !== undefined && a === b) {
      gaps.push(gap);
      gap = { removed: [], added: [] };
      i++;
      j++;
    } else if (
      b === undefined ||
      (a !== undefined && at(common, (i + 1) * width + j) >= at(common, i * width + j + 1))
    ) {
      if (a !== undefined) gap.removed.push(a);
      i++;
    } else {
      gap.added.push(b);
      j++;
    }
  }
  return [...gaps, gap].filter(({ removed, added }) => removed.length > 0 && added.length > 0);
}

/** At `i * (after.length + 1) + j`: how many words `before` from i and `after` from j have in common, in order. */
function commonLengths(before: readonly string[], after: readonly string[]): Uint16Array {
  const width = after.length + 1;
  const common = new Uint16Array((before.length + 1) * width);
  for (let i = before.length - 1; i >= 0; i--) {
    for (let j = after.length - 1; j >= 0; j--) {
      common[i * width + j] =
        before[i] === after[j]
          ? at(common, (i + 1) * width + j + 1) + 1
          : Math.max(at(common, (i + 1) * width + j), at(common, i * width + j + 1));
    }
  }
  return common;
}

function at(numbers: Uint16Array, place: number): number {
  return numbers[place] ?? 0;
}
