/** Puts right what PDF fonts do to some scripts: letters stored as pieces, or as private signs of one font maker. */

/** Thai vowel and tone signs that old Windows fonts keep, shifted for tall letters, at U+F700 to U+F71A. */
const thaiSigns =
  '\u0E10\u0E34\u0E35\u0E36\u0E37\u0E48\u0E49\u0E4A\u0E4B\u0E4C\u0E48\u0E49\u0E4A\u0E4B\u0E4C\u0E0D\u0E31\u0E4D\u0E47\u0E48\u0E49\u0E4A\u0E4B\u0E4C\u0E38\u0E39\u0E3A';

/**
 * The article before a word that begins with alef, its ligature of lam and alef turned round: no Arabic word begins with two
 * alefs. Ligatures within words cannot be told from the same letters in their right order.
 */
const TURNED_ARTICLE = /(?<![\p{L}\p{M}])([وفبك]?)ا([أإآا])ل/gu;

/** `text` with Thai private signs as Thai ones, and SARA AM (Lao AM) whole again, also where a tone mark split it. */
export function repairScripts(text: string): string {
  return text
    .replace(/[\uF700-\uF71A]/g, (sign) => thaiSigns.charAt(sign.charCodeAt(0) - 0xf700))
    .replace(/\u0E4D([\u0E48-\u0E4B]?) ?\u0E32/g, '$1\u0E33')
    .replace(/([\u0E48-\u0E4B])\u0E4D\u0E32/g, '$1\u0E33')
    .replace(/\u0ECD([\u0EC8-\u0ECB]?)\u0EB2/g, '$1\u0EB3');
}

/** `text` with the Arabic article in order, for where nothing tells how its letters are drawn. */
export function articleInOrder(text: string): string {
  return text.replace(TURNED_ARTICLE, '$1ال$2');
}

/** A letter of a script that is written from right to left, or one of their forms. */
const FROM_RIGHT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;
const ALL_FROM_RIGHT = new RegExp(FROM_RIGHT, 'g');

/** Whether any letter of `text` is written from right to left. */
export function hasFromRight(text: string): boolean {
  return FROM_RIGHT.test(text);
}

/** How many letters of `text` are written from right to left. */
export function countFromRight(text: string): number {
  return text.match(ALL_FROM_RIGHT)?.length ?? 0;
}

/** Scripts whose signs PDF files often hold in the order of drawing, not of writing; a sentence each. */
const uncertain: readonly { readonly letters: RegExp; readonly script: string }[] = [
  { letters: /\p{Script=Khmer}/u, script: 'Khmer' },
  { letters: /\p{Script=Arabic}/u, script: 'Arabic' },
];

/** Warnings for the scripts in `text` that PDF files hold badly. */
export function scriptWarnings(text: string): string[] {
  return uncertain
    .filter(({ letters }) => letters.test(text))
    .map(
      ({ script }) => `${script} letters in a PDF are often stored out of order: check quotations against the pages.`,
    );
}
