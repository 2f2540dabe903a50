/** Signs that are drawn one by one, put together to the stretches that they make: from left to right, or from right to left. */

import { countFromRight } from './scripts.ts';

/** A sign with its letters, or a stretch of them, in points from the lower left corner of the page. */
export interface SpokenSign {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly baseline: number;
  readonly size: number;
  /** White space was drawn before it, that is to its left. */
  readonly spaced: boolean;
  /** The name of its font. */
  readonly font: string;
  /** Of tagged files: the piece of the page's content that it is of, by its number. */
  readonly piece?: number | 'artifact' | undefined;
}

/** A wider gap than this, in letter sizes, may be a column's: what follows is a stretch of its own. */
const APART = 0.9;

/** Signs nearer than this, in letter sizes, adjoin unless a space was drawn. */
const ADJOINING = 0.5;

const LETTER_FROM_LEFT = /[\p{N}\p{Script=Latin}]/u;

/** `signs`, in the order of drawing, as stretches of one line and font. */
export function joinedSigns(signs: readonly SpokenSign[]): SpokenSign[] {
  const stretches: SpokenSign[][] = [];
  for (const sign of signs) {
    const before = stretches.at(-1)?.at(-1);
    if (before && goesOn(before, sign)) stretches.at(-1)?.push(sign);
    else stretches.push([sign]);
  }
  const fromRight = linesFromRight(signs);
  return stretches
    .map((stretch) => joined(stretch, fromRight))
    .map((stretch, at, all) => ({ ...stretch, right: rightOf(stretch, all[at + 1]) }));
}

/** Up to the next stretch, where no space was drawn between them: bounds are those of the ink, which leave a gap. */
function rightOf({ right, baseline, size }: SpokenSign, next: SpokenSign | undefined): number {
  const adjoins = next && !next.spaced && Math.abs(next.baseline - baseline) < 0.3 * size;
  return adjoins && next.left > right && next.left - right < ADJOINING * size ? next.left : right;
}

function goesOn(before: SpokenSign, sign: SpokenSign): boolean {
  const { size, font, baseline, left, piece } = sign;
  if (font !== before.font || piece !== before.piece || Math.abs(size - before.size) > 0.1) return false;
  const gap = left - before.right;
  return Math.abs(baseline - before.baseline) < 0.3 * size && gap < APART * size && gap > -size;
}

/** The heights of the lines that are mostly written from the right, to a third of a letter. */
function linesFromRight(signs: readonly SpokenSign[]): ReadonlySet<number> {
  const lines = Map.groupBy(signs, heightOf);
  const isFromRight = (line: readonly SpokenSign[]) => {
    const letters = line.map(({ text }) => text.replace(/\P{L}/gu, '')).join('');
    return countFromRight(letters) > 0.4 * letters.length;
  };
  return new Set([...lines].filter(([, line]) => isFromRight(line)).map(([height]) => height));
}

const heightOf = ({ baseline, size }: SpokenSign): number => Math.round((3 * baseline) / size);

function joined(signs: readonly SpokenSign[], fromRight: ReadonlySet<number>): SpokenSign {
  const [first] = signs;
  if (!first) throw new Error('a stretch has at least one sign');
  const text = fromRight.has(heightOf(first)) ? readFromRight(signs) : readFromLeft(signs);
  return { ...first, text: text.trim(), right: Math.max(...signs.map(({ right }) => right)) };
}

/** The space before the first sign belongs to the stretch, not to its text. */
function readFromLeft(signs: readonly SpokenSign[]): string {
  return signs.map(({ text, spaced }, at) => (spaced && at > 0 ? ` ${text}` : text)).join('');
}

/** Drawn from left to right like the others, the last sign is read first; numbers and Latin words keep their own order. */
function readFromRight(signs: readonly SpokenSign[]): string {
  const groups: SpokenSign[][] = [];
  for (const sign of signs) {
    const group = groups.at(-1);
    const last = group?.at(-1);
    if (group && last && LETTER_FROM_LEFT.test(last.text) && LETTER_FROM_LEFT.test(sign.text)) group.push(sign);
    else groups.push([sign]);
  }
  return groups
    .toReversed()
    .map((group, at) => readFromLeft(group) + (group[0]?.spaced && at < groups.length - 1 ? ' ' : ''))
    .join('');
}
