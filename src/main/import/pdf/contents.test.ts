import { expect, test } from 'vitest';
import { contentsIn } from './contents.ts';

test('lines that end in rising page numbers are a table of contents, with entries in two lines', () => {
  const lines = [
    'Contents',
    'Foreword . . . . . . . iii',
    '1 What was done 1',
    '2 What was found, and what it means for',
    'the next report 14',
    '3 What is left 30',
    'Annex 41',
    'This report follows forty households.',
  ];
  expect(contentsIn(lines, 50)).toEqual([{ start: 1, end: 7 }]);
});

test('pages counted by chapter are page numbers too', () => {
  const lines = [
    'CHAPTER 1',
    'A. Purpose 1-1',
    'B. Role 1-4',
    'CHAPTER 2',
    'A. Meeting 2-1',
    'B. Oath 2-3',
    'C. Record 2-14',
  ];
  expect(contentsIn(lines, 90)).toEqual([{ start: 0, end: 7 }]);
});

test.each([
  [
    'numbers that fall',
    ['Rice was 12', 'Maize was 7', 'Beans were 31', 'Peas were 4', 'Millet was 9', 'Sorghum was 2'],
  ],
  [
    'numbers beyond the pages of the report',
    ['In 1996', 'In 1997', 'In 1998', 'In 1999', 'In 2000'].map((line) => `${line} to 1999`),
  ],
  ['figures alone', ['1', '2', '3', '4', '5', '6']],
  ['amounts', ['cost us $1', 'cost us $2', 'cost us $3', 'cost us $4', 'cost us $5']],
  ['numbers of sections', ['Item 2.1', 'Item 2.2', 'Item 2.3', 'Item 2.4', 'Item 2.5', 'Item 2.6']],
  [
    'running text with a number at the end of some lines',
    ['by rule 1', 'the text', 'runs on', 'to 2', 'and on', 'and on', 'to 3', 'and', 'on', 'to 4', 'and', 'on', 'to 5'],
  ],
  ['a few lines', ['One 1', 'Two words 2', 'Three 3', 'Four 4']],
])('%s are no table of contents', (_, lines) => {
  expect(contentsIn(lines, 50)).toEqual([]);
});
