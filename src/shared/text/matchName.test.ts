/** What is found under which words, in the scripts that analysts write. */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold, foldTight } from './fold.ts';
import { matchName, queryOf } from './matchName.ts';

const rank = (typed: string, name: string, synonyms?: string) =>
  matchName(queryOf(typed), name, synonyms)?.rank ?? null;
const marked = (typed: string, name: string) =>
  matchName(queryOf(typed), name)?.ranges.map(([start, end]) => name.slice(start, end)) ?? null;

describe('folding', () => {
  test.each([
    ['case', 'Éducation', 'éDUCATION'],
    ['accents', 'éducation', 'education'],
    ['composed and decomposed letters', 'Tiếng Việt', 'Tiếng Việt'],
    ['Vietnamese without its marks', 'trường Đà Nẵng', 'truong da nang'],
    ['full-width letters', 'ＡＢＣ１２', 'abc12'],
    ['zero-width characters', 'ការ\u200bត្រឡប់', 'ការត្រឡប់'],
    ['a soft hyphen', 'edu\u00adcation', 'education'],
    ['Arabic vowel points and the lengthening stroke', 'مَدْرَسَة', 'مـدرسة'],
    ['Arabic alef with and without hamza', 'أطفال', 'اطفال'],
    ['the dotted capital I of Turkish', 'İstanbul', 'istanbul'],
  ])('takes no account of %s', (_, one, other) => {
    expect(fold(one)).toBe(fold(other));
  });

  test.each([
    ['Thai vowels', 'กิน', 'กัน'],
    ['Thai tone marks', 'ใกล้', 'ใกล'],
    ['Khmer vowels', 'កា', 'កិ'],
  ])('keeps %s, which are letters', (_, one, other) => {
    expect(fold(one)).not.toBe(fold(other));
  });

  test('letter by letter gives the same as all at once', () => {
    const texts = fc.string({ unit: fc.constantFrom(...'aÉ đกิ้Ｋ\u200bកា់한ảﷺé中ß'), maxLength: 12 });
    fc.assert(
      fc.property(texts, (text) => {
        const { folded, starts, ends } = foldTight(text);
        expect(folded).toBe(fold(text).replace(/\s/g, ''));
        expect(starts).toHaveLength(folded.length);
        expect(starts.every((start, unit) => start < (ends[unit] ?? 0))).toBe(true);
      }),
    );
  });
});

describe('finding a name', () => {
  test('its beginning is better than a beginning of a word, that better than the inside, that better than apart', () => {
    const ranks = ['Education', 'Higher education', 'Re-uneducated', 'Gap'].map((name) => rank('educ', name));
    expect(ranks).toEqual([0, 1, 2, null]);
    expect(rank('tag edu', 'Tag as Education')).toBe(3);
    expect(rank('school', 'Education', 'school learning')).toBe(4);
  });

  test('a name with all words but none of another is not found', () => {
    expect(rank('tag shelter', 'Tag as Education', 'school')).toBeNull();
  });

  test('nothing typed finds everything and marks nothing', () => {
    expect(matchName(queryOf('  '), 'Gap')).toEqual({ rank: 0, ranges: [] });
  });

  test('spaces do not matter, neither typed nor in the name', () => {
    expect(marked('gotobrief', 'Go to Brief')).toEqual(['Go to Brief']);
    expect(marked('go to', 'Goto')).toEqual(['Goto']);
  });

  test('scripts without spaces are found inside, whole letters marked', () => {
    expect(marked('โรงเรียน', 'จากบ้านพักสู่โรงเรียน')).toEqual(['โรงเรียน']);
    expect(marked('គ្រួសារ', 'ការគាំទ្រ\u200bគ្រួសារ')).toEqual(['គ្រួសារ']);
    expect(marked('儿童', '返乡儿童的需要')).toEqual(['儿童']);
    expect(marked('مدرسة', 'إلى المَدرسة')).toEqual(['مَدرسة']);
  });

  test('what is marked is the text of the name, accents and all', () => {
    expect(marked('education', 'L’éducation')).toEqual(['éducation']);
    expect(marked('tag edu', 'Tag as Education')).toEqual(['Tag', 'Edu']);
  });

  test('a better place later in the name wins', () => {
    expect(matchName(queryOf('port'), 'Support of a port')?.ranges).toEqual([[13, 17]]);
  });

  test('words that overlap are marked once', () => {
    expect(marked('edu educ x', 'Education x')).toEqual(['Educ', 'x']);
  });
});
