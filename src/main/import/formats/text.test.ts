import { expect, test } from 'vitest';
import { outline } from '../testing/outline.ts';
import { failureOf, file, successOf } from '../testing/reading.ts';
import { readText } from './text.ts';

async function read(text: string) {
  return successOf(readText(file('report.txt', text)));
}

const LINES = [
  'Income of farming households in the three provinces rose by twelve per',
  'cent between 2018 and 2020, mainly because of the new road and the two',
  'markets that it reaches.',
];

test('blank lines part paragraphs, whatever the line ends', async () => {
  const { blocks } = await read('First one.\r\n\r\n\r\nSecond one.\r\rThird one.');
  expect(outline(blocks)).toEqual(['p(First one.)', 'p(Second one.)', 'p(Third one.)']);
});

test('a short first line without a full stop, before a blank line, is the title and its heading', async () => {
  const { title, blocks } = await read('Schools and roads\n\nA study of three provinces.');
  expect(title).toBe('Schools and roads');
  expect(outline(blocks)).toEqual(['h1(Schools and roads)', 'p(A study of three provinces.)']);
});

test.each([
  'Ana is an editor at the institute.\n\nText.',
  'Only one line',
  'Line one\nLine two\n\nText.',
  `${'x'.repeat(201)}\n\nText.`,
])('without a title line the file name is the title: %#', async (text) => {
  const { title, blocks } = await read(text);
  expect(title).toBe('report');
  expect(outline(blocks)[0]).toMatch(/^p\(/);
});

test('lines that were wrapped at a width are joined by a space', async () => {
  const { blocks } = await read(`${LINES.join('\n')}\n\n${LINES.join('\n')}`);
  expect(outline(blocks)).toEqual([`p(${LINES.join(' ')})`, `p(${LINES.join(' ')})`]);
});

test('wrapped lines of a script without spaces are joined without one', async () => {
  const line = 'รายงานนี้ศึกษาการคืนสู่สังคมของผู้เสียหายในอนุภูมิภาคลุ่มแม่น้ำโขง';
  const { blocks } = await read(`${line}\n${line}\nในปี 2563`);
  expect(outline(blocks)).toEqual([`p(${line}${line}ในปี 2563)`]);
});

test('lines that are not wrapped are paragraphs of their own', async () => {
  const { blocks } = await read(
    `Recommendations.\n- Build roads\n- Train teachers in the villages\n\n${LINES.join('\n')}`,
  );
  expect(outline(blocks).slice(0, 3)).toEqual([
    'p(Recommendations.)',
    'p(- Build roads)',
    'p(- Train teachers in the villages)',
  ]);
});

test('a comment form that was copied with the article is furniture', async () => {
  const form = 'Leave a Reply\n\nYour email address will not be published.\n\nComment';
  const { blocks } = await read(`Findings\n\nThe children returned home.\n\n${form}`);
  expect(outline(blocks)).toEqual([
    'h1(Findings)',
    'p(The children returned home.)',
    'p[comments](Leave a Reply)',
    'p[comments](Your email address will not be published.)',
    'p[comments](Comment)',
  ]);
});

test('an article that speaks of replies keeps them as text', async () => {
  const { blocks } = await read('Findings\n\nLeave a reply\n\nIs what the office asked the families to do.');
  expect(outline(blocks).join()).not.toContain('comments');
});

test('an encoding that was guessed is told', async () => {
  const cyrillic = Uint8Array.from(
    Buffer.from('c4eeeaebe0e420ee20e4e5f2fff520e820f8eaeeebe0f520e220f1e5ebfcf1eaeee920ece5f1f2edeef1f2e8', 'hex'),
  );
  const { blocks, warnings } = await successOf(readText(file('a.txt', cyrillic)));
  expect(outline(blocks)).toEqual(['p(Доклад о детях и школах в сельской местности)']);
  expect(warnings).toEqual([expect.stringContaining('windows-1251')]);
});

test('bytes that are no text are refused with what can be read', async () => {
  const { reason, message } = await failureOf(readText(file('a.txt', Uint8Array.from([1, 0, 255, 3, 0, 200, 0, 7]))));
  expect([reason, message]).toEqual(['unsupported', expect.stringContaining('Word (.docx)')]);
});
