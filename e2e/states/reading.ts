/** The states of reading: reports and their list, the page, what stands beside it, and the codebook. */

import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pdfFile } from '../../src/main/import/testing/pdfFile.ts';
import { answerOpen, expect } from '../fixtures.ts';
import { longReport } from '../reports.ts';
import { openCodebook, rule, tagRow } from '../screens/codebook.ts';
import {
  cards,
  closeImport,
  highlightOf,
  importPlace,
  importReports,
  importRow,
  importSummary,
  openReport,
  press,
  reportRows,
  reportText,
  selectPassage,
  tagPassage,
  tagToolbar,
} from '../screens/reading.ts';
import { tool } from '../screens/readingTools.ts';
import { outcome } from '../screens/rereading.ts';
import { leftPane, rightPane, type State } from './state.ts';

const importView = 'section[aria-label="Import"]';
const visits = join(import.meta.dirname, '../reports/visits.md');

/** From a project without reports to reading. */
export const beginning: readonly State[] = [
  { name: 'a project without reports' },
  { name: 'the question for pasted text', from: (page) => page.getByRole('button', { name: 'Paste text…' }) },
  {
    name: 'an import that is done, with a bad file',
    lead: async ({ app, page, folder }) => {
      await writeFile(join(folder, 'empty.pdf'), '');
      await importReports(app, page, [visits, join(folder, 'empty.pdf')]);
    },
  },
  {
    name: 'an import of a file that needs its password',
    lead: async ({ app, page, folder }) => {
      await closeImport(page);
      await writeFile(join(folder, 'locked.pdf'), pdfFile([[]], { password: 'Tamarind 7' }));
      await importReports(app, page, [join(folder, 'locked.pdf')]);
      await expect(page.getByLabel('Password of the file')).toBeVisible();
    },
  },
  {
    name: 'a report without annotations',
    lead: async ({ page }) => {
      await closeImport(page);
      await expect(reportText(page)).toContainText('Papers were');
    },
  },
  {
    name: 'the toolbar beside a selection',
    within: '.selection-toolbar',
    lead: async ({ page }) => {
      await selectPassage(page, 'Papers were', 'other wall.');
      await expect(tagToolbar(page)).toBeVisible();
    },
  },
  {
    name: 'a notice with Undo',
    within: '.notice',
    lead: async ({ page }) => {
      await tagPassage(page, 'In the hill districts', 'nobody was told why.', '2');
      await expect(page.getByRole('region', { name: 'Notice' }).getByRole('button', { name: 'Undo' })).toBeVisible();
    },
  },
  {
    name: 'a memo that is being written',
    within: rightPane,
    lead: async ({ page }) => {
      await press(page, 'm');
      await expect(page.getByRole('textbox', { name: 'Memo' })).toBeFocused();
    },
  },
  {
    name: 'a memo that was written',
    within: rightPane,
    lead: async ({ page }) => {
      await page.keyboard.type('Ask again.');
      await press(page, 'Control+Enter');
      await expect(cards(page)).toContainText('Ask again.');
    },
  },
  {
    name: 'the chooser of several annotations',
    lead: async ({ page }) => {
      await press(page, 'Escape', 2);
      await tagPassage(page, 'districts the visits', 'third month', '3');
      await press(page, 'Escape', 2);
      await tagPassage(page, 'the visits stopped', 'after the third', '1');
      await press(page, 'Escape', 2);
      await highlightOf(page, 'the visits stopped').last().click();
      await expect(page.getByRole('listbox', { name: 'Annotations here' })).toBeVisible();
    },
  },
  {
    name: 'a report whose list of reports has one removed',
    within: leftPane,
    lead: async ({ page }) => {
      await press(page, 'Escape');
      await reportRows(page).first().focus();
      await press(page, 'Delete');
      await expect(page.getByRole('button', { name: 'Removed reports (1)' })).toBeVisible();
    },
  },
  { name: 'the removed reports', from: (page) => page.getByRole('button', { name: 'Removed reports (1)' }) },
  {
    name: 'an import while it runs',
    within: importView,
    lead: async ({ app, page, folder }) => {
      const long = Array.from({ length: 6 }, (_, place) => longReport(folder, `long-${place}.md`));
      await answerOpen(app, [join(folder, 'empty.pdf'), ...(await Promise.all(long))]);
      await page.getByRole('button', { name: 'Import', exact: true }).click();
      await expect(importRow(page, 'long-0.md')).toContainText(/Being read|% read/);
    },
  },
  {
    name: 'an import that is paused',
    within: importView,
    lead: async ({ page }) => {
      await importPlace(page).getByRole('button', { name: 'Pause' }).click();
      await expect(importPlace(page).getByText('Paused.')).toBeVisible();
    },
  },
  {
    name: 'an import whose rest was cancelled',
    within: importView,
    lead: async ({ page }) => {
      await importPlace(page).getByRole('button', { name: 'Cancel the rest' }).click();
      await expect(importSummary(page)).toContainText('cancelled');
    },
  },
];

const codebookTab: State = {
  name: 'the codebook',
  within: rightPane,
  lead: async ({ page }) => {
    await openCodebook(page);
    await tagRow(page, 'Gap').focus();
  },
};

/** In a project with names of all scripts, overlaps and memos. */
export const reading: readonly State[] = [
  {
    name: 'overlaps in all scripts',
    lead: async ({ page }) => {
      await openReport(page, /eight languages/);
      await expect(cards(page)).toHaveCount(21);
    },
  },
  {
    name: 'a card in hand',
    within: rightPane,
    lead: async ({ page }) => {
      await cards(page).first().locator('.quote').click();
      await expect(cards(page).first()).toHaveClass(/active/);
      await reportText(page).focus();
    },
  },
  { name: 'the find bar', within: '.find-bar', from: 'Control+f' },
  {
    name: 'the find bar with hits',
    within: '.find-bar',
    from: 'Control+f',
    lead: async ({ page }) => {
      await page.keyboard.type('the');
      await expect(page.getByRole('search').getByRole('status')).toContainText('of');
    },
  },
  {
    name: 'the find bar without hits',
    within: '.find-bar',
    from: 'Control+f',
    lead: async ({ page }) => {
      await page.getByRole('textbox', { name: 'Find in this report' }).fill('zzz');
      await expect(page.getByRole('search').getByRole('status')).toHaveText('None found');
    },
  },
  { name: 'the outline', from: (page) => tool(page, 'Outline') },
  { name: 'the text settings', from: (page) => tool(page, 'Text settings') },
  { name: 'go to a place', from: (page) => tool(page, /^Go to/) },
  { name: 'the menu of the project', from: (page) => page.getByRole('button', { name: /^Project / }) },
  { name: 'the filter of tags', from: (page) => page.getByRole('button', { name: /All tags/ }) },
  { name: 'more ways to import', from: (page) => page.getByRole('button', { name: 'More ways to import' }) },
  {
    name: 'sorting and filtering reports',
    within: leftPane,
    lead: async ({ page }) => {
      await page.getByRole('button', { name: 'Sort and filter' }).press('Enter');
      await expect(page.getByRole('combobox', { name: 'Order' })).toBeVisible();
    },
  },
  {
    name: 'a report that is being renamed',
    within: leftPane,
    lead: async ({ page }) => {
      await reportRows(page).first().focus();
      await press(page, 'F2');
      await expect(page.getByRole('textbox', { name: 'Title of the report' })).toBeFocused();
    },
  },
  {
    name: 'the details of a report',
    within: rightPane,
    lead: async ({ page }) => {
      await press(page, 'Escape');
      await page.getByRole('tab', { name: 'Report', exact: true }).click();
      await expect(page.getByRole('textbox', { name: 'Publisher' })).toBeVisible();
    },
  },
  {
    name: 'the question before the original',
    from: (page) => page.getByRole('button', { name: 'Open the original…' }),
  },
  {
    name: 'a report that is read again',
    from: (page) => page.getByRole('button', { name: 'Read again…' }),
    lead: ({ page }) => expect(outcome(page)).toContainText('letter for letter'),
  },
  codebookTab,
  {
    name: 'what can be done with a tag',
    from: (page) => tagRow(page, 'Gap').getByRole('button', { name: 'Acts on Gap' }),
  },
  {
    name: 'a tag and its rule, being edited',
    within: rightPane,
    lead: async ({ page }) => {
      await tagRow(page, 'Gap').focus();
      await rule(page).getByRole('button', { name: /^Edit/ }).press('Enter');
      await expect(rule(page).getByRole('textbox').first()).toBeFocused();
      await page.keyboard.type('What was promised and is not there.');
    },
  },
  {
    name: 'the looks of a tag',
    from: (page) => rule(page).getByRole('button', { name: /^Colour and line/ }),
    lead: ({ page }) => expect(page.getByRole('listbox', { name: 'Colours and lines' })).toBeVisible(),
  },
  {
    name: 'deleted tags',
    within: rightPane,
    lead: async ({ page }) => {
      await tagRow(page, 'Success').focus();
      await press(page, 'Delete');
      await page.getByText('Deleted tags').press('Enter');
      await expect(page.getByRole('button', { name: 'Put back Success' })).toBeVisible();
    },
  },
  {
    name: 'a codebook of two hundred tags',
    within: rightPane,
    lead: async ({ page }) => {
      await page.evaluate(async () => {
        for (let at = 0; at < 200; at++) await window.workbench.call('tag.add', { name: `Theme ${at}` });
      });
      await tagRow(page, 'Gap').focus();
      await press(page, 'End');
      await expect(tagRow(page, 'Theme 199')).toBeVisible();
    },
  },
  { name: 'the palette', from: 'Control+k' },
  {
    name: 'the palette with nothing found',
    from: 'Control+k',
    lead: ({ page }) => page.keyboard.type('zzz qqq'),
  },
  { name: 'the sheet of shortcuts', from: 'Control+/' },
  { name: 'the settings', from: 'Control+,' },
  {
    name: 'the settings, with more contrast chosen',
    from: 'Control+,',
    lead: ({ page }) => page.getByRole('radio', { name: 'More contrast' }).check(),
  },
  { name: 'reading with more contrast' },
];
