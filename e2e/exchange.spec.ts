/** Two people, one set of reports: what both edited at once, and what each of them is sent. */

import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { projectWith } from './commands.ts';
import { commandLine, journalText } from './disk.ts';
import { answerSave, expect, type Running } from './fixtures.ts';
import { isAccessible } from './screens/accessible.ts';
import {
  apply,
  choose,
  conflict,
  counts,
  dropFile,
  memoOfFirst,
  option,
  preview,
  send,
  sendTo,
  startWith,
  tagOfFirst,
  takeIn,
} from './screens/exchange.ts';
import { cards, goTo, press, reportRows, tagPassage } from './screens/reading.ts';
import { test } from './screens/watched.ts';

const report = join(import.meta.dirname, 'reports/visits.md');

test('a set is previewed before anything changes; conflicts are decided, left open, merged, and taken back at once', async ({
  start,
  folder,
  project,
}) => {
  const { mali, dara, set } = await editedAtOnce(start, folder);
  const before = await journalText(project);
  await preview(mali, set);
  await expect(counts(mali.page)).toContainText('1in conflict');
  await expect(mali.page.getByRole('contentinfo')).toContainText('nothing in the project has changed');
  expect(await journalText(project)).toBe(before);
  await expect(option(mali.page)).toContainText('Tag and memo differ');
  await expect(conflict(mali.page).getByRole('row', { name: /^Memo/ })).toContainText('no driver.');
  await expect(conflict(mali.page).getByRole('row', { name: /^Memo/ }).locator('ins').first()).toBeVisible();
  await expect(apply(mali.page)).toBeDisabled();

  await press(mali.page, 'b');
  await expect(option(mali.page)).toContainText('Both');
  await press(mali.page, 'Backspace');
  await expect(option(mali.page)).toContainText('open');
  await press(mali.page, 'ArrowLeft');
  await expect(option(mali.page)).toContainText('Yours');
  await apply(mali.page).click();
  await expect(mali.page.getByText('Merged: 0 added, 1 changed')).toBeVisible();
  await goTo(mali.page, 'Read');
  await expect(cards(mali.page).locator('.memo')).toHaveText('The office says: no driver.');
  await expect(cards(mali.page).locator('.names')).toHaveText('No tag');

  await press(mali.page, 'Control+z');
  await expect(mali.page.getByText('Undone: merge of Dara’s annotations')).toBeVisible();
  await preview(mali, set);
  await expect(conflict(mali.page)).toBeVisible();
  await press(mali.page, 'ArrowRight');
  await apply(mali.page).click();
  await goTo(mali.page, 'Read');
  await expect(cards(mali.page).locator('.memo')).toHaveText('The families say: no reason given.');
  await expect(cards(mali.page).locator('.names')).toHaveText('Gap');

  // The same file again is known; what Mali has decided is decided for Dara too.
  await preview(mali, set);
  await expect(mali.page.getByRole('main')).toContainText(/Nothing new: this 1 annotation is already .* from/);
  await mali.page.getByRole('button', { name: 'Close preview' }).click();
  await sendTo(mali, set);
  await preview(dara, set);
  await expect(counts(dara.page)).toContainText('0in conflict');
});

test('an undo under a preview works it out anew, and what was decided on what has changed is open again', async ({
  start,
  folder,
}) => {
  const { mali, set } = await editedAtOnce(start, folder);
  await preview(mali, set);
  await expect(option(mali.page)).toContainText('Tag and memo differ');
  await press(mali.page, 'ArrowLeft');
  await expect(option(mali.page)).toContainText('Yours');
  await expect(apply(mali.page)).toBeEnabled();
  await press(mali.page, 'Control+z');
  await expect(mali.page.getByText('The project has changed. This is what the file brings now.')).toBeVisible();
  await expect(mali.page.getByText('1 decision is open again.')).toBeVisible();
  const memo = conflict(mali.page).getByRole('row', { name: /^Memo/ });
  await expect(memo).toContainText('(empty)');
  await expect(option(mali.page)).toContainText('open');
  await expect(apply(mali.page)).toBeDisabled();
  await press(mali.page, 'Control+Shift+z');
  await expect(memo).toContainText('no driver.');
  await press(mali.page, 'ArrowRight');
  await expect(option(mali.page)).toContainText('Dara’s');
  await apply(mali.page).click();
  await goTo(mali.page, 'Read');
  await expect(cards(mali.page).locator('.memo')).toHaveText('The families say: no reason given.');
});

test('a conflict may be left open, and is decided later field by field, on the Exchange view', async ({
  start,
  folder,
}) => {
  const { mali, set } = await editedAtOnce(start, folder);
  await preview(mali, set);
  await mali.page.getByRole('button', { name: 'Decide later' }).last().click();
  await apply(mali.page).click();
  await expect(mali.page.getByText('1 left open')).toBeVisible();
  await goTo(mali.page, 'Read');
  await expect(cards(mali.page).getByRole('group', { name: /the memo/ })).toBeVisible();

  await goTo(mali.page, 'Exchange');
  await mali.page.getByRole('button', { name: 'Decide', exact: true }).click();
  await conflict(mali.page).getByRole('button', { name: 'Choose field by field…' }).click();
  const fieldOf = (name: RegExp) => mali.page.getByRole('radiogroup', { name });
  await fieldOf(/Memo/).getByText('Both').click();
  await fieldOf(/Tag Gap/)
    .getByText('Both')
    .click();
  await mali.page.getByRole('button', { name: 'Save 1 decision' }).click();
  await goTo(mali.page, 'Read');
  await expect(cards(mali.page).locator('.memo')).toContainText('no driver.');
  await expect(cards(mali.page).locator('.memo')).toContainText('no reason given.');
  await expect(cards(mali.page).locator('.names')).toHaveText('Gap');
  await press(mali.page, 'Control+z');
  await expect(cards(mali.page).getByRole('group', { name: /the memo/ })).toBeVisible();
});

test('three memos stand: all of them are shown, one is chosen or all are kept, and two sides are not offered', async ({
  start,
  folder,
}) => {
  const { mali, set } = await editedAtOnce(start, folder);
  const file = JSON.parse(await readFile(set, 'utf8'));
  const [{ workbench }] = file.first.items;
  const [newest] = workbench.record.memo.values;
  workbench.record.memo.values.push({ value: 'A third voice.', stamp: newest.stamp.replace(/[^-]+$/, 'third') });
  await writeFile(set, JSON.stringify(file));
  await preview(mali, set);
  const memos = conflict(mali.page).getByRole('radiogroup', { name: /Memo/ });
  await expect(memos.getByRole('radio')).toHaveCount(4);
  for (const memo of ['no driver.', 'no reason given.', 'A third voice.']) await expect(memos).toContainText(memo);
  await expect(conflict(mali.page).getByRole('button', { name: /Keep yours/ })).toHaveCount(0);
  await press(mali.page, 'ArrowLeft');
  await expect(option(mali.page)).toContainText('open');
  await memos.getByText('A third voice.').click();
  await conflict(mali.page).getByRole('radiogroup', { name: /Tag/ }).getByText('Both').click();
  await expect(conflict(mali.page).locator('.result-card .memo')).toHaveText('A third voice.');
  await memos.getByText('All of them').click();
  await apply(mali.page).click();
  await goTo(mali.page, 'Read');
  for (const memo of ['no driver.', 'no reason given.', 'A third voice.'])
    await expect(cards(mali.page).locator('.memo')).toContainText(memo);
});

test('a tag renamed and recoloured, and a title written, by both at once: told before the merge, settled after it, and undone', async ({
  start,
  folder,
}) => {
  const set = join(folder, 'set.json');
  const mali = await startWith(start, [report]);
  const dara = await startWith(() => start(join(folder, 'Dara'), 'Dara'), [report]);
  for (const [{ page }, name, colour] of [
    [mali, 'Gap in services', 'plum'],
    [dara, 'What is missing', 'blue'],
  ] as const) {
    await page.evaluate(
      async ([to, look]) => {
        const { call } = window.workbench;
        const view = await call('project.view', {});
        const sourceId = (view.ok && view.value?.project.sources[0]?.id) || '';
        await call('tag.rename', { tagId: 'tag-gap', name: to });
        await call('tag.recolour', { tagId: 'tag-gap', look: { colour: look, pattern: 'dotted' } });
        await call('source.edit', { sourceId, details: { title: `Visits (${to})` } });
      },
      [name, colour] as const,
    );
  }
  await tagPassage(dara.page, 'Papers were', 'other wall.', '2');
  await sendTo(dara, set);
  await preview(mali, set);
  const { page } = mali;
  await expect(counts(page)).toContainText('3written at once, all kept');
  const told = page.getByRole('listbox', { name: 'Written at once' });
  await expect(told.getByRole('option')).toHaveCount(3);
  await expect(told).toContainText('What is missing · Gap in services');
  await apply(page).click();

  const open = page.getByRole('region', { name: 'Written at once in codebook and reports' });
  const choice = (of: RegExp) => open.getByRole('group', { name: of });
  await expect(open.getByRole('group')).toHaveCount(3);
  await isAccessible(page, 'what stands twice in codebook and reports');
  await choice(/titles/)
    .getByRole('button', { name: 'Keep “Visits (Gap in services)”' })
    .click();
  await expect(open.getByRole('group')).toHaveCount(2);
  await choice(/looks/).getByRole('button', { name: /plum/ }).click();
  await choice(/names/).getByRole('button', { name: 'Keep “Gap in services”' }).click();
  await expect(open).toHaveCount(0);
  await press(page, 'Control+z');
  await expect(choice(/names/)).toContainText('What is missing');
  await press(page, 'Control+z');
  await press(page, 'Control+z');
  await expect(open.getByRole('group')).toHaveCount(3);

  // The same beside the report and in the codebook.
  await goTo(page, 'Read');
  await page.getByRole('tab', { name: 'Report', exact: true }).click();
  await page.getByRole('button', { name: 'Keep “Visits (What is missing)”' }).click();
  await expect(page.getByRole('textbox', { name: 'Title' })).toHaveValue('Visits (What is missing)');
  await press(page, 'Control+z');
  await expect(page.getByRole('button', { name: 'Keep “Visits (What is missing)”' })).toBeVisible();
  await page.getByRole('button', { name: 'Keep “Visits (What is missing)”' }).click();
  await page.getByRole('tab', { name: 'Codebook' }).click();
  await page
    .getByRole('grid', { name: 'Codebook' })
    .getByText(/What is missing|Gap in services/)
    .click();
  await page.getByRole('button', { name: 'Keep “What is missing”' }).click();
  await page.getByRole('button', { name: /Keep “blue/ }).click();

  // What Mali has decided is decided for Dara.
  await sendTo(mali, set);
  await preview(dara, set);
  await expect(counts(dara.page)).not.toContainText('written at once, all kept');
  await apply(dara.page).click();
  await goTo(dara.page, 'Read');
  await expect(reportRows(dara.page)).toContainText('Visits (What is missing)');
});

test('a set without annotations says so, and offers nothing to merge or to undo', async ({ start, folder }) => {
  const set = join(folder, 'none.json');
  const dara = await projectWith(folder, 'Dara', report);
  expect(await commandLine('exchange', 'export', dara, set)).toMatchObject({ code: 0 });
  const mali = await start();
  await preview(mali, set);
  await expect(mali.page.getByRole('main')).toContainText('There are no annotations in this file');
  await expect(apply(mali.page)).toHaveCount(0);
  await expect(mali.page.getByText('One undo takes')).toHaveCount(0);
  await isAccessible(mali.page, 'a set without annotations');
  await mali.page.getByRole('button', { name: 'Close preview' }).click();
  await expect(send(mali.page)).toContainText('No annotation is chosen, so there is nothing to send.');
});

test('both passages kept are two annotations, and one undo takes them back', async ({ start, folder }) => {
  const set = join(folder, 'set.json');
  const mali = await startWith(start, [report]);
  await tagPassage(mali.page, 'In the hill districts', 'nobody was told why.', '2');
  await sendTo(mali, set);
  await shortened(set, 'In the hill districts the visits stopped after the third month');

  await preview(mali, set);
  await expect(option(mali.page)).toContainText('Passage differs');
  await conflict(mali.page).getByRole('button', { name: 'Keep both, as two annotations' }).click();
  await expect(conflict(mali.page).locator('.result-card')).toHaveCount(2);
  await apply(mali.page).click();
  await goTo(mali.page, 'Read');
  await expect(cards(mali.page)).toHaveCount(2);
  await expect(cards(mali.page).locator('.names')).toHaveText(['Gap', 'Gap']);
  await press(mali.page, 'Control+z');
  await expect(cards(mali.page)).toHaveCount(1);
  await expect(cards(mali.page)).toContainText('nobody was told why.');
});

/** The set as a colleague sends it who has made the passage of its one annotation end earlier. */
async function shortened(set: string, exact: string): Promise<void> {
  const file = JSON.parse(await readFile(set, 'utf8'));
  const { target } = file.first.items[0].workbench.record;
  const [{ value, stamp }] = target.values;
  const later = `${Number(stamp.slice(0, 13)) + 1_000}-0000-colleague`;
  target.values = [{ value: { ...value, end: value.start + exact.length, exact, suffix: '' }, stamp: later }];
  await writeFile(set, JSON.stringify(file));
}

test('a part is sent: what the file holds is said first, and the rest stays here', async ({ start, folder }) => {
  const { app, page } = await startWith(start, [report]);
  await tagPassage(page, 'Market stalls opened', 'most places.', '1');
  await press(page, 'Escape');
  await tagPassage(page, 'Papers were', 'other wall.', '2');
  await goTo(page, 'Exchange');
  await expect(send(page).getByRole('status')).toContainText('2 annotations of 1 report, made by Mali');
  await send(page).getByText('Some of the annotations').click();
  await send(page)
    .getByRole('listbox', { name: 'Tags' })
    .getByRole('option', { name: /^Success/ })
    .click();
  await expect(send(page).getByRole('status')).toContainText('1 annotation of 1 report');
  const set = join(folder, 'part.json');
  await answerSave(app, set);
  await send(page).getByRole('button', { name: 'Export annotations…' }).click();
  await expect(page.getByText('1 annotation written to “part.json”')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Show in folder' })).toBeVisible();
  const written = await readFile(set, 'utf8');
  expect(written).toContain('Papers were the other wall.');
  expect(written).not.toContain('Market stalls');

  // From anywhere, by name: all of it, as the form says when it comes into view.
  await goTo(page, 'Read');
  const all = join(folder, 'all.json');
  await answerSave(app, all);
  await press(page, 'Control+k');
  await page.keyboard.type('Export annotations');
  await press(page, 'Enter');
  await expect(page.getByText('2 annotations written to “all.json”')).toBeVisible();
});

test('a newer file is refused whole with the reason, and a dropped one is previewed', async ({ start, folder }) => {
  const set = join(folder, 'set.json');
  const first = await startWith(start, [report]);
  await tagPassage(first.page, 'Market stalls opened', 'most places.', '1');
  await sendTo(first, set);
  const second = await startWith(() => start(join(folder, 'Second'), 'Dara'), [report]);
  const newer = join(folder, 'newer.json');
  await writeFile(newer, JSON.stringify({ ...JSON.parse(await readFile(set, 'utf8')), schemaVersion: 99 }));
  await choose(second, newer);
  await expect(second.page.getByRole('alert')).toContainText('“newer.json” was written by a later version');
  await dropFile(second.page, set);
  await expect(counts(second.page)).toContainText('1new, will be added');
  await apply(second.page).click();
  await goTo(second.page, 'Read');
  await expect(cards(second.page)).toHaveCount(1);
});

/** Mali and Dara have the same annotation; each has written another memo, and the tag is off on one side and on again on the other. */
async function editedAtOnce(
  start: (project?: string, reviewer?: string) => Promise<Running>,
  folder: string,
): Promise<{ mali: Running; dara: Running; set: string }> {
  const set = join(folder, 'set.json');
  const mali = await startWith(start, [report]);
  await tagPassage(mali.page, 'In the hill districts', 'nobody was told why.', '2');
  await sendTo(mali, set);
  const dara = await startWith(() => start(join(folder, 'Dara'), 'Dara'), [report]);
  await takeIn(dara, set);
  await goTo(dara.page, 'Read');
  // Mali takes the tag off; Dara does so too and thinks better of it.
  await goTo(mali.page, 'Read');
  await tagOfFirst(mali.page, 'Gap');
  await memoOfFirst(mali.page, 'The office says: no driver.');
  await tagOfFirst(dara.page, 'Gap');
  await tagOfFirst(dara.page, 'Gap');
  await memoOfFirst(dara.page, 'The families say: no reason given.');
  await sendTo(dara, set);
  return { mali, dara, set };
}
