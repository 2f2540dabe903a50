import { expect, test } from 'vitest';
import { outline } from '../testing/outline.ts';
import { type PdfLine, type PdfOptions, pdfFile, pdfLines } from '../testing/pdfFile.ts';
import { failureOf, file, successOf } from '../testing/reading.ts';
import { spokenPdf } from '../testing/spokenPdf.ts';
import { readPdf } from './pdf.ts';

async function read(pages: readonly (readonly PdfLine[])[], options?: PdfOptions) {
  return successOf(readPdf(file('report.pdf', pdfFile(pages, options))));
}

const LONG = [
  'Households in the three provinces were visited twice a year, and what',
  'they said was compared with the records that the communes had kept',
  'since the road was built, which nobody had looked at before.',
];

test('lines are joined to paragraphs, parted by gaps; larger letters are headings', async () => {
  const { blocks } = await read([
    [
      { text: 'Two roads', x: 72, y: 720, size: 20 },
      ...pdfLines(LONG, { x: 72, y: 690 }),
      { text: 'Method', x: 72, y: 620, size: 14, bold: true },
      ...pdfLines(LONG, { x: 72, y: 600 }),
      ...pdfLines(LONG, { x: 72, y: 540 }),
    ],
  ]);
  const text = `p(${LONG.join(' ')})`;
  expect(outline(blocks)).toEqual(['h1(Two roads)', text, 'h2(Method)', text, text]);
});

test('a word parted at a line end is whole again, a word with a hyphen of its own keeps it', async () => {
  const { blocks } = await read([
    pdfLines(
      [
        'The well-being of children was the main concern of the govern-',
        'ment and of the communes, for the well-',
        'being of all depends on it.',
      ],
      { x: 72, y: 700 },
    ),
  ]);
  expect(outline(blocks)).toEqual([
    'p(The well-being of children was the main concern of the government and of the communes, for the well-being of all depends on it.)',
  ]);
});

test('columns are read one after the other', async () => {
  const left = [
    'In the first column stand',
    'lines that belong to each',
    'other and to nothing else',
    'in this short example.',
  ];
  const right = [
    'The second column begins',
    'where the first one ends,',
    'and it has the same number',
    'of lines as the other one.',
  ];
  const { blocks } = await read([[...pdfLines(left, { x: 72, y: 700 }), ...pdfLines(right, { x: 320, y: 700 })]]);
  expect(outline(blocks)).toEqual([`p(${left.join(' ')})`, `p(${right.join(' ')})`]);
});

test('items with a bullet are a list, without the bullet', async () => {
  const { blocks } = await read([[...pdfLines(['\x95 Build roads', '\x95 Train teachers'], { x: 72, y: 700 })]]);
  expect(outline(blocks)).toEqual(['ul(li(p(Build roads)) li(p(Train teachers)))']);
});

function bookPage(number: number, lines: readonly string[]): PdfLine[] {
  return [
    { text: 'Ministry of Rural Development', x: 72, y: 760, size: 9 },
    ...pdfLines(lines, { x: 72, y: 660 }),
    { text: String(number), x: 300, y: 30, size: 9 },
  ];
}

test('heads that repeat and page numbers are furniture', async () => {
  const { blocks } = await read(
    [1, 2, 3].map((number) => bookPage(number, ['The findings of the study are in this part.'])),
  );
  expect(outline(blocks).slice(0, 3)).toEqual([
    'p[running-head](Ministry of Rural Development)',
    'p(The findings of the study are in this part.)',
    'p[page-number](1)',
  ]);
  expect(outline(blocks)).toHaveLength(9);
});

test('a paragraph that runs over a page stands behind all else of it, and the next page begins in its middle', async () => {
  const { blocks, pageStarts, pages } = await read(
    [bookPage(1, LONG.slice(0, 2)), bookPage(2, LONG.slice(2)), bookPage(3, ['The end.'])],
    { roman: 2 },
  );
  const whole = LONG.join(' ');
  expect(outline(blocks).slice(1, 3)).toEqual(['p[page-number](1)', `p(${whole})`]);
  expect(pages).toBe(3);
  expect(pageStarts).toEqual([
    { block: 0, at: 0, label: 'i', page: 0 },
    { block: 2, at: whole.indexOf('since the road'), label: 'ii', page: 1 },
    { block: 5, at: 0, label: '1', page: 2 },
  ]);
});

test('a raised mark leads to the note with its number on the same page', async () => {
  const words = (n: number) => [
    { text: `Income rose in ${n}`, x: 72, y: 700 },
    { text: '1', x: 72 + 5 * `Income rose in ${n}`.length + 5, y: 704, size: 6 },
    { text: `${n} Field notes of that year.`.replace(/^\d+/, '1'), x: 72, y: 120, size: 8 },
  ];
  const pages = [2020, 2021].map((n) => [...pdfLines(LONG, { x: 72, y: 600 }), ...words(n)]);
  const { blocks } = await successOf(readPdf(file('a.pdf', pdfFile(pages))));
  const notes = blocks.filter(({ type }) => type.name === 'note').map(({ attrs }) => attrs.id);
  const references: string[] = [];
  for (const block of blocks)
    block.descendants(({ marks }) => {
      for (const { type, attrs } of marks) if (type.name === 'noteReference') references.push(attrs.note);
    });
  expect(notes).toEqual(['note-1', 'note-2']);
  expect(references).toEqual(notes);
});

test('a small numbered text at the foot is a note', async () => {
  const { blocks } = await read([
    [...pdfLines(LONG, { x: 72, y: 700 }), { text: '1 Field notes, kept by the author.', x: 72, y: 120, size: 8 }],
  ]);
  expect(outline(blocks)).toEqual([`p(${LONG.join(' ')})`, 'note[1](p(Field notes, kept by the author.))']);
});

test('text along the edge is furniture', async () => {
  const { blocks } = await read([
    [...pdfLines(LONG, { x: 72, y: 700 }), { text: 'Copy 12', x: 20, y: 300, upwards: true }],
  ]);
  expect(outline(blocks)).toEqual([`p(${LONG.join(' ')})`, 'p[running-head](Copy 12)']);
});

test('the title is the file’s own, unless a program made it up; then the largest heading', async () => {
  const page = [{ text: 'Two roads', x: 72, y: 720, size: 20 }, ...pdfLines(LONG, { x: 72, y: 690 })];
  expect(await read([page], { title: 'Roads and schools', language: 'en-GB' })).toMatchObject({
    title: 'Roads and schools',
    language: 'en-GB',
  });
  expect((await read([page], { title: 'Microsoft Word - final2.doc' })).title).toBe('Two roads');
  expect((await read([pdfLines(LONG, { x: 72, y: 690 })])).title).toBe('report');
});

test('a line that the outline of the file names is a heading, however it is set', async () => {
  const page = pdfLines(['What was found', '', ...LONG], { x: 72, y: 700 });
  const { blocks } = await read([page], { outline: ['1. What was found', 'Elsewhere'] });
  expect(outline(blocks)[0]).toBe('h1(What was found)');
  expect(outline((await read([page], {})).blocks)[0]).toBe('p(What was found)');
});

test('a bold line is a heading, a bold beginning of a paragraph is not', async () => {
  const { blocks } = await read([
    [
      { text: 'Hiring employees', x: 72, y: 720, bold: true },
      { text: 'Change of address.', x: 72, y: 690, bold: true },
      { text: 'Use the form', x: 180, y: 690 },
      { text: 'that is printed at the end of this booklet.', x: 72, y: 676 },
    ],
  ]);
  expect(outline(blocks)).toEqual([
    'h1(Hiring employees)',
    'p(strong(Change of address.) Use the form that is printed at the end of this booklet.)',
  ]);
});

test('pages without text are named', async () => {
  const { warnings } = await read([pdfLines(LONG, { x: 72, y: 690 }), [], []]);
  expect(warnings).toEqual(['Pages 2–3 have no text.']);
});

test('progress is told page by page', async () => {
  const told: number[] = [];
  const bytes = pdfFile([LONG, LONG].map((lines) => pdfLines(lines, { x: 72, y: 690 })));
  await successOf(readPdf({ bytes, name: 'a.pdf', onProgress: (done) => told.push(done) }));
  expect(told).toEqual([1 / 3, 2 / 3]);
});

test('the bytes that were given stay whole', async () => {
  const bytes = pdfFile([pdfLines(LONG, { x: 72, y: 690 })]);
  const before = bytes.length;
  await successOf(readPdf(file('a.pdf', bytes)));
  expect(bytes.length).toBe(before);
});

test('a PDF with a password is told from a damaged one', async () => {
  const locked = pdfFile([pdfLines(LONG, { x: 72, y: 690 })], { locked: true });
  expect((await failureOf(readPdf(file('a.pdf', locked)))).reason).toBe('password-needed');
  const { reason, message } = await failureOf(readPdf(file('half.pdf', '%PDF-1.7\nnothing follows')));
  expect([reason, message]).toEqual(['corrupt', expect.stringContaining('“half.pdf” is damaged or not complete.')]);
});

test('a PDF with a password is read with it, and a wrong one is said to be wrong and not repeated', async () => {
  const locked = file('a.pdf', pdfFile([pdfLines(LONG, { x: 72, y: 690 })], { password: 'Hügel 7' }));
  expect(await failureOf(readPdf(locked))).toMatchObject({
    reason: 'password-needed',
    message: expect.stringContaining('“a.pdf” needs its password'),
  });
  const wrong = await failureOf(readPdf({ ...locked, password: 'hügel 7' }));
  expect([wrong.reason, wrong.message.includes('hügel')]).toEqual(['password-wrong', false]);
  const open = await successOf(readPdf(file('a.pdf', pdfFile([pdfLines(LONG, { x: 72, y: 690 })]))));
  expect(outline((await successOf(readPdf({ ...locked, password: 'Hügel 7' }))).blocks)).toEqual(outline(open.blocks));
});

test('a PDF whose password is empty opens unasked', async () => {
  const unlocked = pdfFile([pdfLines(LONG, { x: 72, y: 690 })], { password: '' });
  expect((await successOf(readPdf(file('a.pdf', unlocked)))).pages).toBe(1);
});

test.each([
  [
    'Thai',
    'ที่บ้าน น้ำ',
    [
      { letter: 'ท', says: 'ที่' },
      { letter: 'บ', says: 'บ้' },
      { letter: 'า' },
      { letter: 'น' },
      { letter: 'น', says: 'น้ำ', spaced: true },
    ],
  ],
  ['Khmer', 'គ្រូបង្រៀន', [{ letter: '', says: 'គ្រូ' }, { letter: 'ប' }, { letter: 'ង', says: 'ង្រៀ' }, { letter: 'ន' }]],
  [
    'Arabic',
    'في كلام',
    [{ letter: 'م' }, { letter: 'ا', says: 'لا' }, { letter: 'ك' }, { letter: 'ي', spaced: true }, { letter: 'ف' }],
  ],
])('%s that is drawn in pieces is read by the letters beside them', async (_script, written, signs) => {
  const { blocks, warnings } = await successOf(readPdf(file('a.pdf', spokenPdf(signs))));
  expect(outline(blocks)).toEqual([`p(${written})`]);
  expect(warnings).toEqual([]);
});
