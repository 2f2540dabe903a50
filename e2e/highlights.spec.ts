/** Highlights as the eye sees them: lanes, stripes, labels, ruler, chooser, and what belongs together lights up together. */

import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect } from './fixtures.ts';
import { closeImport, highlightOf, importReports, press, reportText, tagPassage } from './screens/reading.ts';
import { test } from './screens/watched.ts';

const report = join(import.meta.dirname, 'reports/visits.md');

const stripes = (page: Page) => page.locator('.stripe');
const labels = (page: Page) => page.locator('.stripe-label');

/** What the labels of the margin say, from top to bottom. */
const labelTexts = (page: Page) =>
  labels(page).evaluateAll((all) => all.map((each) => getComputedStyle(each, '::before').content.replaceAll('"', '')));

test('overlaps stand in lanes beside the text, named in the order of the text', async ({ start }) => {
  const { app, page } = await start();
  await importReports(app, page, [report]);
  await closeImport(page);
  await tagPassage(page, 'In the hill districts', 'nobody was told why.', '2');
  await press(page, 'Escape', 2);
  await tagPassage(page, 'the visits stopped', 'third month', '3');
  await press(page, 'Escape', 2);
  await expect(stripes(page)).toHaveCount(2);
  await expect.poll(() => labelTexts(page)).toEqual(['Gap', 'Child-specific need']);
});

test('text, stripe and mark on the ruler light up together, whichever the pointer is on', async ({ start }) => {
  const { app, page } = await start();
  await importReports(app, page, [report]);
  await closeImport(page);
  await tagPassage(page, 'In the hill districts', 'nobody was told why.', '2');
  await press(page, 'Escape', 2);
  await reportText(page).getByText('Papers were the other wall').hover();
  await expect(page.locator('.page .hovered')).toHaveCount(0);

  await highlightOf(page, 'In the hill districts').hover();
  await expect(stripes(page)).toHaveClass(/hovered/);
  await expect(page.locator('.ruler-mark.hovered')).toBeVisible();

  await reportText(page).getByText('Papers were the other wall').hover();
  await expect(page.locator('.ruler-mark.hovered')).toBeHidden();
  await stripes(page).hover();
  await expect(highlightOf(page, 'In the hill districts')).toHaveClass(/hovered/);
  await stripes(page).click();
  await expect(highlightOf(page, 'In the hill districts')).toHaveClass(/active/);
  await expect(stripes(page)).toHaveClass(/active/);

  await page.mouse.move(400, 20);
  const mark = await page.locator('.ruler-mark.active').boundingBox();
  await page.mouse.move((mark?.x ?? 0) + 4, (mark?.y ?? 0) + (mark?.height ?? 0) / 2);
  await expect(stripes(page)).toHaveClass(/hovered/);
  await expect(page.locator('.ruler-name')).toBeVisible();
});

test('where three annotations lie on one another, a click asks which is meant', async ({ start }) => {
  const { app, page } = await start();
  await importReports(app, page, [report]);
  await closeImport(page);
  for (const [from, to, key] of [
    ['In the hill districts', 'nobody was told why.', '2'],
    ['districts the visits', 'third month', '3'],
    ['the visits stopped', 'after the third', '1'],
  ] as const) {
    await tagPassage(page, from, to, key);
    await press(page, 'Escape', 2);
  }
  await expect(stripes(page)).toHaveCount(3);
  await highlightOf(page, 'the visits stopped').last().click();
  const choices = page.getByRole('listbox', { name: 'Annotations here' }).getByRole('option');
  await expect(choices).toHaveText([/^Gap/, /^Child-specific need/, /^Success/]);
  await press(page, 'ArrowDown');
  await press(page, 'Enter');
  await expect(choices).toHaveCount(0);
  await expect(page.locator('.annotation-card.active .names')).toHaveText('Child-specific need');

  // By keys alone: from one to the next, the list, and at the end on to what comes after the page.
  const activeName = page.locator('.annotation-card.active .names');
  await reportText(page).focus();
  await press(page, 'Shift+Tab');
  await expect(activeName).toHaveText('Gap');
  await press(page, 'Tab');
  await expect(activeName).toHaveText('Child-specific need');
  await press(page, 'Enter');
  await expect(choices).toHaveCount(3);
  await press(page, 'Escape');
  await reportText(page).focus();
  await press(page, 'Tab');
  await expect(activeName).toHaveText('Success');
  await press(page, 'Tab');
  await expect(reportText(page)).not.toBeFocused();
});

test('the ruler shows the whole report and leads to the place that is clicked', async ({ start, folder }) => {
  const long = join(folder, 'long.md');
  const paragraphs = Array.from(
    { length: 400 },
    (_, at) => `Household ${at} was visited ${at % 7} times in its first year.`,
  );
  await writeFile(long, `# Long report\n\n${paragraphs.join('\n\n')}\n`);
  const { app, page } = await start();
  await importReports(app, page, [long]);
  await closeImport(page);
  await tagPassage(page, 'Household 300 was', 'first year', '2');
  await press(page, 'Escape', 2);
  const ruler = page.locator('.ruler');
  const { x = 0, y = 0, height = 0 } = (await ruler.boundingBox()) ?? {};
  await page.mouse.click(x + 8, y + 4);
  await expect(reportText(page).getByText('Household 2 was')).toBeInViewport();
  // The mark of the passage: three quarters down, by offset.
  await page.mouse.click(x + 8, y + (height * 300.5) / 400);
  await expect(highlightOf(page, 'Household 300')).toBeInViewport();
  await expect(highlightOf(page, 'Household 300')).toHaveClass(/active/);
  await expect(stripes(page)).toHaveCount(1);
});

test('in a long report what was left has its highlight, its stripe and its light again', async ({ start, folder }) => {
  const long = join(folder, 'long.md');
  const paragraphs = Array.from({ length: 1_200 }, (_, at) => `Household ${at} was visited ${at % 7} times in a year.`);
  await writeFile(long, `# Long report\n\n${paragraphs.join('\n\n')}\n`);
  const { app, page } = await start();
  await importReports(app, page, [long]);
  await closeImport(page);
  await tagPassage(page, 'Household 3 was', 'a year.', '2');
  await press(page, 'Escape', 2);
  await expect(stripes(page)).toHaveCount(1);
  const { x = 0, y = 0, height = 0 } = (await page.locator('.ruler').boundingBox()) ?? {};
  for (const household of [1_100, 900, 700, 500, 300, 200]) {
    await page.mouse.click(x + 8, y + (height * household) / 1_200);
    await expect(reportText(page).getByText(`Household ${household} was`)).toBeInViewport();
  }
  await expect(stripes(page)).toHaveCount(0);
  await page.mouse.click(x + 8, y + 1);
  await expect(highlightOf(page, 'Household 3')).toBeInViewport();
  await expect(stripes(page)).toHaveCount(1);
  await highlightOf(page, 'Household 3').hover();
  await expect(stripes(page)).toHaveClass(/hovered/);
});

test('with forced colours the patterns and the names remain', async ({ start }) => {
  const { app, page } = await start();
  await page.emulateMedia({ forcedColors: 'active' });
  await importReports(app, page, [report]);
  await closeImport(page);
  await tagPassage(page, 'In the hill districts', 'nobody was told why.', '2');
  await press(page, 'Escape', 2);
  await expect(stripes(page)).toHaveCSS('border-left-style', 'dashed');
  await expect(highlightOf(page, 'In the hill districts')).toHaveCSS('text-decoration-style', 'dashed');
  await expect.poll(() => labelTexts(page)).toEqual(['Gap']);
  const [own, text] = await Promise.all(
    [stripes(page), reportText(page)].map((each) =>
      each.evaluate((element) => {
        const style = getComputedStyle(element);
        return element.matches('.stripe') ? style.borderLeftColor : style.color;
      }),
    ),
  );
  expect(own).toBe(text);
});
