/** The states of the brief and of the exchange. */

import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { answerOpen, answerSave, expect } from '../fixtures.ts';
import { briefText, citations, copiedCitation, evidence, inBriefMenu, openBrief, paste } from '../screens/brief.ts';
import { conflict, counts, send } from '../screens/exchange.ts';
import { runFromPalette } from '../screens/frame.ts';
import { cards, goTo, openReport, press } from '../screens/reading.ts';
import { rightPane, type State } from './state.ts';

/** In a project with a drafted brief. */
export const writing: readonly State[] = [
  {
    name: 'a drafted brief',
    lead: async ({ page }) => {
      await goTo(page, 'Brief');
      await expect(citations(page).first()).toBeVisible();
      await expect(evidence(page).first()).toBeVisible();
    },
  },
  { name: 'the menu of briefs', from: openBrief },
  { name: 'the menu of insertions', from: (page) => page.getByRole('button', { name: 'Insert', exact: true }) },
  { name: 'the menu of exports', from: (page) => page.getByRole('button', { name: 'Export', exact: true }) },
  { name: 'the length of a brief', from: (page) => page.getByRole('button', { name: /^Length of the brief/ }) },
  {
    name: 'the tray with a search',
    within: rightPane,
    lead: async ({ page }) => {
      await page.getByRole('searchbox', { name: 'Search passages' }).fill('ครอบครัว');
      await expect(evidence(page)).not.toHaveCount(0);
    },
  },
  {
    name: 'the tray with no passage that fits',
    within: rightPane,
    lead: async ({ page }) => {
      await page.getByRole('searchbox', { name: 'Search passages' }).fill('zzz');
      await expect(page.getByRole('button', { name: 'Show all passages' })).toBeVisible();
    },
  },
  {
    name: 'the list of what is to be checked',
    within: rightPane,
    lead: async ({ page }) => {
      await page.getByRole('button', { name: 'Show all passages' }).click();
      await page.getByRole('button', { name: 'Check before export' }).click();
      await expect(page.getByRole('tabpanel', { name: /To check/ })).toBeVisible();
    },
  },
  {
    name: 'a blank brief',
    lead: async ({ page }) => {
      await inBriefMenu(page, 'New blank brief');
      await expect(openBrief(page)).toHaveAccessibleName(/Untitled brief/);
    },
  },
  {
    name: 'a table, and parts that are written for one',
    within: '.brief-text',
    lead: async ({ page }) => {
      await page.getByRole('tab', { name: /Evidence/ }).click();
      await briefText(page).click();
      await press(page, 'Control+End');
      await runFromPalette(page, '>insert table');
      for (const head of ['Visits', 'Schools', 'Papers']) {
        await page.keyboard.type(head);
        await press(page, 'Tab');
      }
      for (const part of ['>methods', '>references']) {
        await press(page, 'Control+End');
        await runFromPalette(page, part);
      }
      await expect(page.getByRole('group', { name: 'References, written for you' })).toBeVisible();
    },
  },
  {
    name: 'a brief that could not be written to its place',
    within: '.notice',
    lead: async ({ app, page, folder }) => {
      await answerSave(app, join(folder, 'no such folder', 'brief.md'));
      await page.getByRole('button', { name: 'Export', exact: true }).press('Enter');
      await page.getByRole('menuitem', { name: /Markdown/ }).press('Enter');
      await expect(page.locator('.notice')).toContainText('is not there');
    },
  },
  {
    name: 'a citation whose text has changed',
    within: '.brief-text',
    lead: async ({ page }) => {
      await inBriefMenu(page, 'New blank brief');
      await briefText(page).click();
      await press(page, 'Control+End');
      await paste(page, await copiedCitation(page, 'Worded otherwise.'));
      await expect(citations(page)).toHaveText(/text changed/);
    },
  },
  { name: 'what to do with it', from: (page) => citations(page).first() },
  {
    name: 'the deleted briefs',
    lead: async ({ page }) => {
      await inBriefMenu(page, 'Delete');
      await inBriefMenu(page, 'Deleted briefs…');
      await expect(page.getByRole('dialog', { name: 'Deleted briefs' })).toBeVisible();
    },
  },
];

/** With the set of a colleague in `folder` who has written in the same places. */
export const exchanging = (set: string): readonly State[] => [
  {
    name: 'the exchange',
    lead: async ({ page }) => {
      await press(page, 'Escape');
      await goTo(page, 'Exchange');
      await expect(send(page)).toBeVisible();
    },
  },
  {
    name: 'a part that is chosen to be sent',
    lead: ({ page }) => page.getByRole('radio', { name: 'Some of the annotations' }).check({ force: true }),
  },
  {
    name: 'a file that is refused',
    lead: async ({ app, page, folder }) => {
      const bad = join(folder, 'notes.json');
      await writeFile(bad, '{}');
      await answerOpen(app, [bad]);
      await page.getByRole('button', { name: 'Import annotations…' }).click();
      await expect(page.getByRole('alert')).toContainText('notes.json');
    },
  },
  {
    name: 'a set in preview, with a conflict',
    lead: async ({ app, page }) => {
      await answerOpen(app, [set]);
      await page.getByRole('button', { name: 'Import annotations…' }).click();
      await expect(counts(page)).toBeVisible();
      await expect(conflict(page)).toBeVisible();
    },
  },
  {
    name: 'a set that was merged',
    lead: async ({ page }) => {
      await page.getByRole('button', { name: 'Decide later' }).first().click();
      await page.getByRole('button', { name: 'Apply merge' }).click();
      await expect(page.getByRole('region', { name: 'Notice' })).toContainText('Merged');
    },
  },
  {
    name: 'a conflict on a card',
    within: rightPane,
    lead: async ({ page }) => {
      await goTo(page, 'Read');
      await openReport(page, /ผู้ปกครอง/);
      await page.getByRole('tab', { name: /Annotations/ }).click();
      await expect(cards(page).first()).toContainText('Edited twice at once');
    },
  },
];
