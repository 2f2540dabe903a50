/** Passages of a set made against another edition of the report: moved or not found, checked one by one, by pointer and by key. */

import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { annotationsIn, projectWith } from './commands.ts';
import { commandLine } from './disk.ts';
import { expect } from './fixtures.ts';
import { isAccessible } from './screens/accessible.ts';
import { apply, counts, preview, send, sendTo, startWith, takeIn } from './screens/exchange.ts';
import { cards, goTo, highlightOf, isSaved, press, reportText, selectPassage } from './screens/reading.ts';
import { test } from './screens/watched.ts';

const report = join(import.meta.dirname, 'reports/visits.md');

/** In Mali's edition: one word less, another sentence, and the same. */
const theirMoved = 'In the hill districts the visits stopped right after the third month, and nobody was told why.';
const moved = 'In the hill districts the visits stopped after the third month, and nobody was told why.';
const theirLost = 'A letter from the office took many a month.';
const instead = 'Papers were the other wall.';
const same = ['Market stalls opened with a first grant', 'Children needed one adult who stayed the same'];

/** Dara's project with her edition of the report, and the set that she sends. */
async function darasSet(folder: string): Promise<{ project: string; set: string }> {
  const edition = join(folder, 'visits.md');
  const text = await readFile(report, 'utf8');
  await writeFile(edition, text.replace(moved, theirMoved).replace(instead, theirLost));
  const project = await projectWith(folder, 'Dara', edition);
  for (const quote of [theirMoved, theirLost, ...same]) {
    const ran = await commandLine('tag', project, 'visits.md', '--quote', quote, '--tag', 'Gap', '--creator', 'Dara');
    expect(ran).toMatchObject({ code: 0, err: '' });
  }
  const set = join(folder, 'dara.annotations.json');
  expect(await commandLine('exchange', 'export', project, set, '--creator', 'Dara')).toMatchObject({ code: 0 });
  return { project, set };
}

const notFound = (page: Page) => page.getByRole('heading', { name: /^Not found in this text/ });
const card = (page: Page, text: string) => cards(page).filter({ hasText: text });
const doubts = (page: Page) => page.getByRole('button', { name: /to check$/ });
const placing = (page: Page) => page.getByRole('status').filter({ hasText: 'Select the passage for' });

test('what moved is confirmed, what was not found is placed by hand, and the colleague keeps hers as it was', async ({
  start,
  folder,
  project,
}) => {
  const { project: daras, set } = await darasSet(folder);
  const mali = await startWith(start, [report]);
  const { page } = mali;
  await preview(mali, set);
  await expect(counts(page)).toContainText('1text moved, please check');
  await expect(counts(page)).toContainText('1passage not found, kept in a list');
  await apply(page).click();
  await expect(send(page)).toBeVisible();
  await goTo(page, 'Read');
  await expect(cards(page)).toHaveCount(4);
  await expect(notFound(page)).toHaveText('Not found in this text: 1');
  await expect(doubts(page)).toHaveText('2 to check');
  await expect(card(page, theirLost)).toContainText('Not found. The annotation and its quote are kept.');
  // Both texts: what stands here now, and the words it was tagged with.
  await expect(card(page, moved)).toContainText('Moved, please check');
  await expect(card(page, moved).getByText('Tagged as')).toBeVisible();
  await expect(card(page, moved).locator('del')).toHaveText(/right/);
  await expect(highlightOf(page, 'the visits stopped').first()).toHaveClass(/moved/);
  await isAccessible(page, 'passages that moved and were not found');

  await card(page, moved).getByRole('button', { name: 'It is right' }).click();
  await expect(page.getByText('Passage confirmed')).toBeVisible();
  await expect(card(page, moved)).not.toContainText('Moved');
  await expect(card(page, moved).locator('.quote')).toBeFocused();
  await press(page, 'Control+z');
  await expect(card(page, moved)).toContainText('Moved, please check');
  await press(page, 'Control+Shift+z');
  await expect(doubts(page)).toHaveText('1 to check');

  await card(page, theirLost).getByRole('button', { name: 'Select anew…' }).click();
  await expect(placing(page)).toContainText(theirLost);
  await isAccessible(page, 'selecting the passage of an annotation');
  await selectPassage(page, 'Papers were', 'other wall.');
  await page.getByRole('button', { name: 'Place here' }).click();
  await expect(page.getByText('Passage selected anew')).toBeVisible();
  await expect(notFound(page)).toHaveCount(0);
  await expect(doubts(page)).toHaveCount(0);
  await expect(placing(page)).toHaveCount(0);
  await expect(card(page, instead)).toContainText('Gap');
  await expect(highlightOf(page, instead).first()).toBeVisible();
  await press(page, 'Control+z');
  await expect(notFound(page)).toHaveText('Not found in this text: 1');
  await press(page, 'Control+Shift+z');
  await expect(notFound(page)).toHaveCount(0);
  await isSaved(page);

  // Mali's words for Mali's text, and nothing to check again for Dara in hers.
  const back = join(folder, 'mali.annotations.json');
  await sendTo(mali, back);
  await mali.app.close();
  expect((await annotationsIn(project)).map(({ quote, state }) => [quote, state])).toEqual(
    expect.arrayContaining([
      [moved, 'exact'],
      [instead, 'exact'],
    ]),
  );
  expect(await commandLine('exchange', 'import', daras, back)).toMatchObject({ code: 0, err: '' });
  const hers = await annotationsIn(daras);
  expect(hers.map(({ quote }) => quote).sort()).toEqual([theirMoved, theirLost, ...same].sort());
  expect(new Set(hers.map(({ state }) => state))).toEqual(new Set(['exact']));
});

test('by key alone: the next to check, right, placed, left; the command line lists what is left', async ({
  start,
  folder,
  project,
}) => {
  const { set } = await darasSet(folder);
  const mali = await startWith(start, [report]);
  const { page } = mali;
  await takeIn(mali, set);
  await goTo(page, 'Read');
  await reportText(page).focus();
  await press(page, 'n');
  await expect(card(page, theirLost)).toHaveClass(/active/);
  await press(page, 'p');
  await expect(placing(page)).toBeVisible();
  await expect(reportText(page)).toBeFocused();
  // Escape takes the selection back first, then leaves.
  await press(page, 'ArrowDown');
  await press(page, 'Enter');
  await expect(page.getByRole('button', { name: 'Place here' })).toBeVisible();
  await press(page, 'Escape');
  await expect(page.getByRole('button', { name: 'Place here' })).toHaveCount(0);
  await expect(placing(page)).toBeVisible();
  await press(page, 'Escape');
  await expect(placing(page)).toHaveCount(0);
  await expect(notFound(page)).toBeVisible();

  await press(page, 'p');
  await expect(placing(page)).toBeVisible();
  await press(page, 'Enter');
  await expect(page.getByRole('button', { name: 'Place here' })).toBeVisible();
  await press(page, 'p');
  await expect(notFound(page)).toHaveCount(0);
  await expect(doubts(page)).toHaveText('1 to check');
  const left = await commandLine('annotations', project);
  expect(left.out).toContain('moved, please check');

  await press(page, 'n');
  await expect(card(page, moved)).toHaveClass(/active/);
  await press(page, 'y');
  await expect(doubts(page)).toHaveCount(0);
  await press(page, 'Control+z');
  await expect(doubts(page)).toHaveText('1 to check');
  // The filter shows them alone.
  await doubts(page).click();
  await expect(cards(page)).toHaveCount(1);
  await expect(page.getByText('1 of 4 shown.')).toBeVisible();
});
