import fc from 'fast-check';
import { expect, test } from 'vitest';
import { codePointOffsets, PointedText } from './codePoints.ts';

const pointsBefore = (text: string, offset: number) => codePointOffsets(text, [offset]).get(offset);

test('an emoji is two units and one code point; a Thai letter with its tone mark is two of both', () => {
  const text = '😀 ที่ 😀!';
  expect(pointsBefore(text, 2)).toBe(1);
  expect(pointsBefore(text, text.indexOf('!'))).toBe(7);
  expect(new PointedText(text).unitAt(7)).toBe(text.indexOf('!'));
});

test('a family emoji is seven code points, because they are counted, not graphemes', () => {
  const family = '👨‍👩‍👧‍👦';
  expect(pointsBefore(family, family.length)).toBe(7);
});

test('half of a pair counts as one code point', () => {
  expect(pointsBefore('a\ud83db', 3)).toBe(3);
  expect(pointsBefore('😀', 1)).toBe(1);
});

test('more code points than there are give the end of the text', () => {
  expect(new PointedText('a😀').unitAt(9)).toBe(3);
});

test('many offsets in a long text are found in one walk through it', () => {
  const text = new PointedText('a😀'.repeat(500_000));
  for (let points = 999_999; points > 960_000; points -= 2) expect(text.unitAt(points)).toBe((points - 1) * 1.5 + 1);
  expect([text.unitAt(0), text.unitAt(1_024), text.unitAt(2_000_000)]).toEqual([0, 1_536, 1_500_000]);
});

const texts = fc.string({ unit: fc.constantFrom('a', '😀', 'ที', '𠮷', '\ud83d', '\ude00', '\n') });

test('property: the count is what the language itself counts', () => {
  fc.assert(
    fc.property(texts, (text) => {
      expect(pointsBefore(text, text.length)).toBe([...text].length);
    }),
  );
});

test('property: there and back, and one walk for many offsets gives the same as one each', () => {
  fc.assert(
    fc.property(texts, fc.array(fc.nat(40)), (text, some) => {
      const offsets = some.filter((offset) => offset <= text.length);
      const together = codePointOffsets(text, offsets);
      for (const offset of offsets) expect(together.get(offset)).toBe([...text.slice(0, offset)].length);
      for (let points = 0; points <= [...text].length; points++) {
        expect(pointsBefore(text, new PointedText(text).unitAt(points))).toBe(points);
      }
    }),
  );
});
