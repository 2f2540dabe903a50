/**
 * Where recognised words have spaces between them. The engine parts text at spaces in most scripts, but Thai and Chinese nearly
 * sign by sign, so that there only the width of a gap tells; it is measured between boxes, which are not exact.
 */

import type { RecognisedWord } from './recognisedPage.ts';

/** Gaps wider than these, in letter sizes, are spaces: measured on pages of each script. */
const GAPS = { thai: 0.33, stacked: 0.18, han: 0.75 };

const THAI = String.raw`\p{Script=Thai}`;
const thai = ends(THAI);
/** Khmer, Lao and Burmese: the engine parts them at spaces, now and then within a word. */
const stacked = ends(String.raw`\p{Script=Khmer}\p{Script=Lao}\p{Script=Myanmar}`);
/** Beside these, numbers and foreign words have no space either. */
const han = ends(String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3001-\u303F\uFF01-\uFF60`);
const hangul = ends(String.raw`\p{Script=Hangul}`);

/** Signs of Thai and Lao that no word begins with, and those that no word ends in. */
const CONTINUES = /^[\p{M}\u0E2F\u0E30\u0E32\u0E33\u0E45\u0E46\u0EB0\u0EB2\u0EB3\u0EC6]/u;
const GOES_ON = /[\u0E40-\u0E44\u0EC0-\u0EC4]$/u;

/** Whether there is a space between two neighbours on a line. `gap`: in letter sizes. */
export function isSpace(before: string, after: string, gap: number): boolean {
  if (CONTINUES.test(after) || GOES_ON.test(before)) return false;
  const both = (script: Script) => script.end.test(before.slice(-4)) && script.start.test(after.slice(0, 2));
  const either = (script: Script) => script.end.test(before.slice(-4)) || script.start.test(after.slice(0, 2));
  if (both(thai)) return gap > GAPS.thai;
  if (both(stacked)) return gap > GAPS.stacked;
  return !either(han) || either(hangul) || gap > GAPS.han;
}

/** Words in doubt (see `DOUBTFUL` of the shared rules) are not joined to sure ones. */
const DOUBTFUL = 70;

/** UTF-16 units of a word that others are joined to: where a part of it stands on the page can still be told. */
const LONGEST = 12;

/** Words that have no space between them put together, so that signs that belong together do, and there are fewer. */
export function joined(words: readonly RecognisedWord[]): RecognisedWord[] {
  const made: RecognisedWord[] = [];
  for (const word of words) {
    const last = made.at(-1);
    if (last && isOneWith(last, word)) made.splice(-1, 1, together(last, word));
    else made.push(word);
  }
  return made;
}

function isOneWith(last: RecognisedWord, word: RecognisedWord): boolean {
  if (word.spaced) return false;
  const alike = last.confidence < DOUBTFUL === word.confidence < DOUBTFUL;
  return CONTINUES.test(word.text) || (alike && last.text.length + word.text.length <= LONGEST);
}

function together(a: RecognisedWord, b: RecognisedWord): RecognisedWord {
  const [before, after] = [a.text.length, b.text.length];
  return {
    ...a,
    text: a.text + b.text,
    left: Math.min(a.left, b.left),
    right: Math.max(a.right, b.right),
    top: Math.min(a.top, b.top),
    bottom: Math.max(a.bottom, b.bottom),
    confidence: Math.round((a.confidence * before + b.confidence * after) / (before + after)),
  };
}

interface Script {
  readonly start: RegExp;
  readonly end: RegExp;
}

/** How text that begins or ends in one of `signs` looks. */
function ends(signs: string): Script {
  return { start: new RegExp(`^[${signs}]`, 'u'), end: new RegExp(`[${signs}]\\p{M}*$`, 'u') };
}
