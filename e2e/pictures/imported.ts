/** The pictures of what an import brings: the original page, recognised text, a new edition, details, on reports made here. */

import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type PdfLine, pdfFile, pdfLines } from '../../src/main/import/testing/pdfFile.ts';
import { scanOf } from '../../src/main/import/testing/scanFile.ts';
import { answerOpen, expect, test } from '../fixtures.ts';
import { runFromPalette } from '../screens/frame.ts';
import { cards, closeImport, importReports, openReport, press, selectPassage, tagPassage } from '../screens/reading.ts';
import { outcome, readAgain, rereadDialog } from '../screens/rereading.ts';
import { large, picture } from './picture.ts';

const WAITING = [
  'Of the 214 children who came back in the first year, 61 had no household record',
  'in the commune where they now live. A school may not enrol a child without one, and',
  'the office that issues it asks for the birth certificate of a parent.',
] as const;
const MEANWHILE = [
  'Meanwhile most of these children helped at home or at a market stall. Teachers in two',
  'communes let them sit in the class without a place on the list; where this was',
  'allowed, nine of ten were enrolled within a month of having their papers.',
];
const OFFICES = [
  'Offices differ. Where one clerk has the list of returned families and may sign for the',
  'commune, a record took 19 days on average; elsewhere it took seven months. Families',
  'were told of this difference by neighbours, not by the office.',
];
const NEXT = [
  'What families asked for first was a date: when to come again, and whom to ask for.',
  'A written slip with both was enough in the two communes that tried it.',
];

/** One page: a heading over paragraphs, with its number. */
function page(number: number, heading: string, paragraphs: readonly (readonly string[])[]): PdfLine[] {
  let y = 650;
  const body = paragraphs.flatMap((texts) => {
    const lines = pdfLines(texts, { x: 84, y, size: 11 }, 16);
    y -= texts.length * 16 + 14;
    return lines;
  });
  return [
    { text: heading, x: 84, y: 690, size: 18, bold: true },
    ...body,
    { text: String(number), x: 300, y: 48, size: 9 },
  ];
}

const study = [
  page(1, 'Waiting for a record', [WAITING, MEANWHILE, OFFICES]),
  page(2, 'What would help', [NEXT, OFFICES]),
];
const secondStudy = [
  page(1, 'Waiting for a record', [
    ['This second edition has the numbers of both years.'],
    [WAITING[0].replace('first year, 61', 'first year: 61'), WAITING[1], WAITING[2]],
    OFFICES,
  ]),
  page(2, 'What would help', [NEXT]),
];

const REFERENCES = `TY  - RPRT
TI  - Papers and school places: what returned children wait for
AU  - Sok, Chenda
AU  - Vong, Mara
PY  - 2025
PB  - River Valley Institute
L1  - papers-and-school-places.pdf
ER  -

TY  - RPRT
TI  - Round of visits, commune by commune
AU  - Phan, Lien
PY  - 2023
L1  - visits-1998.pdf
ER  -

TY  - RPRT
TI  - Market days in the delta
AU  - Ito, Aki
ER  - `;

test('what an import brings, in light and dark', async ({ start, folder }) => {
  test.setTimeout(300_000);
  const { app, page: window } = await start(join(folder, 'Return and reintegration'), 'Mali');
  await window.setViewportSize(large);
  const files = {
    'papers-and-school-places.pdf': pdfFile(study, { title: 'Papers and school places' }),
    'papers-second-edition.pdf': pdfFile(secondStudy, { title: 'Papers and school places' }),
    'visits-1998.pdf': await scanOf(pdfFile([page(1, 'Round of visits', [MEANWHILE, NEXT])])),
    'library.ris': REFERENCES,
  };
  for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content);
  await importReports(app, window, [join(folder, 'papers-and-school-places.pdf'), join(folder, 'visits-1998.pdf')]);
  await closeImport(window);

  await openReport(window, /Papers and school places/);
  await tagPassage(window, 'Where one clerk', 'on average', '1');
  await press(window, 'Escape', 2);
  await tagPassage(window, 'Meanwhile most', 'market stall.', '2');
  await press(window, 'Escape', 2);
  await tagPassage(window, 'Of the 214 children', 'household record', '2');
  await press(window, 'Escape');
  await window.getByRole('region', { name: 'Notice' }).getByRole('button', { name: 'Close' }).click();
  await window.getByRole('button', { name: 'Original page' }).click();
  // No tip of a tool stands over the page.
  await window.mouse.move(0, 0);
  await expect(window.getByRole('region', { name: 'Original page', exact: true }).getByRole('status')).toContainText(
    'outlined',
  );
  await picture(window, 'original', { main: true });
  await window.getByRole('button', { name: 'Hide the original page' }).click();

  await answerOpen(app, [join(folder, 'papers-second-edition.pdf')]);
  await runFromPalette(window, '>read this report again');
  await rereadDialog(window).getByRole('button', { name: 'Choose a file…' }).click();
  await expect(outcome(window)).toContainText('not found');
  await picture(window, 'read-again');
  await readAgain(window);
  await expect(cards(window).filter({ hasText: 'Not found' })).toHaveCount(1);
  await picture(window, 'to-check');

  await answerOpen(app, [join(folder, 'library.ris')]);
  await runFromPalette(window, '>add details from');
  await expect(window.getByRole('dialog', { name: /^Details from/ })).toBeVisible();
  await picture(window, 'details');
  await window.getByRole('button', { name: /^Add details to/ }).click();

  await openReport(window, /Round of visits|visits-1998/);
  await window.getByRole('button', { name: 'Recognise text' }).click();
  await window.getByRole('button', { name: 'Recognise 1 page' }).click();
  await expect(window.getByText(/Text recognised in/)).toBeVisible({ timeout: 60_000 });
  await selectPassage(window, 'What families asked', 'when to come again');
  await press(window, '3');
  await expect(cards(window)).toContainText('OCR, check');
  await press(window, 'Escape');
  await picture(window, 'recognised');
});
