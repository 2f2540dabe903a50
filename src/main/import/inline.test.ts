import { expect, test } from 'vitest';
import { sourceSchema } from '../../shared/schema/sourceSchema.ts';
import { headings, linkMark, type Piece, paragraphs, plain, preformatted } from './inline.ts';
import { outline } from './testing/outline.ts';

const BREAK: Piece = { kind: 'break' };
const strong = (text: string): Piece => ({ kind: 'text', text, marks: [sourceSchema.marks.strong.create()] });
const picture = (description: string): Piece => ({ kind: 'picture', description });

test('each stretch of white space is one space, also across styles, and none stands at the ends', () => {
  expect(outline(paragraphs([plain('\n  Income '), strong('  rose\t'), plain(' \n in 2020 ')]))).toEqual([
    'p(Income strong(rose )in 2020)',
  ]);
});

test('white space alone makes no block', () => {
  expect(paragraphs([plain(' \n\u00A0 '), BREAK])).toEqual([]);
  expect(headings([plain(' ')], 2)).toEqual([]);
  expect(preformatted('\n \n')).toEqual([]);
});

test('a line break becomes a space, an empty line a new paragraph', () => {
  const long = 'a sentence of prose that is much longer than any line of verse would be, so it is prose';
  expect(outline(paragraphs([plain(long), BREAK, plain('and on'), BREAK, BREAK, plain('Next')]))).toEqual([
    `p(${long} and on)`,
    'p(Next)',
  ]);
});

test('three short lines or more are verse or an address: each a paragraph', () => {
  expect(outline(paragraphs([plain('Ministry of Health'), BREAK, plain('Rue 12'), BREAK, plain('Vientiane')]))).toEqual(
    ['p(Ministry of Health)', 'p(Rue 12)', 'p(Vientiane)'],
  );
});

test('a picture alone is a figure, a picture within text stays in it', () => {
  expect(outline(paragraphs([plain(' '), picture('a map')]))).toEqual(['figure([a map])']);
  expect(outline(paragraphs([plain('see '), picture('a map')]))).toEqual(['p(see [a map])']);
});

test('a picture in a heading becomes a figure after it', () => {
  expect(outline(headings([picture('logo'), plain('Results')], 2))).toEqual(['h2(Results)', 'figure([logo])']);
});

test('a combining sign joins its letter across styles, so that the text is NFC', () => {
  const [block] = paragraphs([plain('cafe'), strong('\u0301s')]);
  expect(block?.textContent).toBe('cafés');
});

test('furniture is said on the block', () => {
  expect(outline(paragraphs([plain('Leave a Reply')], 'comments'))).toEqual(['p[comments](Leave a Reply)']);
});

test.each([
  ['https://example.org/a', true],
  ['mailto:ana@example.org', true],
  ['javascript:alert(1)', false],
  ['file:///etc/passwd', false],
  ['#section', false],
  [`https://example.org/${'x'.repeat(3_000)}`, false],
  [null, false],
])('only web and mail addresses of ordinary length are kept: %s', (address, kept) => {
  expect(linkMark(address) !== null).toBe(kept);
});
