/** What real Word documents hold beyond paragraphs: printed numbers, merged cells, text boxes, changes, pages, languages. */

import { expect, test } from 'vitest';
import type { Reading, ReadingPlace } from '../reading.ts';
import { outline } from '../testing/outline.ts';
import { file, successOf } from '../testing/reading.ts';
import { lists, numbered, p, pageTurn, r, type WordParts, wordFile } from '../testing/wordFile.ts';
import { readDocx } from './docx.ts';

function read(body: string, parts: WordParts = {}): Promise<Reading> {
  return successOf(readDocx(file('a.docx', wordFile(body, parts))));
}

async function outlineOf(body: string, parts: WordParts = {}): Promise<string[]> {
  return outline((await read(body, parts)).blocks);
}

/** The words from one place to another in the same block. */
function wordsAt({ blocks }: Reading, from: ReadingPlace, to: ReadingPlace): string {
  return blocks[from.block]?.textContent.slice(from.at, to.at) ?? '';
}

test('items have the numbers that Word prints, deeper ones inside the item above them', async () => {
  const numbering = lists([
    ['decimal', '%1.'],
    ['lowerLetter', '%1.%2)'],
  ]);
  const body = p('One', numbered(1)) + p('Deep', numbered(1, 1)) + p('Deeper', numbered(1, 1)) + p('Two', numbered(1));
  expect(await outlineOf(body, { numbering })).toEqual([
    'ol(li[1.](p(One) ol(li[1.a)](p(Deep)) li[1.b)](p(Deeper)))) li[2.](p(Two)))',
  ]);
});

test('a list that is broken off goes on counting, and another one of its kind begins anew where the file says so', async () => {
  const numbering =
    lists([['decimal', '(%1)']]) +
    '<w:num w:numId="2"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>';
  const body = p('a', numbered(1)) + p('text') + p('b', numbered(1)) + p('text') + p('c', numbered(2));
  expect(await outlineOf(body, { numbering })).toEqual([
    'ol(li[(1)](p(a)))',
    'p(text)',
    'ol[from 2](li[(2)](p(b)))',
    'p(text)',
    'ol(li[(1)](p(c)))',
  ]);
});

test('a heading keeps its printed number beside its words', async () => {
  const styles =
    '<w:style w:type="paragraph" w:styleId="H2"><w:name w:val="heading 2"/><w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr></w:pPr></w:style>';
  const numbering = lists([
    ['upperRoman', '%1'],
    ['decimal', '%1.%2'],
  ]);
  expect(await outlineOf(p('Scope', '<w:pStyle w:val="H2"/>') + p('Text.'), { styles, numbering })).toEqual([
    'h2[I.1](Scope)',
    'p(Text.)',
  ]);
});

test('a style is what it is based on, and a circle of styles ends', async () => {
  const style = (id: string, name: string, base: string, rest = '') =>
    `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="${base}"/>${rest}</w:style>`;
  const styles =
    style('A', 'Chapter', 'B') +
    style('B', 'Base', 'C', '<w:pPr><w:outlineLvl w:val="2"/></w:pPr>') +
    style('C', 'Circle', 'A', '<w:rPr><w:i/></w:rPr>');
  expect(await outlineOf(p('Results', '<w:pStyle w:val="A"/>'), { styles })).toEqual(['h3(emphasis(Results))']);
});

test('short bold paragraphs before text are headings where the document marks none, larger ones higher', async () => {
  const bold = '<w:b/>';
  const large = '<w:b/><w:sz w:val="32"/>';
  const body =
    p('Findings', '', large) +
    p('School', '', bold) +
    p('All of the children were still in school.') +
    p('A bold end.', '', bold);
  const { blocks, warnings } = await read(body);
  expect(outline(blocks)).toEqual([
    'h1(Findings)',
    'h2(School)',
    'p(All of the children were still in school.)',
    'p(strong(A bold end.))',
  ]);
  expect(warnings).toEqual([expect.stringContaining('told by their bold letters')]);
});

test('cells merged down and across keep their spans, rows of heads are heads', async () => {
  const cell = (text: string, look = '') => `<w:tc><w:tcPr>${look}</w:tcPr>${p(text)}</w:tc>`;
  const row = (...cells: string[]) => `<w:tr>${cells.join('')}</w:tr>`;
  const body = `<w:tbl>
    <w:tr><w:trPr><w:tblHeader/></w:trPr>${cell('Place', '<w:vMerge w:val="restart"/>')}${cell('Children', '<w:gridSpan w:val="2"/>')}</w:tr>
    ${row(cell('', '<w:vMerge/>'), cell('Girls'), cell('Boys'))}
  </w:tbl>`;
  expect(await outlineOf(body)).toEqual([
    'table(tr(th[rows 2](p(Place)) th[columns 2](p(Children))) tr(td(p(Girls)) td(p(Boys))))',
  ]);
});

test('a table of one cell is a frame: its text stands as it is', async () => {
  expect(await outlineOf(`<w:tbl><w:tr><w:tc>${p('Boxed')}</w:tc></w:tr></w:tbl>`)).toEqual(['p(Boxed)']);
});

test('a text box follows its paragraph, once, whichever of its two forms the file holds', async () => {
  const box = `<w:txbxContent>${p('In the box')}</w:txbxContent>`;
  const both = `<mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:inline><wp:docPr descr="box"/><wps:txbx>${box}</wps:txbx></wp:inline></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>${box}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent>`;
  expect(await outlineOf(`<w:p>${r('Beside')}<w:r>${both}</w:r></w:p>`)).toEqual(['p(Beside)', 'p(In the box)']);
});

test('tracked changes are accepted, with who changed what and when; read as the original, they are not there', async () => {
  const change = (kind: string, inside: string) =>
    `<w:${kind} w:id="1" w:author="Ana" w:date="2026-01-05T00:00:00Z">${inside}</w:${kind}>`;
  const body = `<w:p>${r('It is ')}${change('ins', r('not '))}${change('del', '<w:r><w:delText>quite </w:delText></w:r>')}${r('so.')}</w:p>`;
  const reading = await read(body);
  expect(outline(reading.blocks)).toEqual(['p(It is not so.)']);
  expect(
    reading.changes?.map(({ kind, author, date, text, from, to }) => [
      kind,
      author,
      date,
      text,
      wordsAt(reading, from, to),
    ]),
  ).toEqual([
    ['insertion', 'Ana', '2026-01-05T00:00:00Z', '', 'not '],
    ['deletion', 'Ana', '2026-01-05T00:00:00Z', 'quite ', ''],
  ]);
  const before = await successOf(readDocx({ ...file('a.docx', wordFile(body)), choices: { changes: 'original' } }));
  expect(outline(before.blocks)).toEqual(['p(It is quite so.)']);
});

test('a paragraph whose end was deleted goes on in the next one', async () => {
  const ended = '<w:rPr><w:del w:id="1" w:author="Ana"/></w:rPr>';
  expect(await outlineOf(p('One ', ended) + p('sentence.'))).toEqual(['p(One sentence.)']);
});

test('rows that were deleted are gone, and with them a table that had no others', async () => {
  const row = `<w:tr><w:trPr><w:del w:id="1"/></w:trPr><w:tc>${p('a')}</w:tc><w:tc>${p('b')}</w:tc></w:tr>`;
  expect(await outlineOf(`<w:tbl>${row}</w:tbl>${p('After')}`)).toEqual(['p(After)']);
});

test('a comment stands apart, with the words that it is about', async () => {
  const body = `<w:p>${r('The ')}<w:commentRangeStart w:id="7"/>${r('boys')}<w:commentRangeEnd w:id="7"/><w:r><w:commentReference w:id="7"/></w:r>${r(' stayed.')}</w:p>`;
  const comments = `<w:comment w:id="7" w:author="Bo" w:date="2026-02-01T00:00:00Z">${p('And the girls?')}</w:comment>`;
  const reading = await read(body, { comments });
  expect(outline(reading.blocks)).toEqual(['p(The boys stayed.)']);
  expect(reading.comments?.map(({ author, text, from, to }) => [author, text, wordsAt(reading, from, to)])).toEqual([
    ['Bo', 'And the girls?', 'boys'],
  ]);
});

test('a comment about no words in particular stands at the place of its mark', async () => {
  const body = `<w:p>${r('The boys')}<w:r><w:commentReference w:id="7"/></w:r>${r(' stayed.')}</w:p>`;
  const { comments } = await read(body, { comments: `<w:comment w:id="7" w:author="Bo">${p('Why?')}</w:comment>` });
  expect(comments).toMatchObject([{ text: 'Why?', from: { block: 0, at: 8 }, to: { block: 0, at: 8 } }]);
});

test('footnotes and endnotes have the numbers that Word prints, in the order of their marks', async () => {
  const mark = (kind: string, id: number) => `<w:r><w:${kind}Reference w:id="${id}"/></w:r>`;
  const footnotes = `<w:footnote w:type="separator" w:id="0">${p('---')}</w:footnote><w:footnote w:id="5">${p('First.')}</w:footnote><w:footnote w:id="2">${p('Second.')}</w:footnote>`;
  const endnotes = `<w:endnote w:id="2">${p('Last.')}</w:endnote>`;
  const body = `<w:p>${r('a')}${mark('footnote', 5)}${r('b')}${mark('footnote', 2)}${r('c')}${mark('endnote', 2)}</w:p>`;
  const { blocks } = await read(body, { footnotes, endnotes });
  expect(blocks[0]?.textContent).toBe('a1b2ci');
  expect(outline(blocks.slice(1))).toEqual(['note[1](p(First.))', 'note[2](p(Second.))', 'note[i](p(Last.))']);
  const references = blocks[0]?.children.flatMap(
    ({ marks }) => marks.find(({ type }) => type.name === 'noteReference')?.attrs.note ?? [],
  );
  expect(references).toEqual(blocks.slice(1).map(({ attrs }) => attrs.id));
});

test('running heads and page numbers are furniture, each text once', async () => {
  const sections = '<w:sectPr><w:headerReference r:id="header"/><w:footerReference r:id="footer"/></w:sectPr>';
  const field =
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>';
  const footer = `<w:p>${field}${r('12')}<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`;
  const body = `<w:p><w:pPr>${sections}</w:pPr>${r('Text')}</w:p>${p('More')}${sections}`;
  expect(await outlineOf(body, { header: p('Annual report'), footer })).toEqual([
    'p[running-head](Annual report)',
    'p(Text)',
    'p(More)',
    'p[page-number](12)',
  ]);
});

test('pages begin where Word last broke them, and are told as about; a row that is broken turns the page once', async () => {
  const cell = (text: string) => `<w:tc><w:p>${pageTurn}${r(text)}</w:p></w:tc>`;
  const body = `<w:p>${r('One ')}${pageTurn}${r('two')}</w:p><w:tbl><w:tr>${cell('a')}${cell('b')}</w:tr></w:tbl><w:p>${pageTurn}${r('four')}</w:p>`;
  const { pageStarts, pages } = await read(body);
  expect(pages).toBe(4);
  expect(pageStarts).toEqual([
    { block: 0, at: 0, label: '~1' },
    { block: 0, at: 4, label: '~2' },
    { block: 1, at: 0, label: '~3' },
    { block: 3, at: 0, label: '~4' },
  ]);
});

test('pages have the numbers that their sections print', async () => {
  const section = (numbering: string) => `<w:sectPr><w:pgNumType ${numbering}/></w:sectPr>`;
  const turned = (text: string) => `<w:p>${pageTurn}${r(text)}</w:p>`;
  const body = [
    p('Preface'),
    turned('Preface, on'),
    p('end', section('w:fmt="lowerRoman" w:start="1"')),
    turned('Chapter'),
    turned('Chapter, on'),
    p('end', section('w:start="1"')),
    turned('Annex'),
    section(''),
  ];
  const { pageStarts } = await read(body.join(''));
  expect(pageStarts.map(({ label }) => label)).toEqual(['~i', '~ii', '~1', '~2', '~3']);
});

test('the code of a field is not text, its result is; a link keeps its address', async () => {
  const field = (code: string, result: string) =>
    `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${code}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${r(result)}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
  const body = `<w:p>${r('See ')}${field('ADDIN ZOTERO_ITEM CSL_CITATION {"citationItems":[]}', '(Ana, 2020)')}${r(' and ')}<w:hyperlink r:id="link0">${r('the site')}</w:hyperlink></w:p>`;
  const { blocks } = await read(body, { links: ['https://example.org/a'] });
  expect(outline(blocks)).toEqual(['p(See (Ana, 2020) and link(the site))']);
});

test('citations and reference lists of reference managers are there once, as printed', async () => {
  const mark = (type: string, inside = '') => `<w:r><w:fldChar w:fldCharType="${type}">${inside}</w:fldChar></w:r>`;
  const code = (text: string) => `<w:r><w:instrText xml:space="preserve">${text}</w:instrText></w:r>`;
  // EndNote keeps its record twice: in the field's data, and in a field within the code.
  const data = '<w:fldData xml:space="preserve">PEVuZE5vdGU+</w:fldData>';
  const nested = `${mark('begin', data)}${code('ADDIN EN.CITE.DATA')}${mark('end')}`;
  const endNote = `${mark('begin', data)}${code('ADDIN EN.CITE')}${nested}${mark('separate')}${r('(Chan, 2019)')}${mark('end')}`;
  const list = `<w:p>${mark('begin')}${code('ADDIN ZOTERO_BIBL {"uncited":[]} CSL_BIBLIOGRAPHY')}${mark('separate')}${r('Chan, B. (2019).')}</w:p>`;
  const body = `<w:p>${r('As found ')}${endNote}${r('.')}</w:p>${list}<w:p>${r('Silva, A. (2020).')}${mark('end')}</w:p>`;
  expect(await outlineOf(body)).toEqual(['p(As found (Chan, 2019).)', 'p(Chan, B. (2019).)', 'p(Silva, A. (2020).)']);
});

test('signs of picture fonts, hyphens and formulas are the signs that one sees; hidden text is left out and told', async () => {
  const body = `<w:p><w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>${r(' done, non')}<w:r><w:noBreakHyphen/></w:r>${r('stop ')}<m:oMath><m:r><m:t>x≥2</m:t></m:r></m:oMath>${r('secret', '<w:vanish/>')}</w:p>`;
  const { blocks, warnings } = await read(body);
  expect(outline(blocks)).toEqual(['p(✓ done, non‑stop x≥2)']);
  expect(warnings).toEqual([expect.stringContaining('hidden text')]);
});

test('the lines of a table of contents are navigation', async () => {
  const styles = '<w:style w:type="paragraph" w:styleId="T1"><w:name w:val="toc 1"/></w:style>';
  expect(await outlineOf(p('Scope 4', '<w:pStyle w:val="T1"/>') + p('Text'), { styles })).toEqual([
    'p[navigation](Scope 4)',
    'p(Text)',
  ]);
});

test('a document in the strict form of the standard is read like the other', async () => {
  const namespaces = 'xmlns:x="http://purl.oclc.org/ooxml/wordprocessingml/main"';
  expect(await outlineOf('<x:p><x:r><x:t>Strict</x:t></x:r></x:p>', { namespaces })).toEqual(['p(Strict)']);
});

test('the title and authors are those of the properties, but for what programs write there', async () => {
  const properties = '<dc:title>Coming home</dc:title><dc:creator>Ana Silva; user; Bo Chan</dc:creator>';
  const { title, metadata } = await read(p('Text'), { properties });
  expect([title, metadata?.authors]).toEqual(['Coming home', ['Ana Silva', 'Bo Chan']]);
  expect((await read(p('Text'), { properties: '<dc:title>Microsoft Word - draft.doc</dc:title>' })).title).toBe('a');
});

test('the language is the one that the paragraphs are set in', async () => {
  expect((await read(p('Three visits', '', '<w:lang w:val="en-GB"/>'))).language).toBe('en-GB');
});
