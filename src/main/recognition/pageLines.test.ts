import { expect, test } from 'vitest';
import { pageInLine, pageInLines, pageLine } from './pageLines.ts';
import { pageWith, wordAt } from './testing/pages.ts';

const page = (index: number, text: string) => pageWith(index, [wordAt({ text, left: 72.1, right: 90, baseline: 100 })]);

test('a page comes out of its line as it went in', () => {
  for (const text of ['road', 'ថ្នាំ', '“{"page":2,”', 'line\nend', '\u2028']) {
    const turned = { ...page(3, text), quarters: 1, slope: -0.02 };
    expect(pageInLine(pageLine(turned).trimEnd())).toEqual(turned);
  }
});

test('a page is found among others, also behind words that look like the beginning of its line', () => {
  const file = Buffer.from([page(1, '{"page":12,'), page(2, 'two'), page(12, 'twelve')].map(pageLine).join(''));
  expect(pageInLines(file, 12)?.words[0]?.text).toBe('twelve');
  expect(pageInLines(file, 2)?.words[0]?.text).toBe('two');
  expect(pageInLines(file, 3)).toBeNull();
});

test('a line that was cut off, or of another form, is no page', () => {
  const line = pageLine(page(1, 'road'));
  for (const wrong of ['', 'x', 'null', line.slice(0, -5), line.replace('100', '"100"')])
    expect(pageInLine(wrong)).toBeNull();
  expect(pageInLines(Buffer.from(line.slice(0, -1)), 1)).toBeNull();
});

test('a word takes no more than fifty bytes, so that a long report stays light', () => {
  const words = Array.from({ length: 450 }, (_, at) =>
    wordAt({ text: 'households'.slice(0, 3 + (at % 8)), left: 72.3 + at, right: 120.4 + at, baseline: 300.2 }),
  );
  expect(pageLine(pageWith(499, words)).length).toBeLessThan(50 * words.length);
});
