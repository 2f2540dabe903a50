import { expect, test } from 'vitest';
import { limits } from './limits.ts';
import { failureOf, successOf } from './testing/reading.ts';
import { elementOf, elementsOf, readXml, textIn, type XmlElement } from './xml.ts';

const prefixes = new Map([['urn:words', 'w']]);

async function* chunksOf(...parts: (string | Uint8Array)[]): AsyncGenerator<Uint8Array> {
  for (const part of parts) yield Buffer.from(part);
}

async function taken(content: string | Uint8Array, within?: string): Promise<XmlElement[]> {
  const found: XmlElement[] = [];
  const order = {
    prefixes,
    take: (element: XmlElement) => found.push(element),
    ...(within ? { within: [within] } : {}),
  };
  await successOf(readXml(chunksOf(content), order, 'a.docx'));
  return found;
}

function failure(...parts: (string | Uint8Array)[]) {
  return failureOf(readXml(chunksOf(...parts), { prefixes, take: () => {} }, 'a.docx'));
}

test('the children of an element come one by one, each as a tree', async () => {
  const found = await taken(
    '<w:doc xmlns:w="urn:words"><w:body><w:p>one <b>two</b></w:p><w:p/></w:body></w:doc>',
    'w:body',
  );
  expect(found.map(({ name }) => name)).toEqual(['w:p', 'w:p']);
  expect(found.map(textIn)).toEqual(['one two', '']);
  expect(elementsOf(found[0]).map(({ name }) => name)).toEqual(['b']);
});

test("names have this program's prefix, whichever the file uses", async () => {
  const [root] = await taken('<x:p xmlns:x="urn:words" x:id="1" plain="2"><n xmlns="urn:words"/><x:q/></x:p>');
  expect(root?.name).toBe('w:p');
  expect({ ...root?.attributes }).toMatchObject({ 'w:id': '1', plain: '2' });
  expect(elementsOf(root).map(({ name }) => name)).toEqual(['w:n', 'w:q']);
});

test('a prefix of ours that means something else in the file is not ours', async () => {
  const [root] = await taken('<w:p xmlns:w="urn:other"><v:q xmlns:v="urn:words"/></w:p>');
  expect([root?.name, elementOf(root, 'w:q')?.name]).toEqual(['?:p', 'w:q']);
});

test('an attribute called __proto__ is an attribute', async () => {
  const [root] = await taken('<p __proto__="x" constructor="y"/>');
  expect(Object.keys(root?.attributes ?? {})).toEqual(['__proto__', 'constructor']);
});

test('letters cut in two by the border of a chunk are whole', async () => {
  const bytes = Buffer.from('<p>ภาษา</p>');
  const found: XmlElement[] = [];
  const order = { prefixes, take: (element: XmlElement) => found.push(element) };
  await successOf(readXml(chunksOf(bytes.subarray(0, 4), bytes.subarray(4)), order, 'a.docx'));
  expect(found.map(textIn)).toEqual(['ภาษา']);
});

test.each([
  ['UTF-8', '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'],
  ['UTF-16', Buffer.from('\uFEFF<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>', 'utf16le')],
])('a document type of its own is refused (%s)', async (_, content) => {
  expect(await failure(content)).toMatchObject({
    reason: 'unsupported',
    message: expect.stringContaining('DOCTYPE'),
  });
});

test('elements nested without end are refused by the name of the limit', async () => {
  expect((await failure('<a>'.repeat(limits.markupDepth + 1))).message).toContain('more than 1,500 levels');
});

test.each(['<a><b></a>', '<a>&unknown;</a>', '<a>', 'no xml', ''])('%j is damage', async (content) => {
  expect((await failure(content)).reason).toBe('corrupt');
});
