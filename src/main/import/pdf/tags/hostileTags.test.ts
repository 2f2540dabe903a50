import { expect, test } from 'vitest';
import { readPdf } from '../../formats/pdf.ts';
import { outline } from '../../testing/outline.ts';
import { pdfLines } from '../../testing/pdfFile.ts';
import { file, successOf } from '../../testing/reading.ts';
import { type TagSpec, tag, taggedPdf } from '../../testing/taggedPdf.ts';
import { TagReader } from './tagTree.ts';

const TEXTS = ['The road was opened in spring.', 'Nobody had asked the teachers.', 'The end.'];

/** Two pages of three lines, each a piece of its own. */
const pages = [500, 400].map((y) => pdfLines(TEXTS, { x: 72, y }, 40).map((line, piece) => ({ ...line, piece })));

async function textOf(elements: readonly TagSpec[], strange?: Parameters<typeof taggedPdf>[2]): Promise<string> {
  const reading = await successOf(readPdf(file('report.pdf', taggedPdf(pages, elements, strange))));
  expect(reading.pageStarts.map(({ page }) => page)).toEqual([0, 1]);
  return outline(reading.blocks).join(' ');
}

const WHOLE = [...TEXTS, ...TEXTS].map((text) => `p(${text})`).join(' ');
const paragraph = (page: number, piece: number) => tag('P', [[page, piece]]);
const all = [0, 1].flatMap((page) => [0, 1, 2].map((piece) => paragraph(page, piece)));

test('an element that holds what holds it', async () => {
  const rootKids = (first: number) => ({
    kids: `${first} 0 R`,
    objects: [
      `<< /Type /StructElem /S /Sect /P ${first + 1} 0 R /K [${first + 1} 0 R ${first} 0 R] >>`,
      `<< /Type /StructElem /S /P /P ${first} 0 R /K [${first} 0 R << /Type /MCR /Pg 6 0 R /MCID 0 >>] >>`,
    ],
  });
  expect(await textOf(all, { rootKids })).toBe(WHOLE);
});

test('elements deeper than anyone writes', async () => {
  const deep = (levels: number, kid: TagSpec): TagSpec => (levels === 0 ? kid : deep(levels - 1, tag('Sect', [kid])));
  expect(await textOf(all.map((each) => deep(30, each)))).toBe(WHOLE);
  expect(await textOf(all.map((each) => deep(200, each)))).toBe(WHOLE);
});

test('pieces that are not there, are named twice, or stand on another page', async () => {
  const lies = tag('P', [
    [0, 99],
    [0, 0],
    [1, 0],
  ]);
  const text = await textOf([lies, ...all]);
  for (const each of TEXTS) expect(text.split(each)).toHaveLength(3);
});

test('elements that are none', async () => {
  const strange = tag('Sect', all, '/K 5 /S (P) /P null /Lang 7 /Alt [1] /A [<< /O /Table /RowSpan (x) >> 9 null]');
  const text = await textOf([strange]);
  for (const each of TEXTS) expect(text.split(each)).toHaveLength(3);
});

test('cells across more rows and columns than there are', async () => {
  const row = (page: number, ...pieces: number[]) =>
    tag(
      'TR',
      pieces.map((piece) => tag('TD', [[page, piece]], '/A << /O /Table /RowSpan 999999999 /ColSpan 999999999 >>')),
    );
  const text = await textOf([tag('Table', [row(0, 0, 1), row(0, 2)]), tag('Table', [row(1, 0, 1), row(1, 2)])]);
  expect(text).toContain('td[columns 200, rows 2](p(The road was opened in spring.))');
});

test('rows in rows, items outside of lists and cells outside of tables keep their words', async () => {
  const strange = [
    tag('TD', [[0, 0]]),
    tag('TR', [tag('TR', [paragraph(0, 1)])]),
    tag('LI', [tag('Lbl', [[0, 2]])]),
    tag('Table', [paragraph(1, 0), tag('TR', [paragraph(1, 1)])]),
    tag('Note', [tag('Table', [tag('TR', [tag('TD', [[1, 2]])])])]),
  ];
  const text = await textOf(strange);
  for (const each of TEXTS) expect(text.split(each)).toHaveLength(3);
});

test('beyond the limit no further page is asked for its tags', async () => {
  const reader = new TagReader(3);
  const given = { role: 'Root', children: [{ role: 'P' }, { role: 'P' }, { role: 'P' }] };
  expect(await reader.read(async () => given)).not.toBeNull();
  expect(
    await reader.read(() => {
      throw new Error('asked');
    }),
  ).toBeNull();
});
