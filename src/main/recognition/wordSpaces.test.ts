import { describe, expect, test } from 'vitest';
import { wordAt } from './testing/pages.ts';
import { isSpace, joined } from './wordSpaces.ts';

describe('a gap between two recognised words', () => {
  test('is always a space where the engine parts words at spaces', () => {
    expect(isSpace('two', 'roads', 0.02)).toBe(true);
    expect(isSpace('من', 'الأسر', 0.01)).toBe(true);
  });

  test('is a space in Thai when it is as wide as between phrases', () => {
    expect([isSpace('แล้ว', 'คำถาม', 0.41), isSpace('ใคร', 'จะ', 0.25)]).toEqual([true, false]);
  });

  test('is a space in Khmer, Lao and Burmese, unless it is as narrow as within a word', () => {
    expect([isSpace('សិទ្ធិ។', 'មនុស្ស', 0.25), isSpace('កើតមកមា', 'នសេរី', 0.15)]).toEqual([true, false]);
    expect([isSpace('ແລ້ວ', 'ຄູ', 0.32), isSpace('ခုနှစ်', 'တွင်', 0.05)]).toEqual([true, false]);
  });

  test('is no space in Chinese, nor beside the numbers and foreign words in it', () => {
    for (const [before, after] of [
      ['人', '生'],
      ['2019', '年'],
      ['会', '(UNICEF)'],
      ['25%', '的'],
    ] as const)
      expect(isSpace(before, after, 0.45)).toBe(false);
    expect(isSpace('报告', '附件', 1.2)).toBe(true);
    expect(isSpace('漢字', '한글', 0.3)).toBe(true);
  });

  test('is none before a sign that no word begins with, nor after one that none ends in', () => {
    expect([isSpace('ก', 'า', 0.6), isSpace('ส', 'ะ', 0.6), isSpace('แ', 'ล', 0.6), isSpace('ໄ', 'ປ', 0.6)]).toEqual(
      Array(4).fill(false),
    );
  });
});

describe('words without a space between them', () => {
  const word = (text: string, left: number, confidence = 95, spaced = false) =>
    wordAt({ text, left, right: left + 10, baseline: 100, confidence, spaced });

  test('are one where they are short and equally sure, in a box around all of them', () => {
    const tall = { ...word('้', 20), top: 80 };
    const [first, second] = joined([
      word('น', 0, 90, true),
      word('น', 10, 94),
      tall,
      word('ำ', 30),
      word('x', 50, 95, true),
    ]);
    expect(first).toMatchObject({
      text: 'นน้ำ',
      left: 0,
      right: 40,
      top: 80,
      bottom: 102,
      spaced: true,
      confidence: 94,
    });
    expect(second?.text).toBe('x');
  });

  test('stay apart when one is in doubt, and when they would be long', () => {
    expect(joined([word('人', 0), word('人', 10, 20), word('生', 20)]).map(({ text }) => text)).toEqual([
      '人',
      '人',
      '生',
    ]);
    const long = Array.from({ length: 30 }, (_, at) => word('人', at * 10));
    expect(joined(long).map(({ text }) => text.length)).toEqual([12, 12, 6]);
  });

  test('are one all the same where a sign belongs to the letter before it', () => {
    expect(joined([word('ครัวเรือนได้ก', 0, 95), word('ํ', 10, 20), word('า', 20)]).map(({ text }) => text)).toEqual([
      'ครัวเรือนได้กํา',
    ]);
  });
});
