import { expect, test } from 'vitest';
import { type TagMeasures, tagTrust } from './tagTrust.ts';

const GOOD: TagMeasures = {
  covered: 1,
  scattered: 0,
  broken: 0,
  beside: 0,
  headings: 12,
  letters: 60_000,
  seen: 1,
};

test('tags that agree with what is seen are used for everything', () => {
  expect(tagTrust(GOOD)).toEqual({ use: 'all', headings: 'all', reason: '' });
});

test.each([
  ['covered', 0.69, 'they leave out text'],
  ['scattered', 0.3, 'their order is not that of the page'],
  ['broken', 0.4, 'their paragraphs end within sentences'],
  ['beside', 0.4, 'their tables have no cells'],
] as const)('of tags whose %s is %d only the headings are used', (measure, value, reason) => {
  expect(tagTrust({ ...GOOD, [measure]: value })).toEqual({ use: 'headings', headings: 'all', reason });
});

test('nothing of tags is used that leave out text and have no headings, or such as look like the text', () => {
  const bad = { ...GOOD, covered: 0.5 };
  expect(tagTrust({ ...bad, headings: 0, seen: 0 }).use).toBe('nothing');
  expect(tagTrust({ ...bad, seen: 0.2 }).use).toBe('nothing');
});

test('good paragraphs without headings are used, and their headings told by their look', () => {
  expect(tagTrust({ ...GOOD, headings: 0, seen: 0 })).toEqual({
    use: 'all',
    headings: 'none',
    reason: 'they have no headings',
  });
});

test('where headings are few for the text, others are told by their look as well', () => {
  expect(tagTrust({ ...GOOD, headings: 2 }).headings).toBe('some');
});
