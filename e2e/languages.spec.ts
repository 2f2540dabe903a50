/** Names as people give them: in the scripts of the region, from the right, far too long, and two hundred of them. */

import { join } from 'node:path';
import type { Locator } from '@playwright/test';
import { addTag } from '../src/main/project/codebook.ts';
import { createProject } from '../src/main/project/openProject.ts';
import { answerOpen, expect } from './fixtures.ts';
import { languagesProject, reader, tongues } from './pictures/languages.ts';
import { tagRow } from './screens/codebook.ts';
import { paletteField, paletteRow } from './screens/frame.ts';
import {
  cards,
  closeImport,
  goTo,
  importReports,
  openReport,
  press,
  reportRows,
  selectPassage,
  tagPassage,
  tagToolbar,
} from './screens/reading.ts';
import { test } from './screens/watched.ts';

const report = join(import.meta.dirname, 'reports/visits.md');
const fullName = '.full-name';

/** Where words begin for the eye, and which way they run. */
const standing = (of: Locator) =>
  of.evaluate((element) => ({
    left: Math.round(element.getBoundingClientRect().left),
    align: getComputedStyle(element).textAlign,
    direction: getComputedStyle(element).direction,
  }));

const lineHeight = (of: Locator) =>
  of.evaluate((element) => {
    const { fontSize, lineHeight: height } = getComputedStyle(element);
    return Number.parseFloat(height) / Number.parseFloat(fontSize);
  });

test('names in eight scripts stand in one column, have room for their signs, and are shown whole where they are cut', async ({
  start,
  folder,
  project,
}) => {
  test.setTimeout(120_000);
  const set = await languagesProject(project, join(folder, 'side'));
  const { app, page } = await start(project, reader.name);
  const titles = reportRows(page).locator('.title');
  await expect(titles).toHaveCount(tongues.length + 1);
  const arabic = titles.filter({ hasText: 'العودة' });
  const english = titles.filter({ hasText: 'One visit a month' });
  expect(await standing(arabic)).toEqual({ ...(await standing(english)), direction: 'rtl' });
  for (const [language, room] of [
    ['th', 1.6],
    ['lo', 1.6],
    ['km', 1.8],
    ['my', 1.8],
  ] as const)
    expect(await lineHeight(titles.and(page.locator(`:lang(${language})`)))).toBeGreaterThan(room);

  await titles.filter({ hasText: 'ผู้ปกครอง' }).hover();
  await expect(page.locator(fullName)).toHaveText(tongues[0]?.title ?? '');
  await press(page, 'Escape');
  await expect(page.locator(fullName)).toHaveCount(0);
  await english.hover();
  await reportRows(page).filter({ hasText: 'One visit' }).click();
  await press(page, 'ArrowDown', 2);
  await expect(page.locator(fullName)).toHaveText(tongues[1]?.title ?? '');

  await openReport(page, /العودة/);
  await expect(cards(page)).toHaveCount(2);
  await expect(cards(page).first().locator('.memo')).toHaveCSS('direction', 'rtl');
  await expect(cards(page).first().locator('time')).toHaveCSS('direction', 'ltr');
  await page.getByRole('tab', { name: 'Codebook' }).click();
  const tag = tongues.find(({ language }) => language === 'ar')?.tag ?? '';
  expect(await standing(tagRow(page, tag).locator('.tag-name'))).toMatchObject({ align: 'left', direction: 'rtl' });

  await goTo(page, 'Exchange');
  await answerOpen(app, [set]);
  await page.getByRole('button', { name: 'Import annotations…' }).click();
  // A name from the right keeps its “’s” at its end.
  await expect(page.getByRole('columnheader', { name: /Layla|ليلى/ })).toContainText('\u2068د. ليلى الحسيني\u2069’s');
});

test('with two hundred tags of two hundred letters, toolbar and card stay short, inside the page, and lead to all', async ({
  start,
  project,
}) => {
  const made = await createProject(project);
  if (!made.ok) throw new Error(made.error.message);
  const name = (at: number) => `${at} ${'ความต้องการเฉพาะของเด็กที่เพิ่งกลับบ้าน '.repeat(5)}`.slice(0, 198).trim();
  for (let at = 0; at < 200; at++) await addTag(made.value, name(at));
  await made.value.close();

  const { app, page } = await start(project);
  await page.setViewportSize({ width: 1100, height: 700 });
  await importReports(app, page, [report]);
  await closeImport(page);
  await tagPassage(page, 'Market stalls opened', 'most places.', '1');
  await press(page, 'Escape', 2);
  await selectPassage(page, 'Papers were', 'other wall.');
  const box = await tagToolbar(page).boundingBox();
  const room = await page.locator('.reading').boundingBox();
  if (!box || !room) throw new Error('the toolbar is not on the screen');
  expect(box.x).toBeGreaterThanOrEqual(room.x);
  expect(box.x + box.width).toBeLessThanOrEqual(room.x + room.width);
  expect(box.height).toBeLessThan(120);
  await press(page, 'Escape', 2);

  await cards(page).locator('.quote').click();
  const acts = cards(page).locator('.acts');
  expect(await acts.getByRole('button').count()).toBeLessThan(10);
  expect((await acts.boundingBox())?.width).toBeLessThan((await cards(page).boundingBox())?.width ?? 0);
  await acts.getByRole('button', { name: 'More tags…' }).click();
  await expect(paletteField(page)).toBeFocused();
  await page.keyboard.type('177');
  await expect(paletteRow(page, name(177))).toBeVisible();
  await press(page, 'Enter');
  await expect(cards(page).locator('.names')).toContainText('177');
  // What it carries is among its buttons, to be taken off again.
  await expect(acts.getByRole('button', { name: name(177) })).toHaveAttribute('aria-pressed', 'true');
});
