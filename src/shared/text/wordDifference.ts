/** Which words of two texts differ, in any script. */

const words = new Intl.Segmenter(undefined, { granularity: 'word' });

/** A stretch of one text: the same as in the other, or not. */
export interface Piece {
  /** Where it begins, in UTF-16 units. */
  readonly start: number;
  readonly text: string;
  readonly differs: boolean;
}

/** More words than this each are compared at their ends only: the table grows with the product. */
const MOST = 600;

/** Both texts cut into pieces; joined, the pieces are the text. */
export function wordDifference(a: string, b: string): { readonly a: Piece[]; readonly b: Piece[] } {
  const [from, to] = [wordsOf(a), wordsOf(b)];
  const start = commonStart(from, to);
  const end = commonStart(from.slice(start).reverse(), to.slice(start).reverse());
  const [left, right] = [from.slice(start, from.length - end), to.slice(start, to.length - end)];
  const same = left.length > MOST || right.length > MOST ? [] : commonWords(left, right);
  const whole = (all: readonly string[], middle: readonly boolean[]) =>
    all.map((_, place) => middle[place - start] ?? false);
  return {
    a: pieces(
      from,
      whole(
        from,
        left.map((_, place) => !same.some(([at]) => at === place)),
      ),
    ),
    b: pieces(
      to,
      whole(
        to,
        right.map((_, place) => !same.some(([, at]) => at === place)),
      ),
    ),
  };
}

function wordsOf(text: string): string[] {
  return [...words.segment(text)].map(({ segment }) => segment);
}

function commonStart(a: readonly string[], b: readonly string[]): number {
  const differs = a.findIndex((word, place) => word !== b[place]);
  return differs < 0 ? a.length : differs;
}

/** The places of a longest common subsequence (Wagner and Fischer, 1974). */
function commonWords(a: readonly string[], b: readonly string[]): (readonly [number, number])[] {
  const width = b.length + 1;
  const lengths = new Uint16Array((a.length + 1) * width);
  const at = (i: number, j: number) => lengths[i * width + j] ?? 0;
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      lengths[i * width + j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
  const found: (readonly [number, number])[] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i] === b[j]) found.push([i++, j++]);
    else if (at(i + 1, j) >= at(i, j + 1)) i++;
    else j++;
  }
  return found;
}

/** Neighbours of one kind together; a space between two differing words belongs to them. */
function pieces(all: readonly string[], differs: readonly boolean[]): Piece[] {
  const found: { start: number; text: string; differs: boolean }[] = [];
  let start = 0;
  all.forEach((text, place) => {
    const isGap = /^\s+$/.test(text) && (differs[place - 1] ?? false) && (differs[place + 1] ?? false);
    const kind = isGap || (differs[place] ?? false);
    const last = found.at(-1);
    if (last && last.differs === kind) last.text += text;
    else found.push({ start, text, differs: kind });
    start += text.length;
  });
  return found;
}
