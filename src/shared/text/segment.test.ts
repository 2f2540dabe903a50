import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countWords, cut, snapToGraphemes, snapToWords, trim } from './segment.ts';

/** The text that `snapToWords` selects when `part` of `text` was dragged over. */
function snapped(text: string, part: string): string {
  const at = text.indexOf(part);
  const { start, end } = snapToWords(text, at, at + part.length);
  return text.slice(start, end);
}

test.each([
  ['English', 'Income rose in 2020.', 'ose i', 'rose in'],
  ['English, with spaces dragged over', 'Income rose in 2020.', ' rose ', 'rose'],
  ['a number with a comma', 'In 2012, 14,000 children', '4,0', '14,000'],
  ['Vietnamese', 'Trẻ em được giúp đỡ.', 'ược gi', 'được giúp'],
  ['Thai', 'เด็กไม่ได้รับการสนับสนุน', 'ม่ได้ร', 'ไม่ได้รับ'],
  ['Khmer', 'កុមារត្រូវការជំនួយ', 'រូវកា', 'ត្រូវការ'],
  ['Lao', 'ເດັກນ້ອຍຕ້ອງການຄວາມຊ່ວຍເຫຼືອ', 'ອງກ', 'ຕ້ອງການ'],
  ['Burmese', 'ကလေးများသည် အကူအညီ လိုအပ်သည်', 'ကူအည', 'အကူအညီ'],
  ['Chinese', '许多儿童没有得到支持', '童没', '儿童没有'],
])('a passage grows to whole words: %s', (_, text, part, expected) => {
  expect(snapped(text, part)).toBe(expected);
});

test('nothing but white space stays empty, and an empty passage too', () => {
  const { start, end } = snapToWords('one   two', 3, 6);
  expect(start).toBe(end);
  expect(snapToWords('one', 1, 1)).toEqual({ start: 1, end: 1 });
});

test('a word far down a text of one line is found', () => {
  const text = 'word '.repeat(3_000);
  expect(snapToWords(text, 10_001, 10_002)).toEqual({ start: 10_000, end: 10_004 });
});

test('words of plain Latin text are those that the segmenter finds', () => {
  const segmenter = new Intl.Segmenter(undefined, { granularity: 'word' });
  const sign = fc.constantFrom(...'aBéửẤ019 \n\t.,:;\'’‘“”"-–—…/@$%()[]^{}~#&*+<=>?|!•');
  fc.assert(
    fc.property(fc.string({ unit: sign, maxLength: 30 }), (text) => {
      expect(countWords(text)).toBe([...segmenter.segment(text)].filter(({ isWordLike }) => isWordLike).length);
    }),
    { numRuns: 2_000 },
  );
});

test('words are counted in every script; punctuation is not', () => {
  expect(countWords('Income rose, in 2020 – by 5.5 %!')).toBe(6);
  expect(countWords('Trẻ em được giúp đỡ')).toBe(5);
  expect(countWords('许多儿童没有得到支持')).toBeGreaterThanOrEqual(4);
  expect(countWords('เด็กไม่ได้รับการสนับสนุน')).toBeGreaterThanOrEqual(4);
  expect(countWords('\n \n')).toBe(0);
});

test('a long line is counted in runs without losing a word', () => {
  expect(countWords('word '.repeat(3_000))).toBe(3_000);
});

test('no vowel sign, tone mark or emoji is cut', () => {
  expect(snapToGraphemes('ที่นี่', 1, 2)).toEqual({ start: 0, end: 3 });
  expect(snapToGraphemes('a👨‍👩‍👧b', 2, 3)).toEqual({ start: 1, end: 9 });
  expect(snapToGraphemes('ကြိုး', 1, 2).start).toBe(0);
});

test('trimming leaves the borders on letters', () => {
  expect(trim('  a b\n', 0, 6)).toEqual({ start: 2, end: 5 });
  expect(trim('   ', 0, 3)).toEqual({ start: 3, end: 3 });
});

test('property: a snapped passage holds all letters that were dragged over and begins and ends on one', () => {
  const text = fc.string({
    unit: fc.constantFrom('a', 'b', ' ', '\n', '.', 'ก', 'ำ', '😀'),
    minLength: 1,
    maxLength: 60,
  });
  fc.assert(
    fc.property(text, fc.nat(), fc.nat(), (written, a, b) => {
      const from = a % written.length;
      const to = from + 1 + (b % (written.length - from));
      const { start, end } = snapToWords(written, from, to);
      const passage = written.slice(start, end);
      expect(passage).toBe(passage.trim());
      expect(passage).toContain(written.slice(from, to).trim());
    }),
  );
});

test('a long text is cut between graphemes, never inside one', () => {
  expect(cut('short', 5)).toBe('short');
  expect(cut('a longer name', 8)).toBe('a longe…');
  expect(cut('ការត្រឡប់ទៅផ្ទះវិញ', 4)).toBe('ការត្រ…');
  expect(cut('👩‍👩‍👧👩‍👩‍👧👩‍👩‍👧', 2)).toBe('👩‍👩‍👧…');
  expect(cut(`e${'\u0301'.repeat(500)}`, 10).length).toBeLessThan(50);
});
