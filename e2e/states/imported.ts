/** The states of what an import brings: its table, scans, comments, readings again, references, pages, clean-up. */

import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { pdfFile, pdfLines } from '../../src/main/import/testing/pdfFile.ts';
import { scanOf } from '../../src/main/import/testing/scanFile.ts';
import { wordFile } from '../../src/main/import/testing/wordFile.ts';
import { answerOpen, expect } from '../fixtures.ts';
import { setDiskFull } from '../fullDisk.ts';
import { tongues } from '../pictures/languages.ts';
import { briefText } from '../screens/brief.ts';
import { runFromPalette } from '../screens/frame.ts';
import {
  cards,
  closeImport,
  goTo,
  importReports,
  importRow,
  openReport,
  press,
  reportText,
  selectPassage,
  tagPassage,
} from '../screens/reading.ts';
import { outcome, readAgain, rereadDialog } from '../screens/rereading.ts';
import { type Room, rightPane, type State } from './state.ts';

const page1 = [
  'Households in the three provinces were visited twice a year, and what',
  'they said was compared with the records that the communes had kept',
  'since the road was built, which nobody had looked at before.',
];
const printed = (number: number) => [
  { text: `Round ${number} of the visits`, x: 72, y: 700 - number * 20, size: 20 },
  ...pdfLines(page1, { x: 72, y: 640 - number * 20, size: 12 }, 18),
];

const named = (language: string) => {
  const tongue = tongues.find((each) => each.language === language);
  if (!tongue) throw new Error(`no tongue ${language}`);
  return tongue;
};
const [thai, khmer, burmese, arabic] = [named('th'), named('km'), named('my'), named('ar')];
/** As long as file names of these scripts may be on every system. */
const fileName = (title: string, ending: string) => `${title.replaceAll(/[:/()]/gu, '').slice(0, 60)}.${ending}`;

const run = (text: string) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
const comment = (id: number, author: string, text: string) =>
  `<w:comment w:id="${id}" w:author="${author}" w:date="2026-02-0${id}T12:00:00Z"><w:p>${run(text)}</w:p></w:comment>`;
const commented = (id: number, text: string) =>
  `<w:commentRangeStart w:id="${id}"/>${run(text)}<w:commentRangeEnd w:id="${id}"/><w:r><w:commentReference w:id="${id}"/></w:r>`;

/** A draft with comments and a tracked change by people whose names are long. */
const draft = wordFile(
  [
    `<w:p>${run('Visits helped ')}<w:ins w:id="9" w:author="${khmer.author}" w:date="2026-01-05T00:00:00Z">${run('nearly ')}</w:ins>${run('all families.')}</w:p>`,
    `<w:p>${commented(1, arabic.text)}</w:p>`,
    `<w:p>${commented(2, 'Markets opened')}${run(' late.')}</w:p>`,
  ].join(''),
  { comments: [comment(1, arabic.author, arabic.memo), comment(2, thai.author, thai.text)].join('') },
);

const editions = [
  [
    'Visits by the same caseworker helped most families.',
    'Market stalls opened late in the hill-districts.',
    'Schools asked for birth certificates.',
  ],
  [
    'A preface that the first did not have.',
    'Visits by the same caseworker helped most families.',
    'Market stalls opened late in the hill districts.',
  ],
] as const;

const references = tongues
  .map(({ title, author }) => `TY  - RPRT\nTI  - ${title}\nAU  - ${author}\nPY  - 2024\nPB  - ${author}\nER  - \n`)
  .concat(
    `TY  - RPRT\nTI  - Annual visits of all households\nAU  - Chan, Bo\nPY  - 2023\nER  - \n`,
    `TY  - RPRT\nTI  - ${thai.title.slice(0, 60)} (ฉบับร่าง)\nPY  - 2022\nER  - \n`,
  )
  .join('\n');

/** Writes what is imported here into the folder of the walk; gives the paths. */
async function files(folder: string): Promise<readonly string[]> {
  const written = {
    [fileName(thai.title, 'txt')]: `${thai.title}\n\n${thai.text}`,
    [fileName(khmer.title, 'pdf')]: '',
    [fileName(burmese.title, 'pdf')]: pdfFile([[]], { password: 'Tamarind 7' }),
    [fileName(arabic.title, 'pdf')]: await scanOf(pdfFile([printed(1), printed(2), printed(3)])),
    'draft.docx': draft,
    'coming home.txt': editions[0].join('\n\n'),
    'rounds.pdf': pdfFile([printed(1), printed(2)], { roman: 1 }),
  };
  for (const [name, content] of Object.entries(written)) await writeFile(join(folder, name), content);
  return Object.keys(written).map((name) => join(folder, name));
}

const bar = (page: Page): Locator => page.getByRole('region', { name: 'Text of pictured pages' });
const details = (page: Page): Locator => page.getByRole('complementary', { name: 'About this file' });
const entries = (page: Page): Locator => page.getByRole('dialog', { name: /^Details from/ });

async function openTab(page: Page, name: RegExp): Promise<void> {
  await page.getByRole('tab', { name }).click();
}

const importView = '.import-place';

/** What stands in the table, and beside it. */
const table: readonly State[] = [
  {
    name: 'an import with names in all scripts: known, bad, locked, scanned',
    within: importView,
    lead: async ({ app, page, folder }) => {
      const paths = await files(folder);
      await importReports(app, page, paths.slice(0, 1));
      await closeImport(page);
      await importReports(app, page, paths);
      await expect(details(page).getByLabel('Password of the file')).toBeVisible();
    },
  },
  {
    name: 'a file whose password was wrong',
    within: importView,
    lead: async ({ page }) => {
      await details(page).getByLabel('Password of the file').fill('tamarind 7');
      await press(page, 'Enter');
      await expect(details(page)).toContainText('That is not the password');
    },
  },
  {
    name: 'a file that was not imported',
    within: importView,
    lead: async ({ page }) => {
      await importRow(page, khmer.title.slice(0, 12)).click();
      await expect(details(page)).toContainText('Try again');
    },
  },
  {
    name: 'a file that is here already',
    within: importView,
    lead: async ({ page }) => {
      await importRow(page, /Already here/).click();
      await expect(details(page)).toContainText('Read again…');
    },
  },
  {
    name: 'a scanned file',
    within: importView,
    lead: async ({ page }) => {
      await importRow(page, 'without readable text').click();
      await expect(details(page)).toContainText('Recognise text…');
    },
  },
];

const recognition: readonly State[] = [
  {
    name: 'a report whose pages are pictures',
    lead: async ({ page }) => {
      await details(page).getByRole('button', { name: 'Open the report' }).click();
      await expect(bar(page)).toContainText('3 pages have no text');
    },
  },
  {
    name: 'the question for languages',
    from: (page) => bar(page).getByRole('button', { name: 'Recognise text' }),
    lead: ({ page }) => expect(page.getByRole('checkbox', { name: 'English' })).toBeChecked(),
  },
  {
    name: 'a recognition that is paused',
    within: '.reading-pane, .recognition-bar',
    lead: async ({ page }) => {
      await bar(page).getByRole('button', { name: 'Recognise text' }).click();
      await page.getByRole('button', { name: 'Recognise 3 pages' }).click();
      await bar(page).getByRole('button', { name: 'Pause' }).click();
      await expect(bar(page)).toContainText('Paused');
    },
  },
  {
    name: 'recognised text',
    lead: async ({ page }) => {
      await bar(page).getByRole('button', { name: 'Continue' }).click();
      await expect(bar(page)).toContainText('Recognised text (English)', { timeout: 60_000 });
      await tagPassage(page, 'Households in the three', 'visited twice a year', '1');
      await expect(cards(page).first()).toContainText('OCR, check');
    },
  },
];

const notes: readonly State[] = [
  {
    name: 'comments of the original and tracked changes',
    lead: async ({ page }) => {
      await openReport(page, /draft/);
      await page.getByRole('button', { name: 'A comment in the original' }).first().click();
      await expect(page.getByRole('list', { name: 'Comments in the original' })).toBeVisible();
    },
  },
  {
    name: 'the text before its tracked changes, tried',
    from: (page) => page.getByRole('button', { name: 'Show as it was before…' }),
    lead: ({ page }) => expect(outcome(page)).toContainText('words'),
  },
];

async function secondEdition({ app, page, folder }: Room): Promise<void> {
  const edition = join(folder, 'coming home, second edition.txt');
  await writeFile(edition, editions[1].join('\n\n'));
  await answerOpen(app, [edition]);
  await rereadDialog(page).getByRole('button', { name: 'Choose a file…' }).click();
  await expect(outcome(page)).toContainText('1 not found');
}

const rereading: readonly State[] = [
  {
    name: 'a new edition that cannot be read',
    from: (page) => page.getByRole('button', { name: 'Read again…' }),
    lead: async ({ app, page, folder }) => {
      await writeFile(join(folder, 'bad.pdf'), '%PDF-1.7\n1 0 obj\n<< /Type /Catalog');
      await answerOpen(app, [join(folder, 'bad.pdf')]);
      await rereadDialog(page).getByRole('button', { name: 'Choose a file…' }).click();
      await expect(rereadDialog(page).getByRole('alert')).toContainText('bad.pdf');
    },
  },
  {
    name: 'a new edition, tried',
    from: (page) => page.getByRole('button', { name: 'Read again…' }),
    lead: secondEdition,
  },
  {
    name: 'the versions of a text',
    within: rightPane,
    lead: async (room) => {
      await room.page.getByRole('button', { name: 'Read again…' }).click();
      await secondEdition(room);
      await readAgain(room.page);
      await expect(room.page.getByRole('button', { name: 'Show version 1' })).toBeVisible();
    },
  },
  {
    name: 'passages to be checked',
    lead: async ({ page }) => {
      await openTab(page, /^Annotations/);
      await expect(cards(page).filter({ hasText: 'Moved' })).toHaveCount(1);
    },
  },
  {
    name: 'a passage that is selected anew',
    lead: async ({ page }) => {
      await cards(page).filter({ hasText: 'Not found' }).getByRole('button', { name: 'Select anew…' }).click();
      await expect(page.getByText('Select the passage for')).toBeVisible();
    },
  },
];

/** Three passages in the first edition, and its details open. */
const editionsFirst: State = {
  name: 'the details of a text',
  within: rightPane,
  lead: async ({ page }) => {
    await openReport(page, /coming home/);
    await tagPassage(page, 'Schools asked', 'certificates.', '2');
    await tagPassage(page, 'Market stalls opened', 'hill-districts.', '2');
    await tagPassage(page, 'Visits by the same', 'families.', '1');
    await openTab(page, /^Report$/);
    await expect(page.getByRole('button', { name: 'Read again…' })).toBeVisible();
  },
};

const referencing: readonly State[] = [
  {
    name: 'the details of a reference file',
    lead: async ({ app, page, folder }) => {
      await press(page, 'Escape');
      const library = join(folder, 'library.ris');
      await writeFile(library, references);
      await answerOpen(app, [library]);
      await runFromPalette(page, 'Add details from a reference file');
      await expect(entries(page)).toBeVisible();
    },
  },
  {
    name: 'the choice of a report for an entry',
    from: (page) =>
      entries(page)
        .getByRole('button', { name: /^Report for/ })
        .first(),
  },
  {
    name: 'entries about no report here',
    lead: async ({ page }) => {
      await entries(page)
        .getByRole('button', { name: /about no report here/ })
        .press('Enter');
      await expect(entries(page)).toContainText('Annual visits of all households');
    },
  },
];

const pasting: State = {
  name: 'pasted text',
  lead: async ({ page }) => {
    await runFromPalette(page, '>new report from pasted');
    await page.getByRole('textbox', { name: 'Text' }).fill(`${khmer.title}\n\n${khmer.text}`);
    await expect(page.getByRole('dialog')).toContainText('characters');
  },
};

const originals: readonly State[] = [
  {
    name: 'the original page beside the text',
    lead: async ({ page }) => {
      await press(page, 'Escape');
      await openReport(page, /rounds|Round 1/);
      await expect(reportText(page)).toContainText('Households');
      await page.getByRole('button', { name: 'Original page' }).click();
      await selectPassage(page, 'Households in', 'compared');
      await expect(page.getByRole('region', { name: 'Original page', exact: true }).getByRole('status')).toContainText(
        'outlined',
      );
      await press(page, 'Escape');
    },
  },
];

const cleaning: readonly State[] = [
  {
    name: 'left-out parts, hidden, one of them by hand',
    lead: async ({ app, page }) => {
      await press(page, 'Escape');
      await page.getByRole('button', { name: 'Hide the original page' }).click();
      await importReports(app, page, [join(import.meta.dirname, '../reports/web-page.html')]);
      await closeImport(page);
      await openReport(page, /Visits after the return/);
      await selectPassage(page, 'Each visit followed', 'short list');
      await press(page, 'x');
      await expect(page.getByText('Left out of the text', { exact: true })).toBeVisible();
    },
  },
  {
    name: 'left-out parts, shown',
    lead: async ({ page }) => {
      await page.getByRole('button', { name: /^Show left-out parts/ }).click();
      await expect(reportText(page).getByText('Share this page')).toBeVisible();
      await expect(page.getByText('You decided on 1 part by hand.')).toBeVisible();
    },
  },
];

/** The disk takes nothing more, and then does again. */
const unsaved: readonly State[] = [
  {
    name: 'an act that could not be saved',
    lead: async ({ app, page }) => {
      await setDiskFull(app, true);
      await selectPassage(page, 'A visit that was promised', 'than no promise');
      await press(page, '1');
      await expect(page.getByRole('alert')).toContainText('The disk is full');
    },
  },
  {
    name: 'a brief that could not be saved',
    lead: async ({ app, page }) => {
      await setDiskFull(app, false);
      await goTo(page, 'Brief');
      await page.getByRole('button', { name: 'Draft a brief', exact: true }).click();
      await expect(page.getByRole('alert')).toHaveCount(0);
      await setDiskFull(app, true);
      await briefText(page).click();
      await page.keyboard.type('Visits keep children in school.');
      await expect(page.getByRole('alert').getByRole('button', { name: 'Save again' })).toBeVisible();
    },
  },
  {
    name: 'a brief that was saved again',
    lead: async ({ app, page }) => {
      await setDiskFull(app, false);
      await page.getByRole('button', { name: 'Save again' }).press('Enter');
      await expect(page.getByRole('alert')).toHaveCount(0);
    },
  },
];

/** In a new project: files come in, all that can be done with them is seen, and at last the disk is full. */
export const imported: readonly State[] = [
  ...table,
  ...recognition,
  ...notes,
  editionsFirst,
  ...rereading,
  ...referencing,
  ...originals,
  pasting,
  ...cleaning,
  ...unsaved,
];
