import { expect, test } from 'vitest';
import { outline } from '../testing/outline.ts';
import { file, successOf } from '../testing/reading.ts';
import { readMarkdown } from './markdown.ts';

async function read(text: string) {
  return successOf(readMarkdown(file('notes.md', text)));
}

test.each([
  ['# Results\n\nIncome *rose* **fast**.', ['h1(Results)', 'p(Income emphasis(rose) strong(fast).)']],
  ['one\ntwo', ['p(one two)']],
  ['- a\n  - b\n- c', ['ul(li(p(a) ul(li(p(b)))) li(p(c)))']],
  ['3. a\n4. b', ['ol[from 3](li(p(a)) li(p(b)))']],
  ['> quoted', ['blockquote(p(quoted))']],
  ['```\nx  = 1\n```', ['pre(x  = 1)']],
  ['a\n\n---\n\nb', ['p(a)', 'p(b)']],
  ['| a | b |\n|---|---|\n| 1 | |', ['table(tr(th(p(a)) th(p(b))) tr(td(p(1)) td(p())))']],
  ['![A map](map.png)', ['figure([A map])']],
  ['see [the *law*](https://example.org)', ['p(see link(the )link(emphasis(law)))']],
  ['see [it](javascript:alert(1))', ['p(see [it](javascript:alert(1)))']],
  ['use `a  b`', ['p(use code(a b))']],
])('%j', async (text, blocks) => {
  expect(outline((await read(text)).blocks)).toEqual(blocks);
});

test('HTML in Markdown is text, never markup', async () => {
  expect(outline((await read('a <img src=x onerror=alert(1)> b\n\n<script>alert(1)</script>')).blocks)).toEqual([
    'p(a <img src=x onerror=alert(1)> b)',
    'p(<script>alert(1)</script>)',
  ]);
});

test('the title is the metadata, else the main heading, else the file name', async () => {
  expect((await read('---\ntitle: "Two roads"\nlang: vi\n---\n# Other')).title).toBe('Two roads');
  expect((await read('---\ntitle: "Two roads"\nlang: vi\n---\n# Other')).language).toBe('vi');
  expect((await read('## Small\n\n# Large\n\ntext')).title).toBe('Large');
  expect((await read('text only')).title).toBe('notes');
});

test('metadata before the text is kept as furniture', async () => {
  expect(outline((await read('---\ntitle: X\n---\nText')).blocks)).toEqual(['pre[metadata](title: X)', 'p(Text)']);
});

test.each([
  ['author: Ana Silva\ndate: 2024-05-01', ['Ana Silva'], '2024-05-01'],
  ['author: [Ana Silva, "Chan, Bo"]', ['Ana Silva', 'Bo Chan'], ''],
  ['authors:\n  - Ana Silva\n  - Bo Chan', ['Ana Silva', 'Bo Chan'], ''],
  ['author:\n  - name: Ana Silva\n    affiliation: River Press\n  - name: Bo Chan', ['Ana Silva', 'Bo Chan'], ''],
  ["author: 'Ana Silva' # of the press\ndate: 1 May 2024", ['Ana Silva'], '1 May 2024'],
  ['title: Text\nauthor: |\n  Ana', [], ''],
])('metadata %j', async (matter, authors, published) => {
  const { metadata } = await read(`---\n${matter}\n---\nText`);
  expect([metadata?.authors, metadata?.published]).toEqual([authors, published]);
});

test('a line between two rules is text', async () => {
  expect(outline((await read('---\nA thought\n\n---\nText')).blocks)).not.toContain('pre[metadata](A thought)');
});
