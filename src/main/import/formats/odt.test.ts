import { expect, test } from 'vitest';
import { outline } from '../testing/outline.ts';
import { failureOf, file, successOf } from '../testing/reading.ts';
import { zipFile } from '../testing/zipFile.ts';
import { readOdt } from './odt.ts';

const names = ['office', 'text', 'table', 'style', 'meta', 'manifest']
  .map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
  .concat(
    'xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"',
    'xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"',
    'xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"',
    'xmlns:xlink="http://www.w3.org/1999/xlink"',
    'xmlns:dc="http://purl.org/dc/elements/1.1/"',
  )
  .join(' ');

interface Parts {
  readonly styles?: string;
  readonly masters?: string;
  readonly meta?: string;
  readonly manifest?: string;
}

function odtFile(text: string, { styles = '', masters = '', meta = '', manifest = '' }: Parts = {}): Uint8Array {
  return zipFile([
    { name: 'mimetype', content: 'application/vnd.oasis.opendocument.text' },
    {
      name: 'content.xml',
      content: `<office:document-content ${names}><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:text>${text}</office:text></office:body></office:document-content>`,
    },
    {
      name: 'styles.xml',
      content: `<office:document-styles ${names}><office:master-styles>${masters}</office:master-styles></office:document-styles>`,
    },
    {
      name: 'meta.xml',
      content: `<office:document-meta ${names}><office:meta>${meta}</office:meta></office:document-meta>`,
    },
    { name: 'META-INF/manifest.xml', content: `<manifest:manifest ${names}>${manifest}</manifest:manifest>` },
  ]);
}

function read(text: string, parts: Parts = {}) {
  return successOf(readOdt(file('a.odt', odtFile(text, parts))));
}

async function blocksOf(text: string, parts: Parts = {}): Promise<string[]> {
  return outline((await read(text, parts)).blocks);
}

const p = (text: string) => `<text:p>${text}</text:p>`;

test('headings, paragraphs and looks of letters come as they are, taken over from style to style', async () => {
  const styles =
    '<style:style style:name="B" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>' +
    '<style:style style:name="P1" style:family="paragraph" style:parent-style-name="Title"/>';
  const text = `<text:p text:style-name="P1">Two roads</text:p><text:h text:outline-level="2">Results</text:h>${p('Income<text:s text:c="3"/><text:span text:style-name="B">rose</text:span>.')}`;
  expect(await blocksOf(text, { styles })).toEqual(['h1(Two roads)', 'h2(Results)', 'p(Income strong(rose).)']);
});

test('items have the numbers that are printed; a list may go on with the one before', async () => {
  const styles =
    '<text:list-style style:name="L"><text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="."/><text:list-level-style-number text:level="2" style:num-format="a" style:num-suffix=")" text:display-levels="2"/></text:list-style>';
  const item = (content: string) => `<text:list-item>${content}</text:list-item>`;
  const list = (content: string, more = '') => `<text:list text:style-name="L" ${more}>${content}</text:list>`;
  const text =
    list(item(p('One') + list(item(p('Deep')))) + item(p('Two'))) +
    p('Between') +
    list(item(p('Three')), 'text:continue-numbering="true"');
  expect(await blocksOf(text, { styles })).toEqual([
    'ol(li[1.](p(One) ol(li[1.a)](p(Deep)))) li[2.](p(Two)))',
    'p(Between)',
    'ol[from 3](li[3.](p(Three)))',
  ]);
});

test('tables keep heads, spans and the place of empty cells', async () => {
  const cell = (text: string, more = '') => `<table:table-cell ${more}>${text && p(text)}</table:table-cell>`;
  const row = (cells: string) => `<table:table-row>${cells}</table:table-row>`;
  const head = `<table:table-header-rows>${row(`${cell('Children', 'table:number-columns-spanned="2"')}<table:covered-table-cell/>`)}</table:table-header-rows>`;
  const text = `<table:table>${head}${row(cell('Girls') + cell(''))}</table:table>`;
  expect(await blocksOf(text)).toEqual(['table(tr(th[columns 2](p(Children))) tr(td(p(Girls)) td(p())))']);
});

test('notes and comments stand apart, with their marks and what they are about', async () => {
  const note =
    '<text:note text:id="n1" text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body><text:p>Field notes.</text:p></text:note-body></text:note>';
  const comment =
    '<office:annotation office:name="c"><dc:creator>Bo</dc:creator><dc:date>2026-02-01</dc:date><text:p>And girls?</text:p></office:annotation>';
  const { blocks, comments } = await read(
    p(`As found${note}. ${comment}Boys<office:annotation-end office:name="c"/> stayed.`),
  );
  expect(outline(blocks)).toEqual([
    'p(As foundnoteReference(superscript(1)). Boys stayed.)',
    'note[1](p(Field notes.))',
  ]);
  expect(comments).toEqual([
    { author: 'Bo', date: '2026-02-01', text: 'And girls?', from: { block: 0, at: 11 }, to: { block: 0, at: 15 } },
  ]);
});

test('tracked changes are accepted, with who changed what; read as the original, they are not there', async () => {
  const region = (id: string, kind: string, words: string) =>
    `<text:changed-region text:id="${id}"><text:${kind}><office:change-info><dc:creator>Ana</dc:creator><dc:date>2026-01-05</dc:date></office:change-info>${words}</text:${kind}></text:changed-region>`;
  const text = `<text:tracked-changes>${region('d', 'deletion', p('quite'))}${region('i', 'insertion', '')}</text:tracked-changes>${p('It is <text:change-start text:change-id="i"/>not <text:change-end text:change-id="i"/><text:change text:change-id="d"/>so.')}`;
  const { blocks, changes } = await read(text);
  expect(outline(blocks)).toEqual(['p(It is not so.)']);
  expect(changes?.map(({ kind, author, text: words, from, to }) => [kind, author, words, from.at, to.at])).toEqual([
    ['insertion', 'Ana', '', 6, 10],
    ['deletion', 'Ana', 'quite', 10, 10],
  ]);
  const before = await successOf(readOdt({ ...file('a.odt', odtFile(text)), choices: { changes: 'original' } }));
  expect(before.blocks[0]?.textContent).toBe('It is quiteso.');
});

test('pages begin where the text was last laid out, and are told as about', async () => {
  const { pageStarts, pages } = await read(p('One <text:soft-page-break/>two') + p('three'));
  expect([pageStarts, pages]).toEqual([
    [
      { block: 0, at: 0, label: '~1' },
      { block: 0, at: 4, label: '~2' },
    ],
    2,
  ]);
});

test('running heads and tables of contents are furniture; a text box follows its paragraph', async () => {
  const masters = `<style:master-page><style:header>${p('Annual report')}</style:header></style:master-page>`;
  const box = `<draw:frame><draw:text-box>${p('In the box')}</draw:text-box></draw:frame>`;
  const text = `<text:table-of-content><text:index-body>${p('Scope 4')}</text:index-body></text:table-of-content>${p(`Beside${box}`)}`;
  expect(await blocksOf(text, { masters })).toEqual([
    'p[running-head](Annual report)',
    'p[navigation](Scope 4)',
    'p(Beside)',
    'p(In the box)',
  ]);
});

test('title and author are those of the properties', async () => {
  const meta = '<dc:title>Coming home</dc:title><meta:initial-creator>Ana Silva</meta:initial-creator>';
  const { title, metadata } = await read(p('Text'), { meta });
  expect([title, metadata?.authors]).toEqual(['Coming home', ['Ana Silva']]);
});

test('an encrypted document needs its password', async () => {
  const manifest = '<manifest:file-entry><manifest:encryption-data/></manifest:file-entry>';
  expect((await failureOf(readOdt(file('a.odt', odtFile('', { manifest }))))).reason).toBe('password');
});
