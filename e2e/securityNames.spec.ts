/** Names that are made of markup stand as text wherever names stand: titles, tags, memos, reviewers, questions, notices. */

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { answerSave, expect } from './fixtures.ts';
import { palette, paletteField } from './screens/frame.ts';
import { cards, closeImport, goTo, importReports, reportRows, reportText } from './screens/reading.ts';
import { test } from './screens/watched.ts';

const title = '"><img src=x: onerror=tripwire()> & <%= tripwire() %>';
const tag = "javascript:tripwire()//'><svg onload=tripwire()>";
const memo = '</textarea></title><script>tripwire()</script>{{tripwire()}}<!--';
const reviewer = '<iframe srcdoc="<script>tripwire()</script>">';

/** Writes the names over the calls of the window, as somebody with a colleague's file would get them in. */
async function name(page: Page): Promise<void> {
  await page.evaluate(
    async ([title, tag, memo]) => {
      Object.assign(globalThis, { tripwire: () => document.documentElement.setAttribute('data-ran', '') });
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
