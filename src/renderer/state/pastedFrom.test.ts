import { expect, test } from 'vitest';
import { pastedLimits } from '../../shared/model/pasted.ts';
import { pastedFrom, titleFrom } from './pastedFrom.ts';

const clipboard = (text: string, html = '') => ({ getData: (type: string) => (type === 'text/html' ? html : text) });

test('words and mark-up are taken as they came, lines as they end here', () => {
  expect(pastedFrom(clipboard('One\r\ntwo', '<p>One</p><p>two</p>'))).toEqual({
    text: 'One\ntwo',
    length: 7,
    html: '<p>One</p><p>two</p>',
    isStripped: false,
  });
});

test('mark-up that only colours the words is left out', () => {
  expect(pastedFrom(clipboard('code', '<span style="color: red">code</span>'))?.html).toBeNull();
});

test('mark-up that is too much leaves the words, and says so', () => {
  const html = `<p>Text</p>${' '.repeat(pastedLimits.html)}`;
  expect(pastedFrom(clipboard('Text', html))).toMatchObject({ text: 'Text', html: null, isStripped: true });
});

test('text that is too much is not taken, and its length is told', () => {
  const length = pastedLimits.text + 1;
  expect(pastedFrom(clipboard('x'.repeat(length), '<p>x</p>'))).toEqual({
    text: '',
    length,
    html: null,
    isStripped: false,
  });
});

test('mark-up that comes alone is told by its words', () => {
  const html = '<style>p {}</style><h1>Study</h1><p>Text</p>';
  expect(pastedFrom(clipboard('', html))).toMatchObject({ text: 'Study\n\nText', html, isStripped: false });
});

test.each([clipboard(''), clipboard(' \n'), clipboard('', '<img src="x">'), null])(
  'nothing to read is nothing',
  (data) => {
    expect(pastedFrom(data)).toBeNull();
  },
);

test.each([
  ['Coming home\nText', 'Coming home'],
  ['\n  Coming home  \n', 'Coming home'],
  ['A sentence that goes on.\nText', ''],
  ['x'.repeat(500), ''],
])('the title of %j is “%s”', (text, title) => {
  expect(titleFrom(text)).toBe(title);
});
