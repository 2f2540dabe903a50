import { expect, test } from 'vitest';
import { bold, bullet, docxFile, heading, inserted, noteMark, paragraph, table, title } from '../testing/docxFile.ts';
import { outline } from '../testing/outline.ts';
import { failureOf, file, successOf } from '../testing/reading.ts';
import { zipFile } from '../testing/zipFile.ts';
import { readDocx } from './docx.ts';

test('headings, paragraphs, styles and lists come as they are', async () => {
  const bytes = await docxFile([
    title('Two roads'),
    heading('Results'),
    paragraph('Income ', bold('rose'), '.'),
    bullet('one'),
    bullet('two'),
  ]);
  const { title: found, blocks, warnings } = await successOf(readDocx(file('a.docx', bytes)));
  expect(found).toBe('Two roads');
  expect(outline(blocks)).toEqual([
    'h1(Two roads)',
    'h2(Results)',
    'p(Income strong(rose).)',
    'ul(li(p(one)) li(p(two)))',
  ]);
  expect(warnings).toEqual([]);
});

test('tables keep their spans, empty cells their place', async () => {
  const bytes = await docxFile([table([[['Both', 2]], ['a', '']])]);
  const { blocks } = await successOf(readDocx(file('a.docx', bytes)));
  expect(outline(blocks)).toEqual(['table(tr(td[columns 2](p(Both))) tr(td(p(a)) td(p())))']);
});

test('a footnote is a note with its number, and its mark stays in the text', async () => {
  const bytes = await docxFile([paragraph('As found', noteMark(1), ' before.')], {
    1: { children: [paragraph('Field notes, 2020.')] },
  });
  const { blocks } = await successOf(readDocx(file('a.docx', bytes)));
  expect(outline(blocks)).toEqual([
    'p(As foundnoteReference(superscript(1)) before.)',
    'note[1](p(Field notes, 2020.))',
  ]);
});

test('tracked changes are read as accepted, and told', async () => {
  const bytes = await docxFile([paragraph('It is ', inserted('not '), 'so.')]);
  const { blocks, warnings } = await successOf(readDocx(file('a.docx', bytes)));
  expect(outline(blocks)).toEqual(['p(It is not so.)']);
  expect(warnings).toEqual([expect.stringContaining('tracked changes (1)')]);
});

test('a change that Word wrote in pieces is told as one, as many as stand in the text', async () => {
  const bytes = await docxFile([paragraph('It is ', inserted('not '), inserted('yet '), 'so.')]);
  const { changes, warnings } = await successOf(readDocx(file('a.docx', bytes)));
  expect(changes).toHaveLength(1);
  expect(warnings).toEqual([expect.stringContaining('tracked changes (1)')]);
});

test('a picture that names a file of this computer is not read', async () => {
  const rels = (target: string, id: string, type: string, mode = '') =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}" ${mode}/></Relationships>`;
  const blip =
    '<a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip r:link="rId9"/></pic:blipFill></pic:pic></a:graphicData></a:graphic>';
  const names = ['w', 'r', 'wp', 'a', 'pic'].map((prefix) => `xmlns:${prefix}="${namespaces[prefix]}"`).join(' ');
  const body = `<w:p><w:r><w:t>Text</w:t></w:r></w:p><w:p><w:r><w:drawing><wp:inline><wp:docPr descr="canary"/>${blip}</wp:inline></w:drawing></w:r></w:p>`;
  const bytes = zipFile([
    { name: '_rels/.rels', content: rels('word/document.xml', 'rId1', 'officeDocument') },
    {
      name: 'word/_rels/document.xml.rels',
      content: rels('file:///etc/hostname', 'rId9', 'image', 'TargetMode="External"'),
    },
    { name: 'word/document.xml', content: `<w:document ${names}><w:body>${body}</w:body></w:document>` },
  ]);
  const { blocks } = await successOf(readDocx(file('a.docx', bytes)));
  expect(outline(blocks)).toEqual(['p(Text)', 'figure([canary])']);
});

test('a document whose main part is no XML is damaged', async () => {
  const bytes = zipFile([{ name: 'word/document.xml', content: 'no xml' }]);
  expect((await failureOf(readDocx(file('a.docx', bytes)))).reason).toBe('corrupt');
});

const namespaces: Readonly<Record<string, string>> = {
  w: 'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  r: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  wp: 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing',
  a: 'http://schemas.openxmlformats.org/drawingml/2006/main',
  pic: 'http://schemas.openxmlformats.org/drawingml/2006/picture',
};
