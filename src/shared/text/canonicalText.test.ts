import fc from 'fast-check';
import { expect, test } from 'vitest';
import { normaliseText } from './canonicalText.ts';

test.each([
  ['Windows and old Mac line ends', 'a\r\nb\rc', 'a\nb\nc'],
  ['the separators of Unicode and the NEL of mainframes', 'a\u2028b\u2029c\u0085d', 'a\nb\nc\nd'],
  ['a byte-order mark, at the start and inside', '\uFEFFa\uFEFFb', 'ab'],
  ['NUL and other control characters, but not the tab', 'a\u0000b\u0007c\td\u009f', 'abc\td'],
  ['an accent written apart', 'Cafe\u0301', 'Café'],
  ['half of a surrogate pair', 'a\ud83d b', 'a\uFFFD b'],
])('%s is made regular', (_, written, expected) => {
  expect(normaliseText(written)).toBe(expected);
});

test('Thai, Khmer, Lao and Burmese keep every letter, zero-width spaces too', () => {
  const text = 'กำลัง\u200Bใจ កុមារ\u200Bកំព្រា ເດັກນ້ອຍ ကလေးများ';
  expect(normaliseText(text)).toBe(text.normalize('NFC'));
});

test('property: normalising twice is normalising once, and no pair is left half', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const once = normaliseText(text);
      expect(normaliseText(once)).toBe(once);
      expect(once.isWellFormed()).toBe(true);
      expect(once).not.toMatch(/[\r\0\uFEFF\u2028\u2029\u0085]/);
    }),
  );
});
