/** The whole main job on a report of our own: import, tag, quit, reopen, exchange, brief. */

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { journalText, wordText } from './disk.ts';
import { answerOpen, answerSave, expect, test } from './fixtures.ts';
import { cards, closeImport, goTo, highlights, importReports, isSaved, selectPassage } from './screens/reading.ts';

const report = join(import.meta.dirname, 'reports/visits.md');
const success = 'Where the same caseworker came every month, nearly all young people were still in school or training.';
const gap = 'In the hill districts the visits stopped after the third month, and nobody was told why.';
const need = 'Children needed one adult who stayed the same, and the truth about who would come next.';

test('an analyst imports, tags, reopens, exchanges and writes a brief', async ({ start, project, folder }) => {
  const first = await start();
  await importReports(first.app, first.page, [report]);
  await closeImport(first.page);
  await expect(first.page.getByRole('heading', { name: 'Keeping in touch after the return' }).first()).toBeVisible();

  await selectPassage(first.page, 'Where the same caseworker', 'school or training.');
  await first.page.keyboard.press('1');
  await expect(cards(first.page)).toHaveCount(1);
  await selectPassage(first.page, 'In the hill districts', 'nobody was told why.');
  await first.page.getByRole('toolbar', { name: 'Tag this passage' }).getByRole('button', { name: /Gap/ }).click();
  await expect(cards(first.page)).toHaveCount(2);
  await selectPassage(first.page, 'Children needed one adult', 'would come next.');
  await first.page.keyboard.press('3');
  await first.page.keyboard.press('2');
  await expect(cards(first.page).nth(2)).toContainText('Child-specific need');
  await expect(cards(first.page).nth(2)).toContainText('Gap');
  await isSaved(first.page);
  expect(await journalText(project)).toContain(gap);
  await first.app.close();

  const again = await start();
  await expect(cards(again.page)).toHaveCount(3);
  await expect(cards(again.page).nth(0)).toContainText(success);
  await expect(highlights(again.page).first()).toBeVisible();

  const set = join(folder, 'mali.annotations.json');
  await goTo(again.page, 'Exchange');
  await answerSave(again.app, set);
  await again.page.getByRole('button', { name: 'Export annotations…' }).click();
  await expect(again.page.getByText('3 annotations written to “mali.annotations.json”')).toBeVisible();
  const written = JSON.parse(await readFile(set, 'utf8'));
  expect(written.type).toBe('AnnotationCollection');

  await goTo(again.page, 'Brief');
  await again.page
    .getByRole('button', { name: /Draft a brief/ })
    .first()
    .click();
  await expect(again.page.getByText(success).first()).toBeVisible();
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
  expect(words).toContain('Keeping in touch after the return');
  await again.app.close();

  const colleague = await start(join(folder, 'Colleague'), 'Dara');
  await importReports(colleague.app, colleague.page, [report]);
  await closeImport(colleague.page);
  await goTo(colleague.page, 'Exchange');
  await answerOpen(colleague.app, [set]);
  const takeIn = () => colleague.page.getByRole('button', { name: 'Import annotations…' }).click();
  const brought = colleague.page.getByRole('list', { name: 'What the file brings' });
  await takeIn();
  await expect(brought).toContainText('3new, will be added');
  await colleague.page.getByRole('button', { name: 'Apply merge' }).click();
  await takeIn();
  await expect(colleague.page.getByRole('main')).toContainText(/Nothing new: these 3 annotations are already/);
  await colleague.page.getByRole('button', { name: 'Close preview' }).click();
  await goTo(colleague.page, 'Read');
  await expect(cards(colleague.page)).toHaveCount(3);
  await expect(cards(colleague.page).nth(1)).toContainText('Mali');
});

test('a card leads to its passage, a passage to its card, and a citation to both', async ({ start }) => {
  const { app, page } = await start();
  await importReports(app, page, [report]);
  await closeImport(page);
  await selectPassage(page, 'Children needed one adult', 'would come next.');
  await page.keyboard.press('3');
  await selectPassage(page, 'Market stalls opened', 'most places.');
  await page.keyboard.press('1');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await highlights(page).filter({ hasText: 'Children needed' }).last().click();
  await expect(cards(page).nth(1)).toHaveClass(/active/);
  await cards(page)
    .nth(0)
    .getByRole('button', { name: /Market stalls/ })
    .click();
  await expect(highlights(page).filter({ hasText: 'Market stalls' }).last()).toHaveClass(/active/);

  await goTo(page, 'Brief');
  await page
    .getByRole('button', { name: /Draft a brief/ })
    .first()
    .click();
  const chip = page.locator('.ProseMirror').getByRole('link').last();
  await chip.focus();
  await chip.press('Control+Enter');
  await expect(cards(page).nth(1)).toHaveClass(/active/);
  await expect(highlights(page).filter({ hasText: 'Children needed' })).toBeInViewport();
});

test('memo, second tag, overlap, removal: each is undone and redone', async ({ start }) => {
  const { app, page } = await start();
  await importReports(app, page, [report]);
  await closeImport(page);
  await selectPassage(page, 'In the hill districts', 'nobody was told why.');
  await page.keyboard.press('2');
  // Begins inside the passage that is still selected.
  await selectPassage(page, 'nobody was told why.', 'still waiting.');
  await page.keyboard.press('3');
  await expect(cards(page)).toHaveCount(2);

  await cards(page)
    .nth(0)
    .getByRole('button', { name: /In the hill/ })
    .click();
  await cards(page).nth(0).getByRole('button', { name: 'Memo' }).click();
  await page.getByRole('textbox', { name: 'Memo' }).fill('Ask the district office.');
  await page.getByRole('textbox', { name: 'Memo' }).press('Control+Enter');
  await expect(cards(page).nth(0)).toContainText('Ask the district office.');
  await cards(page).nth(0).getByRole('button', { name: 'Remove' }).click();
  await expect(cards(page)).toHaveCount(1);

  await page.keyboard.press('Control+z');
  await expect(cards(page)).toHaveCount(2);
  await expect(cards(page).nth(0)).toContainText('Ask the district office.');
  await page.keyboard.press('Control+z');
  await expect(cards(page).nth(0)).not.toContainText('Ask the district office.');
  await page.keyboard.press('Control+Shift+z');
  await expect(cards(page).nth(0)).toContainText('Ask the district office.');
  await page.keyboard.press('Control+Shift+z');
  await expect(cards(page)).toHaveCount(1);
});
