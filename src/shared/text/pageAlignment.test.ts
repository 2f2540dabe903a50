import { describe, expect, test } from 'vitest';
import type { PlacedText } from '../model/originalPage.ts';
import { alignPage } from './pageAlignment.ts';

/** Stretches of a page, ten points high, one below the other; each letter five points wide. */
function page(...texts: readonly string[]): PlacedText[] {
  return texts.map((text, line) => ({
    text,
    left: 50,
    top: 100 + line * 14,
    width: text.length * 5,
    height: 10,
    runs: 'right',
  }));
}

/** What stands on the page where `words` of `text` were found: each stretch, as it is set there. */
function found(text: string, placed: readonly PlacedText[], words = text, start = 0): string[] {
  const from = start + text.indexOf(words);
  const letters = alignPage(text, start, placed).filter(({ offset }) => offset >= from && offset < from + words.length);
  const byItem = Map.groupBy(letters, ({ item }) => item);
  return [...byItem].map(([item, each]) => (placed[item]?.text ?? '').slice(each[0]?.at, (each.at(-1)?.at ?? 0) + 1));
}

describe('text is found on its page', () => {
  test('line by line, as it is set', () => {
    const placed = page('Roads were built in all', 'three provinces.');
    expect(found('Roads were built in all three provinces.', placed, 'in all three')).toEqual(['in all', 'three']);
  });

  test('where a word was parted at the end of a line', () => {
    const placed = page('The govern-', 'ment built roads.');
    expect(found('The government built roads.', placed, 'government')).toEqual(['govern', 'ment']);
  });

  test('with offsets that count in the whole text', () => {
    const placed = page('Roads were built.');
    expect(found('Roads were built.', placed, 'were', 700)).toEqual(['were']);
  });

  test('with ligatures, other spaces, other dashes and letters with marks set apart', () => {
    const placed = page('The\u00A0o\uFB03ce \u2014 of\u2009e\u0301tudes', 'in soft\u00ADware');
    expect(found('The office - of \u00E9tudes in software', placed, 'office - of \u00E9tudes')).toEqual([
      'o\uFB03ce \u2014 of\u2009e\u0301tudes',
    ]);
    expect(found('The office - of \u00E9tudes in software', placed, 'software')).toEqual(['soft\u00ADware']);
  });

  test('in columns that the file has the other way round', () => {
    const placed = page(
      'The second column says what',
      'the communes have answered.',
      'The first column asks what',
      'the ministry wants to know.',
    );
    const text =
      'The first column asks what the ministry wants to know. The second column says what the communes have answered.';
    expect(found(text, placed, 'asks what the ministry')).toEqual(['asks what', 'the ministry']);
    expect(found(text, placed, 'to know. The second column')).toEqual(['to know.', 'The second column']);
  });

  test('in the right one of two places with the same words', () => {
    const placed = page('Income rose in 2019.', 'Prices fell meanwhile.', 'Income rose in 2021.');
    const text = 'Income rose in 2019. Prices fell meanwhile. Income rose in 2021.';
    expect(found(text, placed, 'Income rose in 2021')).toEqual(['Income rose in 2021']);
    expect(alignPage(text, 0, placed).find(({ offset }) => offset === text.lastIndexOf('Income'))?.item).toBe(2);
  });

  test('past a note’s mark, a bullet and a running head that the text has elsewhere or not at all', () => {
    const placed = page('Ministry of Roads 12', '• Build roads7 in the north', 'and schools.');
    expect(found('Build roads in the north and schools.', placed)).toEqual([
      'Build roads7 in the north',
      'and schools.',
    ]);
  });

  test('in the cells of a table, however short', () => {
    const placed = page('Province', '2019', '2021', 'North', '12', '31', 'South', '12', '7');
    const text = 'Province\n2019\n2021\nNorth\n12\n31\nSouth\n12\n7';
    const south = text.indexOf('12', text.indexOf('South'));
    const letters = alignPage(text, 0, placed);
    expect(letters.filter(({ offset }) => offset >= south).map(({ item }) => item)).toEqual([7, 7, 8]);
  });
});

describe('in every script', () => {
  test.each([
    [
      'Thai with SARA AM in pieces and signs of one font',
      'ทำงานที่บ้านทำ',
      ['ท\u0E4D\u0E32งานที\uF70Aบ้าน', 'ท\u0E4D\u0E32'],
    ],
    ['Khmer with signs in the order of drawing', 'កម្ពុជាធ្វើការងារ', ['កម្ពុជាធើ្វការងារ']],
    ['Arabic with a ligature turned round', 'الأطفال في الريف', ['األطفال في الريف']],
    ['Chinese over two lines', '我们在北方三个省份进行了调查', ['我们在北方三', '个省份进行了调查']],
    ['Vietnamese taken apart', 'Đường được xây dựng', ['Đường được xây dựng'.normalize('NFD')]],
  ])('%s', (_name, text, lines) => {
    const letters = alignPage(text, 0, page(...lines));
    const bare = [...text].filter((sign) => /\p{L}/u.test(sign));
    // A turned ligature leaves a letter or two without a partner.
    expect(letters.length).toBeGreaterThanOrEqual(bare.length - 2);
    expect(letters.map(({ item }) => item)).toEqual(letters.map(({ item }) => item).toSorted());
  });
});

test('a page without text, and text that is not on it, are found nowhere', () => {
  expect(alignPage('Roads were built.', 0, [])).toEqual([]);
  expect(alignPage('', 0, page('Roads were built.'))).toEqual([]);
  expect(alignPage('Schools teach children to read', 0, page('ฉันอยู่ที่บ้าน', '12'))).toEqual([]);
});

test('a page of ten thousand words takes no longer than a moment', () => {
  const words = Array.from({ length: 10_000 }, (_, at) => ((at * 7919) % 999_983).toString(36));
  const text = words.join(' ');
  const lines = Array.from({ length: 1_000 }, (_, line) => words.slice(line * 10, line * 10 + 10).join(' '));
  const letters = alignPage(text, 0, page(...lines.toReversed()));
  expect(letters.length).toBeGreaterThan(text.replaceAll(' ', '').length * 0.95);
});
