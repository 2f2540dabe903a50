import { expect, test } from 'vitest';
import { columnsOf } from './columns.ts';
import { joinRuns, textOf, vocabularyOf } from './hyphens.ts';
import { type Line, linesOf } from './lines.ts';
import type { Span } from './pages.ts';
import { paragraphsOf } from './paragraphs.ts';
import { runningLines } from './runningLines.ts';
import { articleInOrder, repairScripts, scriptWarnings } from './scripts.ts';

/** Text of 10 points, 5 points a letter. */
function span(text: string, left: number, baseline: number, more: Partial<Span> = {}): Span {
  return { text, left, right: left + 5 * text.length, baseline, size: 10, bold: false, spaced: false, ...more };
}

function texts(lines: readonly Line[]): string[] {
  return lines.map((line) => line.text);
}

test('spans on one baseline are a line, in their order on the page', () => {
  expect(texts(linesOf([span('rose', 100, 50), span('Income', 65, 50.5), span('Next', 65, 64)]))).toEqual([
    'Income rose',
    'Next',
  ]);
});

test('pieces of one word stand together, a printed space parts them', () => {
  expect(texts(linesOf([span('Wo', 0, 50), span('rd', 10.2, 50)]))).toEqual(['Word']);
  expect(texts(linesOf([span('Wo', 0, 50), span('rd', 11, 50, { spaced: true })]))).toEqual(['Wo rd']);
});

test('letters of a script without spaces are not parted by a narrow gap', () => {
  expect(texts(linesOf([span('กา', 0, 50), span('รศึกษา', 13, 50)]))).toEqual(['การศึกษา']);
});

test('a wide gap parts a line as a column does', () => {
  expect(texts(linesOf([span('left', 0, 50), span('right', 60, 50)]))).toEqual(['left', 'right']);
});

test('a small raised sign is part of its line, marked as raised, and a space follows it', () => {
  const [line] = linesOf([span('law', 0, 50), span('7', 15, 46, { size: 6 }), span('of', 20.5, 50)]);
  expect(line?.runs).toEqual([
    { text: 'law', bold: false, raised: false },
    { text: '7', bold: false, raised: true },
    { text: ' of', bold: false, raised: false },
  ]);
});

test('a line from right to left begins at the right', () => {
  expect(texts(linesOf([span('ثانية', 10, 50, { spaced: true }), span('أولى', 40, 50, { spaced: true })]))).toEqual([
    'أولى ثانية',
  ]);
});

const running = 'text of a column that runs';

test('beside a foreign word in a line from right to left stands a space, but for a prefix of one letter', () => {
  const word = (text: string, right: number) => span(text, right - 5 * text.length, 50);
  expect(texts(linesOf([word('لغة', 200), word('Python', 184.9), word('سهلة', 154.8)]))).toEqual(['لغة Python سهلة']);
  expect(texts(linesOf([word('لغات كثيرة', 200), word('و', 147), word('Python', 141.9)]))).toEqual([
    'لغات كثيرة وPython',
  ]);
});

test('a title across two columns comes before both, each column in one piece', () => {
  const rows = [100, 112, 124];
  const lines = linesOf([
    span('A title that stands across both columns of it', 10, 60),
    ...rows.flatMap((y) => [span(`${running} ${y}`, 10, y), span(`${running} ${y + 1}`, 200, y)]),
  ]);
  expect(columnsOf(lines, 10).map((column) => texts(column).map((text) => text.slice(-3)))).toEqual([
    [' it'],
    ['100', '112', '124'],
    ['101', '113', '125'],
  ]);
});

test('columns between a title and a number that both lie across them are read one after the other', () => {
  const rows = [100, 112, 124];
  const lines = linesOf([
    span('A title that goes over both columns and what is in them', 10, 60),
    // The lines of the two columns do not share their baselines: nothing is white from left to right between them.
    ...rows.flatMap((y) => [span(`left ${running} ${y}`, 10, y), span(`right ${running} ${y}`, 200, y + 5)]),
    span('page 7', 180, 160),
  ]);
  expect(columnsOf(lines, 10).map((column) => texts(column).map((text) => text.slice(0, 4)))).toEqual([
    ['A ti'],
    ['left', 'left', 'left'],
    ['righ', 'righ', 'righ'],
    ['page'],
  ]);
});

test('a strip that many rows leave white parts columns, however narrow; gaps that wander are spaces', () => {
  const row = (at: number, gap: number) => [
    span(running, 10, 100 + 12 * at),
    span(running, 10 + 5 * running.length + gap, 100 + 12 * at),
  ];
  expect(texts(linesOf([0, 1, 2, 3, 4, 5].flatMap((at) => row(at, 7))))).toHaveLength(12);
  expect(texts(linesOf([0, 1, 2, 3, 4].flatMap((at) => row(at, 7))))).toHaveLength(5);
  const wandering = [0, 1, 2, 3, 4, 5].flatMap((at) =>
    row(at, 7).map((each) => ({ ...each, left: each.left + 20 * at, right: each.right + 20 * at })),
  );
  expect(texts(linesOf(wandering))).toHaveLength(6);
});

test('a full stop that hangs over the edge of its column does not close the strip between two columns', () => {
  const column = (left: number, top: number, end: string) =>
    [0, 12, 24].map((down) => ({ ...span(`日本語の文章が続いている行${end}`, left, top + down), right: left + 140 }));
  const hanging = column(10, 100, '。').map((each) => ({ ...each, right: 158 }));
  expect(columnsOf(linesOf([...hanging, ...column(163, 105, '')]), 10)).toHaveLength(2);
  expect(
    columnsOf(
      linesOf([...hanging, ...column(163, 105, '')].map((each) => ({ ...each, text: each.text.replace('。', '一') }))),
      10,
    ),
  ).toHaveLength(1);
});

test('the cells of a table are no columns: its rows stay together', () => {
  const lines = linesOf(
    [100, 112, 124, 136].flatMap((y) => [span('Rice', 10, y), span('12', 100, y), span('8', 200, y)]),
  );
  expect(columnsOf(lines, 10)).toHaveLength(1);
});

/** The paragraphs of lines 12 points apart, each as its text; a line may be in pieces. */
function paragraphTexts(...written: readonly (string | readonly Span[])[]): string[] {
  const lines = linesOf(
    written.flatMap((text, at) =>
      typeof text === 'string'
        ? [span(text, 50, 100 + 12 * at)]
        : text.map((each) => ({ ...each, baseline: 100 + 12 * at })),
    ),
  );
  return paragraphsOf(lines, 10).map((paragraph) => texts(paragraph.lines).join(' '));
}

const full = 'a line of running text that is as long as the column is';

test('a line that ends early ends its paragraph, unless the next word had no room in it', () => {
  expect(
    paragraphTexts(full, 'It ends here.', 'A new one begins here, and is as long as the column too', full),
  ).toHaveLength(2);
  expect(
    paragraphTexts(
      full,
      'It ends nearly where the column ends too.',
      'Internationally, this goes on in the middle of the column',
      full,
    ),
  ).toHaveLength(1);
});

test('a line that ends before the middle of the column ends its paragraph, whatever sign it ends with', () => {
  expect(
    paragraphTexts('Not applicable', 'The office held no such papers in the year of the report', full),
  ).toHaveLength(2);
  expect(
    paragraphTexts('□ 适用 √ 不适用', '公司报告期内未发生接待调研、沟通、采访等活动，也没有其他需要说明的重大事项内容'),
  ).toHaveLength(2);
});

test('where lines break between any two signs, one with room for some more ends its paragraph', () => {
  const line = '平成二十年四月二十五日に開かれた会議において決定された次の事項';
  expect(paragraphTexts(line, line.slice(0, -6), line)).toHaveLength(2);
  expect(paragraphTexts(line, line.slice(0, -4), line)).toHaveLength(1);
});

test('each numbered item begins a paragraph, however deep its number', () => {
  expect(paragraphTexts('1. Visits', '1.1. Visits at home', '1.1.1 Visits after school', '2. Schools')).toHaveLength(4);
  expect(paragraphTexts(full, '2.5 percent of them were at school in the year that followed', full)).toHaveLength(1);
});

test('a line further out than the sign of an item is no part of it, unless the line before is full', () => {
  const item = [span('•', 50, 0), span('List', 68, 0)];
  expect(paragraphTexts(item, [span('What follows the list', 32, 0)], [span(full, 32, 0)])).toHaveLength(2);
  const indented = [span('•', 50, 0), span('By mail to the office that answers such letters', 60, 0)];
  expect(paragraphTexts(indented, [span('Department of the province, on the ground floor there', 32, 0)])).toHaveLength(
    1,
  );
});

test('words in bold that open a line after a full stop begin a paragraph; those that run on in plain letters do not end one', () => {
  const dates = [
    span('DATES:', 50, 0, { bold: true }),
    span('comments by September, and then all of the rest', 85, 0, { spaced: true }),
  ];
  expect(paragraphTexts(full, `${full}.`, dates, full)).toEqual([
    `${full} ${full}.`,
    expect.stringMatching(/^DATES: comments/),
  ]);
  const contact = [
    span('FOR FURTHER INFORMATION CONTACT:', 50, 0, { bold: true }),
    span('Ian', 215, 0, { spaced: true }),
  ];
  expect(paragraphTexts(contact, 'Won, manager of the office that answers', full)).toHaveLength(1);
});

test('after the lines of an item, a line that stands further in is a paragraph of its own', () => {
  const item = [span('1. The first item begins here and goes on to the end', 62, 0)];
  const next = [span('For more, write to the office that answers letters.', 62, 0)];
  expect(paragraphTexts(item, 'in the next line, which ends the item.', next, full)).toHaveLength(2);
});

test('a parted word loses its hyphen unless only the hyphenated word occurs in the report', () => {
  const run = (text: string) => [{ text, bold: false, raised: false }];
  const words = vocabularyOf(['the well-being of all', 'the government']);
  const joined = (before: string, after: string) => textOf(joinRuns(run(before), run(after), words));
  expect(joined('the govern-', 'ment said')).toBe('the government said');
  expect(joined('the well-', 'being of')).toBe('the well-being of');
  expect(joined('a for-', 'eign word')).toBe('a foreign word');
  expect(joined('in 2019-', 'in May')).toBe('in 2019- in May');
  expect(joined('see https://', 'example.org')).toBe('see https://example.org');
  expect(joined('การ', 'ศึกษา')).toBe('การศึกษา');
});

test('two parts that are words by themselves keep their hyphen; pieces at the ends of lines are no words', () => {
  const run = (text: string) => [{ text, bold: false, raised: false }];
  const words = vocabularyOf(['a pattern for the generation of the state', 'the govern-', 'ment and']);
  const joined = (before: string, after: string) => textOf(joinRuns(run(before), run(after), words));
  expect(joined('the pattern-', 'generation step')).toBe('the pattern-generation step');
  expect(joined('the state-', 'of-the-art')).toBe('the state-of-the-art');
  expect(joined('the govern-', 'ment of')).toBe('the government of');
  expect(joined('the govern-', 'ment-led one')).toBe('the government-led one');
});

function page(...lines: Line[]) {
  return { height: 800, lines };
}

function line(text: string, baseline: number): Line {
  const [made] = linesOf([span(text, 50, baseline)]);
  if (!made) throw new Error('no line');
  return made;
}

test('what repeats at the edge is a running line, numbers in it aside; in the middle it is text', () => {
  const pages = [1, 2, 3].map((n) =>
    page(line(`Annual report, part ${n}`, 30), line('Annual report', 400), line('Own text', 780 - n * 30)),
  );
  const found = runningLines(pages);
  expect(pages.map(({ lines }) => lines.map((each) => found.get(each) ?? null))).toEqual(
    Array.from({ length: 3 }, () => ['running-head', null, null]),
  );
});

test('the first page may have the running line in pieces, further into the page', () => {
  const whole = 'River Gazette / No. 152 / Thursday, August 6';
  const first = [line('River Gazette', 70), line('Thursday, August 6', 110), line('Own text of August', 100)];
  const found = runningLines([page(...first), ...[1, 2, 3].map(() => page(line(whole, 30)))]);
  expect(first.map((each) => found.get(each) ?? null)).toEqual(['running-head', 'running-head', null]);
});

test('the label of a table at the head of each page is no running line', () => {
  const pages = [1, 2, 3].map((n) => page(line(`Table ${n}.`, 30), line('Own text', 400)));
  expect(runningLines(pages).size).toBe(0);
});

test('small words beside a number, far from the text, are a running line though no other page has them', () => {
  const small = (text: string, left: number, baseline: number) => span(text, left, baseline, { size: 8 });
  const foot = [small('Household survey', 50, 780), small('3', 200, 780)];
  const found = (...spans: Span[]) => [
    ...runningLines([{ height: 800, lines: linesOf([span(`${full} ${full}`, 50, 400), ...spans]) }]).values(),
  ];
  expect(found(...foot)).toEqual(['running-foot', 'page-number']);
  expect(found(span('Household survey', 50, 780), span('3', 200, 780))).toEqual([]);
  expect(found(small(full, 50, 770), ...foot)).toEqual([]);
});

test('where margins are wide, the outermost line of a page is at its edge', () => {
  const page = (number: number): Line[] =>
    linesOf([
      span('Findings of the second round of visits', 50, 120),
      ...[300, 312].map((y) => span(`${full} ${number}`, 50, y)),
      span(String(number), 250, 690),
    ]);
  const pages = [4, 5, 6].map((number) => ({ height: 800, lines: page(number) }));
  expect([...runningLines(pages).values()]).toEqual([...Array(3)].flatMap(() => ['running-head', 'page-number']));
});

test('a lone number at the edge is a page number, a number beside text is not', () => {
  const alone = [line('Own text', 700), line('– 12 –', 780)];
  const beside = [line('2', 780), line('text of the last line', 780)];
  const found = runningLines([page(...alone), page(...beside)]);
  expect([...found].map(([each, kind]) => [each.text, kind])).toEqual([['– 12 –', 'page-number']]);
});

test('Thai vowels that a font took apart are whole again', () => {
  expect(repairScripts('น\u0E4D\u0E32')).toBe('น\u0E33');
  expect(repairScripts('น\u0E4D\u0E49\u0E32')).toBe('น\u0E49\u0E33');
  expect(repairScripts('ที\uF70A')).toBe('ที\u0E48');
});

test('the Arabic article before an alef is in order again, other letters stay as they are', () => {
  expect(articleInOrder('اإلنتاجية واألدوات االجتماعية')).toBe('الإنتاجية والأدوات الاجتماعية');
  expect(articleInOrder('سأل العالم عن المال')).toBe('سأل العالم عن المال');
});

test('scripts that PDF files hold badly are named, others are not', () => {
  expect(scriptWarnings('Income ភាសា')).toEqual([expect.stringContaining('Khmer')]);
  expect(scriptWarnings('Income รายได้')).toEqual([]);
});
