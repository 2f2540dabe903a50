import { expect, test } from 'vitest';
import { limits } from '../limits.ts';
import { outline } from '../testing/outline.ts';
import { failureOf, file, successOf } from '../testing/reading.ts';
import { readHtml } from './html.ts';

async function blocksOf(html: string): Promise<string[]> {
  return outline((await successOf(readHtml(file('page.html', html)))).blocks);
}

test.each([
  ['<h2>Results</h2><p>Income <em>rose</em>.</p>', ['h2(Results)', 'p(Income emphasis(rose).)']],
  ['loose text<p>and a paragraph</p>more', ['p(loose text)', 'p(and a paragraph)', 'p(more)']],
  ['<p>one<p>two', ['p(one)', 'p(two)']],
  ['<ul><li>a<ol start=3><li>b</ol></ul>', ['ul(li(p(a) ol[from 3](li(p(b)))))']],
  ['<blockquote><p>said</p></blockquote>', ['blockquote(p(said))']],
  ['<pre>a\n  b</pre>', ['pre(a\n  b)']],
  ['<dl><dt>Term<dd>Meaning</dl>', ['p(Term)', 'p(Meaning)']],
  ['<p>H<sub>2</sub>O, m<sup>2</sup></p>', ['p(Hsubscript(2)O, msuperscript(2))']],
  ['<p>a<hr>b', ['p(a)', 'p(b)']],
  ['<figure><img src=x alt="A map"><figcaption>Map 1</figcaption></figure>', ['figure([A map])', 'p(Map 1)']],
  ['<p>a <img alt="" src=x> b <img width=1 src=y></p>', ['p(a b)']],
  ['<a href="https://example.org"><div>Block</div></a>', ['p(Block)']],
  ['<p>see <a href="https://example.org">here</a></p>', ['p(see link(here))']],
])('%s', async (html, blocks) => {
  expect(await blocksOf(html)).toEqual(blocks);
});

test('tables keep their spans and headers; a table of one cell gives its content', async () => {
  expect(
    await blocksOf('<table><caption>T1</caption><tr><th colspan=2>a<tr><td rowspan=2>b<td><p>c</p></table>'),
  ).toEqual(['p(T1)', 'table(tr(th[columns 2](p(a))) tr(td[rows 2](p(b)) td(p(c))))']);
  expect(await blocksOf('<table><tr><td><p>only</p></table>')).toEqual(['p(only)']);
});

test('a table that frames the page is no table', async () => {
  expect(await blocksOf('<table><tr><td>left<td><h1>Title</h1><p>text</p></table>')).toEqual([
    'p(left)',
    'h1(Title)',
    'p(text)',
  ]);
});

test('notes are notes, with their mark and without the way back', async () => {
  const html = '<p>a<sup><a href="#fn1">1</a></sup></p><ol><li id="fn1"><p>The note. <a href="#r">↩</a></p></li></ol>';
  expect(await blocksOf(html)).toEqual(['p(anoteReference(superscript(1)))', 'note[1](p(The note.))']);
});

test('scripts, styles, hidden text and forms give nothing at all', async () => {
  const html = `<body onload="x()"><script>evil()</script><style>p{}</style><template><p>t</p></template>
    <p hidden>h</p><p style="display: none">n</p><svg><text>s</text></svg><select><option>o</select>
    <iframe src="https://example.org">i</iframe><p onclick="y()">Text</p></body>`;
  expect(await blocksOf(html)).toEqual(['p(Text)']);
});

const PROSE =
  'The households were visited twice, and the two answers were compared with the records of the commune. '.repeat(4);

const page = `<html lang="fr"><head><title>Study - Site</title></head><body>
  <nav><ul><li>Home</li></ul></nav>
  <article><h1>Study</h1><p>${PROSE}</p><p>${PROSE}</p><p>${PROSE}</p></article>
  <div class="sharing"><p>Share this</p></div>
  <div id="comments"><h3>Leave a Reply</h3><p>First!</p></div>
  <footer>Imprint</footer></body></html>`;

test('of a page of a web site, all but the article is furniture of its kind, in its place', async () => {
  const reading = await successOf(readHtml(file('page.html', page)));
  expect(outline(reading.blocks)).toEqual([
    'ul(li(p[navigation](Home)))',
    'h1(Study)',
    ...Array.from({ length: 3 }, () => `p(${PROSE.trim()})`),
    'p[sharing](Share this)',
    'h3[comments](Leave a Reply)',
    'p[comments](First!)',
    'p[navigation](Imprint)',
  ]);
  expect([reading.title, reading.language]).toEqual(['Study', 'fr']);
});

test('the whole page is read where that is chosen: nothing of it is furniture', async () => {
  const reading = await successOf(readHtml({ ...file('page.html', page), choices: { wholePage: true } }));
  expect(outline(reading.blocks)).toEqual([
    'ul(li(p(Home)))',
    'h1(Study)',
    ...Array.from({ length: 3 }, () => `p(${PROSE.trim()})`),
    'p(Share this)',
    'h3(Leave a Reply)',
    'p(First!)',
    'p(Imprint)',
  ]);
  expect(reading.title).toBe('Study');
});

test('a document without the signs of a web site is kept whole', async () => {
  expect(await blocksOf(`<h1>Memo</h1><p>Short.</p><ul><li>Point</li></ul><p>${PROSE}</p>`)).toEqual([
    'h1(Memo)',
    'p(Short.)',
    'ul(li(p(Point)))',
    `p(${PROSE.trim()})`,
  ]);
});

test('the encoding that the page declares is used', async () => {
  const bytes = Buffer.concat([Buffer.from('<meta charset="windows-1251"><p>'), Buffer.from('cce8f0', 'hex')]);
  expect(outline((await successOf(readHtml(file('page.html', new Uint8Array(bytes))))).blocks)).toEqual(['p(Мир)']);
});

test('a chosen encoding stands above the one that the page declares', async () => {
  const bytes = Buffer.concat([Buffer.from('<meta charset="windows-1252"><p>'), Buffer.from('cce8f0', 'hex')]);
  const given = { ...file('page.html', new Uint8Array(bytes)), choices: { encoding: 'windows-1251' } as const };
  expect(outline((await successOf(readHtml(given))).blocks)).toEqual(['p(Мир)']);
});

test('markup nested without end is refused by the name of the limit', async () => {
  const html = '<div>'.repeat(limits.markupDepth + 10);
  expect((await failureOf(readHtml(file('deep.html', html)))).reason).toBe('limit');
});
