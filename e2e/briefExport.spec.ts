/** A brief leaves as PDF, Word, web page and Markdown; each file is read back. */

import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { readReport } from '../src/main/import/readReport.ts';
import { value } from '../src/main/testing/projects.ts';
import { sourceNode } from '../src/shared/model/sourceDocument.ts';
import { canonicalText } from '../src/shared/text/canonicalText.ts';
import { annotationsIn, projectWith, sourcesIn } from './commands.ts';
import { commandLine, wordText } from './disk.ts';
import { answerSave, expect } from './fixtures.ts';
import { asOfficeReads, hasOffice } from './office.ts';
import { briefText, draftBrief, exportBrief, paste, sayWhoMaySee } from './screens/brief.ts';
import { closeImport, goTo, importReports, press, tagPassage } from './screens/reading.ts';
import { test } from './screens/watched.ts';

const report = join(import.meta.dirname, 'reports/visits.md');
const gap = 'In the hill districts the visits stopped after the third month, and nobody was told why.';
const thai = 'ผู้ดูแลคนเดิมทำให้เด็กกล้าเล่าเรื่องของตนเอง';

/** The text of a file as it comes into a project. */
async function importedText(path: string): Promise<string> {
  const { document } = value(await readReport({ name: basename(path), bytes: new Uint8Array(await readFile(path)) }));
  return canonicalText(value(sourceNode(document)));
}

/** The words of each page as pdf.js reads them. */
async function pagesOf(pdf: PDFDocumentProxy): Promise<string[]> {
  const pages: string[] = [];
  for (let number = 1; number <= pdf.numPages; number++) {
    const { items } = await (await pdf.getPage(number)).getTextContent();
    const words = items.map((item) => ('str' in item ? item.str : '')).join(' ');
    pages.push(words.replace(/\s+/g, ' '));
  }
  return pages;
}

async function pagesIn(file: Buffer): Promise<string[]> {
  const reading = getDocument({ data: new Uint8Array(file), verbosity: 0 });
  const pages = await pagesOf(await reading.promise);
  await reading.destroy();
  return pages;
}

test('a brief is exported to all four formats, and each holds its quotes and where they stand', async ({
  start,
  folder,
}) => {
  const { app, page } = await start();
  await importReports(app, page, [report]);
  await closeImport(page);
  await tagPassage(page, 'In the hill districts', 'nobody was told why.', '2');
  await tagPassage(page, 'ผู้ดูแลคนเดิม', 'เรื่องของตนเอง', '1');
  await goTo(page, 'Brief');
  await page.getByRole('button', { name: 'Draft a brief', exact: true }).click();
  const exportAs = (name: RegExp, file: string) => exportBrief(app, page, name, join(folder, file));

  expect((await exportAs(/Markdown/, 'brief.md')).toString()).toContain(gap);
  expect((await exportAs(/Web page/, 'brief.html')).toString()).toContain(thai);
  await exportAs(/Word/, 'brief.docx');
  const word = await wordText(join(folder, 'brief.docx'));
  expect(word).toContain(gap);
  expect(word).toContain(thai);

  const reading = getDocument({ data: new Uint8Array(await exportAs(/PDF/, 'brief.pdf')), verbosity: 0 });
  const pdf = await reading.promise;
  // pdf.js gives a Map here, whatever its types say.
  const tagged: unknown = await pdf.getMarkInfo();
  expect(tagged instanceof Map && tagged.get('Marked')).toBe(true);
  const outline = (await pdf.getOutline()) as { title: string; items: { title: string }[] }[];
  expect(outline.flatMap(({ title, items }) => [title, ...items.map((each) => each.title)])).toContain('Findings: Gap');
  const text = (await pagesOf(pdf)).join(' ');
  expect(text).toContain('In the hill districts the visits stopped after the third month');
  // Where a glyph is no single character, Chromium states the text beside it: imported again, every letter is there.
  expect(await importedText(join(folder, 'brief.pdf'))).toContain(thai);
  expect(text).toContain(`1 / ${pdf.numPages}`);
  expect(await pdf.getJSActions()).toBeNull();
  const { info } = await pdf.getMetadata();
  expect(info).toMatchObject({ Title: 'Review: policy brief' });
  await reading.destroy();
});

test('a file just exported is shown in its folder by the button of the notice, and only such a file', async ({
  start,
  folder,
}) => {
  const { app, page } = await start();
  await importReports(app, page, [report]);
  await closeImport(page);
  await tagPassage(page, 'In the hill districts', 'nobody was told why.', '2');
  await goTo(page, 'Brief');
  await page.getByRole('button', { name: 'Draft a brief', exact: true }).click();
  await app.evaluate(({ shell }) => {
    Object.assign(globalThis, { shown: [] });
    shell.showItemInFolder = (path) => void (globalThis as unknown as { shown: string[] }).shown.push(path);
  });
  const path = join(folder, 'brief.md');
  await answerSave(app, path);
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  await page.getByRole('menuitem', { name: /Markdown/ }).click();
  await page.getByRole('button', { name: 'Show in folder' }).click();
  const shown = () => app.evaluate(() => (globalThis as unknown as { shown: string[] }).shown);
  await expect.poll(shown).toEqual([path]);
  const other = await page.evaluate(() => window.workbench.call('window.showExported', { fileId: '/etc/passwd' }));
  expect(other).toMatchObject({ ok: false, error: { reason: 'not-found' } });
  expect(await shown()).toEqual([path]);
});

const scripts = join(import.meta.dirname, 'reports/scripts.html');

/** A project with a report in seven languages, the paragraph of each tagged; in their order. */
async function withSevenLanguages(folder: string): Promise<string[]> {
  const project = await projectWith(folder, 'Review', scripts);
  const page = await readFile(scripts, 'utf8');
  const paragraphs = [...page.matchAll(/<p lang="\w+">([^<]+)<\/p>/g)].map(([, words = '']) => words);
  const [source] = await sourcesIn(project);
  for (const words of paragraphs) {
    const tagged = await commandLine('tag', project, source?.id ?? '', '--quote', words, '--tag', 'Gap');
    expect(tagged).toMatchObject({ code: 0, err: '' });
  }
  const quotes = (await annotationsIn(project)).map(({ quote }) => quote);
  expect(quotes).toEqual(paragraphs);
  return quotes;
}

const table = '<table><tr><th>District</th><th>Visits</th></tr><tr><td>Hill</td><td>3</td></tr></table>';

/** What a reader must find in the file, in this order. */
function inOrder(quotes: readonly string[]): string[] {
  const cited = quotes.flatMap((quote) => [quote, '[One visit a month, told in eight languages, ¶']);
  const sections = ['Review: policy brief', 'Key messages', 'Findings: Success', 'Findings: Gap', ...cited];
  return [...sections, 'Methods', 'References', 'One visit a month, told in eight languages', 'District', 'Hill'];
}

/** Every one of `words` after the one before it; what a text says otherwise between them does not matter. */
function expectInOrder(text: string, words: readonly string[]): void {
  const plain = text.replace(/\s+/g, ' ');
  let at = 0;
  for (const each of words) {
    const found = plain.indexOf(each.replace(/\s+/g, ' '), at);
    expect(found, `“${each.slice(0, 40)}” in its place`).toBeGreaterThanOrEqual(0);
    at = found + 1;
  }
}

test('quotes in seven scripts stand in each format as they stand in the report, under the line on who may see them', async ({
  start,
  folder,
}) => {
  const quotes = await withSevenLanguages(folder);
  const { app, page } = await start();
  await goTo(page, 'Brief');
  await draftBrief(page);
  await sayWhoMaySee(page, 'Internal');
  await expect(briefText(page)).toContainText('Who may see it: Internal');
  const exportAs = (name: RegExp, file: string) => exportBrief(app, page, name, join(folder, file));

  const markdown = (await exportAs(/Markdown/, 'brief.md')).toString();
  expect(markdown).toMatch(/^\*\*Internal\*\*\n\n# Review: policy brief\n/);
  for (const quote of quotes) expect(markdown).toContain(`> “${quote}”`);
  const web = (await exportAs(/Web page/, 'brief.html')).toString();
  expect(web).toMatch(/<main>\s*<p class="confidentiality" dir="auto">Internal<\/p>\s*<h1/);
  const languages = [...web.matchAll(/<blockquote class="quote"[^>]*>\s*<p dir="auto" lang="(\w+)">/g)];
  expect(languages.map(([, language]) => language)).toEqual(['th', 'km', 'lo', 'my', 'vi', 'zh', 'ar']);
  await exportAs(/Word/, 'brief.docx');
  const word = await wordText(join(folder, 'brief.docx'));
  for (const quote of quotes) expect(word).toContain(`“${quote}”`);
  const pages = await pagesIn(await exportAs(/PDF/, 'brief.pdf'));
  expect(pages.length).toBeGreaterThan(1);
  for (const each of pages) expect(each).toContain('Internal');
  // Scripts without spaces break anywhere: whether a space stood at the end of a line, a PDF does not tell.
  const unspaced = (text: string) => text.replace(/\s/g, '');
  const imported = unspaced(await importedText(join(folder, 'brief.pdf')));
  for (const quote of quotes) expect(imported).toContain(unspaced(quote));

  await briefText(page).focus();
  await press(page, 'Control+z');
  await expect(briefText(page)).not.toContainText('Internal');
  expect((await exportAs(/Markdown/, 'again.md')).toString()).toMatch(/^# Review/);
});

test('LibreOffice reads the Word file whole: headings, quotes, citations, references and tables in their order', async ({
  start,
  folder,
}) => {
  test.skip(!hasOffice(), 'LibreOffice (soffice) is not installed');
  test.setTimeout(240_000);
  const quotes = await withSevenLanguages(folder);
  const { app, page } = await start();
  await goTo(page, 'Brief');
  await draftBrief(page);
  await briefText(page).click();
  await press(page, 'Control+End');
  await paste(page, table);
  await expect(briefText(page).locator('table')).toBeVisible();
  await sayWhoMaySee(page, 'Internal');
  const file = join(folder, 'brief.docx');
  await exportBrief(app, page, /Word/, file);

  expectInOrder((await asOfficeReads(file, 'txt')).toString(), inOrder(quotes));
  const pages = await pagesIn(await asOfficeReads(file, 'pdf'));
  pages.forEach((each, index) => {
    expect(each).toContain('Internal');
    expect(each).toContain(`${index + 1} / ${pages.length}`);
  });
});
