import { expect, test } from 'vitest';
import { readHtml } from './formats/html.ts';
import { pastedFile } from './pastedFile.ts';
import { readReport } from './readReport.ts';
import { outline } from './testing/outline.ts';
import { successOf } from './testing/reading.ts';

test('words are kept as they are, under a name that every system takes', () => {
  const { name, bytes } = pastedFile({ title: 'Costs: 2024/25?', text: 'ค่าใช้จ่าย', html: null });
  expect([name, new TextDecoder().decode(bytes)]).toEqual(['Costs 2024 25.txt', 'ค่าใช้จ่าย']);
  expect(pastedFile({ title: '', text: 'x', html: null }).name).toBe('Pasted text.txt');
});

test('a piece of a web page becomes a page, read as any other', async () => {
  const file = pastedFile({ title: 'A <b> & c', text: '', html: '<h2>Résults</h2><ul><li>one</li></ul>' });
  expect(file.name).toBe('A b & c.html');
  expect(new TextDecoder().decode(file.bytes)).toContain('<title>A &lt;b&gt; &amp; c</title>');
  expect(outline((await successOf(readHtml(file))).blocks)).toEqual(['h2(Résults)', 'ul(li(p(one)))']);
});

test('a whole page is kept as it came, whatever encoding it names', async () => {
  const html = '<html lang="fr"><head><meta charset="windows-1252"></head><body><p>Été</p></body></html>';
  const { document } = await successOf(readReport(pastedFile({ title: '', text: '', html })));
  expect([document.language, JSON.stringify(document.doc)]).toEqual(['fr', expect.stringContaining('Été')]);
});
