/** What was acknowledged is there after the program was killed, and bad input ends in a sentence. */

import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { answerOpen, expect, kill, test } from './fixtures.ts';
import {
  cards,
  closeImport,
  goTo,
  importReports,
  importRow,
  importSummary,
  reportRows,
  selectPassage,
} from './screens/reading.ts';

const report = join(import.meta.dirname, 'reports/visits.md');

test('a tag whose card is shown is there after the program is killed at once', async ({ start }) => {
  const { app, page } = await start();
  await importReports(app, page, [report]);
  await closeImport(page);
  await selectPassage(page, 'In the hill districts', 'nobody was told why.');
  await page.keyboard.press('2');
  await expect(cards(page)).toHaveCount(1);
  await kill(app);

  const again = await start();
  await expect(cards(again.page)).toHaveCount(1);
  await expect(cards(again.page)).toContainText('In the hill districts');
});

test('a brief just drafted is there after the program is killed', async ({ start }) => {
  const { app, page } = await start();
  await importReports(app, page, [report]);
  await closeImport(page);
  await selectPassage(page, 'In the hill districts', 'nobody was told why.');
  await page.keyboard.press('2');
  await goTo(page, 'Brief');
  await page
    .getByRole('button', { name: /Draft a brief/ })
    .first()
    .click();
  await expect(page.getByRole('heading', { name: 'Findings: Gap' })).toBeVisible();
  await kill(app);

  const again = await start();
  await goTo(again.page, 'Brief');
  await expect(again.page.getByRole('heading', { name: 'Findings: Gap' })).toBeVisible();
});

test('files that cannot be read are named with their reason, the others go on, nothing half-imported stays', async ({
  start,
  folder,
  project,
}) => {
  const bad = join(folder, 'bad');
  await mkdir(bad);
  await writeFile(join(bad, 'empty.pdf'), '');
  await writeFile(join(bad, 'half.pdf'), '%PDF-1.7\n1 0 obj\n<< /Type /Catalog');
  await writeFile(join(bad, 'picture.docx'), Buffer.from([0x89, 0x50, 0x4e, 0x47, 1, 2, 3, 4]));
  const { app, page } = await start();
  const files = ['empty.pdf', 'half.pdf', 'picture.docx'].map((name) => join(bad, name));
  await importReports(app, page, [...files, report]);
  await expect(importSummary(page)).toHaveText('1 of 4 imported, 3 not imported');
  for (const name of ['empty.pdf', 'half.pdf', 'picture.docx']) {
    await expect(importRow(page, name)).toContainText('Not imported');
    await expect(importRow(page, name)).toContainText('Nothing was imported from it');
  }
  await closeImport(page);
  await expect(reportRows(page)).toHaveCount(1);
  expect(await readdir(join(project, 'sources'))).toHaveLength(1);
});

test('a file that is no annotation set, or one of a newer version, is refused whole with a sentence', async ({
  start,
  folder,
}) => {
  const { app, page } = await start();
  await importReports(app, page, [report]);
  await closeImport(page);
  await goTo(page, 'Exchange');
  const wrong = join(folder, 'wrong.json');
  await writeFile(wrong, '{"name":"something else"}');
  await answerOpen(app, [wrong]);
  await page.getByRole('button', { name: 'Import annotations…' }).click();
  await expect(page.getByRole('alert')).toContainText('wrong.json');
  await expect(page.getByRole('region', { name: 'What the file brought' })).toHaveCount(0);
});

test('a project that is open elsewhere is not opened twice, and the window says why', async ({ start, project }) => {
  await start();
  const { page } = await start(project, 'Dara');
  await expect(page.getByRole('alert').filter({ hasText: 'open in another' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Open a project folder…' })).toBeVisible();
});

test('a project damaged beyond repair is not opened empty: the window says so and changes nothing', async ({
  start,
  project,
}) => {
  const first = await start();
  await importReports(first.app, first.page, [report]);
  await first.app.close();
  const names = (await readdir(project)).filter((name) => /^project\..*(snap|jnl)$/.test(name));
  for (const name of names) await writeFile(join(project, name), 'damaged');
  const { page } = await start();
  await expect(page.getByRole('heading', { name: 'The project could not be opened' })).toBeVisible();
  await expect(page.getByRole('alert').first()).toContainText('damage');
  for (const name of names) expect(await readFile(join(project, name), 'utf8')).toBe('damaged');
});
