/** The pictures of the documentation, taken from the running program on reports of our own, in light and dark. */

import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { answerOpen, expect, test } from '../fixtures.ts';
import {
  closeImport,
  goTo,
  importReports,
  isSaved,
  openReport,
  press,
  selectPassage,
  tagPassage,
} from '../screens/reading.ts';
import { colleaguesSet } from './colleague.ts';
import { large, picture, root, take } from './picture.ts';

const reports = [
  'resources/sample/follow-up-study.md',
  'resources/sample/website-repost.html',
  'e2e/reports/visits.md',
  'e2e/reports/schools.md',
  'e2e/reports/scripts.html',
].map((file) => join(root, file));

const passages = [
  ['Where the same caseworker', 'in school or training.', '1'],
  ['Market stalls opened', 'in most places.', '1'],
  ['In the hill districts', 'nobody was told why.', '2'],
  ['nobody was told why.', 'still waiting.', '3'],
  ['Without a household record', 'turn a patient away.', '2'],
  ['Children needed one adult', 'would come next.', '3'],
] as const;

const closeNotice = (page: Page) => page.getByRole('region', { name: 'Notice' }).getByRole('button', { name: 'Close' });

test('every view in light and dark', async ({ start, launch, folder }) => {
  test.setTimeout(300_000);
  const profile = join(folder, 'computer');
  const project = join(folder, 'Return and reintegration');
  const first = await start(project, 'Mali', profile);
  const { app, page } = first;
  await page.setViewportSize(large);
  const annex = join(folder, 'Annex of the survey.docx');
  await writeFile(annex, '');
  await importReports(app, page, [...reports, annex]);
  await picture(page, 'import');
  await closeImport(page);

  await openReport(page, /Back to the classroom/);
  await tagPassage(page, 'Elsewhere a child', 'yearly examination.', '2');
  await openReport(page, /Keeping in touch/);
  for (const [from, to, key] of passages) {
    await tagPassage(page, from, to, key);
    await press(page, 'Escape');
  }
  await isSaved(page);
  await closeNotice(page).click();
  await selectPassage(page, 'Two groups of neighbours', 'box of their own.');
  await picture(page, 'reading', { main: true });
  await page.emulateMedia({ contrast: 'more', colorScheme: 'light' });
  await take(page, 'reading-contrast');
  await page.emulateMedia({ contrast: null, forcedColors: 'active' });
  await take(page, 'reading-forced-colours');
  await page.emulateMedia({ forcedColors: null });

  await press(page, 'Control+k');
  await page.keyboard.type('ch');
  await picture(page, 'palette');
  await press(page, 'Escape', 2);
  await page.getByRole('tab', { name: 'Codebook' }).click();
  await picture(page, 'codebook');
  await page.getByRole('tab', { name: 'Report' }).click();
  await picture(page, 'report');
  await page.getByRole('tab', { name: 'Annotations' }).click();
  await openReport(page, /scripts|languages/i);
  await picture(page, 'scripts');
  await openReport(page, /Keeping in touch/);

  await goTo(page, 'Brief');
  await page.getByRole('button', { name: 'Draft a brief' }).click();
  await expect(page.getByRole('heading', { name: 'Findings: Gap' })).toBeVisible();
  await picture(page, 'brief', { main: true });
  await goTo(page, 'Exchange');
  await picture(page, 'exchange');
  await press(page, 'Control+,');
  await picture(page, 'settings');
  await press(page, 'Escape');
  await press(page, 'Control+/');
  await picture(page, 'shortcuts');
  await app.close();

  const set = await colleaguesSet(project, join(folder, 'Dara'));
  const again = await start(project, 'Mali', profile);
  await again.page.setViewportSize(large);
  await goTo(again.page, 'Exchange');
  await answerOpen(again.app, [set]);
  await again.page.getByRole('button', { name: 'Import annotations…' }).click();
  await expect(again.page.getByRole('article', { name: /^Conflict/ })).toBeVisible();
  await picture(again.page, 'conflict', { main: true });
  await again.app.close();

  const { page: begin } = await launch(`--user-data-dir=${profile}`, '--reviewer=Mali');
  await begin.setViewportSize(large);
  await expect(begin.getByRole('button', { name: 'Continue' })).toBeVisible();
  await picture(begin, 'start', { main: true });
});
