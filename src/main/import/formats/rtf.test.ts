import { expect, test } from 'vitest';
import { outline } from '../testing/outline.ts';
import { failureOf, file, successOf } from '../testing/reading.ts';
import { readRtf } from './rtf.ts';

async function blocksOf(body: string, head = ''): Promise<string[]> {
  return outline((await read(body, head)).blocks);
}

function read(body: string, head = '') {
  // Every sign as one byte, as in files.
  return successOf(readRtf(file('a.rtf', Buffer.from(`{\\rtf1\\ansi\\ansicpg1252\\deff0${head}${body}}`, 'latin1'))));
}

test('paragraphs, styles of letters and headings come as they are', async () => {
  const styles = '{\\stylesheet{\\s0 Normal;}{\\s1\\outlinelevel0 heading 1;}}';
  expect(await blocksOf('\\pard\\s1 Results\\par\\pard Income {\\b rose}, {\\i slowly}.\\par', styles)).toEqual([
    'h1(Results)',
    'p(Income strong(rose), emphasis(slowly).)',
  ]);
});

test('letters are read in the encoding of their font, of the file, or by their Unicode number', async () => {
  const fonts = '{\\fonttbl{\\f0\\fcharset0 Arial;}{\\f1\\fcharset222 Cordia;}{\\f2\\fcharset128 Mincho;}}';
  expect(
    await blocksOf("caf\\'e9 {\\f1 \\'e4\\'b7\\'c2} {\\f2 \\'82\\'b1} \\uc1\\u7879?t \\u-10179?\\u-8704?\\par", fonts),
  ).toEqual(['p(café ไทย こ ệt 😀)']);
});

test('signs of picture fonts are the signs that one sees', async () => {
  const fonts = '{\\fonttbl{\\f0\\fcharset0 Arial;}{\\f3\\fcharset2 Symbol;}{\\f4\\fcharset2 Wingdings;}}';
  expect(await blocksOf("{\\f3 \\'61} and {\\f4 \\'fc}\\par", fonts)).toEqual(['p(α and ✓)']);
});

test('items have the numbers that are printed before them; lists stand in each other by their indents', async () => {
  const item = (label: string, indent: number, text: string) =>
    `{\\listtext ${label}\\tab}\\pard\\ls1\\li${indent} ${text}\\par `;
  expect(await blocksOf(item('1.', 360, 'one') + item("\\'b7", 720, 'dot') + item('2.', 360, 'two'))).toEqual([
    'ol(li[1.](p(one) ul(li(p(dot)))) li[2.](p(two)))',
  ]);
});

test('rows make a table, with cells merged across and down', async () => {
  const row = (looks: string[], cells: string[]) =>
    `\\trowd${looks.map((look, at) => `${look}\\cellx${(at + 1) * 1000}`).join('')} ${cells.map((cell) => `\\pard\\intbl ${cell}\\cell `).join('')}\\row `;
  const body =
    row(['\\clvmgf', '\\clmgf', '\\clmrg'], ['Place', 'Children', '']) +
    row(['\\clvmrg', '', ''], ['', 'Girls', 'Boys']);
  expect(await blocksOf(`${body}\\pard After\\par`)).toEqual([
    'table(tr(td[rows 2](p(Place)) td[columns 2](p(Children))) tr(td(p(Girls)) td(p(Boys))))',
    'p(After)',
  ]);
});

test('a table in a cell stands in the cell, and its copy for older programs is left out', async () => {
  const body = `\\trowd\\cellx1\\cellx2 \\pard\\intbl\\itap2 a\\nestcell b\\nestcell {\\*\\nesttableprops\\trowd\\cellx1\\cellx2\\nestrow}{\\nonesttables again\\par}\\pard\\intbl\\itap1 outer\\cell \\pard\\intbl c\\cell\\row`;
  expect(await blocksOf(body)).toEqual(['table(tr(td(table(tr(td(p(a)) td(p(b)))) p(outer)) td(p(c))))']);
});

test('notes, comments and running heads stand apart from the text', async () => {
  const body =
    '{\\header\\pard Annual report\\par}\\pard As found{\\super\\chftn}{\\footnote\\pard{\\super\\chftn} Field notes.} before.{\\*\\atnauthor Bo}\\chatn{\\*\\annotation\\pard And the girls?} End.\\par';
  const { blocks, comments } = await read(body);
  expect(outline(blocks)).toEqual([
    'p[running-head](Annual report)',
    'p(As foundnoteReference(superscript(1)) before. End.)',
    'note[1](p(Field notes.))',
  ]);
  expect(comments).toMatchObject([{ author: 'Bo', text: 'And the girls?', from: { block: 1, at: 17 } }]);
});

test('the instruction of a field is no text, its result is; a link keeps its address', async () => {
  const field = '{\\field{\\*\\fldinst{HYPERLINK "https://example.org/a"}}{\\fldrslt{the site}}}';
  expect(await blocksOf(`\\pard See ${field} now.\\par`)).toEqual(['p(See link(the site) now.)']);
});

test('hidden and deleted text is left out and told; what programs put aside is no text', async () => {
  const body =
    '{\\*\\unknown secret}{\\info{\\title Coming home}{\\author Ana}}\\pard Seen{\\v hidden}{\\deleted gone}.\\par{\\pict 00ff}';
  const { title, blocks, warnings, metadata } = await read(body);
  expect([title, metadata?.authors, outline(blocks)]).toEqual(['Coming home', ['Ana'], ['p(Seen.)', 'figure([])']]);
  expect(warnings).toEqual([expect.stringContaining('tracked changes (1)'), expect.stringContaining('hidden text')]);
});

test('a chosen encoding is that of text whose font has none of its own', async () => {
  const rtf =
    "{\\rtf1\\ansi\\ansicpg1252{\\fonttbl{\\f0\\fcharset0 A;}{\\f1\\fcharset204 B;}}\\pard\\f0\\'e4\\'b7\\'c2 {\\f1\\'cc}\\par}";
  const { blocks } = await successOf(readRtf({ ...file('a.rtf', rtf), choices: { encoding: 'windows-874' } }));
  expect(outline(blocks)).toEqual(['p(ไทย М)']);
});

test('half a file gives the half that is there', async () => {
  const { blocks } = await successOf(readRtf(file('a.rtf', '{\\rtf1\\pard One\\par Two and {\\b thr')));
  expect(outline(blocks)).toEqual(['p(One)', 'p(Two and strong(thr))']);
});

test('groups in groups without end are refused by the name of the limit', async () => {
  const error = await failureOf(readRtf(file('a.rtf', `{\\rtf1${'{'.repeat(100_000)}`)));
  expect(error).toMatchObject({ reason: 'limit', message: expect.stringContaining('1,500 levels') });
});

test.each([
  ['{\\lang1036 Un rapport sur le retour.}\\par', 'fr'],
  ['{\\lang2057 A report on the return.}{\\lang1036 Oui.}\\par', 'en-GB'],
  ['\\deflang1057 Laporan pertama.\\par', 'id'],
  ['\\deflang1033 {\\lang1057 Laporan\\plain  a}\\par', 'id'],
  ['{\\lang1024 123}\\par', ''],
  ['No language.\\par', ''],
])('the language of %j is %j', async (body, language) => {
  expect((await read(body)).language).toBe(language);
});
