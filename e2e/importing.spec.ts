/** Reports coming in: dropped, cancelled half-way, broken off by quitting; and the brief that is written from them. */

import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { answerOpen, expect } from './fixtures.ts';
import { longReport } from './reports.ts';
import {
  cards,
  closeImport,
  goTo,
  importPlace,
  importReports,
  importRow,
  importSummary,
  openReport,
  reportRows,
  reportText,
  tagPassage,
} from './screens/reading.ts';
import { test } from './screens/watched.ts';

const report = join(import.meta.dirname, 'reports/visits.md');
const webPage = join(import.meta.dirname, 'reports/web-page.html');

/** Drops files on the window, as the system does. */
async function dropOnWindow(page: Page, files: readonly string[]): Promise<void> {
  const devTools = await page.context().newCDPSession(page);
  const data = { items: [], files: [...files], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver'] as const)
    await devTools.send('Input.dispatchDragEvent', { type, x: 400, y: 300, data });
  await expect(page.getByText('Drop reports to import them')).toBeVisible();
  await devTools.send('Input.dispatchDragEvent', { type: 'drop', x: 400, y: 300, data });
  await devTools.detach();
}

test('files dropped on the window are imported; one that was dropped before is named and not doubled', async ({
  start,
}) => {
  const { page } = await start();
  await dropOnWindow(page, [report, webPage]);
  await expect(page.getByText('Drop reports to import them')).toHaveCount(0);
  await expect(importSummary(page)).toHaveText('2 of 2 imported');
  await closeImport(page);
  await expect(reportRows(page)).toHaveCount(2);
  await dropOnWindow(page, [report]);
  await expect(importRow(page, 'visits.md')).toContainText('Already here');
  await expect(importRow(page, 'visits.md')).toContainText('Is already in this project, as “visits.md”');
  await closeImport(page);
  await expect(reportRows(page)).toHaveCount(2);
  await expect(reportText(page)).toContainText('Market stalls opened');
});

test('a cancelled import keeps what is done, names the rest, leaves nothing half on disk, and can be made up for', async ({
  start,
  folder,
  project,
}) => {
  const { app, page } = await start();
  const long = [await longReport(folder, 'long.md'), await longReport(folder, 'longer.md')];
  await answerOpen(app, [report, ...long, webPage]);
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  await expect(importRow(page, 'visits.md')).toContainText('Done');
  await expect(importRow(page, 'long.md')).toContainText(/Being read|% read/);
  await importPlace(page).getByRole('button', { name: 'Cancel the rest' }).click();
  await expect(importPlace(page).getByRole('button', { name: 'Close' })).toBeVisible();
  await expect(importSummary(page)).toHaveText('1 of 4 imported, 3 cancelled');
  await expect(importPlace(page).getByText('Nothing of it was kept.')).toHaveCount(3);
  expect(await readdir(join(project, 'sources'))).toHaveLength(1);
  expect(await readdir(join(project, '.imports')).catch(() => [])).toEqual([]);
  await closeImport(page);
  await expect(reportRows(page)).toHaveCount(1);
  await importReports(app, page, [webPage]);
  await closeImport(page);
  await expect(reportRows(page)).toHaveCount(2);
});

test('a folder is imported with all below it; paused, nothing more is begun; a file that was mended is tried again', async ({
  start,
  folder,
}) => {
  const { app, page } = await start();
  const stack = join(folder, 'stack');
  await mkdir(join(stack, 'below'), { recursive: true });
  await longReport(stack, 'a-long.md');
  await writeFile(join(stack, 'b-empty.pdf'), '');
  await writeFile(join(stack, 'photo.jpg'), 'no report');
  for (let place = 0; place < 8; place++)
    await writeFile(join(stack, 'below', `visit-${place}.txt`), `Visit ${place}\n\nPeople were met.`);
  await answerOpen(app, [stack]);
  await page.getByRole('button', { name: 'More ways to import' }).click();
  await page.getByRole('menuitem', { name: 'Import a folder…' }).click();
  await expect(importRow(page, 'b-empty.pdf')).toContainText('Not imported');
  await importPlace(page).getByRole('button', { name: 'Pause' }).click();
  await expect(importPlace(page).getByText('Paused.')).toBeVisible();
  await importPlace(page).getByRole('button', { name: 'Back to reading' }).click();
  await page.getByRole('button', { name: /^Import: \d+ of 10 done/ }).click();
  await importPlace(page).getByRole('button', { name: 'Continue' }).click();
  await expect(importSummary(page)).toHaveText('9 of 10 imported, 1 not imported', { timeout: 60_000 });
  await expect(importPlace(page).getByText('Passed over in folders: 1 file of other kinds.')).toBeVisible();

  await writeFile(join(stack, 'b-empty.pdf'), 'Notes that were saved under a wrong ending.');
  await importPlace(page).getByRole('button', { name: 'Try 1 file again' }).click();
  await expect(importSummary(page)).toHaveText('10 of 10 imported');
  await closeImport(page);
  await expect(page.getByText('10 reports')).toBeVisible();
});

test('what is written in the brief is there after reading on, and after quitting at once; a citation whose annotation went says so', async ({
  start,
  project,
}) => {
  const { app, page } = await start();
  await importReports(app, page, [report, webPage]);
  await closeImport(page);
  await tagPassage(page, 'In the hill districts', 'nobody was told why.', '2');
  await goTo(page, 'Brief');
  await page.getByRole('button', { name: 'Draft a brief', exact: true }).click();
  const text = page.getByRole('textbox', { name: 'Text of the brief' });
  await text.getByText('assembled from tagged passages').click();
  await page.keyboard.press('End');
  await page.keyboard.type(' Written on Monday.');
  await goTo(page, 'Read');
  await openReport(page, /Visits after the return/);
  await goTo(page, 'Brief');
  await expect(text).toContainText('Written on Monday.');
  await expect(text.getByRole('link').first()).toHaveText('Keeping in touch after the return, ¶ 4');

  await text.getByRole('link').first().click();
  await expect(cards(page)).toHaveClass(/active/);
  await page.keyboard.press('Delete');
  await expect(cards(page)).toHaveCount(0);
  await goTo(page, 'Brief');
  await expect(text.getByRole('link').first()).toHaveText(/: removed/);
  await expect(text).toContainText('In the hill districts the visits stopped');
  await expect(page.getByText(/^1 to check/)).toBeVisible();
  await text.getByText('Written on Monday.').click();
  await page.keyboard.press('End');
  await page.keyboard.type(' And on Tuesday.');
  await app.close();

  const again = await start();
  await goTo(again.page, 'Brief');
  const kept = again.page.getByRole('textbox', { name: 'Text of the brief' });
  await expect(kept).toContainText('Written on Monday.');
  await expect(kept).toContainText('And on Tuesday.');
  await expect(kept.getByRole('link').first()).toHaveText(/: removed/);
  const [brief = ''] = (await readdir(join(project, 'briefs'))).filter((name) => name.endsWith('.jnl'));
  expect(await readFile(join(project, 'briefs', brief), 'utf8')).toContain('And on Tuesday.');
});
