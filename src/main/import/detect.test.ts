import { expect, test } from 'vitest';
import { detectFormat } from './detect.ts';
import { pdfFile } from './testing/pdfFile.ts';
import { failureOf, file, successOf } from './testing/reading.ts';
import { zipFile } from './testing/zipFile.ts';

const word = zipFile([{ name: 'word/document.xml', content: '<w:document/>' }]);
const pdf = pdfFile([[{ text: 'Hello', x: 72, y: 700 }]]);

test.each([
  ['notes.txt', 'Some notes', 'text'],
  ['notes', 'Some notes', 'text'],
  ['notes.md', '# Notes', 'markdown'],
  ['page.html', '<p>A fragment</p>', 'html'],
  ['page.htm', '\uFEFF<!-- saved -->\n<!DOCTYPE HTML><html></html>', 'html'],
  ['report.docx', word, 'docx'],
  ['REPORT.PDF', pdf, 'pdf'],
  ['letter.rtf', '{\\rtf1 Hello}', 'rtf'],
  ['piece.rtf', '{\\pard Hello\\par}', 'rtf'],
  ['book.epub', zipFile([{ name: 'META-INF/container.xml', content: '<container/>' }]), 'epub'],
  ['text.odt', openDocument('application/vnd.oasis.opendocument.text'), 'odt'],
])('%s is what its ending says, without a warning', async (name, content, format) => {
  expect(await successOf(detectFormat(file(name, content)))).toEqual({ format, warnings: [] });
});

test.each([
  ['report.txt', pdf, 'pdf', 'a PDF'],
  ['report.pdf', word, 'docx', 'a Word document'],
  ['report.pdf', '<!DOCTYPE html><html><body>Not found</body></html>', 'html', 'a web page'],
  ['report.doc', 'Plain words', 'text', 'plain text'],
])('the content of %s wins over its ending, with a warning', async (name, content, format, kind) => {
  const { format: found, warnings } = await successOf(detectFormat(file(name, content)));
  expect(found).toBe(format);
  expect(warnings).toEqual([expect.stringContaining(`but it is ${kind}`)]);
});

test.each(['library.ris', 'Library.BIB'])('%s is about reports, and none itself', async (name) => {
  const { reason, message } = await failureOf(detectFormat(file(name, 'TY  - RPRT\nER  - ')));
  expect([reason, message]).toEqual(['unsupported', expect.stringContaining('Add details from a reference file')]);
});

test('a text that only mentions a tag is no web page', async () => {
  expect((await successOf(detectFormat(file('a.txt', 'In HTML one writes <html> first.')))).format).toBe('text');
});

test.each([
  ['scan.png', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10]), 'a picture'],
  ['talk.pptx', zipFile([{ name: 'ppt/presentation.xml', content: '<p/>' }]), 'a PowerPoint presentation'],
  ['sums.xlsx', zipFile([{ name: 'xl/workbook.xml', content: '<x/>' }]), 'an Excel workbook'],
  ['sums.ods', openDocument('application/vnd.oasis.opendocument.spreadsheet'), 'an OpenDocument file'],
  ['all.zip', zipFile([{ name: 'a.txt', content: 'a' }]), 'a zip archive'],
  ['old.doc', ole('WordDocument'), 'a Word document of the older kind'],
])('%s is refused with what it is and what to do', async (name, content, kind) => {
  const { reason, message } = await failureOf(detectFormat(file(name, content)));
  expect(reason).toBe('unsupported');
  expect(message).toContain(`“${name}” is ${kind}`);
});

test('a Word document with a password is told from an old one', async () => {
  expect((await failureOf(detectFormat(file('a.docx', ole('EncryptedPackage'))))).reason).toBe('password');
});

test('an empty file is named as such', async () => {
  expect(await failureOf(detectFormat(file('nothing.txt', '')))).toEqual({
    reason: 'corrupt',
    message: expect.stringContaining('“nothing.txt” is empty (0 bytes).'),
  });
});

test('half a Word document is damaged, not an archive', async () => {
  expect((await failureOf(detectFormat(file('half.docx', word.subarray(0, word.length / 2))))).reason).toBe('corrupt');
});

function openDocument(kind: string): Uint8Array {
  return zipFile([
    { name: 'mimetype', content: kind },
    { name: 'content.xml', content: '<o/>' },
  ]);
}

function ole(part: string): Uint8Array {
  return new Uint8Array(
    Buffer.concat([Buffer.from('D0CF11E0A1B11AE1', 'hex'), Buffer.alloc(500), Buffer.from(part, 'utf16le')]),
  );
}
