import { expect, test } from 'vitest';
import { type GoldBlock, type ReadBlock, scoreStructure } from './structure.ts';

const p = (text: string): ReadBlock => ({ kind: 'p', text });
const h = (text: string): ReadBlock => ({ kind: 'h', text });

const one = 'The first paragraph says something of its own.';
const two = 'A second paragraph says something else instead.';
const gold: GoldBlock[] = [{ kind: 'running', text: 'Annual report 2020' }, h('2 Results'), p(one), p(two)];

test('what is read as it should be has full marks', () => {
  expect(scoreStructure(gold, [h('Results'), p(one), p(two)])).toEqual({
    found: 1,
    order: 1,
    starts: 1,
    headings: 1,
    leaked: [0, 1],
  });
});

test('two paragraphs in one lose a beginning, not the words', () => {
  const { found, starts } = scoreStructure(gold, [h('Results'), p(`${one} ${two}`)]);
  expect([found, starts]).toEqual([1, 2 / 3]);
});

test('a paragraph in two adds a wrong beginning', () => {
  const halves = [
    p(one),
    p('A second paragraph says something more than eight words before'),
    p('it is cut in two by a line break here'),
  ];
  expect(scoreStructure([p(one), p('A second paragraph says something more')], halves).starts).toBeCloseTo(0.8);
});

test('paragraphs in the wrong order are told, and missing ones', () => {
  expect(scoreStructure(gold, [p(two), p(one)]).order).toBe(0);
  expect(scoreStructure(gold, [p(one)]).found).toBe(0.5);
});

test('a heading counts with exactly its words, a running line only where it stands in the text', () => {
  expect(scoreStructure(gold, [h('Results and more'), p(`Annual report 2020 ${one}`)])).toMatchObject({
    headings: 0,
    leaked: [1, 1],
  });
  expect(scoreStructure(gold, [{ kind: 'running', text: 'Annual report 2020' }]).leaked).toEqual([0, 1]);
});
