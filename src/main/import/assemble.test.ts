import { createHash } from 'node:crypto';
import type { Node } from 'prosemirror-model';
import { expect, test } from 'vitest';
import { sourceNode } from '../../shared/model/sourceDocument.ts';
import { sourceSchema } from '../../shared/schema/sourceSchema.ts';
import { canonicalText } from '../../shared/text/canonicalText.ts';
import { assemble } from './assemble.ts';
import { headings, paragraphs, plain } from './inline.ts';
import { limits } from './limits.ts';
import type { PageStart, Reading } from './reading.ts';
import { outline } from './testing/outline.ts';
import { failureOf, successOf } from './testing/reading.ts';

const { nodes } = sourceSchema;
const p = (text: string) => nodes.paragraph.create(null, text === '' ? null : sourceSchema.text(text));

function reading(blocks: readonly Node[], pageStarts: readonly PageStart[] = []): Reading {
  return { title: 'A title', language: 'km', blocks, pageStarts, pages: null, warnings: ['look here'] };
}

async function assembled(blocks: readonly Node[], pageStarts: readonly PageStart[] = []) {
  const { document, facts } = await successOf(assemble(reading(blocks, pageStarts), 'a.txt'));
  const doc = await successOf(sourceNode(document));
  return { document, facts, doc, text: canonicalText(doc) };
}

test('the facts are those of the canonical text: fingerprint, length, words', async () => {
  const { facts, text } = await assembled([...headings([plain('Results')], 1), p('Income rose.')]);
  expect(text).toBe('Results\nIncome rose.');
  expect(facts).toEqual({
    fingerprint: createHash('sha256').update('Results\nIncome rose.').digest('hex'),
    length: 20,
    words: 3,
    pages: null,
    warnings: ['look here'],
    recognised: [],
    unread: [],
  });
});

test('furniture is in the text and not in the word count', async () => {
  const { facts, text } = await assembled([p('One two'), ...paragraphs([plain('Leave a Reply')], 'comments')]);
  expect([text, facts.words]).toEqual(['One two\nLeave a Reply', 2]);
});

test('blocks are grouped in chunks of about 15 text blocks, lists and tables never cut', async () => {
  const item = nodes.listItem.create(null, p('item'));
  const list = nodes.bulletList.create(
    null,
    Array.from({ length: 20 }, () => item),
  );
  const { doc } = await assembled([...Array.from({ length: 14 }, () => p('a')), list, p('b')]);
  expect(doc.children.map((chunk) => chunk.childCount)).toEqual([15, 1]);
  expect(doc.children.map((chunk) => chunk.attrs.characters)).toEqual([14 * 2 + 20 * 5 - 1, 1]);
});

test('empty blocks go, with whatever held nothing else; empty cells keep their place', async () => {
  const row = (...texts: string[]) =>
    nodes.tableRow.create(
      null,
      texts.map((text) => nodes.tableCell.create(null, p(text))),
    );
  const table = nodes.table.create(null, [row('a', ''), row('', '')]);
  const list = nodes.bulletList.create(null, [nodes.listItem.create(null, p(' '))]);
  const { doc } = await assembled([p(''), list, nodes.blockquote.create(null, p('\u00A0')), table]);
  expect(doc.children.flatMap((chunk) => outline(chunk.children))).toEqual(['table(tr(td(p(a)) td(p())))']);
});

test('page starts become offsets of the canonical text, also in the middle of a block', async () => {
  const blocks = [p('First page.'), p('A sentence that runs on.'), p('Third.')];
  const { document, text } = await assembled(blocks, [
    { block: 0, at: 0, label: 'i' },
    { block: 1, at: 16, label: 'ii' },
    { block: 2, at: 0, label: '1' },
  ]);
  expect(document.locators.map(({ offset, label }) => [label, text.slice(offset, offset + 5)])).toEqual([
    ['i', 'First'],
    ['ii', 'runs '],
    ['1', 'Third'],
  ]);
});

test('a page that begins with a dropped block begins with the next one; a blank page leaves no locator', async () => {
  const { document } = await assembled(
    [p('One'), p(''), p('Two')],
    [
      { block: 0, at: 0, label: '1' },
      { block: 1, at: 0, label: '2' },
      { block: 2, at: 0, label: '3' },
      { block: 3, at: 0, label: '4' },
    ],
  );
  expect(document.locators).toEqual([
    { offset: 0, label: '1' },
    { offset: 4, label: '3' },
  ]);
});

test('a report without a word is a failure, not an empty source', async () => {
  const figure = nodes.figure.create(null, nodes.image.create({ description: 'a scan' }));
  const { reason, message } = await failureOf(assemble({ ...reading([figure, p(' ')]), pages: 3 }, 'scan.pdf'));
  expect([reason, message]).toEqual([
    'unsupported',
    expect.stringContaining('No text was found in “scan.pdf”: its pages are blank.'),
  ]);
});

test('lists nested without end are refused by the name of the limit', async () => {
  let block = p('deep');
  for (let depth = 0; depth <= limits.nesting; depth++) block = nodes.blockquote.create(null, block);
  expect((await failureOf(assemble(reading([block]), 'a.html'))).reason).toBe('limit');
});

test('a paragraph that no window could lay out is refused by the name of the limit', async () => {
  const { length } = (await assembled([p(`${'x '.repeat(limits.paragraphCharacters / 2 - 1)}xx`)])).text;
  expect(length).toBe(limits.paragraphCharacters);
  const { reason, message } = await failureOf(
    assemble(reading([p(`${'x '.repeat(limits.paragraphCharacters / 2)}x`)]), 'line.txt'),
  );
  expect(reason).toBe('limit');
  expect(message).toContain('a paragraph of it has more than 500,000 characters');
});

test('a word longer than the limit is refused with a sentence; a sentence of a script without spaces is none', async () => {
  const at = limits.wordCharacters;
  expect((await assembled([p(`${'x'.repeat(at)} ${'ก'.repeat(2 * at)}`)])).text.length).toBe(3 * at + 1);
  expect(assemble(reading([p(`Data: ${'x'.repeat(at + 1)}`)]), 'line.txt')).toMatchObject({
    error: { reason: 'limit', message: expect.stringContaining('a word of it has more than 50,000 characters') },
  });
});

test('a language that is no language tag is not kept', async () => {
  const { document } = await successOf(assemble({ ...reading([p('a')]), language: '"><script>' }, 'a.html'));
  expect(document.language).toBe('');
});

test('a title is never empty and never cut within a character', async () => {
  const titled = async (title: string) =>
    (await successOf(assemble({ ...reading([p('a')]), title }, 'brief.v2.txt'))).document.title;
  expect(await titled(' ')).toBe('brief.v2');
  expect(await titled(`${'x'.repeat(999)}😀`)).toBe('x'.repeat(999));
});
