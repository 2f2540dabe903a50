/** A brief leaves as PDF, Word, web page and Markdown; each file is read back. */

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { wordText } from './disk.ts';
import { answerSave, expect } from './fixtures.ts';
import { closeImport, goTo, importReports, tagPassage } from './screens/reading.ts';
import { test } from './screens/watched.ts';

const report = join(import.meta.dirname, 'reports/visits.md');
const gap = 'In the hill districts the visits stopped after the third month, and nobody was told why.';
const thai = 'ผู้ดูแลคนเดิมทำให้เด็กกล้าเล่าเรื่องของตนเอง';

/** The /ActualText of a PDF's content streams (ISO 32000-2, 14.9.4), letters of it in their order. */
function statedTexts(pdf: Buffer): string[] {
  const streams = [...pdf.toString('latin1').matchAll(/stream\r?\n([\s\S]*?)\r?\nendstream/g)];
  const contents = streams.map(([, body = '']) => {
    try {
      return inflateSync(Buffer.from(body, 'latin1')).toString('latin1');
    } catch {
      return '';
    }
  });
  const stated = contents.flatMap((content) => [...content.matchAll(/\/ActualText ?<FEFF([0-9A-F]+)>/gi)]);
  return stated.flatMap(([, hex = '']) => [...Buffer.from(hex, 'hex').swap16().toString('utf16le')]);
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
  const exportAs = async (name: RegExp, file: string): Promise<Buffer> => {
    const path = join(folder, file);
    await answerSave(app, path);
    await page.getByRole('button', { name: 'Export', exact: true }).click();
    await page.getByRole('menuitem', { name }).click();
    const notice = page.getByRole('region', { name: 'Notice' });
    await expect(notice).toContainText(`Brief written to “${file}”`, { timeout: 30_000 });
    await notice.getByRole('button', { name: 'Close' }).click();
    return readFile(path);
  };

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
  const pages: string[] = [];
  for (let number = 1; number <= pdf.numPages; number++) {
    const { items } = await (await pdf.getPage(number)).getTextContent();
    pages.push(items.map((item) => ('str' in item ? item.str : '')).join(' '));
  }
  const text = pages.join(' ').replace(/\s+/g, ' ');
  expect(text).toContain('In the hill districts the visits stopped after the third month');
  // Where a glyph is no single character, Chromium states the text beside it, which pdf.js does not read.
  expect(statedTexts(await readFile(join(folder, 'brief.pdf')))).toEqual(expect.arrayContaining(['ำ', '่']));
  expect(text.replaceAll(' ', '')).toContain('ผู้ดูแลคนเดิม');
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
