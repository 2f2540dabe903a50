/** A PDF that says itself what its headings, lists and tables are comes to the screen as it says. */

import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type TagSpec, tag, taggedPdf } from '../src/main/import/testing/taggedPdf.ts';
import { expect } from './fixtures.ts';
import { closeImport, importReports, reportText, tagPassage } from './screens/reading.ts';
import { test } from './screens/watched.ts';

const texts = ['What was found', '\x95 Roads', '\x95 Schools', '1. Open the road', '2. Ask the teachers'];
const cells = ['Commune', 'Pupils', 'Prey Veng', 'girls', 'boys'];

/** Set alike, with nothing that tells a heading, an item or a cell but its tag. */
const lines = [...texts, ...cells].map((text, piece) => ({ text, x: 72, y: 700 - 14 * piece, piece }));

const item = (piece: number): TagSpec => tag('LI', [tag('LBody', [[0, piece]])]);
const row = (...kids: TagSpec[]): TagSpec => tag('TR', kids);
const across = '/A << /O /Table /ColSpan 2 >>';
const elements = [
  tag('H1', [[0, 0]]),
  tag('L', [item(1), item(2)]),
  tag('L', [item(3), item(4)]),
  tag('Table', [
    row(tag('TH', [[0, 5]]), tag('TH', [[0, 6]], across)),
    row(tag('TD', [[0, 7]]), tag('TD', [[0, 8]]), tag('TD', [[0, 9]])),
  ]),
];

test('headings, bullets, numbers and cells of a tagged PDF are those of its tags, and its words are tagged as any', async ({
  start,
  folder,
}) => {
  const report = join(folder, 'report.pdf');
  const bold = lines.map((line, at) => ({ ...line, bold: at === 0 }));
  await writeFile(report, taggedPdf([bold], elements));
  const { app, page } = await start();
  await importReports(app, page, [report]);
  await closeImport(page);
  const text = reportText(page);
  await expect(text.getByRole('heading', { name: 'What was found' })).toBeVisible();
  await expect(text.locator('ul > li')).toHaveText(['Roads', 'Schools']);
  await expect(text.locator('ul > li').first()).toHaveCSS('list-style-type', 'disc');
  await expect(text.locator('ol > li')).toHaveText(['Open the road', 'Ask the teachers']);
  await expect(text.locator('ol > li').last()).toHaveAttribute('data-label', '2.');
  await expect(text.locator('th')).toHaveText(['Commune', 'Pupils']);
  await expect(text.locator('th').last()).toHaveAttribute('colspan', '2');
  await expect(text.locator('td')).toHaveText(['Prey Veng', 'girls', 'boys']);
  await tagPassage(page, 'Ask the', 'teachers', '1');
});
