import { expect, test } from 'vitest';
import { withBrackets } from './brackets.ts';

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
