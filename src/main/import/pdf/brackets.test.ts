import { expect, test } from 'vitest';
import { withBrackets, withPairedBrackets } from './brackets.ts';

const paired = (...texts: readonly string[]) =>
  withBrackets(texts.map((text) => ({ text, bold: false, raised: false }))).map(({ text }) => text);

test.each([
  ['المكتسب )الإيدز(. وتعمل', 'المكتسب (الإيدز). وتعمل'],
  ['طولها)2024( . وانتظر (كثيرا)', 'طولها(2024) . وانتظر (كثيرا)'],
  ['المادة 28 (2). ويحظر', 'المادة 28 (2). ويحظر'],
  ['أ) أولا ب) ثانيا', 'أ) أولا ب) ثانيا'],
  ['see )below( in Latin text', 'see )below( in Latin text'],
])('%s becomes %s', (written, right) => {
  expect(paired(written)).toEqual([right]);
});

test('brackets in different runs are paired, and each run keeps its length', () => {
  expect(paired('المكتسب )', 'الإيدز', '(.')).toEqual(['المكتسب (', 'الإيدز', ').']);
});

test('the cells of a table are paired each by itself', () => {
  const cell = (text: string) => ({
    paragraphs: [[{ text, bold: false, raised: false }]],
    columns: 1,
    rows: 1,
    isHead: false,
  });
  const table = withPairedBrackets({
    kind: 'table',
    furniture: null,
    page: 0,
    size: 0,
    rank: 0,
    label: '',
    runs: [],
    rows: [[cell('المكتسب )الإيدز('), cell('(2)')]],
    starts: [],
  });
  expect(table.rows[0]?.map(({ paragraphs: [runs] }) => runs?.[0]?.text)).toEqual(['المكتسب (الإيدز)', '(2)']);
});
