/**
 * What makes no difference when somebody looks for something: accents, widths, presentation forms, typographic variants and
 * what cannot be seen, and SARA AM (Lao AM) in one piece or two. Vowel signs and tone marks of Thai, Khmer and their like are letters, not accents.
 */

/** Characters to be looked at one by one; all others only have their case. */
export const special = new RegExp(
  [
    '\\u00a0|\\u00ad|[\\u00c0-\\u024f]|[\\u0300-\\u036f]',
    '[\\u0386-\\u0390]|\\u03a3|[\\u03aa-\\u03b0]|\\u03c2|[\\u03ca-\\u03ce]',
    '[\\u0400-\\u0403]|\\u0407|[\\u040c-\\u040e]|\\u0419|\\u0439|[\\u0450-\\u0453]|\\u0457|[\\u045c-\\u045e]',
    '\\u0e33|\\u0eb3|[\\u0622-\\u0626]|\\u0640|[\\u064b-\\u065f]|\\u0670',
    '[\\u1e00-\\u1fff]|[\\u2000-\\u2015]|[\\u2018-\\u201f]|[\\u2028-\\u202f]|[\\u2060-\\u2069]',
    '\\u3000|[\\ufb00-\\ufb06]|[\\ufb50-\\ufdfc]|[\\ufe70-\\ufeff]|[\\uff01-\\uffdc]',
  ].join('|'),
  'g',
);

/** What decomposition does not tell. */
const named: Readonly<Record<string, string>> = {
  đ: 'd',
  Đ: 'D',
  ø: 'o',
  Ø: 'O',
  ł: 'l',
  Ł: 'L',
  ı: 'i',
  ß: 'ss',
  æ: 'ae',
  Æ: 'AE',
  œ: 'oe',
  Œ: 'OE',
  ς: 'σ',
};

/** What no reader sees: soft hyphen, zero-width characters, marks of direction, the stroke that lengthens Arabic. */
const invisible = /[\u00ad\u0640\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g;

const accents = /\p{Script=Inherited}/gu;

function foldSpecial(character: string): string {
  const name = named[character];
  if (name !== undefined) return name;
  return character
    .normalize('NFKD')
    .replace(invisible, '')
    .replace(accents, '')
    .replace(/[\u2018-\u201b]/g, "'")
    .replace(/[\u201c-\u201f]/g, '"')
    .replace(/[\u2010-\u2015]/g, '-');
}

const known = new Map<string, string>();

/** One of the `special` characters as it is compared; its case stays. */
export function foldCharacter(character: string): string {
  const before = known.get(character);
  if (before !== undefined) return before;
  const folded = foldSpecial(character);
  known.set(character, folded);
  return folded;
}
