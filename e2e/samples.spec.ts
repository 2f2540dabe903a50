/** The main job on the two articles that the product was thought up from, in the window and by command line. */

import { join } from 'node:path';
import { commandLine, journalText, wordText } from './disk.ts';
import { answerSave, expect, referenceFiles, test } from './fixtures.ts';
import { cards, closeImport, goTo, importReports, isSaved, reportRows, selectPassage } from './screens/reading.ts';

const repost = '000_99339bab261fe3a2.txt';
const article = '001_ed47f8003c44b793.txt';
const success = 'Trafficked persons have often experienced very positive post-trafficking pathways.';
const gap = 'the (re)integration process does not always run smoothly';
const need = 'the response to their specific needs and situation does not always seem to be adequately developed.';

test.skip(referenceFiles === null, 'needs the reference documents (REFERENCE_FILES)');

const sample = (name: string) => join(referenceFiles ?? '', 'samples', name);

test('both articles are imported, tagged, kept and turned into a Word brief', async ({ start, project, folder }) => {
  const first = await start();
  await importReports(first.app, first.page, [sample(repost), sample(article)]);
  await closeImport(first.page);
  const reports = reportRows(first.page);
  await expect(reports).toHaveCount(2);
  await reports.nth(1).click();
  await selectPassage(first.page, 'Trafficked persons have often', 'post-trafficking pathways.');
  await first.page.keyboard.press('1');
  await expect(cards(first.page)).toHaveCount(1);
  await selectPassage(first.page, 'the (re)integration process', 'run smoothly');
  await first.page.keyboard.press('2');
  await expect(cards(first.page)).toHaveCount(2);
  await selectPassage(first.page, 'the response to their specific', 'adequately developed.');
  await first.page.keyboard.press('3');
  await expect(cards(first.page)).toHaveCount(3);
  await reports.nth(0).click();
  await selectPassage(first.page, 'Trafficked persons have often', 'post-trafficking pathways.');
  await first.page.keyboard.press('1');
  await expect(cards(first.page)).toHaveCount(1);
  await isSaved(first.page);
  expect(await journalText(project)).toContain(need);
  await first.app.close();

  const again = await start();
  await goTo(again.page, 'Brief');
  await again.page
    .getByRole('button', { name: /Draft a brief/ })
    .first()
    .click();
  const brief = join(folder, 'brief.docx');
  await answerSave(again.app, brief);
  await again.page
    .getByRole('button', { name: /Export/ })
    .first()
    .click();
  await again.page.getByRole('menuitem', { name: /Word/ }).click();
  await expect(again.page.getByText('Brief written to “brief.docx”')).toBeVisible();
  const words = await wordText(brief);
  for (const quote of [success, gap, need]) expect(words).toContain(quote);
});

test('the command line does the same', async ({ folder }) => {
  const project = join(folder, 'Samples');
  expect((await commandLine('init', project)).code).toBe(0);
  const imported = JSON.parse((await commandLine('import', project, sample(repost), sample(article), '--json')).out);
  expect(imported.sources).toHaveLength(2);
  const source = imported.sources[1].id;
  for (const [quote, tag] of [
    [success, 'Success'],
    [gap, 'Gap'],
    [need, 'Child-specific need'],
  ] as const)
    expect(await commandLine('tag', project, source, '--quote', quote, '--tag', tag)).toMatchObject({
      code: 0,
      err: '',
    });
  const brief = join(folder, 'brief.docx');
  expect((await commandLine('brief', project, brief)).code).toBe(0);
  const words = await wordText(brief);
  for (const quote of [success, gap, need]) expect(words).toContain(quote);
  expect((await commandLine('check', project)).code).toBe(0);
});
