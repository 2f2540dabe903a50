import { expect, test } from 'vitest';
import { recognisedIn } from './recognised.ts';

const TEXT = 'Printed words. The road was bvilt here. More print.';
const recognised = [
  { start: 15, end: 27, confidence: 94 },
  { start: 28, end: 33, confidence: 41 },
  { start: 34, end: 39, confidence: 90 },
];
const of = (words: string) => {
  const start = TEXT.indexOf(words);
  return recognisedIn(recognised, TEXT, { start, end: start + words.length });
};

test.each([
  ['Printed words', null],
  ['More print', null],
  ['The road', { confidence: 94, doubtful: [] }],
  ['was bvilt', { confidence: 61, doubtful: ['bvilt'] }],
  ['words. The', { confidence: 94, doubtful: [] }],
  ['words. The road was bvilt here. More', { confidence: 81, doubtful: ['bvilt'] }],
])('“%s” is as sure as its recognised letters are', (words, sure) => {
  expect(of(words)).toEqual(sure);
});
