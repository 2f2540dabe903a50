import { expect, test } from 'vitest';
import { type Line, linesOf } from './lines.ts';
import type { Span } from './pages.ts';
import { segmentsOf, withoutLeaders } from './tables.ts';

/** Text of 10 points, 5 points a letter. */
function span(text: string, left: number, baseline: number): Span {
  return { text, left, right: left + 5 * text.length, baseline, size: 10, bold: false, spaced: true };
}

/** Rows of pieces, each with its left edge, 14 points apart. */
function rowsAt(top: number, rows: readonly (readonly (readonly [string, number])[])[], leading = 14): Line[] {
  return linesOf(rows.flatMap((row, at) => row.map(([text, left]) => span(text, left, top + at * leading))));
}

/** Each segment in short: a table row by row, text line by line. Cells across columns as `<2>text`, heads with a star. */
function seen(lines: readonly Line[]): string[] {
  return segmentsOf(lines, 10).flatMap((segment) => {
    if (segment.kind !== 'table') return segment.lines.map(({ text }) => text);
    return segment.rows.map((row, at) =>
      row
        .map(({ lines: own, columns }) => {
          const text = own.map((line) => line.text).join(' ');
          return `${at < segment.heads ? '*' : ''}${columns > 1 ? `<${columns}>` : ''}${text}`;
        })
        .join(' | '),
    );
  });
}

const figures = [
  ['Rice', '12', '8'],
  ['Maize', '7', '31'],
  ['Beans', '150', '4'],
].map(
  ([name = '', one = '', two = '']) =>
    [
      [name, 50],
      [one, 150],
      [two, 250],
    ] as const,
);

test('short pieces that stand under each other are a table, the text around it is text', () => {
  const lines = [
    ...rowsAt(50, [[['A sentence of running text that stands before the table.', 50]]]),
    ...rowsAt(80, [
      [
        ['Crop', 50],
        ['2020', 150],
        ['2021', 250],
      ],
      ...figures,
    ]),
    ...rowsAt(180, [[['A sentence of running text that stands after the table.', 50]]]),
  ];
  expect(seen(lines)).toEqual([
    'A sentence of running text that stands before the table.',
    'Crop | 2020 | 2021',
    'Rice | 12 | 8',
    'Maize | 7 | 31',
    'Beans | 150 | 4',
    'A sentence of running text that stands after the table.',
  ]);
});

test('rows of words above the figures are the head, in one piece; what lies across columns is a row above it', () => {
  const head = [
    [['Harvest in tonnes', 170]],
    [
      ['Kind of', 50],
      ['First', 150],
      ['Second', 250],
    ],
    [
      ['crop', 50],
      ['year', 150],
      ['year', 250],
    ],
  ] as const;
  expect(seen(rowsAt(50, [...head.slice(1), ...figures])).slice(0, 2)).toEqual([
    '*Kind of crop | *First year | *Second year',
    'Rice | 12 | 8',
  ]);
});

test('an empty cell keeps its place, a cell across two columns is one', () => {
  const rows = [
    ...figures,
    [
      ['Peas', 50],
      ['9', 250],
    ],
    [
      ['Millet', 50],
      ['not counted in', 150],
      ['5', 250],
    ],
    [
      ['Sorghum', 50],
      ['not counted in either', 150],
    ],
    ...figures,
  ] as const;
  expect(seen(rowsAt(50, rows)).slice(3, 6)).toEqual([
    'Peas |  | 9',
    'Millet | not counted in | 5',
    'Sorghum | <2>not counted in either',
  ]);
});

test('a label in two lines that stand near each other is one cell', () => {
  const lines = [
    ...rowsAt(50, figures, 24),
    ...rowsAt(
      122,
      [
        [
          ['Beans and', 50],
          ['3', 150],
          ['6', 250],
        ],
        [['other pulses', 50]],
      ],
      10,
    ),
    ...rowsAt(156, figures, 24),
  ];
  expect(seen(lines)[3]).toBe('Beans and other pulses | 3 | 6');
});

test('a line above a group of rows stays a row of the table', () => {
  expect(seen(rowsAt(50, [...figures, [['Of these, sold', 50]], ...figures]))[3]).toBe('Of these, sold |  | ');
});

test('items with their marks, and two columns of running text, are no tables', () => {
  const items = [1, 2, 3, 4].map(
    (n) =>
      [
        [`${n}.`, 50],
        [`The ${n}th item of the list`, 80],
      ] as const,
  );
  expect(segmentsOf(rowsAt(50, items), 10).map(({ kind }) => kind)).toEqual(['text']);
  const running = 'a line of running text as long as a column of it is wide';
  const columns = [1, 2, 3, 4].map(
    (n) =>
      [
        [`${running} ${n}`, 50],
        [`${running} ${n}`, 380],
      ] as const,
  );
  expect(segmentsOf(rowsAt(50, columns), 10).map(({ kind }) => kind)).toEqual(['text']);
});

test('labels scattered over a chart are no table', () => {
  const labels = rowsAt(
    50,
    [
      [
        ['0', 50],
        ['20', 90],
      ],
      [
        ['40', 130],
        ['60', 200],
      ],
      [
        ['80', 60],
        ['100', 220],
      ],
    ],
    5,
  );
  expect(segmentsOf(labels, 10).map(({ kind }) => kind)).toEqual(['text']);
});

test('the dots that lead from a label to its figures are no text', () => {
  expect(withoutLeaders('All ages . . . . . .')).toBe('All ages');
  expect(withoutLeaders('All ages.....')).toBe('All ages');
  expect(withoutLeaders('All ages.')).toBe('All ages.');
});

test('choices that are counted side by side are no row of a table: each stands by itself', () => {
  const choices = (from: number) => [0, 1, 2].map((at) => [`${from + at}. so many`, 50 + 150 * at] as const);
  const lines = rowsAt(50, [choices(1), choices(4), choices(7)]);
  const segments = segmentsOf(lines, 10);
  expect(segments.map((segment) => segment.kind === 'text' && segment.lines.map(({ text }) => text))).toEqual(
    [1, 2, 3, 4, 5, 6, 7, 8, 9].map((count) => [`${count}. so many`]),
  );
});
