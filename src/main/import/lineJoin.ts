/** How the lines of a paragraph that was broken by hand or by a printer are put together again. */

/** Scripts that are written without spaces between words. */
const SPACELESS = String.raw`\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303F\uFF00-\uFFEF`;
const spacelessEnd = new RegExp(`[${SPACELESS}]\\p{M}*$`, 'u');
const spacelessStart = new RegExp(`^[${SPACELESS}]`, 'u');

/** What stands between two lines of one paragraph: a space, or nothing within a script that has none. */
export function lineGlue(before: string, after: string): '' | ' ' {
  if (before === '' || after === '') return '';
  return spacelessEnd.test(before.slice(-4)) && spacelessStart.test(after.slice(0, 2)) ? '' : ' ';
}

/** Whether `text` ends in a letter of a script without spaces. */
export function endsSpaceless(text: string): boolean {
  return spacelessEnd.test(text.slice(-4));
}

/** Whether `text` begins with a letter of a script without spaces. */
export function startsSpaceless(text: string): boolean {
  return spacelessStart.test(text.slice(0, 2));
}
