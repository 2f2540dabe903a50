/** The frame: everything is reached from one field, panes stay as they were put, what was done is undone from below. */

import { join } from 'node:path';
import { expect } from './fixtures.ts';
import { palette, paletteRow, runFromPalette } from './screens/frame.ts';
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
  await expect(palette(page).getByRole('textbox')).toBeFocused();
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
  await expect(palette(page).getByRole('textbox')).toHaveValue('#');
  await page.keyboard.type('ทะเบียนบ้าน');
  await press(page, 'Enter');
  await expect(cards(page).locator('.names')).toHaveText('ทะเบียนบ้าน');
});
