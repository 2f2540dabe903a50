/** Puts right what happens to letters of TeX: ligatures that a printing program names wrongly, accents set as signs of their own. */

/** Computer Modern and its heirs, in the cuts for text. */
const TEX_TEXT = /^(?:[A-Z]{6}\+)?(?:CM(?:R|BX?|TI|SL|SS|TT|CSC)|SF(?:RM|BX|TI)|LMRoman)/;

/** Whether a font of this name is one of TeX for text. */
export function isTexText(font: string): boolean {
  return TEX_TEXT.test(font);
}

/** Re-coded by macOS, the ligatures of such fonts stand for signs that no text has: without this, their letters would be lost. */
export function withTexLigatures(text: string): string {
  return text.replaceAll('\u0000', 'ffi').replaceAll('\u21b5', 'ff');
}

const combining: Readonly<Record<string, string>> = {
  '\u00b4': '\u0301',
  '`': '\u0300',
  '\u02c6': '\u0302',
  '\u02dc': '\u0303',
  '\u00a8': '\u0308',
  '\u02da': '\u030a',
  '\u02c7': '\u030c',
  '\u02dd': '\u030b',
  '\u02d8': '\u0306',
};

/** An accent before the letter that it stands over, within a word or before its capital. */
const ACCENTED =
  /(?:(?<=\p{L})[\u00b4`\u02c6\u02dc]|[\u00a8\u02da\u02c7\u02dd\u02d8]|(?<![\p{L}\S])\u00b4(?=\p{Lu}))\p{L}/gu;

/** `text` with the accents that stand before their letters over them; those that no letter takes stay. */
export function withAccents(text: string): string {
  return text.replace(ACCENTED, (both) => {
    const letter = both.slice(1).replace('\u0131', 'i').replace('\u0237', 'j');
    const whole = (letter + (combining[both.charAt(0)] ?? '')).normalize('NFC');
    return [...whole].length === 1 ? whole : both;
  });
}
