/** Closing a window in the middle of something: asked about or finished first, and nothing is half done. */

import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { commandLine } from './disk.ts';
import { answerOpen, expect } from './fixtures.ts';
import { longReport } from './reports.ts';
import { isAccessible } from './screens/accessible.ts';
import { closeImport, goTo, importReports, importRow, reportRows, reportText, tagPassage } from './screens/reading.ts';
import { test } from './screens/watched.ts';

const report = join(import.meta.dirname, 'reports/visits.md');
const webPage = join(import.meta.dirname, 'reports/web-page.html');

const question = (page: Page) => page.getByRole('alertdialog', { name: 'An import is still going on' });
const quit = (app: ElectronApplication) => app.evaluate(({ app: program }) => program.quit());
const closeWindow = (app: ElectronApplication) =>
  app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());

test('quitting in the middle of an import asks first; going on loses nothing, leaving leaves a clean project', async ({
  start,
  folder,
  project,
}) => {
  const { app, page } = await start();
  // Two are read at once: behind two long ones the last has not begun.
  const long = [await longReport(folder, 'long.md'), await longReport(folder, 'longer.md')];
  await answerOpen(app, [report, ...long, webPage]);
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  await expect(importRow(page, 'visits.md')).toContainText('Done');
  await expect(importRow(page, 'long.md')).toContainText(/Being read|% read/);
  await page.getByRole('button', { name: 'Pause' }).click();
  await quit(app);
  await expect(question(page)).toContainText('what is done stays');
  await isAccessible(page, 'the question before closing');
  await page.keyboard.press('Escape');
  await expect(question(page)).toHaveCount(0);
  await expect(importRow(page, 'visits.md')).toContainText('Done');

  await quit(app);
  const ended = new Promise((exit) => app.process().once('exit', exit));
  await question(page).getByRole('button', { name: 'Cancel the rest and close' }).click();
  await ended;
  const kept = await readdir(join(project, 'sources'));
  expect(kept.length).toBeLessThan(4);
  expect(await readdir(join(project, '.imports')).catch(() => [])).toEqual([]);
  expect(await commandLine('check', project)).toMatchObject({ code: 0, err: '' });

  const again = await start();
  await expect(reportRows(again.page)).toHaveCount(kept.length);
  await expect(reportText(again.page)).toContainText('Market stalls opened');
  await expect(again.page.getByRole('alert')).toHaveCount(0);
});

/** Drafts a brief, has it exported to `file`, and stops where the analyst is asked where to; gives how to say it. */
async function askedWhereTo(app: ElectronApplication, page: Page, file: string): Promise<() => Promise<void>> {
  await importReports(app, page, [report]);
  await closeImport(page);
  await tagPassage(page, 'In the hill districts', 'nobody was told why.', '2');
  await goTo(page, 'Brief');
  await page.getByRole('button', { name: 'Draft a brief', exact: true }).click();
  await expect(page.getByRole('textbox', { name: 'Text of the brief' })).toContainText('Findings: Gap');
  await app.evaluate(({ dialog }, filePath) => {
    const asked = Promise.withResolvers<{ canceled: boolean; filePath: string }>();
    Object.assign(globalThis, { sayWhere: () => asked.resolve({ canceled: false, filePath }) });
    dialog.showSaveDialog = () => asked.promise;
  }, file);
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  await page.getByRole('menuitem', { name: /Web page/ }).click();
  return () => app.evaluate(() => (globalThis as unknown as { sayWhere(): void }).sayWhere());
}

test('a window that is closed while a file is being written goes when the file is whole', async ({ start, folder }) => {
  const { app, page } = await start();
  const file = join(folder, 'brief.html');
  const sayWhere = await askedWhereTo(app, page, file);
  await closeWindow(app);
  await expect(page.getByRole('region', { name: 'Notice' })).toContainText('closes as soon as the file is written');
  const closed = page.waitForEvent('close');
  await sayWhere();
  await closed;
  expect(await readFile(file, 'utf8')).toContain('</html>');
});

test('a window stays to say that a file could not be written; closed once more, it goes', async ({ start, folder }) => {
  const { app, page } = await start();
  const sayWhere = await askedWhereTo(app, page, join(folder, 'nowhere', 'brief.html'));
  await closeWindow(app);
  await expect(page.getByRole('region', { name: 'Notice' })).toContainText('closes as soon as the file is written');
  await sayWhere();
  await expect(page.getByRole('alert')).toContainText('“nowhere/brief.html”');
  const closed = page.waitForEvent('close');
  await closeWindow(app);
  await closed;
});
