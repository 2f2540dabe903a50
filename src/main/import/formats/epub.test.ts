import { expect, test } from 'vitest';
import { outline } from '../testing/outline.ts';
import { failureOf, file, successOf } from '../testing/reading.ts';
import { type ZipPart, zipFile } from '../testing/zipFile.ts';
import { readEpub } from './epub.ts';

const container =
  '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="OPS/book.opf"/></rootfiles></container>';

/** A book of chapters, each with its file's name. */
function book(chapters: Readonly<Record<string, string>>, metadata = '', more: readonly ZipPart[] = []): Uint8Array {
  const files = Object.keys(chapters);
  const items = files.map(
    (href, at) =>
      `<item id="i${at}" href="${href}" media-type="application/xhtml+xml" ${href === 'nav.xhtml' ? 'properties="nav"' : ''}/>`,
  );
  const refs = files.map((_, at) => `<itemref idref="i${at}"/>`);
  return zipFile([
    { name: 'mimetype', content: 'application/epub+zip' },
    { name: 'META-INF/container.xml', content: container },
    {
      name: 'OPS/book.opf',
      content: `<package xmlns="http://www.idpf.org/2007/opf" xmlns:dc="http://purl.org/dc/elements/1.1/"><metadata>${metadata}</metadata><manifest>${items.join('')}</manifest><spine>${refs.join('')}</spine></package>`,
    },
    ...Object.entries(chapters).map(([href, body]) => ({
      name: `OPS/${decodeURIComponent(href)}`,
      content: `<?xml version="1.0"?><!DOCTYPE html><html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"><head><title/></head><body>${body}</body></html>`,
    })),
    ...more,
  ]);
}

function read(bytes: Uint8Array) {
  return successOf(readEpub(file('a.epub', bytes)));
}

test('the chapters follow each other in the order of the spine', async () => {
  const { blocks } = await read(
    book({ 'b.xhtml': '<h1>One</h1><p>Text.</p>', 'a%20b.xhtml': '<h1>Two</h1><a id="x"/><p>More.</p>' }),
  );
  expect(outline(blocks)).toEqual(['h1(One)', 'p(Text.)', 'h1(Two)', 'p(More.)']);
});

test('what the book says of itself is found', async () => {
  const metadata =
    '<dc:title>Coming home</dc:title><dc:creator>Ana Silva</dc:creator><dc:creator>Bo Chan</dc:creator><dc:language>th</dc:language><dc:publisher>River Press</dc:publisher><dc:date>2024-05-01T00:00:00Z</dc:date><dc:source>https://example.org/book</dc:source>';
  const { title, language, metadata: found } = await read(book({ 'a.xhtml': '<p>Text</p>' }, metadata));
  expect([title, language, found]).toEqual([
    'Coming home',
    'th',
    {
      authors: ['Ana Silva', 'Bo Chan'],
      publisher: 'River Press',
      published: '2024-05-01',
      url: 'https://example.org/book',
    },
  ]);
});

test('translators are no authors, and the day of a change is not the day of publication', async () => {
  const metadata =
    '<dc:creator id="a">Silva, Ana</dc:creator><meta refines="#a" property="role">aut</meta><dc:creator id="b">Bo Chan</dc:creator><meta refines="#b" property="role">trl</meta><dc:date opf:event="modification" xmlns:opf="http://www.idpf.org/2007/opf">2025-01-01</dc:date><dc:date opf:event="publication" xmlns:opf="http://www.idpf.org/2007/opf">2019</dc:date>';
  const { metadata: found } = await read(book({ 'a.xhtml': '<p>Text</p>' }, metadata));
  expect([found?.authors, found?.published]).toEqual([['Ana Silva'], '2019']);
});

test('printed pages begin where the text says so; their numbers are no text', async () => {
  const chapter =
    '<p>One <span epub:type="pagebreak" id="p2" title="2">2</span>two</p><div role="doc-pagebreak" aria-label="3"/><p>three</p>';
  const { blocks, pageStarts, pages } = await read(book({ 'a.xhtml': chapter }));
  expect(outline(blocks)).toEqual(['p(One two)', 'p(three)']);
  expect([pageStarts, pages]).toEqual([
    [
      { block: 0, at: 4, label: '2' },
      { block: 1, at: 0, label: '3' },
    ],
    2,
  ]);
});

test('printed pages begin where the list of pages leads to', async () => {
  const chapters = {
    'nav.xhtml': '<nav epub:type="page-list"><ol><li><a href="a.xhtml#x">xii</a></li></ol></nav>',
    'a.xhtml': '<p>Before</p><p id="x">After</p>',
  };
  const { blocks, pageStarts } = await read(book(chapters));
  expect(blocks[0]?.firstChild?.textContent).toBe('xii');
  expect(pageStarts).toEqual([{ block: 2, at: 0, label: 'xii' }]);
});

test('notes have the marks that the text gives them, also from another file', async () => {
  const { blocks } = await read(
    book({
      'a.xhtml': '<p>As found<a epub:type="noteref" href="notes.xhtml#n7">*</a>.</p>',
      'notes.xhtml': '<aside epub:type="endnote" id="n7"><p>Field notes.</p></aside>',
    }),
  );
  expect(outline(blocks)).toEqual(['p(As foundnoteReference(*).)', 'note[*](p(Field notes.))']);
  expect(blocks[0]?.child(1).marks[0]?.attrs.note).toBe(blocks[1]?.attrs.id);
});

test('a book that its seller has locked is refused as such; obfuscated fonts are no lock', async () => {
  const lock = (algorithm: string): ZipPart => ({
    name: 'META-INF/encryption.xml',
    content: `<encryption xmlns:e="http://www.w3.org/2001/04/xmlenc#"><e:EncryptedData><e:EncryptionMethod Algorithm="${algorithm}"/></e:EncryptedData></encryption>`,
  });
  const chapters = { 'a.xhtml': '<p>Text</p>' };
  const locked = book(chapters, '', [lock('http://www.w3.org/2001/04/xmlenc#aes128-cbc')]);
  expect(await failureOf(readEpub(file('a.epub', locked)))).toMatchObject({
    reason: 'password',
    message: expect.stringContaining('locked by its seller'),
  });
  await read(book(chapters, '', [lock('http://www.idpf.org/2008/embedding')]));
});

test('a book that names a chapter it does not have is damaged', async () => {
  const bytes = zipFile([
    { name: 'META-INF/container.xml', content: container },
    {
      name: 'OPS/book.opf',
      content:
        '<package xmlns="http://www.idpf.org/2007/opf"><manifest><item id="a" href="a.xhtml" media-type="application/xhtml+xml"/></manifest><spine><itemref idref="a"/></spine></package>',
    },
  ]);
  expect((await failureOf(readEpub(file('a.epub', bytes)))).reason).toBe('corrupt');
});
