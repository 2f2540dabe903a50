/** Scans: pages that are pictures are told, recognised, marked as such, and left as they were when one thinks better of it. */

import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { ElectronApplication, Locator, Page } from '@playwright/test';
import { pdfFile, pdfLines } from '../src/main/import/testing/pdfFile.ts';
import { scanOf } from '../src/main/import/testing/scanFile.ts';
import { answerOpen, expect, kill } from './fixtures.ts';
import { sendTo, startWith, takeIn } from './screens/exchange.ts';
import { inkWithin, outline, said, shareOf } from './screens/original.ts';
import {
  cards,
  closeImport,
  goTo,
  importReports,
  importRow,
  reportText,
  selectPassage,
  tagPassage,
} from './screens/reading.ts';
import { test } from './screens/watched.ts';

const lines = [
  'Households in the three provinces were visited twice a year, and what',
  'they said was compared with the records that the communes had kept',
  'since the road was built, which nobody had looked at before.',
];

/** A page with its number in the text, so that no page is like another. */
const printed = (number: number) => [
  { text: `Round ${number} of the visits`, x: 72, y: 700 - number * 20, size: 20 },
  ...pdfLines(lines, { x: 72, y: 640 - number * 20, size: 12 }, 18),
];

async function scan(folder: string, pages: number): Promise<string> {
  const path = join(folder, 'scan.pdf');
  await writeFile(path, await scanOf(pdfFile(Array.from({ length: pages }, (_, index) => printed(index + 1)))));
  return path;
}

const bar = (page: Page): Locator => page.getByRole('region', { name: 'Text of pictured pages' });

async function expectAccessible(page: Page): Promise<void> {
  expect((await new AxeBuilder({ page }).setLegacyMode().analyze()).violations).toEqual([]);
}

/** Chooses the languages and begins. */
async function recognise(page: Page): Promise<void> {
  await bar(page).getByRole('button', { name: 'Recognise text' }).click();
  const dialog = page.getByRole('dialog', { name: /^Recognise the text of/ });
  await expect(dialog.getByRole('checkbox', { name: 'English' })).toBeChecked();
  await dialog.getByRole('button', { name: /^Recognise \d+ pages?$/ }).click();
  await expect(dialog).toHaveCount(0);
}

test('a scan is imported and says so; its text is recognised, read, tagged and marked to be checked; undo shows the pictures', async ({
  start,
  folder,
}) => {
  const { app, page } = await start();
  await importReports(app, page, [await scan(folder, 2)]);
  await expect(importRow(page, 'scan.pdf')).toContainText('2 pages without readable text');
  await closeImport(page);
  await expect(bar(page)).toContainText('2 pages have no text that can be read.');
  await expect(reportText(page).getByRole('img', { name: /is a picture without text/ })).toHaveCount(2);
  await expectAccessible(page);

  await recognise(page);
  await expect(bar(page)).toContainText(/Recognising text: page \d of 2/);
  await expect(page.getByRole('status').getByText(/Text recognised in “scan”, \d\d % sure/)).toBeVisible({
    timeout: 60_000,
  });
  await expect(reportText(page).getByRole('heading', { name: 'Round 2 of the visits' })).toBeVisible();
  await expect(bar(page)).toContainText('Recognised text (English)');

  await tagPassage(page, 'Households in the three', 'visited twice a year', '1');
  await expect(cards(page).first()).toContainText('OCR, check');
  await expect(cards(page).first()).toContainText(/\d\d % sure/);
  await expectAccessible(page);

  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await expect(reportText(page).getByRole('img', { name: /is a picture without text/ })).toHaveCount(2);
  await expect(bar(page)).toContainText('2 pages have no text that can be read.');
});

test('a recognised passage is outlined where it is dark on the page, also on one that lay slanted on the glass', async ({
  start,
  folder,
}) => {
  const { app, page } = await start();
  const path = join(folder, 'scan.pdf');
  await writeFile(path, await scanOf(pdfFile([printed(1)]), { turned: 0.02 }));
  await importReports(app, page, [path]);
  await closeImport(page);
  await recognise(page);
  await expect(reportText(page)).toContainText('they said was compared', { timeout: 60_000 });
  await page.getByRole('button', { name: 'Original page' }).click();
  await selectPassage(page, 'they said', 'communes had kept');
  await expect(said(page)).toHaveText('The passage is outlined on page 1.');
  await expect(outline(page)).toHaveCount(1);
  const line = await shareOf(page, outline(page));
  // The line stands alone but for the slant: nothing dark is left out on either side, and little is white.
  const ink = await inkWithin(page, line.top, line.bottom);
  expect(ink.left).toBeGreaterThan(line.left);
  expect(ink.right).toBeLessThan(line.right);
  expect(ink.left - line.left + (line.right - ink.right)).toBeLessThan(0.03);
  expect(line.bottom - line.top).toBeLessThan(0.05);
});

for (const [how, end] of [
  ['closed', (app: ElectronApplication) => app.close()],
  ['killed', kill],
] as const)
  test(`a recognition in which the program is ${how} goes on where it was when the project is opened again`, async ({
    start,
    folder,
    project,
  }) => {
    const { app, page } = await start();
    await importReports(app, page, [await scan(folder, 4)]);
    await closeImport(page);
    await recognise(page);
    await expect(bar(page)).toContainText(/page [34] of 4/, { timeout: 60_000 });
    await end(app);
    const [source = ''] = await readdir(join(project, 'sources'));
    const kept = join(project, 'sources', source, 'recognition.jsonl');
    const lines = await readFile(kept, 'utf8');
    expect(lines.split('\n').filter((line) => line.startsWith('{"page":')).length).toBeGreaterThanOrEqual(2);
    // A word that stands on no page shows that a finished page is taken as it is kept.
    await writeFile(kept, lines.replace('"Households"', '"Homesteads"'));

    const again = await start();
    await expect(reportText(again.page).getByRole('heading', { name: 'Round 4 of the visits' })).toBeVisible({
      timeout: 60_000,
    });
    await expect(reportText(again.page).getByText('Homesteads in the three provinces')).toHaveCount(1);
    await expect(reportText(again.page).getByText('Households in the three provinces')).toHaveCount(3);
    expect(await readdir(join(project, 'sources', source))).not.toContain('recognition.jsonl');
  });

test('a colleague whose report is a picture sees that a quote comes from recognised text, and how sure it is', async ({
  start,
  folder,
}) => {
  const path = await scan(folder, 1);
  const set = join(folder, 'set.json');
  const first = await startWith(start, [path]);
  await recognise(first.page);
  await tagPassage(first.page, 'they said was', 'records', '1');
  await sendTo(first, set);
  const second = await startWith(() => start(join(folder, 'Second'), 'Dara'), [path]);
  await takeIn(second, set);
  await goTo(second.page, 'Read');
  await expect(cards(second.page)).toContainText('Not found. The annotation and its quote are kept.');
  await expect(cards(second.page)).toContainText(/OCR, check\s*\d\d % sure/);
});

test('a recognition cancelled in the middle leaves all as it was; paused, it goes on where it stood', async ({
  start,
  folder,
  project,
}) => {
  const { app, page } = await start();
  await importReports(app, page, [await scan(folder, 4)]);
  await closeImport(page);
  const [source = ''] = await readdir(join(project, 'sources'));
  const files = () => readdir(join(project, 'sources', source));
  const before = await files();

  await recognise(page);
  await expect(bar(page)).toContainText(/page [234] of 4/, { timeout: 60_000 });
  await bar(page).getByRole('button', { name: 'Cancel' }).click();
  await expect(bar(page)).toContainText('4 pages have no text that can be read.');
  expect(await files()).toEqual(before);
  await expect(reportText(page).getByRole('img', { name: /is a picture without text/ })).toHaveCount(4);

  await recognise(page);
  await bar(page).getByRole('button', { name: 'Pause' }).click();
  await expect(bar(page)).toContainText(/Paused: \d of 4 pages recognised/);
  await bar(page).getByRole('button', { name: 'Continue' }).click();
  await expect(reportText(page).getByRole('heading', { name: 'Round 4 of the visits' })).toBeVisible({
    timeout: 60_000,
  });
});

test('a language is added from a file and removed again; what is none is refused with a sentence', async ({
  start,
  folder,
}) => {
  const { app, page } = await start();
  await importReports(app, page, [await scan(folder, 1)]);
  await closeImport(page);
  await bar(page).getByRole('button', { name: 'Recognise text' }).click();
  const dialog = page.getByRole('dialog', { name: 'Recognise the text of 1 page' });
  await expect(dialog).toBeVisible();
  await expectAccessible(page);

  const web = join(folder, 'khm.traineddata');
  await writeFile(web, '<html>Not found</html>');
  await answerOpen(app, [web]);
  await dialog.getByRole('button', { name: 'Add a language…' }).click();
  await expect(page.getByRole('alert')).toContainText('“khm.traineddata” is no language file of Tesseract');

  // As a language file begins: one part of 24, the network that reads lines.
  const head = Buffer.alloc(4 + 24 * 8 + 100, 0xff);
  head.writeUInt32LE(24);
  head.writeBigInt64LE(196n, 4 + 17 * 8);
  await writeFile(web, head);
  await answerOpen(app, [web]);
  await dialog.getByRole('button', { name: 'Add a language…' }).click();
  await expect(dialog.getByRole('checkbox', { name: 'Khmer' })).toBeChecked();
  await dialog.getByRole('button', { name: 'Remove Khmer' }).click();
  await expect(dialog.getByRole('checkbox', { name: 'Khmer' })).toHaveCount(0);
  await dialog.getByRole('checkbox', { name: 'English' }).uncheck();
  await expect(dialog.getByRole('button', { name: 'Recognise 1 page' })).toBeDisabled();
});
