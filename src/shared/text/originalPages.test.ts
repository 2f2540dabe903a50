import { describe, expect, test } from 'vitest';
import type { OriginalPage } from '../model/originalPage.ts';
import { alignedPage, offsetAt, outlineOn, pageOf, pageStretches } from './originalPages.ts';

/** A page of lines, each ten points high, fourteen apart. */
function page(...lines: readonly string[]): OriginalPage {
  const texts = lines.map((text, line) => ({
    text,
    left: 50,
    top: 100 + line * 14,
    width: text.length * 5,
    height: 10,
    runs: 'right' as const,
  }));
  return { width: 600, height: 800, texts };
}

describe('each page has its stretch of the text', () => {
  test('as the document says, pages without text left out', () => {
    const locators = [
      { offset: 0, label: 'i', page: 0 },
      { offset: 40, label: '1', page: 2 },
    ];
    const stretches = pageStretches(locators, ['i', 'ii', '1'], 90);
    expect(stretches).toEqual([
      { page: 0, start: 0, end: 40 },
      { page: 2, start: 40, end: 90 },
    ]);
    expect([0, 39, 40, 89].map((offset) => pageOf(stretches, offset))).toEqual([0, 0, 2, 2]);
  });

  test('by its label where the document is older, each time the next page that bears it', () => {
    const locators = ['1', '2', '1', '2'].map((label, at) => ({ label, offset: at * 10 }));
    const stretches = pageStretches(locators, ['1', '2', 'A', '1', '2'], 40);
    expect(stretches.map((each) => each.page)).toEqual([0, 1, 3, 4]);
  });

  test('and a report without text begins on the first', () => {
    expect(pageOf(pageStretches([], ['1', '2'], 0), 0)).toBe(0);
  });
});

describe('a passage', () => {
  const text =
    'Roads were built in the north, and schools in the south.\nField notes of that year, kept by the author.';
  const stretches = pageStretches(
    [
      { offset: 0, label: '1', page: 0 },
      { offset: text.indexOf('schools'), label: '2', page: 1 },
    ],
    ['1', '2'],
    text.length,
  );
  const first = alignedPage(
    text,
    stretches,
    0,
    page('Roads were built in the north, and', '1 Field notes of that year, kept by the author.'),
  );
  const second = alignedPage(text, stretches, 1, page('schools in the south.'));
  const passage = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });

  test('over two pages is outlined on both, on each what stands there', () => {
    const over = passage('north, and schools in');
    expect(outlineOn(first, over)).toHaveLength(1);
    expect(outlineOn(first, over)[0]?.left).toBeGreaterThan(50);
    expect(outlineOn(second, over)).toHaveLength(1);
    expect(outlineOn(second, over)[0]?.left).toBe(50);
  });

  test('in a note is outlined on the page of the note, though the text goes on over the page first', () => {
    expect(outlineOn(first, passage('Field notes of that year')).map(({ top }) => top)).toEqual([114]);
    expect(outlineOn(second, passage('Field notes of that year'))).toEqual([]);
  });

  test('on another page is not outlined for a few letters that stand here too', () => {
    expect(outlineOn(first, passage('schools in the south'))).toEqual([]);
  });

  test('is found in the text by a place on the page', () => {
    expect(offsetAt(second, 51, 105)).toBe(text.indexOf('schools'));
    expect(offsetAt(first, 50 + 5 * 11, 105)).toBe(text.indexOf('built'));
    expect(offsetAt(first, 500, 700)).toBeNull();
  });

  test('on a page without text is outlined nowhere', () => {
    const blank = alignedPage(text, stretches, 5, page());
    expect(outlineOn(blank, passage('Roads'))).toEqual([]);
  });
});
