/** For everybody: the whole job without a pointer, forced colours, large type, a small window. */

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { answerOpen, answerSave, expect } from './fixtures.ts';
import { briefText, citeByKey } from './screens/brief.ts';
import { tagNames, writeTagName } from './screens/codebook.ts';
import { runFromPalette } from './screens/frame.ts';
import {
  cards,
  closeImport,
  goTo,
  importPlace,
  importReports,
  isSaved,
  press,
  reportRows,
  reportText,
  selectedText,
  selectPassage,
  tagPassage,
  tagToolbar,
} from './screens/reading.ts';
import { makeProject, nameOneself } from './screens/start.ts';
import { test } from './screens/watched.ts';

const report = join(import.meta.dirname, 'reports/visits.md');
const schools = join(import.meta.dirname, 'reports/schools.md');
const success = 'Where the same caseworker came every month, nearly all young people were still in school or training.';

test('the whole main job is done by keyboard alone, from the first start to a colleague’s set', async ({
  launch,
  folder,
}) => {
  test.setTimeout(120_000);
  const { app, page } = await launch(`--user-data-dir=${join(folder, 'profile')}`);
  const notice = page.getByRole('region', { name: 'Notice' });
  await nameOneself(page, 'Mali');
  await makeProject(page, 'Return and reintegration');

  await answerOpen(app, [report, schools]);
  await expect(page.getByRole('button', { name: 'Import', exact: true })).toBeVisible();
  await press(page, 'Control+i');
  await importPlace(page).getByRole('button', { name: 'Close' }).press('Enter');
  await expect(importPlace(page)).toHaveCount(0);
  await expect(reportRows(page).first()).toBeFocused();
  await press(page, 'Enter');
  await press(page, 'F6');
  await expect(reportText(page)).toBeFocused();

  // A sentence is selected and tagged twice, remembered, and copied with where it stands.
  await press(page, 'ArrowDown', 4);
  await press(page, 'Enter');
  await expect(tagToolbar(page)).toBeVisible();
  await press(page, '1');
  await expect(notice).toContainText('Tagged as Success');
  await press(page, 't');
  await page.keyboard.type('gap');
  await press(page, 'Enter');
  await expect(cards(page).locator('.names')).toHaveText('SuccessGap');
  await expect(reportText(page)).toBeFocused();
  await press(page, 'm');
  await expect(page.getByRole('textbox', { name: 'Memo' })).toBeFocused();
  await page.keyboard.type('The same person, every month.');
  await press(page, 'Control+Enter');
  await expect(cards(page)).toContainText('The same person, every month.');
  await expect.poll(() => selectedText(page)).toBe(success);
  await press(page, 'Control+Shift+c');
  await expect(notice).toContainText('Quote copied with its source');

  // Found, and the hit tagged; what was copied is pasted into the same field.
  await press(page, 'Control+f');
  const field = page.getByRole('textbox', { name: 'Find in this report' });
  await expect(field).toBeFocused();
  await press(page, 'Control+v');
  await expect(field).toHaveValue(`“${success}” (Keeping in touch after the return, ¶ 2)`);
  await field.fill('stalls');
  await expect(page.getByRole('search').getByRole('status')).toHaveText('1 of 1');
  await press(page, 'Escape');
  await expect(reportText(page)).toBeFocused();
  await press(page, '3');
  await expect(cards(page)).toHaveCount(2);

  // Undone from the other report; what was done stays with its own.
  await runFromPalette(page, '@classroom');
  await expect(cards(page)).toHaveCount(0);
  await press(page, 'Control+z');
  await expect(notice).toContainText('Undone: ');
  await press(page, 'Control+Shift+z');
  await runFromPalette(page, '@keeping');
  await expect(cards(page)).toHaveCount(2);

  await expect(reportText(page)).toBeFocused();
  await press(page, 'F6');
  await expect(page.getByRole('tab', { name: /Annotations/ })).toBeFocused();
  await press(page, 'ArrowRight');
  await expect(page.getByRole('grid', { name: 'Codebook' })).toBeVisible();
  await runFromPalette(page, '>new tag');
  await writeTagName(page, 'Shelter');
  await expect.poll(() => tagNames(page)).toContain('Shelter');
  await press(page, 'Control+4');
  await press(page, 'F6');
  await expect(page.getByRole('button', { name: 'Draft a brief', exact: true })).toBeFocused();
  await press(page, 'Enter');
  await expect(page.getByRole('link', { name: 'Keeping in touch after the return, ¶ 2' }).first()).toBeVisible();
  await expect(briefText(page)).toBeFocused();
  await press(page, 'Control+End');
  await page.keyboard.type('Written without a pointer.');
  await citeByKey(page, 'stalls');
  await runFromPalette(page, '>check before');
  await expect(
    page
      .getByRole('tabpanel', { name: /To check/ })
      .getByRole('heading')
      .first(),
  ).toBeVisible();
  const pdf = join(folder, 'brief.pdf');
  await answerSave(app, pdf);
  await runFromPalette(page, '>brief as pdf');
  await expect(page.getByText('Brief written to “brief.pdf”')).toBeVisible({ timeout: 30_000 });
  expect((await readFile(pdf)).subarray(0, 5).toString()).toBe('%PDF-');

  const set = join(folder, 'mali.json');
  await press(page, 'Control+5');
  await answerSave(app, set);
  await press(page, 'F6');
  await press(page, 'Enter');
  await expect(page.getByText('2 annotations written to “mali.json”')).toBeVisible();
  await answerOpen(app, [set]);
  await runFromPalette(page, '>import annotations');
  await expect(page.getByRole('main')).toContainText('Nothing new');
});

test('a card removed, a notice pressed: the focus goes on to what comes next, never to nowhere', async ({ start }) => {
  const { app, page } = await start();
  await importReports(app, page, [report]);
  await closeImport(page);
  await tagPassage(page, 'Market stalls opened', 'most places.', '1');
  await press(page, 'Escape');
  await tagPassage(page, 'Papers were', 'other wall.', '2');
  await cards(page).nth(0).locator('.quote').focus();
  await press(page, 'Enter');
  await cards(page).nth(0).getByRole('button', { name: 'Remove' }).press('Enter');
  await expect(cards(page)).toHaveCount(1);
  await expect(cards(page).locator('.quote')).toBeFocused();
  await page.getByRole('region', { name: 'Notice' }).getByRole('button', { name: 'Undo' }).press('Enter');
  await expect(cards(page)).toHaveCount(2);
  await expect(cards(page).nth(1).locator('.quote')).toBeFocused();
  await press(page, 'Enter');
  for (const left of [1, 0]) {
    await page.locator('.annotation-card.active').getByRole('button', { name: 'Remove' }).press('Enter');
    await expect(cards(page)).toHaveCount(left);
  }
  await expect(page.getByRole('tab', { name: /Annotations/ })).toBeFocused();
});

/** Opens a pane from its rail, with the focus in it. */
async function openPane(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: `Open ${name}` }).click();
  await expect(page.getByRole('region', { name }).locator(':focus')).toHaveCount(1);
}

/** Closes a pane that stands over the page with Escape: the focus is on its rail again. */
async function closePane(page: Page, name: string): Promise<void> {
  await press(page, 'Escape');
  await expect(page.getByRole('button', { name: `Open ${name}` })).toBeFocused();
  await expect(page.getByRole('region', { name }).locator('.pane')).toBeHidden();
}

test('in forced colours, what is on, chosen or said is still to be told from the rest', async ({ start }) => {
  const { app, page } = await start();
  await importReports(app, page, [report]);
  await closeImport(page);
  await tagPassage(page, 'In the hill districts', 'nobody was told why.', '2');
  await page.emulateMedia({ forcedColors: 'active' });
  const style = (of: Locator, name: string) =>
    of.evaluate((element, property) => getComputedStyle(element).getPropertyValue(property), name);
  const button = (name: string) => cards(page).getByRole('button', { name });
  expect(await style(button('Gap'), 'background-color')).not.toBe(await style(button('Success'), 'background-color'));
  const onToolbar = (name: RegExp) => style(tagToolbar(page).getByRole('button', { name }), 'outline-style');
  expect([await onToolbar(/Gap/), await onToolbar(/Success/)]).toEqual(['solid', 'none']);
  const underTab = (name: RegExp) => style(page.getByRole('tab', { name }), 'border-bottom-color');
  expect(await underTab(/Annotations/)).not.toBe(await underTab(/Codebook/));
  // A text on a ground of its own would get a plate of the system's ground behind it, and vanish.
  const notice = page.getByRole('region', { name: 'Notice' });
  expect(await style(notice, 'forced-color-adjust')).toBe('none');
  expect(await style(notice, 'color')).not.toBe(await style(notice, 'background-color'));
});

test('at twice the size, and in the smallest window, what matters is on the screen and the page keeps its room', async ({
  start,
}) => {
  const { app, page } = await start();
  await importReports(app, page, [report]);
  await closeImport(page);
  await tagPassage(page, 'In the hill districts', 'nobody was told why.', '2');
  await isSaved(page);
  const whole = { ratio: 1 };
  // Twice the size is half the room: what a window of 1440 × 900 leaves at 200 %.
  for (const size of [
    { width: 860, height: 600 },
    { width: 720, height: 450 },
  ]) {
    await page.setViewportSize(size);
    await goTo(page, 'Read');
    await press(page, 'Escape', 2);
    await selectPassage(page, 'Market stalls opened', 'most places.');
    for (const button of await tagToolbar(page).getByRole('button').all()) await expect(button).toBeInViewport(whole);
    // The panes are rails; each opens over the page, whole, and gives the page back.
    await openPane(page, 'Reports');
    await expect(page.getByRole('button', { name: 'Import', exact: true })).toBeInViewport(whole);
    await closePane(page, 'Reports');
    await openPane(page, 'Annotations and codebook');
    await expect(page.getByRole('tab', { name: 'Codebook' })).toBeInViewport(whole);
    await closePane(page, 'Annotations and codebook');
    await expect(tagToolbar(page)).toBeVisible();
    await expect(page.getByRole('button', { name: 'Project Review' })).toBeInViewport(whole);
    await expect(page.getByTestId('saved')).toBeInViewport(whole);
    expect((await reportText(page).boundingBox())?.width).toBeGreaterThan(400);
    await press(page, 'Escape');

    await goTo(page, 'Brief');
    const draft = page.getByRole('button', { name: 'Draft a brief', exact: true });
    const text = page.getByRole('textbox', { name: 'Text of the brief' });
    await expect(draft.or(text)).toBeVisible();
    if (await draft.isVisible()) await draft.click();
    await expect(text).toBeVisible();
    expect((await text.boundingBox())?.width).toBeGreaterThan(380);
    await expect(page.getByRole('button', { name: 'Export', exact: true })).toBeInViewport(whole);
    await expect(page.getByRole('button', { name: 'Redo in text' })).toBeInViewport(whole);
    await openPane(page, 'Evidence');
    await expect(page.getByRole('combobox', { name: 'Show tag' })).toBeInViewport(whole);
    await page.getByRole('button', { name: /^Cite: / }).scrollIntoViewIfNeeded();
    await expect(page.getByRole('button', { name: /^Cite: / })).toBeInViewport(whole);
    await closePane(page, 'Evidence');

    await goTo(page, 'Exchange');
    await expect(page.getByRole('button', { name: 'Export annotations…' })).toBeInViewport(whole);
  }
});
