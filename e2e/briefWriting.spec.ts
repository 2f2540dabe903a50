/** What is set in the text of a brief besides words: links, and who may see it. */

import { join } from 'node:path';
import { answerSave, expect, test as unwatched } from './fixtures.ts';
import { briefText, exportBrief, paste } from './screens/brief.ts';
import { goTo, press } from './screens/reading.ts';
import { test } from './screens/watched.ts';

test('words are linked by key, the link is changed, goes out with the brief, and is taken off', async ({
  start,
  folder,
}) => {
  const { app, page } = await start();
  await goTo(page, 'Brief');
  await page.getByRole('button', { name: 'New blank brief' }).click();
  await briefText(page).click();
  await press(page, 'Control+End');
  await page.keyboard.type('The law of 2008');
  await press(page, 'Control+Shift+ArrowLeft');
  await expect.poll(() => page.evaluate(() => String(getSelection()))).toBe('2008');
  const link = page.getByRole('button', { name: 'Link…' });
  const dialog = page.getByRole('dialog', { name: 'Link' });
  const address = dialog.getByRole('textbox', { name: 'Address' });
  await link.press('Enter');
  await expect(address).toBeFocused();
  await page.keyboard.type('javascript:alert(1)');
  await press(page, 'Enter');
  await expect(dialog).toContainText('This is no address');
  await address.fill('example.org/law');
  await press(page, 'Enter');
  await expect(dialog).toBeHidden();
  await expect(briefText(page)).toBeFocused();
  const linked = briefText(page).locator('.link');
  await expect(linked).toHaveText('2008');
  await expect(linked).toHaveAttribute('title', 'https://example.org/law');

  const web = (await exportBrief(app, page, /Web page/, join(folder, 'brief.html'))).toString();
  expect(web).toContain('<a href="https://example.org/law">2008</a>');
  await linked.click();
  await expect(link).toHaveAttribute('aria-pressed', 'true');
  await link.click();
  await expect(address).toHaveValue('https://example.org/law');
  await dialog.getByRole('button', { name: 'Remove link' }).click();
  await expect(linked).toHaveCount(0);
  await expect(briefText(page)).toBeFocused();
  await press(page, 'Control+z');
  await expect(linked).toHaveText('2008');
});

test('who may see a brief is said in words of one’s own, kept with it, and undone', async ({ start }) => {
  const { app, page } = await start();
  await goTo(page, 'Brief');
  await page.getByRole('button', { name: 'New blank brief' }).click();
  await briefText(page).waitFor();
  await press(page, 'Control+k');
  await page.keyboard.type('Say who may see');
  await expect(page.getByRole('option', { name: /Say who may see the brief/ })).toBeVisible();
  await press(page, 'Enter');
  const dialog = page.getByRole('dialog', { name: 'Who may see it' });
  await expect(dialog.getByRole('textbox')).toBeFocused();
  await page.keyboard.type('สำหรับคณะกรรมการเท่านั้น');
  await press(page, 'Enter');
  await expect(briefText(page)).toContainText('สำหรับคณะกรรมการเท่านั้น');
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();
  await app.close();

  const again = await start();
  await goTo(again.page, 'Brief');
  const said = again.page.getByRole('button', { name: /^Who may see it/ });
  await expect(said).toHaveAccessibleName('Who may see it: สำหรับคณะกรรมการเท่านั้น');
  await said.click();
  await again.page.getByRole('menuitem', { name: 'Not said' }).click();
  await expect(briefText(again.page)).not.toContainText('สำหรับ');
  await briefText(again.page).focus();
  await press(again.page, 'Control+z');
  await expect(briefText(again.page)).toContainText('สำหรับคณะกรรมการเท่านั้น');
});

// The policy reports the style that it refuses to apply: what it says is read all the same.
unwatched('a table from elsewhere keeps its columns, and words are bold only where they were', async ({ start }) => {
  const { page } = await start();
  await goTo(page, 'Brief');
  await page.getByRole('button', { name: 'New blank brief' }).click();
  await briefText(page).click();
  await press(page, 'Control+End');
  await paste(
    page,
    '<b style="font-weight:normal"><table><tr><td rowspan="2">Hill</td><td>3</td></tr><tr><td>5</td></tr></table><p>plain <strong>bold</strong></p></b>',
  );
  await expect(briefText(page).locator('th, td')).toHaveText(['Hill', '3', '', '5']);
  await expect(briefText(page).locator('strong')).toHaveText(['bold']);
});

unwatched('a list from Word is a list, without the bullets that stand in front there', async ({ start }) => {
  const { page } = await start();
  await goTo(page, 'Brief');
  await page.getByRole('button', { name: 'New blank brief' }).click();
  await briefText(page).click();
  await press(page, 'Control+End');
  const item = (words: string, level: number) =>
    `<p class=MsoListParagraph style='mso-list:l0 level${level} lfo1'><span style='mso-list:Ignore'>·</span>${words}</p>`;
  await paste(page, `${item('Visits', 1)}${item('at home', 2)}${item('Schools', 1)}`);
  await expect(briefText(page).locator('li')).toHaveText(['Visitsat home', 'at home', 'Schools']);
  await expect(briefText(page).locator('li li')).toHaveText(['at home']);
  await press(page, 'Control+z');
  await expect(briefText(page).locator('li')).toHaveCount(0);
});

test('an export that cannot be written says so in one sentence, and the next one is written', async ({
  start,
  folder,
}) => {
  const { app, page } = await start();
  await goTo(page, 'Brief');
  await page.getByRole('button', { name: 'New blank brief' }).click();
  await briefText(page).waitFor();
  await answerSave(app, join(folder, 'gone', 'brief.md'));
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  await page.getByRole('menuitem', { name: /Markdown/ }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'brief.md' })).toBeVisible();
  await exportBrief(app, page, /Markdown/, join(folder, 'brief.md'));
});
