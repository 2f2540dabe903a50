/**
 * Texts as they are compared when somebody looks for something: without regard to case, accents, widths, presentation
 * forms and what cannot be seen. Vowel signs and tone marks of scripts such as Thai or Khmer are letters, and stay.
 */

/** Accents of the alphabets that have them, Arabic vowel points and the lengthening stroke, and what has no width. */
const unseen = /[\u0300-\u036f\u0640\u064b-\u0655\u0670\u00ad\u200b-\u200f\u2060\ufeff]/g;

/** Letters with a stroke, which Unicode does not take apart. */
const stroked: Readonly<Record<string, string>> = {
  đ: 'd',
  ð: 'd',
  ł: 'l',
  ø: 'o',
  ħ: 'h',
  ı: 'i',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
};

/** `text` as it is compared. Two texts that a reader would type alike fold alike. */
export function fold(text: string): string {
  // Most of it, in most reports.
  if (/^[\x20-\x7e]*$/.test(text)) return text.toLowerCase();
  const plain = text.normalize('NFKD').toLowerCase().replace(unseen, '');
  return plain.replace(/[đðłøħıßæœ]/g, (letter) => stroked[letter] ?? letter);
}

/** A letter with the marks on it: the least that folds by itself. */
const clusters = /\P{M}\p{M}*|\p{M}+/gu;

export interface Folded {
  readonly folded: string;
  /** For each UTF-16 unit of `folded`: where the letter begins, and ends, in the text it came from. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** `text` folded and without white space, so that it matches however the words are set apart. For names, not reports. */
export function foldTight(text: string): Folded {
  let folded = '';
  const starts: number[] = [];
  const ends: number[] = [];
  for (const { 0: cluster, index } of text.matchAll(clusters)) {
    const letter = fold(cluster).replace(/\s/g, '');
    folded += letter;
    for (let unit = 0; unit < letter.length; unit++) {
      starts.push(index);
      ends.push(index + cluster.length);
    }
  }
  return { folded, starts, ends };
}
