/** The codebook by keyboard: add, rename, define, recolour, order, keys, delete, put back; all undone and done again. */

import { join } from 'node:path';
import { commandLine, journalText } from './disk.ts';
import { answerOpen, expect } from './fixtures.ts';
import { isAccessible } from './screens/accessible.ts';
import { openCodebook, rule, tagNames, tagRow, undone, writeTagName } from './screens/codebook.ts';
import {
  cards,
  closeImport,
  highlights,
  importReports,
  openReport,
  press,
  reportText,
  selectPassage,
  tagPassage,
  tagToolbar,
} from './screens/reading.ts';
import { test } from './screens/watched.ts';

const reports = ['visits.md', 'schools.md'].map((name) => join(import.meta.dirname, 'reports', name));
const first = ['Success', 'Gap', 'Child-specific need'];

test('a codebook is made by keyboard alone, and everything is undone and done again across two reports', async ({
  start,
  project,
}) => {
  const { app, page } = await start();
  await importReports(app, page, reports);
  await closeImport(page);
  await openReport(page, /Back to the classroom/);
  await tagPassage(page, 'Elsewhere a child', 'yearly examination.', '2');
  await press(page, 'Escape', 2);
  await openReport(page, /Keeping in touch/);
  await openCodebook(page);

  await page.getByRole('button', { name: 'New tag', exact: true }).press('Enter');
  await writeTagName(page, 'gap');
  await expect(page.getByRole('alert')).toContainText('There is a tag “Gap” already');
  await writeTagName(page, 'Shelter');
  await expect.poll(() => tagNames(page)).toEqual([...first, 'Shelter']);
  await expect(page.getByRole('button', { name: 'New tag', exact: true })).toBeFocused();
  await tagRow(page, 'Shelter').focus();
  await press(page, 'F2');
  await writeTagName(page, 'Housing');
  await expect(tagRow(page, 'Housing')).toBeFocused();

  await rule(page).getByRole('button', { name: 'Edit the rule of Housing' }).press('Enter');
  await page.keyboard.type('A safe place to sleep.');
  await press(page, 'Tab');
  await page.keyboard.type('The passage speaks of a roof.');
  await press(page, 'Control+Enter');
  await expect(rule(page)).toContainText('Use whenThe passage speaks of a roof.');

  await rule(page).getByRole('button', { name: 'Colour and line of Housing' }).press('Enter');
  await expect(page.getByRole('option', { name: /green, dotted/ }).last()).toBeFocused();
  await press(page, 'ArrowLeft');
  await press(page, 'Enter');
  await expect(page.getByRole('status')).toContainText('Housing has another look');

  await rule(page).getByRole('combobox', { name: 'Number key of Housing' }).selectOption('Key 2 (now Gap)');
  await expect(tagRow(page, 'Housing').locator('kbd')).toHaveText('2');
  await expect(tagRow(page, 'Gap').locator('kbd')).toHaveCount(0);
  await tagRow(page, 'Housing').focus();
  await press(page, 'Alt+ArrowUp', 2);
  await expect.poll(() => tagNames(page)).toEqual(['Success', 'Housing', 'Gap', 'Child-specific need']);
  await tagRow(page, 'Gap').focus();
  await press(page, 'Delete');
  await expect.poll(() => tagNames(page)).toEqual(['Success', 'Housing', 'Child-specific need']);
  await page.getByText('Deleted tags').press('Enter');
  await expect(page.getByRole('button', { name: 'Put back Gap' })).toBeVisible();

  const acts = [
    'delete tag Gap',
    'move tag Housing',
    'move tag Housing',
    'key 2 for tag Housing',
    'recolour tag Housing',
    'define tag Housing',
    'define tag Housing',
    'rename tag Shelter',
    'new tag Shelter',
  ];
  for (const act of acts) await undone(page, act);
  await expect.poll(() => tagNames(page)).toEqual(first);
  await expect(tagRow(page, 'Gap').locator('kbd')).toHaveText('2');
  await undone(page, 'tag Gap in Back to the classroom');
  await page.getByRole('region', { name: 'Notice' }).getByRole('button', { name: 'Show' }).press('Enter');
  await expect(page.getByRole('heading', { name: 'Back to the classroom' }).first()).toBeVisible();
  await expect(highlights(page)).toHaveCount(0);

  await press(page, 'Control+Shift+z', acts.length + 1);
  await expect(page.getByRole('contentinfo')).toContainText('Undo: delete tag Gap');
  await expect.poll(() => tagNames(page)).toEqual(['Success', 'Housing', 'Child-specific need']);
  await expect(highlights(page)).toHaveText(/^Elsewhere a child/);
  await page.getByRole('tab', { name: /Annotations/ }).click();
  await expect(cards(page).locator('s')).toHaveText('Gap');
  await page.getByRole('tab', { name: 'Codebook' }).click();
  // The list was gone while nothing was deleted; it comes back closed.
  await page.getByText('Deleted tags').press('Enter');
  await page.getByRole('button', { name: 'Put back Gap' }).press('Enter');
  await expect.poll(() => tagNames(page)).toEqual(['Success', 'Housing', 'Gap', 'Child-specific need']);
  await expect(tagRow(page, 'Gap').locator('kbd')).toHaveCount(0);

  await app.close();
  expect(await journalText(project)).toContain('A safe place to sleep.');
  const { out } = await commandLine('annotations', project, '--json');
  expect(JSON.parse(out).annotations).toMatchObject([{ tags: ['Gap'] }]);
});

test('a tag is applied from the codebook, its rule follows the passage in hand, and the look changes on the page', async ({
  start,
}) => {
  const { app, page } = await start();
  await importReports(app, page, [reports[0] ?? '']);
  await closeImport(page);
  await openCodebook(page);
  await selectPassage(page, 'In the hill districts', 'nobody was told why.');
  await tagRow(page, 'Child-specific need').focus();
  await press(page, 'Enter');
  await expect(reportText(page).locator('[data-annotation]')).toHaveCount(1);
  await expect(rule(page).getByRole('heading')).toHaveText('Child-specific need');
  await tagRow(page, 'Success').focus();
  await press(page, ' ');
  await expect(tagRow(page, 'Success').getByRole('img', { name: 'on the passage in hand' })).toBeVisible();
  await press(page, ' ');
  await expect(tagRow(page, 'Success').getByRole('img', { name: 'on the passage in hand' })).toHaveCount(0);

  const mark = reportText(page).locator('[data-annotation]').first();
  await mark.evaluate((element) => element.setAttribute('data-untouched', ''));
  await tagRow(page, 'Child-specific need').focus();
  await rule(page).getByRole('button', { name: 'Colour and line of Child-specific need' }).press('Enter');
  await page.getByRole('option', { name: 'blue, solid' }).click();
  await expect(page.getByRole('status')).toContainText('another look');
  await expect(mark).toHaveAttribute('data-untouched', '');
});

test('the rule of the tag in hand stands beside the passage: pointed at, reached by Tab, or applied by its number key', async ({
  start,
}) => {
  const { app, page } = await start();
  await importReports(app, page, [reports[0] ?? '']);
  await closeImport(page);
  const defined = await page.evaluate(() =>
    window.workbench.call('tag.define', { tagId: 'tag-gap', useWhen: 'Help was missing.', notWhen: 'It came late.' }),
  );
  expect(defined.ok).toBe(true);
  await selectPassage(page, 'In the hill districts', 'nobody was told why.');
  const note = page.locator('.tag-note');
  const tag = (name: string) => tagToolbar(page).getByRole('button', { name: new RegExp(`^${name}`) });
  await expect(note).toHaveCount(0);
  await tag('Gap').hover();
  await expect(note).toContainText('Use when: Help was missing.');
  await expect(note).toContainText('Do not use when: It came late.');
  await tag('Success').hover();
  await expect(note).toContainText('Success');
  await page.mouse.move(5, 5);
  await expect(note).toHaveCount(0);
  await press(page, '2');
  await expect(note).toContainText('Help was missing.');
  await press(page, '1');
  await expect(note).not.toContainText('Help was missing.');
  await expect(note).toContainText('Success');
  await press(page, '1');
  await expect(note).toHaveCount(0);
  await tag('Gap').focus();
  await expect(tag('Gap')).toHaveAccessibleDescription(/Help was missing/);
  const box = await page.locator('.selection-toolbar').boundingBox();
  const { width, height } = await page.evaluate(() => ({ width: innerWidth, height: innerHeight }));
  expect(box && box.x >= 0 && box.y >= 0 && box.x + box.width <= width && box.y + box.height <= height).toBe(true);
  await isAccessible(page, 'the rule of a tag beside the passage');
});

test('names of any kind and two hundred tags are shown, filtered and reached by keyboard', async ({ start }) => {
  const { app, page } = await start();
  await answerOpen(app, []);
  await importReports(app, page, [reports[0] ?? '']);
  await closeImport(page);
  const names = ['<img src=x onerror=alert(1)>', 'ការត្រឡប់ទៅផ្ទះវិញ'.repeat(10), 'حماية الطفل', '__proto__'];
  await page.evaluate(
    async (made) => {
      for (const name of made) await window.workbench.call('tag.add', { name });
    },
    [...names, ...Array.from({ length: 200 }, (_, number) => `Theme ${number}`)],
  );
  await openCodebook(page);
  await expect.poll(() => tagNames(page)).toEqual(expect.arrayContaining(names));
  expect((await tagNames(page)).length).toBeLessThan(60);
  await tagRow(page, 'Success').focus();
  await press(page, 'End');
  await expect(tagRow(page, 'Theme 199')).toBeFocused();
  const last = async () => (await tagNames(page)).slice(-4);
  const inOrder = ['Theme 196', 'Theme 197', 'Theme 198', 'Theme 199'];
  expect(await last()).toEqual(inOrder);
  await press(page, 'Alt+ArrowUp');
  await expect.poll(last).toEqual(['Theme 196', 'Theme 197', 'Theme 199', 'Theme 198']);
  await undone(page, 'move tag Theme 199');
  await expect.poll(last).toEqual(inOrder);
  await tagRow(page, 'Theme 199').dragTo(tagRow(page, 'Theme 197'), { targetPosition: { x: 60, y: 2 } });
  await expect.poll(last).toEqual(['Theme 196', 'Theme 199', 'Theme 197', 'Theme 198']);
  await undone(page, 'move tag Theme 199');
  await expect.poll(last).toEqual(inOrder);
  await page.getByRole('searchbox', { name: 'Filter tags' }).fill('theme 150');
  await expect.poll(() => tagNames(page)).toEqual(['Theme 150']);
  const wider = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
  expect(wider).toBe(false);
});
