/** Details from reference managers: looked at first, chosen entry by entry, taken over as one act. */

import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { told } from './commands.ts';
import { commandLine } from './disk.ts';
import { answerOpen, expect } from './fixtures.ts';
import { isAccessible } from './screens/accessible.ts';
import { runFromPalette } from './screens/frame.ts';
import { closeImport, importReports, importSummary, openReport, reportRows } from './screens/reading.ts';
import { test } from './screens/watched.ts';

const RIS = `TY  - RPRT
TI  - A title that the file overrules
AU  - Silva, Ana
AU  - Ministry of Labour
PY  - 2024/05/01
PB  - River Press
L1  - internal-pdf://12/markets.txt
ER  -

TY  - RPRT
TI  - Home visits in the northern valleys
AU  - Chan, Bo
PY  - 2023
UR  - https://example.org/visits
ER  -

TY  - RPRT
TI  - School meals in two provinces
PB  - Hill Press
ER  -

TY  - RPRT
TI  - Rice prices in the delta
ER  - `;

/** What stands over the window and has the focus. */
const over = 'body > :not(#root):has(:focus)';

const dialog = (page: Page) => page.getByRole('dialog', { name: /^Details from/ });
const entry = (page: Page, title: string) => dialog(page).getByRole('listitem').filter({ hasText: title }).first();

/** What the command line says it has added. */
interface Added {
  readonly changed: readonly unknown[];
  readonly unsure: readonly unknown[];
  readonly skipped: number;
}

/** Three reports, two of them with titles hard to tell apart, and a reference file. */
async function begin(folder: string) {
  const files = {
    'markets.txt': 'Markets after the flood\n\nStalls opened again.',
    'visits.txt': 'Home visits in the northern valleys\n\nThree families were visited.',
    'meals.txt': 'School meals in three provinces\n\nEvery child had a meal.',
  };
  const paths = [];
  for (const [name, text] of Object.entries(files)) {
    paths.push(join(folder, name));
    await writeFile(join(folder, name), text);
  }
  const library = join(folder, 'library.ris');
  await writeFile(library, RIS);
  return { paths, library };
}

test('details are found by file and title, decided where unsure, and taken over and back as one act', async ({
  start,
  folder,
}) => {
  const { paths, library } = await begin(folder);
  const { app, page } = await start();
  await importReports(app, page, paths);
  await closeImport(page);
  await expect(reportRows(page)).toHaveCount(3);
  await answerOpen(app, [library]);
  await runFromPalette(page, 'Add details from a reference file');
  await expect(dialog(page)).toContainText('2 entries about a report here, 1 to decide, 1 entry about no report here');
  await expect(entry(page, 'A title that the file overrules')).toContainText('by its file');
  await expect(entry(page, 'Home visits')).toContainText('by its title');
  await expect(entry(page, 'School meals')).toContainText('Perhaps “School meals in three provinces”?');
  await expect(dialog(page).getByRole('button', { name: 'Add details to 2 reports' })).toBeEnabled();
  await entry(page, 'A title that the file overrules').getByRole('checkbox', { name: /Title/ }).uncheck();
  await isAccessible(page, 'the details of a reference file', over);
  await entry(page, 'School meals')
    .getByRole('button', { name: /^Report for/ })
    .click();
  const find = page.getByRole('combobox', { name: 'Find a report' });
  await expect(find).toBeFocused();
  await isAccessible(page, 'the choice of a report', over);
  await find.fill('meals.txt');
  await expect(page.getByRole('option')).toHaveCount(1);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(entry(page, 'School meals')).toContainText('Hill Press');
  await dialog(page).getByRole('button', { name: 'Add details to 3 reports' }).click();
  await expect(dialog(page)).toHaveCount(0);
  await expect(page.getByText('Details added to 3 reports')).toBeVisible();
  await openReport(page, 'Markets after the flood');
  await page.getByRole('tab', { name: 'Report' }).click();
  await expect(page.getByLabel('Authors, one a line')).toHaveValue('Ana Silva\nMinistry of Labour');
  await expect(page.getByLabel('Publisher')).toHaveValue('River Press');
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect(page.getByLabel('Publisher')).toHaveValue('');
  await expect(page.getByLabel('Authors, one a line')).toHaveValue('');
});

test('a reference file that is dropped is looked at; one that is none is refused in words', async ({
  start,
  folder,
}) => {
  const { paths, library } = await begin(folder);
  const letter = join(folder, 'letter.bib');
  await writeFile(letter, 'Dear colleague,');
  const { app, page } = await start();
  await importReports(app, page, paths);
  await closeImport(page);
  await dropOnWindow(page, [library]);
  await expect(dialog(page)).toContainText('2 entries about a report here');
  await dialog(page).getByRole('button', { name: 'Show 1 entry about no report here' }).click();
  await expect(entry(page, 'Rice prices')).toContainText('No report');
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toHaveCount(0);
  await dropOnWindow(page, [letter]);
  await expect(page.getByRole('alert')).toContainText('“letter.bib” is no reference file. Nothing was changed.');
  await expect(reportRows(page)).toHaveCount(3);
});

test('reports dropped together with their reference file come first, then the file is looked at', async ({
  start,
  folder,
}) => {
  const { paths, library } = await begin(folder);
  const { page } = await start();
  await expect(page.getByRole('heading', { name: 'Begin with your reports' })).toBeVisible();
  await dropOnWindow(page, [library, ...paths]);
  await expect(dialog(page)).toContainText('2 entries about a report here, 1 to decide');
  await page.keyboard.press('Escape');
  await expect(importSummary(page)).toHaveText('3 of 3 imported');
});

test('the command line adds what is sure and names what is not', async ({ folder }) => {
  const { paths, library } = await begin(folder);
  const project = join(folder, 'Review');
  await commandLine('init', project);
  await commandLine('import', project, ...paths);
  const details = (...more: readonly string[]) => commandLine('details', project, library, '--json', ...more);
  const would = told<Added>(await details('--dry-run'));
  const did = told<Added>(await details());
  expect(would).toEqual(did);
  expect([did.changed.length, did.unsure.length, did.skipped]).toEqual([2, 1, 0]);
  expect(told<Added>(await details()).changed).toEqual([]);
});

/** Drops files on the window, as the system does. */
async function dropOnWindow(page: Page, files: readonly string[]): Promise<void> {
  const devTools = await page.context().newCDPSession(page);
  const data = { items: [], files: [...files], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await devTools.send('Input.dispatchDragEvent', { type, x: 400, y: 300, data });
  await devTools.detach();
}
