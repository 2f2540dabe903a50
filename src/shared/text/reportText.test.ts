/** Numbers of paragraphs, and where a passage stands for a reader. */

import { expect, test } from 'vitest';
import { blockquote, doc, figure, furniture, h1, img, li, note, p, table, td, tr, ul } from '../testing/build.ts';
import { findPlace, locatorLabel, placeOf, reportText } from './reportText.ts';

const report = doc(
  h1('Results'),
  p('one'),
  furniture('menu'),
  p(),
  blockquote(p('two')),
  ul(li(p('three')), li(p('four'))),
  figure(img('A chart')),
  note(p('a note')),
  table(tr(td(p('five')), td(p('of five')))),
  table(tr(td(p('six')))),
);

function begun(pages: { offset: number; label: string }[] = []) {
  const text = reportText(report, pages);
  const { numbers, begins } = text.paragraphs;
  return [...numbers].flatMap((number, block) => {
    const { start, end } = text.index.blockRange(block);
    return begins[block] ? [`${number} ${text.index.text.slice(start, end)}`] : [];
  });
}

test('paragraphs, quotes, list items and whole tables are numbered; headings, furniture, notes and pictures are not', () => {
  expect(begun()).toEqual(['1 one', '2 two', '3 three', '4 four', '5 five', '6 six']);
});

test('on each printed page the numbers begin anew', () => {
  const { text } = reportText(report, []).index;
  const pages = [
    { offset: 0, label: 'i' },
    { offset: text.indexOf('three'), label: '1' },
    { offset: text.indexOf('six'), label: '2' },
  ];
  expect(begun(pages)).toEqual(['1 one', '2 two', '1 three', '2 four', '3 five', '1 six']);
});

test('a passage stands on its page, else at its paragraph', () => {
  const { text } = reportText(report, []).index;
  const place = (within: string) => locatorLabel(reportText(report, []), text.indexOf(within));
  expect([place('Results'), place('two'), place('of five'), place('a note')]).toEqual(['¶ 1', '¶ 2', '¶ 5', '¶ 4']);
  const paged = reportText(report, [{ offset: 0, label: 'iv' }]);
  expect(locatorLabel(paged, text.indexOf('two'))).toBe('p. iv');
});

test('what is left of a paragraph on the next page has no number there', () => {
  const long = doc(p('begins here and ends there'), p('next'));
  const text = reportText(long, [
    { offset: 0, label: '1' },
    { offset: 12, label: '2' },
  ]);
  expect([placeOf(text, 3), placeOf(text, 20), placeOf(text, 28)]).toEqual([
    { page: '1', paragraph: 1 },
    { page: '2', paragraph: null },
    { page: '2', paragraph: 1 },
  ]);
});

test('a page is found by its printed label, else by its number in the file; a paragraph where there are no pages', () => {
  const pages = reportText(report, [
    { offset: 0, label: 'i' },
    { offset: 8, label: '1' },
    { offset: 20, label: '2' },
  ]);
  const found = ['I', ' 1 ', '2', '3', '4', '', 'x'].map((written) => findPlace(pages, written));
  expect(found).toEqual([0, 8, 20, 20, null, null, null]);
  const plain = reportText(report, []);
  expect(findPlace(plain, '3')).toBe(plain.index.text.indexOf('three'));
  expect([findPlace(plain, '0'), findPlace(plain, '7')]).toEqual([null, null]);
});
