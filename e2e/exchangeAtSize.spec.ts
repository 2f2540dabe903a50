/** Ten thousand annotations of one sentence, edited on both sides at once: the window shows them, and they are decided together. */

import { editedAtOnce } from '../src/main/testing/editedAtOnce.ts';
import { expect } from './fixtures.ts';
import { isAccessible } from './screens/accessible.ts';
import { apply, conflict, counts, option, preview, send } from './screens/exchange.ts';
import { cards, goTo, press } from './screens/reading.ts';
import { test } from './screens/watched.ts';

test('ten thousand annotations of one sentence are read, exchanged, decided by key and all at once, and taken back', async ({
  start,
  folder,
}) => {
  test.setTimeout(240_000);
  const { project, set } = await editedAtOnce(folder, 10_000);
  const mali = await start(project);
  const { page } = mali;
  await expect(page.locator('.page mark')).toHaveCount(24);
  await expect(page.locator('.page [data-more]')).toHaveAttribute('data-more', '+9,976');
  await expect(cards(page).first()).toContainText('Families were met at');

  await preview(mali, set);
  await expect(counts(page)).toContainText('10,000in conflict');
  const list = page.getByRole('listbox', { name: 'Conflicts' });
  await expect(option(page)).toHaveAttribute('aria-selected', 'true');
  await expect(conflict(page)).toContainText('Conflict 1 of 10,000');
  await list.focus();
  await press(page, 'End');
  await expect(conflict(page)).toContainText('Conflict 10,000 of 10,000');
  await expect(list.getByRole('option', { selected: true })).toHaveAttribute('aria-posinset', '10000');
  await expect(list.getByRole('option', { selected: true })).toBeInViewport();
  expect(await list.getByRole('option').count()).toBeLessThan(100);
  await press(page, 'ArrowLeft');
  // On to the first that is open.
  await expect(conflict(page)).toContainText('Conflict 1 of 10,000');
  await expect(option(page)).toBeInViewport();
  await press(page, 'ArrowDown');
  await expect(conflict(page)).toContainText('Conflict 2 of 10,000');
  await isAccessible(page, 'ten thousand conflicts');

  await page.getByRole('button', { name: 'Keep both' }).first().click();
  await expect(page.getByText('10,000 of 10,000 decided')).toBeVisible();
  await apply(page).click();
  await expect(page.getByText('Merged: 0 added, 10,000 changed')).toBeVisible({ timeout: 60_000 });
  await expect(send(page).getByRole('status')).toContainText('19,999 annotations');
  await goTo(page, 'Read');
  await press(page, 'Control+z');
  await expect(page.getByText(/^Undone: merge of Dara/)).toBeVisible({ timeout: 60_000 });
  await expect(page.getByRole('contentinfo')).toContainText('10,000 annotations here');
  await expect(cards(page).first().locator('.memo')).toHaveText('Mali says so.');
});
