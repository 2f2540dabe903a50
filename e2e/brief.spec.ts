/** The brief keeps what is written in it, however the program ends. */

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { ElectronApplication, Page } from '@playwright/test';
import { answerSave, expect, test as unwatched } from './fixtures.ts';
import {
  briefText,
  citationPanel,
  citations,
  citeByKey,
  copiedCitation,
  draftBrief,
  evidence,
  inBriefMenu,
  openBrief,
  paste,
  writeSection,
} from './screens/brief.ts';
import {
  cards,
  closeImport,
  goTo,
  importReports,
  press,
  reportRows,
  selectPassage,
  tagPassage,
} from './screens/reading.ts';
import { test } from './screens/watched.ts';

const report = join(import.meta.dirname, 'reports/visits.md');

test('words typed in the brief are there after a look at the report, and after quitting at once', async ({ start }) => {
  const { app, page } = await start();
  await importReports(app, page, [report]);
  await closeImport(page);
  await selectPassage(page, 'In the hill districts', 'nobody was told why.');
  await page.keyboard.press('2');
  await goTo(page, 'Brief');
  await page
    .getByRole('button', { name: /Draft a brief/ })
    .first()
    .click();
  await page.locator('[data-prompt]').first().click();
  await page.keyboard.type('Visits must not stop unannounced.');
  await goTo(page, 'Read');
  await goTo(page, 'Brief');
  await expect(page.getByText('Visits must not stop unannounced.')).toBeVisible();
  await page.getByText('Visits must not stop unannounced.').click();
  await page.keyboard.press('End');
  await expect(page.getByText('words', { exact: false }).last()).toBeVisible();
  await page.keyboard.type(' Families must be told.');
  await app.close();

  const again = await start();
  await goTo(again.page, 'Brief');
  await expect(again.page.getByText('Families must be told.')).toBeVisible();
});

test('several briefs are begun, named, left and found again; a deleted one comes back', async ({ start }) => {
  const { app, page } = await start();
  await goTo(page, 'Brief');
  await draftBrief(page);
  await inBriefMenu(page, 'New blank brief');
  await expect(openBrief(page)).toHaveAccessibleName(/Untitled brief/);
  await inBriefMenu(page, 'Rename');
  await expect(briefText(page)).toBeFocused();
  await page.keyboard.type('For the provinces');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Fund the visits.');
  await inBriefMenu(page, 'Duplicate');
  await expect(openBrief(page)).toHaveAccessibleName(/Copy of For the provinces/);
  await expect(briefText(page)).toContainText('Fund the visits.');
  await inBriefMenu(page, 'Delete');
  await page.getByRole('region', { name: 'Notice' }).getByRole('button', { name: 'Undo' }).click();
  await inBriefMenu(page, 'Copy of For the provinces');
  await inBriefMenu(page, 'Delete');
  await expect(openBrief(page)).toHaveAccessibleName(/^Brief: For the provinces/);
  await inBriefMenu(page, 'For the provinces, open now');
  await expect(briefText(page)).toContainText('Fund the visits.');
  await app.close();

  const again = await start();
  await goTo(again.page, 'Brief');
  await expect(openBrief(again.page)).toHaveAccessibleName(/For the provinces/);
  await inBriefMenu(again.page, 'Deleted briefs…');
  await again.page.getByRole('button', { name: 'Take back “Copy of For the provinces”' }).click();
  await expect(openBrief(again.page)).toHaveAccessibleName(/Copy of For the provinces/);
  await expect(briefText(again.page)).toContainText('Fund the visits.');
});

test('as soon as the text has the focus again, the caret is where it was', async ({ start }) => {
  const { page } = await start();
  await goTo(page, 'Brief');
  await page.getByRole('button', { name: 'New blank brief' }).click();
  await briefText(page).click();
  await press(page, 'Control+End');
  await page.keyboard.type('Fund the visits.');
  await page.getByRole('searchbox', { name: 'Search passages' }).fill('visits');
  const focusAgain = (text: HTMLElement) => {
    text.focus();
    return getSelection()?.anchorNode?.textContent;
  };
  expect(await briefText(page).evaluate(focusAgain)).toBe('Fund the visits.');
});

/** A project with three tagged passages, on the brief page. */
async function withPassages(app: ElectronApplication, page: Page): Promise<void> {
  await importReports(app, page, [report]);
  await closeImport(page);
  await tagPassage(page, 'Where the same caseworker', 'school or training.', '1');
  await tagPassage(page, 'In the hill districts', 'nobody was told why.', '2');
  await tagPassage(page, 'Children needed one adult', 'would come next.', '3');
  await goTo(page, 'Brief');
}

const cite = /^Keeping in touch after the return, ¶ \d+$/;

test('passages are cited by key and by dragging, and lead back to their places', async ({ start }) => {
  const { app, page } = await start();
  await withPassages(app, page);
  await page.getByRole('button', { name: 'New blank brief' }).click();
  await writeSection(page, 'Findings', 'Visits stopped early.');
  await expect(page.getByText('No evidence linked')).toBeVisible();
  await citeByKey(page, 'hill districts');
  await expect(citations(page)).toHaveAccessibleName(cite);
  await expect(citations(page)).toHaveAttribute('title', /^In the hill districts/);
  await expect(page.getByText('No evidence linked')).toHaveCount(0);
  await page.keyboard.type(' Children waited.');

  await evidence(page).first().click({ trial: true });
  await page
    .getByRole('button', { name: 'Show all passages' })
    .or(page.getByRole('searchbox'))
    .first()
    .fill('children');
  await evidence(page)
    .first()
    .hover({ position: { x: 150, y: 40 } });
  await page.mouse.down();
  const line = await briefText(page).getByText('Children waited.').boundingBox();
  const place = { x: (line?.x ?? 0) + (line?.width ?? 0) - 10, y: (line?.y ?? 0) + (line?.height ?? 0) / 2 };
  await page.mouse.move(place.x - 40, place.y, { steps: 4 });
  await page.mouse.move(place.x, place.y, { steps: 4 });
  await expect(page.getByText(/^Cite “Children needed one adult/)).toBeVisible();
  await page.mouse.up();
  await expect(citations(page)).toHaveCount(2);
  await expect(page.locator('.drop-caret')).toHaveCount(0);

  await citations(page).first().focus();
  await press(page, 'Enter');
  await expect(evidence(page).filter({ hasText: 'In the hill districts' })).toBeFocused();
  await citations(page).first().focus();
  await press(page, 'Control+Enter');
  await expect(cards(page).nth(1)).toHaveClass(/active/);
  await press(page, 'Control+4');
  await expect(citations(page)).toHaveCount(2);
  // The text's own history has survived the look at the report.
  await briefText(page).focus();
  await press(page, 'Control+z');
  await expect(citations(page)).toHaveCount(1);
});

test('a citation whose passage changed or went is marked, and kept, updated or removed', async ({ start }) => {
  const { app, page } = await start();
  await withPassages(app, page);
  await page.getByRole('button', { name: 'New blank brief' }).click();
  await briefText(page).click();
  await press(page, 'Control+End');
  await paste(page, await copiedCitation(page, 'Worded otherwise.'));
  await expect(citations(page)).toHaveText(/text changed/);
  await expect(page.getByRole('button', { name: '1 to check' })).toBeVisible();

  await citations(page).focus();
  await press(page, 'Enter');
  const panel = citationPanel(page, /has changed/);
  await expect(panel).toContainText('Worded otherwise.');
  await expect(panel).toContainText('Where the same caseworker');
  expect((await new AxeBuilder({ page }).setLegacyMode().include('.citation-check').analyze()).violations).toEqual([]);
  await panel.getByRole('button', { name: 'Keep as cited' }).press('Enter');
  await expect(citations(page)).not.toHaveText(/text changed/);
  await expect(citations(page)).toHaveAccessibleName(/kept as it was cited/);
  await expect(briefText(page)).toBeFocused();
  await press(page, 'Control+z');
  await expect(citations(page)).toHaveText(/text changed/);

  await page.getByRole('button', { name: '1 to check' }).click();
  await page
    .getByRole('button', { name: /text changed/ })
    .last()
    .click();
  await panel.getByRole('button', { name: 'Update' }).click();
  await expect(citations(page)).toHaveAccessibleName(cite);

  await goTo(page, 'Read');
  await cards(page)
    .first()
    .getByRole('button', { name: /Where the same/ })
    .click();
  await cards(page).first().getByRole('button', { name: 'Remove' }).click();
  await expect(cards(page)).toHaveCount(2);
  await goTo(page, 'Brief');
  await expect(citations(page)).toHaveText(/removed/);
  await citations(page).click();
  await citationPanel(page, /was removed/)
    .getByRole('button', { name: 'Remove citation' })
    .click();
  await expect(citations(page)).toHaveCount(0);
});

test('sentences without evidence, empty places and telling details are listed before export', async ({ start }) => {
  const { app, page } = await start();
  await withPassages(app, page);
  await draftBrief(page);
  await writeSection(page, 'Recommendations', 'Provinces should fund a replacement. Call 012 345 6789.');
  await expect(page.getByText('2 sentences without evidence.')).toBeVisible();
  await page.getByRole('button', { name: 'Check before export' }).click();
  const list = page.getByRole('tabpanel', { name: /To check/ });
  await expect(list.getByRole('heading')).toHaveText([
    '2 sentences without evidence',
    /places not written yet/,
    '1 detail that may identify somebody',
  ]);
  await list.getByRole('button', { name: /a telephone number/ }).click();
  await expect.poll(() => page.evaluate(() => String(getSelection()))).toBe('012 345 6789');
  await page.getByRole('button', { name: 'mark them as your own view' }).click();
  await expect(page.getByText('without evidence')).toHaveCount(0);
  await press(page, 'Control+z');
  await expect(page.getByText('2 sentences without evidence.')).toBeVisible();
  expect((await new AxeBuilder({ page }).setLegacyMode().analyze()).violations).toEqual([]);

  await page.getByRole('button', { name: /^Length of the brief/ }).click();
  await page.getByRole('menuitem', { name: /About 700 words/ }).click();
  await expect(page.getByRole('button', { name: /of about 700 words/ })).toBeVisible();
});

test('methods, references and counts are written for the analyst, and follow what is cited', async ({ start }) => {
  const { app, page } = await start();
  await withPassages(app, page);
  await draftBrief(page);
  const methods = page.getByRole('group', { name: 'Methods, written for you' });
  await expect(methods).toContainText('This brief cites 3 passages in 1 report.');
  await expect(methods).toContainText('no check for copies of the same study was made');
  const references = page.getByRole('group', { name: 'References, written for you' });
  await expect(references.getByRole('listitem')).toHaveText([/^Keeping in touch after the return/]);
  await expect(page.locator('.finding-count')).toHaveText(Array(3).fill('1 passage in 1 report'));

  await citations(page).first().click({ trial: true });
  await citations(page).first().focus();
  await page.keyboard.press('Escape');
  await page
    .locator('blockquote.quote')
    .first()
    .click({ position: { x: 60, y: 12 } });
  await press(page, 'Delete');
  await expect(methods).toContainText('This brief cites 2 passages in 1 report.');
  await expect(methods).toContainText('Tagged but not cited: 1 passage in 1 report.');
  await references.getByRole('button', { name: 'Add a note below' }).click();
  await page.keyboard.type('Two more were asked for.');
  await expect(briefText(page).locator('.generated + p')).toHaveText('Two more were asked for.');
  await press(page, 'Control+z');
  await expect(references).toBeVisible();
});

test('a table is begun, walked and grown by key, and pasted from elsewhere', async ({ start }) => {
  const { page } = await start();
  await goTo(page, 'Brief');
  await page.getByRole('button', { name: 'New blank brief' }).click();
  await press(page, 'Control+End');
  await page.getByRole('button', { name: 'Insert', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Table' }).click();
  await expect(briefText(page)).toBeFocused();
  const cells = briefText(page).locator('th, td');
  await expect(cells).toHaveCount(9);
  await page.keyboard.type('Year');
  for (let step = 0; step < 9; step++) await press(page, 'Tab');
  await page.keyboard.type('2013');
  await expect(cells).toHaveCount(12);
  await expect(cells.nth(9)).toHaveText('2013');
  await page.getByRole('button', { name: 'Table', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Remove column' }).click();
  await expect(cells).toHaveCount(8);
  await press(page, 'Control+z');
  await expect(cells).toHaveCount(12);

  await press(page, 'Control+End');
  await paste(page, '<table><tr><th>A</th><th>B</th></tr><tr><td><ul><li>one</li></ul></td></tr></table>');
  await expect(briefText(page).locator('table')).toHaveCount(2);
  await expect(cells).toHaveText([/Year/, ...Array(8).fill(/.*/), /2013/, /.*/, /.*/, 'A', 'B', 'one', '']);
});

test('Alt Left comes back from a report to the very place in the brief', async ({ start }) => {
  const { app, page } = await start();
  await withPassages(app, page);
  await draftBrief(page);
  await citations(page).last().focus();
  await citations(page).last().scrollIntoViewIfNeeded();
  const scroller = page.locator('.brief-scroller');
  const before = await scroller.evaluate((element) => element.scrollTop);
  await press(page, 'Control+Enter');
  await expect(cards(page).nth(2)).toHaveClass(/active/);
  await press(page, 'Alt+ArrowLeft');
  await expect(citations(page).last()).toBeInViewport();
  expect(await scroller.evaluate((element) => element.scrollTop)).toBe(before);
});

test('an export by command holds the words typed just before', async ({ start, folder }) => {
  const { app, page } = await start();
  await goTo(page, 'Brief');
  await page.getByRole('button', { name: 'New blank brief' }).click();
  const file = join(folder, 'typed.md');
  await answerSave(app, file);
  await briefText(page).click();
  await press(page, 'Control+End');
  await page.keyboard.type('Typed a moment ago.');
  await press(page, 'Control+k');
  await page.keyboard.type('Export brief as Markdown');
  await press(page, 'Enter');
  await expect(page.getByRole('region', { name: 'Notice' })).toContainText('Brief written to');
  expect(await readFile(file, 'utf8')).toContain('Typed a moment ago.');
});

// The policy reports each handler and style that it refuses: here that is what is meant.
unwatched('what is pasted from a web page is text, and nothing of it runs', async ({ start }) => {
  const { page } = await start();
  await goTo(page, 'Brief');
  await page.getByRole('button', { name: 'New blank brief' }).click();
  await press(page, 'Control+End');
  await paste(
    page,
    '<h2 onclick="alert(1)">Heading</h2><script>alert(1)</script><p style="color:red">Words<img src="x" onerror="alert(1)"> <a href="https://example.org">link</a></p><iframe src="https://example.org"></iframe><table><tr><td>cell</td></tr></table>',
  );
  await expect(briefText(page)).toContainText('Heading');
  await expect(briefText(page)).toContainText('Words link');
  await expect(
    briefText(page).locator('script, img:not(.ProseMirror-separator), iframe, [style], [onclick], a'),
  ).toHaveCount(0);
});

test('passages of a removed report leave an open brief, and come back with it without leaving the brief', async ({
  start,
}) => {
  const { app, page } = await start();
  await importReports(app, page, [report]);
  await closeImport(page);
  await tagPassage(page, 'In the hill districts', 'nobody was told why.', '2');
  await goTo(page, 'Brief');
  await draftBrief(page);
  await expect(evidence(page)).toHaveCount(1);
  const standing = citations(page).first();
  await expect(standing).not.toHaveText(/removed/);

  await goTo(page, 'Read');
  await reportRows(page).first().focus();
  await page.keyboard.press('Delete');
  await expect(reportRows(page)).toHaveCount(0);
  await goTo(page, 'Brief');
  await expect(evidence(page)).toHaveCount(0);
  await expect(standing).toHaveText(/removed/);
  await page.getByRole('region', { name: 'Notice' }).getByRole('button', { name: 'Undo' }).click();
  await expect(evidence(page)).toHaveCount(1);
  await expect(standing).not.toHaveText(/removed/);
});
