/** Which pages of a PDF are pictures: those without text, and those over a text that makes no sense. */

import { OPS, Util } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A page whose picture covers more than this share of it was scanned. */
const SCANNED = 0.6;

/** A page with fewer letters and figures than this has no text: a stamp, a page number. */
const LEAST_UNITS = 20;

/** Fewer words than this say nothing of what a text is worth. */
const LEAST_WORDS = 40;

/** Share of letters in words that are spelt as words are. Real pages of the reference documents have .81 and more. */
const SPELT = { surely: 0.65, perhaps: 0.92 };

/** Share of the small words that every sentence needs. Real pages have .13 and more, nonsense up to .12. */
const SMALL_WORDS = { surely: 0.02, perhaps: 0.13 };

/** Share of signs that stand for nothing: the file does not say which letters they are. */
const MEANINGLESS = 0.3;

/** Why the text of a page is worth recognising. */
export type Unread = 'picture' | 'nonsense';

interface Drawing {
  readonly fnArray: readonly number[];
  readonly argsArray: readonly unknown[];
}

/** `null` for a page that can be read as it is. `shown`: how much of it pictures cover, 0 to 1; costly, so asked for if needed. */
export async function unreadPage(text: string, shown: () => Promise<number>): Promise<Unread | null> {
  const units = text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
  if (units < LEAST_UNITS) return (await shown()) > SCANNED ? 'picture' : null;
  const meaningless = text.match(/[\uFFFD\uE000-\uF8FF\u0080-\u009F]/g)?.length ?? 0;
  if (meaningless > MEANINGLESS * text.replace(/\s/g, '').length) return 'nonsense';
  return isNonsense(text) && (await shown()) > SCANNED ? 'nonsense' : null;
}

/**
 * How much of the page its pictures cover. They are drawn into a square of one by one, which the drawing first stretches to their
 * size: pdf.js, told to decode none, leaves that stretching and draws nothing in it.
 */
export function pictureShare({ fnArray, argsArray }: Drawing, [left, top, right, bottom]: readonly number[]): number {
  const page = Math.abs(((right ?? 0) - (left ?? 0)) * ((bottom ?? 0) - (top ?? 0)));
  const stack: number[][] = [];
  let matrix = [1, 0, 0, 1, 0, 0];
  let isEmpty = false;
  let covered = 0;
  for (const [index, operator] of fnArray.entries()) {
    const given = argsArray[index];
    if (operator === OPS.save) stack.push(matrix);
    else if (operator === OPS.paintFormXObjectBegin) {
      stack.push(matrix);
      matrix = Util.transform(matrix, numbersOf(given, 0));
    } else if (operator === OPS.restore || operator === OPS.paintFormXObjectEnd) {
      if (isEmpty) covered += areaOf(matrix);
      matrix = stack.pop() ?? matrix;
    } else if (operator === OPS.transform) matrix = Util.transform(matrix, numbersOf(given));
    isEmpty = operator === OPS.transform || (isEmpty && operator === OPS.setGState);
  }
  return page > 0 ? Math.min(1, covered / page) : 0;
}

function areaOf([a = 0, b = 0, c = 0, d = 0]: readonly number[]): number {
  return Math.abs(a * d - b * c);
}

/** The six numbers of a matrix, which are the arguments of an operator or one of them; of none: as it was. */
function numbersOf(given: unknown, argument?: number): number[] {
  const values = argument === undefined ? given : Reflect.get(Object(given), argument);
  return values ? Array.from(values as ArrayLike<number>) : [1, 0, 0, 1, 0, 0];
}

/** What a program for recognising text has made of a page that it could not read. Told only for Latin letters. */
function isNonsense(text: string): boolean {
  const words = text.split(/\s+/).flatMap((word) => lettersOf(word) ?? []);
  if (words.length < LEAST_WORDS) return false;
  const units = words.reduce((sum, word) => sum + word.length, 0);
  const spelt = words.reduce((sum, word) => sum + (isSpelt(word) ? word.length : 0), 0) / units;
  const small = words.filter((word) => smallWords.has(word.toLowerCase())).length / words.length;
  if (spelt < SPELT.surely || small < SMALL_WORDS.surely) return true;
  return spelt < SPELT.perhaps && small < SMALL_WORDS.perhaps;
}

/** A word without the signs around it; `null` where it has no Latin letter, or others too. */
function lettersOf(word: string): string | null {
  const bare = word.replace(/^\P{L}+|[^\p{L}\p{M}]+$/gu, '');
  return /\p{Script=Latin}/u.test(bare) && !/[^\P{L}\p{Script=Latin}]/u.test(bare) ? bare : null;
}

const SPELLING =
  /^(?:\p{Lu}?[\p{Ll}\p{M}]+|[\p{Lu}\p{M}]+s?)(?:[-’'./&‐–—](?:\p{Lu}?[\p{Ll}\p{M}]+|[\p{Lu}\p{M}]+))*$/u;
const VOWEL = /[aeiouyæœøıơư]/iu;

/** Capitals only where they stand in words, a vowel in all but the shortest, no heap of consonants. */
function isSpelt(word: string): boolean {
  const plain = word.normalize('NFD').replace(/\P{L}/gu, '');
  const sounds = plain.length < 3 || VOWEL.test(plain) || plain === plain.toUpperCase();
  return SPELLING.test(word) && sounds && !/[bcdfghjklmnpqrstvwxz]{6}/i.test(plain);
}

/** The commonest words of languages in Latin letters, of two letters and more. */
const smallWords = new Set(
  [
    'the of and to in is that for was on with as by are be or at from this which an it not have',
    'de la le les des et en du un une est pour que dans par sur au aux',
    'el los las por con para del se su no',
    'da do dos das em um uma não il di che della per una sono',
    'der die und den von zu mit ist für im dem ein eine auf het een van zijn dat op te',
    'och att det som på til og af nie na jest je že az és hogy egy ja on että',
    've bir bu için ile și cu pe nu',
    'và của là các được không có trong cho với những một',
    'yang dan untuk dengan ini itu dari pada ang ng sa mga ay ya wa kwa katika ni za',
  ]
    .join(' ')
    .split(' '),
);
