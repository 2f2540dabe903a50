import { expect, test } from 'vitest';
import { SOURCE_DOCUMENT_VERSION } from '../../shared/model/sourceDocument.ts';
import { Turns } from '../turns.ts';
import { fitsSchema } from './fitsSchema.ts';

const fits = (doc: Record<string, unknown>) => {
  const beside = { title: '', language: '', locators: [], comments: [], changes: [], recognised: [] };
  return fitsSchema({ schemaVersion: SOURCE_DOCUMENT_VERSION, ...beside, doc }, new Turns());
};

const paragraph = { type: 'paragraph', content: [{ type: 'text', text: 'One' }] };
const chunk = { type: 'chunk', content: [paragraph] };

test('a document whose blocks fit, fits', async () => {
  expect(await fits({ type: 'doc', content: [chunk, chunk] })).toBe(true);
});

test.each([
  ['nothing in it', { type: 'doc' }],
  ['an empty list of blocks', { type: 'doc', content: [] }],
  ['a block that is unknown', { type: 'doc', content: [{ type: 'script' }] }],
  ['a block that may not stand at the top', { type: 'doc', content: [paragraph] }],
  ['a text in place of a block', { type: 'doc', content: [chunk, { type: 'text', text: 'a' }] }],
  ['a bad attribute deep inside', { type: 'doc', content: [chunk, { ...chunk, attrs: { characters: '0;x' } }] }],
  ['an unknown mark of its own', { type: 'doc', marks: [{ type: 'blink' }], content: [chunk] }],
  ['another top', { type: 'chunk', content: [paragraph] }],
])('a document with %s does not fit', async (_, doc) => {
  expect(await fits(doc)).toBe(false);
});
