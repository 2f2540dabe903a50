import { expect, test } from 'vitest';
import { readPdf } from '../../formats/pdf.ts';
import { outline } from '../../testing/outline.ts';
import { pdfLines } from '../../testing/pdfFile.ts';
import { file, successOf } from '../../testing/reading.ts';
import { type TaggedLine, type TaggedPdfOptions, type TagSpec, tag, taggedPdf } from '../../testing/taggedPdf.ts';

async function read(
  pages: readonly (readonly TaggedLine[])[],
  elements: readonly TagSpec[],
  options?: TaggedPdfOptions,
) {
  return successOf(readPdf(file('report.pdf', taggedPdf(pages, elements, options))));
}

async function blocks(...args: Parameters<typeof read>): Promise<string[]> {
  return outline((await read(...args)).blocks);
}

/** Lines one below the other, each a piece by itself, as Word writes them; from piece `first` on. */
function lines(texts: readonly string[], first: number, y: number, more: Partial<TaggedLine> = {}): TaggedLine[] {
  return pdfLines(texts, { x: 72, y }).map((line, at) => ({ ...line, piece: first + at, ...more }));
}

const HEADING: TaggedLine = { text: 'What was found', x: 72, y: 700, size: 11, bold: true, piece: 0 };
const heading = tag('H2', [[0, 0]]);
const ROAD = ['The road was opened in spring, and', 'every commune has a school now.'];

test('tags tell a heading of its level, and paragraphs that no gap and no indent parts', async () => {
  const page = [HEADING, ...lines([...ROAD, 'Nobody had asked the teachers.'], 1, 680)];
  const paragraph = tag('P', [
    [0, 1],
    [0, 2],
  ]);
  expect(await blocks([page], [tag('Document', [heading, paragraph, tag('P', [[0, 3]])])])).toEqual([
    'h2(What was found)',
    `p(${ROAD.join(' ')})`,
    'p(Nobody had asked the teachers.)',
  ]);
});

test('without the mark that a file is tagged, its tags are not looked at', async () => {
  const tags = [tag('H2', [[0, 1]]), tag('P', [[0, 0]])];
  const page = [HEADING, ...lines(['The road was opened in spring.'], 1, 680)];
  expect(await blocks([page], tags, { isMarked: false })).toEqual([
    'h1(What was found)',
    'p(The road was opened in spring.)',
  ]);
});

test('items have their numbers as printed, lists stand in lists, and a further paragraph stays in its item', async () => {
  const page = [HEADING, ...lines(['1.', 'Roads', 'They come first.', '(a)', 'of stone', '2.', 'Schools'], 1, 680)];
  const item = (label: number, body: number, ...more: TagSpec[]) =>
    tag('LI', [tag('Lbl', [[0, label]]), tag('LBody', [tag('P', [[0, body]]), ...more])]);
  const list = tag('L', [item(1, 2, tag('P', [[0, 3]]), tag('L', [item(4, 5)])), item(6, 7)]);
  expect(await blocks([page], [heading, list])).toEqual([
    'h2(What was found)',
    'ol(li[1.](p(Roads) p(They come first.) ol(li[(a)](p(of stone)))) li[2.](p(Schools)))',
  ]);
});

test('the number or bullet of an item that is not tagged by itself is its label all the same', async () => {
  const page = [HEADING, ...lines(['4. Schools', '5. Clinics', '\x95 Wells'], 1, 680)];
  const item = (piece: number) => tag('LI', [tag('LBody', [[0, piece]])]);
  expect(await blocks([page], [heading, tag('L', [item(1), item(2)]), tag('L', [item(3)])])).toEqual(
    [
      'h2(What was found)',
      'ol[from 4](li[4.](p(Schools)) li[5.](p(Clinics))) ul(li(p(Wells)))'.split(/ (?=ul)/),
    ].flat(),
  );
});

test('cells are those of the tags, with their spans, heads and paragraphs', async () => {
  const cells = ['Commune', 'Pupils', 'girls', 'boys', 'Prey Veng', 'and around', '12', '14'];
  const page = [HEADING, ...cells.map((text, at) => ({ text, x: 72 + 60 * at, y: 640, piece: at + 1 }))];
  const table = tag('Table', [
    tag('THead', [
      tag('TR', [
        tag('TH', [[0, 1]], '/A << /O /Table /RowSpan 2 >>'),
        tag('TH', [[0, 2]], '/A << /O /Table /ColSpan 2 >>'),
      ]),
      tag('TR', [tag('TH', [[0, 3]]), tag('TH', [[0, 4]])]),
    ]),
    tag('TBody', [
      tag('TR', [tag('TD', [tag('P', [[0, 5]]), tag('P', [[0, 6]])]), tag('TD', [[0, 7]]), tag('TD', [[0, 8]])]),
    ]),
  ]);
  expect(await blocks([page], [heading, table])).toEqual([
    'h2(What was found)',
    'table(tr(th[rows 2](p(Commune)) th[columns 2](p(Pupils))) tr(th(p(girls)) th(p(boys))) ' +
      'tr(td(p(Prey Veng) p(and around)) td(p(12)) td(p(14))))',
  ]);
});

test('a table that goes on overleaf is one on each page, and a cell across both ends with the page', async () => {
  const first = [HEADING, ...lines(['North', 'Prey', 'Kampot'], 1, 640)];
  const second = lines(['Takeo', 'South', 'Kep'], 0, 640);
  const row = (...kids: TagSpec[]) => tag('TR', kids);
  const cell = (page: number, piece: number, more = '') => tag('TD', [[page, piece]], more);
  const table = tag('Table', [
    row(cell(0, 1, '/A << /O /Table /RowSpan 3 >>'), cell(0, 2)),
    row(cell(0, 3)),
    row(cell(1, 0)),
    row(cell(1, 1), cell(1, 2)),
  ]);
  const reading = await read([first, second], [heading, table]);
  expect(outline(reading.blocks)).toEqual([
    'h2(What was found)',
    'table(tr(td[rows 2](p(North)) td(p(Prey))) tr(td(p(Kampot))))',
    'table(tr(td(p()) td(p(Takeo))) tr(td(p(South)) td(p(Kep))))',
  ]);
  expect(reading.pageStarts.map(({ block }) => block)).toEqual([0, 4]);
});

test('the head of a table that is printed again overleaf stands there before the rows of that page', async () => {
  const first = [HEADING, ...lines(['Commune', 'Pupils', 'Prey', '12'], 1, 640)];
  const second = lines(['Commune', 'Pupils', 'Kep', '7'], 0, 640);
  const both = (role: string, ...pieces: [number, number][]) =>
    tag(
      'TR',
      pieces.map((piece) => tag(role, [piece])),
    );
  const head = tag('TR', [
    tag('TH', [
      [0, 1],
      [1, 0],
    ]),
    tag('TH', [
      [0, 2],
      [1, 1],
    ]),
  ]);
  const table = tag('Table', [head, both('TD', [0, 3], [0, 4]), both('TD', [1, 2], [1, 3])]);
  expect(await blocks([first, second], [heading, table])).toEqual([
    'h2(What was found)',
    'table(tr(th(p(Commune)) th(p(Pupils))) tr(td(p(Prey)) td(p(12))))',
    'table(tr(th(p(Commune)) th(p(Pupils))) tr(td(p(Kep)) td(p(7))))',
  ]);
});

test('the cells of a table of one column stand as paragraphs', async () => {
  const page = [HEADING, ...lines(['A frame around', 'two paragraphs.'], 1, 640)];
  const table = tag('Table', [tag('TR', [tag('TD', [[0, 1]])]), tag('TR', [tag('TD', [[0, 2]])])]);
  expect(await blocks([page], [heading, table])).toEqual([
    'h2(What was found)',
    'p(A frame around)',
    'p(two paragraphs.)',
  ]);
});

test('artifacts, and what no tag names at the edge of a page, are running lines', async () => {
  const page: TaggedLine[] = [
    { text: 'Ministry of Works', x: 72, y: 770, size: 8, piece: 'Artifact' },
    HEADING,
    ...lines(['The road was opened in spring.'], 1, 400),
    { text: '12', x: 300, y: 20, size: 8 },
  ];
  expect(await blocks([page], [heading, tag('P', [[0, 1]])])).toEqual([
    'p[running-head](Ministry of Works)',
    'h2(What was found)',
    'p(The road was opened in spring.)',
    'p[page-number](12)',
  ]);
});

test('what no tag names in the middle of a page stands where it is seen', async () => {
  const long = Array.from({ length: 20 }, () => 'The road was opened in spring, and all came.');
  const page: TaggedLine[] = [
    HEADING,
    ...lines(long, 1, 680),
    { text: 'Left out.', x: 72, y: 385 },
    ...lines(['The end.'], 21, 370),
  ];
  const pieces = long.map((_, at) => [0, at + 1] as const);
  expect((await blocks([page], [heading, tag('P', pieces), tag('P', [[0, 21]])])).slice(2)).toEqual([
    'p(Left out.)',
    'p(The end.)',
  ]);
});

test('one paragraph on two pages is one, also where a name goes on with it', async () => {
  const first = [HEADING, ...lines(['The road was opened in spring by the minister', 'and by the mayor of'], 1, 100)];
  const second = lines(['Phnom Penh, who came late.', 'The end.'], 0, 700);
  const reading = await read(
    [first, second],
    [
      heading,
      tag('P', [
        [0, 1],
        [0, 2],
        [1, 0],
      ]),
      tag('P', [[1, 1]]),
    ],
  );
  const whole = 'The road was opened in spring by the minister and by the mayor of Phnom Penh, who came late.';
  expect(outline(reading.blocks)).toEqual(['h2(What was found)', `p(${whole})`, 'p(The end.)']);
  expect(reading.pageStarts).toEqual([
    { block: 0, at: 0, label: '1', page: 0 },
    { block: 1, at: whole.indexOf('Phnom'), label: '2', page: 1 },
  ]);
});

test('a note within a paragraph is led to by its reference, and the paragraph goes on behind it', async () => {
  const page: TaggedLine[] = [
    HEADING,
    { text: 'The road was opened', x: 72, y: 680, piece: 1 },
    { text: '[1]', x: 175, y: 680, piece: 2 },
    { text: 'in spring.', x: 195, y: 680, piece: 3 },
    { text: '[1]', x: 72, y: 100, size: 8, piece: 4 },
    { text: 'So the mayor.', x: 90, y: 100, size: 8, piece: 5 },
  ];
  const note = tag('Note', [tag('Lbl', [[0, 4]]), tag('P', [[0, 5]])]);
  const paragraph = tag('P', [[0, 1], tag('Reference', [[0, 2]]), note, [0, 3]]);
  expect(await blocks([page], [heading, paragraph])).toEqual([
    'h2(What was found)',
    'p(The road was openednoteReference([1]) in spring.)',
    'note[1](p(So the mayor.))',
  ]);
});

test('a figure says what it shows, a foreign paragraph in which language it is', async () => {
  const page = [HEADING, ...lines(['La route est ouverte.', 'Map 1'], 1, 680)];
  const tags = [heading, tag('P', [[0, 1]], '/Lang (fr-FR)'), tag('Figure', [[0, 2]], '/Alt (The road on a map)')];
  const reading = await read([page], tags, { language: 'en-GB' });
  expect(outline(reading.blocks)).toEqual([
    'h2(What was found)',
    'p(La route est ouverte.)',
    'figure([The road on a map])',
    'p(Map 1)',
  ]);
  expect(reading.blocks.map(({ attrs }) => attrs.language ?? null)).toEqual([null, 'fr-FR', null, null]);
});

test('headings alone are used where the paragraphs are bad: each line one of its own', async () => {
  const texts = Array.from({ length: 12 }, (_, at) =>
    at % 2 === 0 ? 'The road was opened in' : 'spring, and all came to',
  );
  const page = [{ ...HEADING, bold: false, size: 12 }, ...lines(texts, 1, 680)];
  const each = texts.map((_, at) => tag('P', [[0, at + 1]]));
  expect(await blocks([page], [heading, ...each])).toEqual(['h1(What was found)', `p(${texts.join(' ')})`]);
});

test('where no heading is tagged, a bold one is told by its look, also one that is tagged as an item', async () => {
  const page: TaggedLine[] = [
    { text: 'II.', x: 72, y: 700, bold: true, piece: 0 },
    { text: 'What was found', x: 100, y: 700, bold: true, piece: 1 },
    ...lines([...ROAD, 'Nobody had asked the teachers.'], 2, 500),
  ];
  const item = tag('LI', [tag('Lbl', [[0, 0]]), tag('LBody', [[0, 1]])]);
  const paragraph = tag('P', [
    [0, 2],
    [0, 3],
    [0, 4],
  ]);
  expect(await blocks([page], [tag('L', [item]), paragraph])).toEqual([
    'h1[II.](What was found)',
    `p(${ROAD.join(' ')} Nobody had asked the teachers.)`,
  ]);
});

test('the one paragraph that is larger than all headings is the title', async () => {
  const page: TaggedLine[] = [
    { text: 'Two roads', x: 72, y: 740, size: 22, piece: 3 },
    HEADING,
    ...lines(ROAD, 1, 500),
  ];
  const paragraph = tag('P', [
    [0, 1],
    [0, 2],
  ]);
  expect(await blocks([page], [tag('P', [[0, 3]]), heading, paragraph])).toEqual([
    'h1(Two roads)',
    'h2(What was found)',
    `p(${ROAD.join(' ')})`,
  ]);
});

test('lists of contents are navigation, by their tags or by their numbers', async () => {
  const entries = ['Roads 1', 'Schools 3', 'Clinics 4', 'Wells 7', 'Markets 9'];
  const page = [HEADING, ...lines(['What we found 2', ...entries], 1, 600)];
  const listed = tag('TOC', [tag('TOCI', [[0, 1]])]);
  const printed = entries.map((_, at) => tag('P', [[0, at + 2]]));
  expect(await blocks([page], [heading, listed, ...printed])).toEqual([
    'h2(What was found)',
    ...['What we found 2', ...entries].map((text) => `p[navigation](${text})`),
  ]);
});
