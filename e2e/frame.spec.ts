/** The frame: everything is reached from one field, panes stay as they were put, what was done is undone from below. */

import { join } from 'node:path';
import { expect } from './fixtures.ts';
import { palette, paletteField, paletteRow, runFromPalette } from './screens/frame.ts';
import {
  cards,
  closeImport,
  importReports,
  press,
  reportText,
  selectedText,
  selectPassage,
} from './screens/reading.ts';
import { test } from './screens/watched.ts';

const reports = ['visits.md', 'schools.md'].map((name) => join(import.meta.dirname, 'reports', name));

test('the palette tags the selected passage, opens a report, a passage and a view, by keyboard alone', async ({
  start,
}) => {
  const { app, page } = await start();
  await importReports(app, page, reports);
  await closeImport(page);
  await selectPassage(page, 'Market stalls opened', 'most places.');
  const selected = await selectedText(page);

  await press(page, 'Control+k');
  await expect(paletteField(page)).toBeFocused();
  await expect(palette(page)).toContainText(`Applies to the selected passage: “${selected}`);
  await page.keyboard.type('gap');
  await expect(paletteRow(page, 'Tag as Gap')).toHaveAttribute('data-focused', 'true');
  await expect(paletteRow(page, 'Tag as Gap').locator('b')).toHaveText('Gap');
  await press(page, 'Enter');
  await expect(palette(page)).toHaveCount(0);
  await expect(cards(page)).toHaveCount(1);
  // Back on the page, where the number keys go on.
  await expect(reportText(page)).toBeFocused();
  await expect.poll(() => selectedText(page)).toBe(selected);

  await runFromPalette(page, '@classroom');
  await expect(page.getByRole('main').getByRole('heading', { name: 'Back to the classroom' }).first()).toBeVisible();
  await expect(cards(page)).toHaveCount(0);
  await runFromPalette(page, 'stalls opened');
  await expect(page.getByRole('main').getByRole('heading', { name: 'Keeping in touch' }).first()).toBeVisible();
  await expect(page.locator('.annotation-card.active')).toContainText('Market stalls opened');
  await runFromPalette(page, '>exchange');
  await expect(page.getByRole('heading', { name: /Exchange/ })).toBeVisible();

  // What was run last stands first; what cannot be done now says why.
  await press(page, 'Control+k');
  await expect(palette(page).getByRole('option').first()).toHaveText(/Go to Exchange/);
  await page.keyboard.type('#gap');
  await expect(paletteRow(page, 'Tag as Gap')).toContainText('Select a passage first');
  await press(page, 'Escape');
  await expect(palette(page)).toHaveCount(0);
});

test('a name that no tag has yet becomes one, on the passage in hand', async ({ start }) => {
  const { app, page } = await start();
  await importReports(app, page, reports);
  await closeImport(page);
  await selectPassage(page, 'Papers were', 'other wall.');
  await press(page, 't');
  await expect(paletteField(page)).toHaveValue('#');
  await page.keyboard.type('ทะเบียนบ้าน');
  await press(page, 'Enter');
  await expect(cards(page).locator('.names')).toHaveText('ทะเบียนบ้าน');
});

test('panes are dragged, moved by keys and hidden, and stand the same after a restart', async ({
  start,
  folder,
  project,
}) => {
  const computer = join(folder, 'computer');
  const { app, page } = await start(project, 'Mali', computer);
  await page.setViewportSize({ width: 1440, height: 900 });
  await importReports(app, page, reports);
  await closeImport(page);
  const width = async (name: string) =>
    Math.round((await page.getByRole('region', { name }).boundingBox())?.width ?? 0);
  const divider = (name: string) => page.getByRole('separator', { name: `Width of ${name}` });
  expect(await width('Reports')).toBe(284);

  const middle = await divider('Reports').boundingBox();
  if (!middle) throw new Error('no divider');
  await page.mouse.move(middle.x + 4, 400);
  await page.mouse.down();
  await page.mouse.move(middle.x + 34, 400, { steps: 3 });
  await page.mouse.up();
  expect(await width('Reports')).toBe(314);
  await divider('Reports').focus();
  await press(page, 'ArrowRight');
  await press(page, 'Shift+ArrowRight');
  await expect(divider('Reports')).toHaveAttribute('aria-valuenow', '362');
  await press(page, 'End');
  expect(await width('Reports')).toBe(420);
  await divider('Annotations and codebook').dblclick();
  expect(await width('Annotations and codebook')).toBe(344);
  await press(page, 'Control+Shift+|');
  expect(await width('Annotations and codebook')).toBe(44);
  await expect(page.getByRole('button', { name: 'Open Annotations and codebook' })).toBeVisible();
  await app.close();

  const again = await start(project, 'Mali', computer);
  await again.page.setViewportSize({ width: 1440, height: 900 });
  const after = (name: string) => again.page.getByRole('region', { name });
  await expect(after('Reports')).toBeVisible();
  expect((await after('Reports').boundingBox())?.width).toBe(420);
  await again.page.getByRole('button', { name: 'Open Annotations and codebook' }).click();
  expect((await after('Annotations and codebook').boundingBox())?.width).toBe(344);
});

test('the sheet lists every key, finds one, and switches single letters off', async ({ start }) => {
  const { app, page } = await start();
  await importReports(app, page, reports);
  await closeImport(page);
  await selectPassage(page, 'Papers were', 'other wall.');
  await press(page, '?');
  const sheet = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
  await expect(sheet).toContainText('Search or run…Ctrl K');
  await expect(sheet).toContainText('Write a memoM');
  await sheet.getByRole('searchbox').fill('memo');
  await expect(sheet.locator('dt')).toHaveText(['Write a memo']);
  await sheet.getByRole('checkbox', { name: /Single letters/ }).uncheck();
  await press(page, 'Escape');
  await expect(sheet).toHaveCount(0);
  await expect(reportText(page)).toBeFocused();
  await press(page, '2');
  await press(page, '?');
  await press(page, 'Control+/');
  await expect(sheet).toBeVisible();
  await expect(cards(page)).toHaveCount(0);
  await sheet.getByRole('checkbox', { name: /Single letters/ }).check();
  await press(page, 'Escape');
  await expect(reportText(page)).toBeFocused();
  await press(page, '2');
  await expect(cards(page)).toHaveCount(1);
});

test('what was done is undone from the status bar; an offer of before is gone once something else was done', async ({
  start,
}) => {
  const { app, page } = await start();
  await importReports(app, page, reports);
  await closeImport(page);
  await selectPassage(page, 'Papers were', 'other wall.');
  await press(page, '2');
  const notice = page.getByRole('region', { name: 'Notice' });
  await expect(notice).toContainText('Tagged as Gap');
  await page.getByRole('contentinfo').getByRole('button', { name: 'Undo: tag Gap' }).click();
  await expect(cards(page)).toHaveCount(0);
  await expect(notice.getByRole('button', { name: 'Redo' })).toBeVisible();
  await press(page, 'Control+,');
  const settings = page.getByRole('dialog', { name: 'Settings' });
  await settings.getByRole('radio', { name: 'More contrast' }).check();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'contrast');
  await settings.getByRole('radio', { name: 'As the system says' }).check();
  await expect(page.locator('html')).not.toHaveAttribute('data-theme');
  await settings.getByRole('button', { name: 'Close' }).click();
  await expect(settings).toHaveCount(0);
});
