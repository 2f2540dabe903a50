/** Words to compare by: of scripts with spaces the words, of the others the letters, numbering and signs aside. */

/** Signs of scripts without spaces. */
const SIGN = String.raw`[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]`;

const WORD = new RegExp(`${SIGN}|[\\p{L}\\p{N}\\p{M}]+?(?=$|[^\\p{L}\\p{N}\\p{M}]|${SIGN})`, 'gu');

/** What is printed before an item or a heading: bullets, "4.2", "(b)", "iv."; "A" alone may be the article. */
const NUMBERING =
  /^\s*(?:[•▪■●○◦–—·*o-]\s+|\(?(?:\d{1,3}(?:[.-]\d{1,3})*[.)]*|(?:[a-zA-Z]|[ivxIVX]{1,5})[.)]+|[一二三四五六七八九十]+[、．])\s*)(?=\S)/u;

/** A word is about three signs. */
const UNSPACED = new RegExp(`^${SIGN}$`, 'u');

/** As many words as tell a beginning. */
const OPENING_WORDS = 4;

/** The words from `at` that tell a beginning; null where too few are left. */
export function openingAt(words: readonly string[], at: number): string | null {
  let thirds = 0;
  for (let end = at; end < words.length; end++) {
    thirds += UNSPACED.test(words[end] ?? '') ? 1 : 3;
    if (thirds >= 3 * OPENING_WORDS) return words.slice(at, end + 1).join(' ');
  }
  return null;
}

/** The words of `text`. */
export function tokensOf(text: string): string[] {
  return text.normalize('NFKC').toLowerCase().match(WORD) ?? [];
}

/** `text` without the number or bullet before it. */
export function unnumbered(text: string): string {
  const rest = text.replace(NUMBERING, '');
  return rest.length > 1 ? rest : text;
}

/** What two texts have in common: twice the shared words through the words of both (Dice, 1945). 1 for two empty ones. */
export function agreement(one: readonly string[], other: readonly string[]): number {
  if (one.length + other.length === 0) return 1;
  const left = new Map<string, number>();
  for (const word of one) left.set(word, (left.get(word) ?? 0) + 1);
  let common = 0;
  for (const word of other) {
    const count = left.get(word) ?? 0;
    if (count > 0) common++;
    left.set(word, count - 1);
  }
  return (2 * common) / (one.length + other.length);
}

/** The harmonic mean of precision and recall. */
export function f1(precision: number, recall: number): number {
  return precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
}
