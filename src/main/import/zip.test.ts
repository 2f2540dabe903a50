import { expect, test } from 'vitest';
import { limits } from './limits.ts';
import { failureOf, successOf } from './testing/reading.ts';
import { zipFile } from './testing/zipFile.ts';
import { openArchive } from './zip.ts';

/** The text of one part. */
async function textOfPart(bytes: Uint8Array, part: string): Promise<string | null> {
  const chunks = (await successOf(openArchive(bytes, 'a.docx'))).part(part);
  if (!chunks) return null;
  const read: Uint8Array[] = [];
  for await (const chunk of chunks) read.push(chunk);
  return Buffer.concat(read).toString();
}

test('an archive gives its parts by name, and nothing for a name that it does not have', async () => {
  const bytes = zipFile([
    { name: 'word/document.xml', content: '<w:p/>' },
    { name: 'media/a.png', content: Uint8Array.from([1, 2, 3]) },
  ]);
  expect((await successOf(openArchive(bytes, 'a.docx'))).parts).toEqual(['word/document.xml', 'media/a.png']);
  expect(await textOfPart(bytes, 'word/document.xml')).toBe('<w:p/>');
  expect(await textOfPart(bytes, '__proto__')).toBeNull();
});

test('of two parts with the same name the first counts', async () => {
  const bytes = zipFile([
    { name: 'a.xml', content: 'first' },
    { name: 'a.xml', content: 'second' },
  ]);
  expect(await textOfPart(bytes, 'a.xml')).toBe('first');
});

test.each(['../../evil.xml', '/abs.xml', 'word/..\\..\\evil.xml', 'C:/evil.xml'])(
  'an archive with a part named %s is refused as unsafe',
  async (name) => {
    const { reason, message } = await failureOf(openArchive(zipFile([{ name, content: 'x' }]), 'a.docx'));
    expect([reason, message]).toEqual(['unsupported', expect.stringContaining('outside its folder')]);
  },
);

test('a part that grows more than 200 times is refused before it is unpacked, by the name of the limit', async () => {
  const bytes = zipFile([{ name: 'word/document.xml', content: ' '.repeat(4 * limits.zipRatioFrom) }]);
  expect(await failureOf(openArchive(bytes, 'bomb.docx'))).toEqual({
    reason: 'limit',
    message: expect.stringContaining('grows more than 200 times'),
  });
});

test('a part that declares more than 64 MiB is refused', async () => {
  const bytes = zipFile([{ name: 'a.xml', content: 'x', declaredSize: 65 * 1_048_576 }]);
  expect((await failureOf(openArchive(bytes, 'a.docx'))).message).toContain('more than 64 MiB');
});

test('parts that declare more than 256 MiB together are refused', async () => {
  const parts = Array.from({ length: 5 }, (_, n) => ({ name: `${n}.xml`, content: 'x', declaredSize: 60 * 1_048_576 }));
  expect((await failureOf(openArchive(zipFile(parts), 'a.docx'))).message).toContain('more than 256 MiB');
});

test('more than 10,000 parts are refused', async () => {
  const parts = Array.from({ length: limits.zipParts + 1 }, (_, n) => ({ name: `${n}`, content: '' }));
  expect((await failureOf(openArchive(zipFile(parts), 'a.docx'))).message).toContain('10,000 parts');
});

test('a part that is larger than it says is an error, not text cut short', async () => {
  const bytes = zipFile([{ name: 'a.xml', content: 'x'.repeat(5_000), declaredSize: 100 }]);
  await expect(textOfPart(bytes, 'a.xml')).rejects.toThrow('too many bytes');
});

test('an encrypted part needs a password', async () => {
  const bytes = zipFile([{ name: 'a.xml', content: 'x', encrypted: true }]);
  expect((await failureOf(openArchive(bytes, 'a.docx'))).reason).toBe('password');
});
