import { expect, test } from 'vitest';
import { limits } from './limits.ts';
import { failureOf, successOf } from './testing/reading.ts';
import { zipFile } from './testing/zipFile.ts';
import { inspectZip, listParts } from './zip.ts';

test('an ordinary archive is looked through: its parts, and how often each element occurs', async () => {
  const bytes = zipFile([
    { name: 'word/document.xml', content: '<w:p><w:ins>a</w:ins><w:ins>b</w:ins></w:p>' },
    { name: 'media/a.png', content: Uint8Array.from([1, 2, 3]) },
  ]);
  const { parts, elements } = await successOf(inspectZip(bytes, 'a.docx'));
  expect(parts).toEqual(['word/document.xml', 'media/a.png']);
  expect(elements.get('w:ins')).toBe(2);
});

test.each(['../../evil.xml', '/abs.xml', 'word/..\\..\\evil.xml', 'C:/evil.xml'])(
  'an archive with a part named %s is refused as unsafe',
  async (name) => {
    const { reason, message } = await failureOf(inspectZip(zipFile([{ name, content: 'x' }]), 'a.docx'));
    expect([reason, message]).toEqual(['unsupported', expect.stringContaining('outside its folder')]);
  },
);

test('a part that grows more than 200 times is refused before it is unpacked, by the name of the limit', async () => {
  const bytes = zipFile([{ name: 'word/document.xml', content: ' '.repeat(4 * limits.zipRatioFrom) }]);
  expect(await failureOf(inspectZip(bytes, 'bomb.docx'))).toEqual({
    reason: 'limit',
    message: expect.stringContaining('grows more than 200 times'),
  });
});

test('a part that declares more than 64 MiB is refused', async () => {
  const bytes = zipFile([{ name: 'a.xml', content: 'x', declaredSize: 65 * 1_048_576 }]);
  expect((await failureOf(inspectZip(bytes, 'a.docx'))).message).toContain('more than 64 MiB');
});

test('parts that declare more than 256 MiB together are refused', async () => {
  const parts = Array.from({ length: 5 }, (_, n) => ({ name: `${n}.xml`, content: 'x', declaredSize: 60 * 1_048_576 }));
  expect((await failureOf(inspectZip(zipFile(parts), 'a.docx'))).message).toContain('more than 256 MiB');
});

test('more than 10,000 parts are refused', async () => {
  const parts = Array.from({ length: limits.zipParts + 1 }, (_, n) => ({ name: `${n}`, content: '' }));
  expect((await failureOf(listParts(zipFile(parts), 'a.docx'))).message).toContain('10,000 parts');
});

test('a part that is larger than it says is damage, not text cut short', async () => {
  const bytes = zipFile([{ name: 'a.xml', content: 'x'.repeat(5_000), declaredSize: 100 }]);
  expect((await failureOf(inspectZip(bytes, 'a.docx'))).reason).toBe('corrupt');
});

test('an encrypted part needs a password', async () => {
  const bytes = zipFile([{ name: 'a.xml', content: 'x', encrypted: true }]);
  expect((await failureOf(inspectZip(bytes, 'a.docx'))).reason).toBe('password');
});

test.each([
  ['UTF-8', Buffer.from('<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>')],
  ['UTF-16', Buffer.from('\uFEFF<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>', 'utf16le')],
])('XML with a document type of its own is refused (%s)', async (_, content) => {
  const { reason, message } = await failureOf(inspectZip(zipFile([{ name: 'word/document.xml', content }]), 'a.docx'));
  expect([reason, message]).toEqual(['unsupported', expect.stringContaining('DOCTYPE')]);
});

test('XML nested without end is refused by the name of the limit', async () => {
  const content = '<a>'.repeat(limits.markupDepth + 1);
  const { message } = await failureOf(inspectZip(zipFile([{ name: 'word/document.xml', content }]), 'a.docx'));
  expect(message).toContain('more than 1,500 levels');
});
