/** Names that are made of markup stand as text wherever names stand: titles, tags, memos, reviewers, questions, notices. */

import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { answerSave, expect } from './fixtures.ts';
import { setTripwire } from './screens/attacker.ts';
import { openCodebook } from './screens/codebook.ts';
import { apply, counts, preview, startWith } from './screens/exchange.ts';
import { palette, paletteField } from './screens/frame.ts';
import {
  cards,
  closeImport,
  goTo,
  importReports,
  importRow,
  press,
  reportRows,
  reportText,
} from './screens/reading.ts';
import { test } from './screens/watched.ts';

const title = '"><img src=x: onerror=tripwire()> & <%= tripwire() %>';
const tag = "javascript:tripwire()//'><svg onload=tripwire()>";
const memo = '</textarea></title><script>tripwire()</script>{{tripwire()}}<!--';
const reviewer = '<iframe srcdoc="<script>tripwire()</script>">';

/** Writes the names over the calls of the window, as somebody with a colleague's file would get them in. */
async function name(page: Page): Promise<void> {
  await page.evaluate(setTripwire);
  await page.evaluate(
    async ([title, tag, memo]) => {
      const { call } = window.workbench;
      const view = await call('project.view', {});
      const sourceId = view.ok ? (view.value?.project.sources[0]?.id ?? '') : '';
      const added = await call('tag.add', { name: tag });
      const tagId = added.ok ? added.value.tagId : '';
      const answers = [
        await call('source.edit', { sourceId, details: { title, authors: [title], publisher: memo } }),
        await call('tag.define', { tagId, definition: memo, useWhen: memo }),
        await call('annotation.add', { sourceId, start: 0, end: 20, tagIds: [tagId], memo }),
      ];
      for (const answer of answers) if (!answer.ok) throw new Error(answer.error.message);
    },
    [title, tag, memo] as const,
  );
}

/** No name has become an element, and none has run. */
async function isText(page: Page): Promise<void> {
  const strange =
    'iframe, object, embed, [onerror], [onload], [srcdoc], script:not([src]), img[src^="x:"], a[href^="javascript"]';
  await expect(page.locator(strange)).toHaveCount(0);
  expect(await page.locator('html').getAttribute('data-ran')).toBeNull();
}

test('names made of markup are shown letter by letter in lists, cards, palette, brief, exchange and notices', async ({
  start,
  folder,
  project,
}) => {
  const { app, page } = await start(project, reviewer);
  await importReports(app, page, [join(import.meta.dirname, 'reports/visits.md')]);
  await closeImport(page);
  await name(page);
  await expect(reportRows(page).first()).toContainText(title);
  await expect(reportText(page)).not.toBeEmpty();
  await expect(cards(page).first()).toContainText(tag);
  await expect(cards(page).first()).toContainText(memo);
  await isText(page);

  await page.getByRole('tab', { name: 'Codebook' }).click();
  await expect(page.getByText(tag).first()).toBeVisible();
  await isText(page);

  await page.keyboard.press('Control+k');
  await paletteField(page).fill('onerror');
  await expect(palette(page)).toContainText(title);
  await isText(page);
  await page.keyboard.press('Escape');

  await goTo(page, 'Exchange');
  await expect(page.getByText('Export annotations…')).toBeVisible();
  await isText(page);

  await goTo(page, 'Brief');
  await page.getByRole('button', { name: 'Draft a brief' }).click();
  await expect(page.getByRole('textbox', { name: 'Text of the brief' })).toContainText(title);
  await isText(page);
  for (const [format, ending] of [
    [/Markdown/, 'md'],
    [/Web page/, 'html'],
  ] as const) {
    await answerSave(app, join(folder, `brief.${ending}`));
    await page.getByRole('button', { name: 'Export', exact: true }).click();
    await page.getByRole('menuitem', { name: format }).click();
    await expect(page.getByRole('region', { name: 'Notice' })).toContainText(`brief.${ending}`);
    await page.getByRole('region', { name: 'Notice' }).getByRole('button', { name: 'Close' }).click();
  }
  const html = await readFile(join(folder, 'brief.html'), 'utf8');
  expect(html).toContain('&lt;img src=x: onerror=tripwire()&gt;');
  expect(html).not.toMatch(/<(?:script|iframe|svg|img)\b/i);
  expect(await readFile(join(folder, 'brief.md'), 'utf8')).not.toMatch(/(?<!\\)<(?:script|iframe|svg|img)\b/i);
});

/** Makes the system's next question where to save be refused, and gives what name it offered. */
async function offeredName(app: ElectronApplication): Promise<() => Promise<string>> {
  await app.evaluate(({ dialog }) => {
    dialog.showSaveDialog = async (...given: unknown[]) => {
      Object.assign(globalThis, { offered: (given.at(-1) as { defaultPath: string }).defaultPath });
      return { canceled: true, filePath: '' };
    };
  });
  return () => app.evaluate(() => (globalThis as unknown as { offered: string }).offered);
}

test('names in a colleague’s set stand letter by letter in the preview, the merge and its undo', async ({
  start,
  folder,
}) => {
  const reports = [join(import.meta.dirname, 'reports/visits.md')];
  const theirs = await startWith(() => start(join(folder, 'Theirs'), reviewer), reports);
  await name(theirs.page);
  await goTo(theirs.page, 'Exchange');
  const offered = await offeredName(theirs.app);
  await theirs.page.getByRole('button', { name: 'Export annotations…' }).click();
  await expect.poll(offered).toMatch(/^Theirs - iframe srcdoc=[^/\\<>"]*\.annotations\.json$/);
  const set = join(folder, process.platform === 'win32' ? 'set.json' : '<img src=x: onerror=tripwire()>.json');
  await answerSave(theirs.app, set);
  await theirs.page.getByRole('button', { name: 'Export annotations…' }).click();
  await expect.poll(() => readFile(set, 'utf8').catch(() => '')).toContain(JSON.stringify(memo).slice(1, -1));

  const mali = await startWith(() => start(), reports);
  const { page } = mali;
  await page.evaluate(setTripwire);
  await preview(mali, set);
  await expect(page.getByRole('main')).toContainText(basename(set));
  await expect(counts(page)).toBeVisible();
  await isText(page);
  await apply(page).click();
  await expect(page.getByRole('contentinfo')).toContainText(`Undo: merge of ${reviewer}’s annotations`);
  await isText(page);
  await goTo(page, 'Read');
  await expect(cards(page)).toContainText(reviewer);
  await press(page, 'Control+z');
  await expect(page.getByRole('region', { name: 'Notice' })).toContainText(
    `Undone: merge of ${reviewer}’s annotations`,
  );
  await isText(page);
});

test('names of folders and files, of what is asked, removed and undone, are shown letter by letter too', async ({
  start,
  launch,
  folder,
}) => {
  test.skip(process.platform === 'win32', 'Windows has no such file names');
  const markup = '"><img src=x: onerror=tripwire()>';
  await mkdir(join(folder, 'files'));
  const [good, bad] = [join(folder, 'files', `${markup}.md`), join(folder, 'files', `${markup}.pdf`)];
  await cp(join(import.meta.dirname, 'reports/visits.md'), good);
  await writeFile(bad, '');
  const profile = join(folder, 'profile');
  const { app, page } = await start(join(folder, markup), reviewer, profile);
  await page.evaluate(setTripwire);
  await expect(page.getByRole('banner')).toContainText(markup);
  await importReports(app, page, [good, bad]);
  await expect(importRow(page, `${markup}.pdf`)).toContainText('Is empty (0 bytes)');
  await isText(page);
  await closeImport(page);
  await name(page);
  await page.getByRole('tab', { name: 'Report', exact: true }).click();
  await expect(page.getByText(`${markup}.md`).first()).toBeVisible();
  await isText(page);
  await expect(page.locator('.stripe-label, .margin').first()).toBeAttached();

  await openCodebook(page);
  await page.getByRole('row', { name: tag }).focus();
  await press(page, 'Delete');
  await expect(page.getByRole('status').filter({ hasText: tag })).toBeVisible();
  await press(page, 'Control+z');
  await expect(page.getByRole('region', { name: 'Notice' })).toContainText('Undone: delete tag javascript:tripwire()');
  await isText(page);

  await goTo(page, 'Brief');
  await page.getByRole('button', { name: 'Draft a brief' }).click();
  const offered = await offeredName(app);
  for (const format of [/PDF/, /Word/]) {
    await page.getByRole('button', { name: 'Export', exact: true }).click();
    await page.getByRole('menuitem', { name: format }).click();
    await expect.poll(offered).not.toMatch(/[/\\<>"]/);
  }
  await goTo(page, 'Read');
  await reportRows(page).first().focus();
  await press(page, 'Delete');
  await expect(reportRows(page)).toHaveCount(0);
  await page.getByRole('button', { name: /^Removed reports/ }).click();
  await expect(page.getByRole('dialog')).toContainText(title);
  await page.getByRole('button', { name: /^Erase/ }).click();
  await expect(page.getByRole('alertdialog')).toContainText(title);
  await isText(page);
  await press(page, 'Escape', 2);
  await app.close();

  const again = await launch(`--user-data-dir=${profile}`, `--reviewer=${reviewer}`);
  await again.page.evaluate(setTripwire);
  await expect(again.page.getByRole('main')).toContainText(markup);
  await isText(again.page);
});
