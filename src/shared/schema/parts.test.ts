/** A report in parts is the same report. */

import { expect, test } from 'vitest';
import { sourceNode } from '../model/sourceDocument.ts';
import { chunk, doc, p } from '../testing/build.ts';
import { TextIndex } from '../text/textIndex.ts';
import { CHUNK_DEPTH, inParts } from './parts.ts';

const chunks = Array.from({ length: 70 }, (_, at) => chunk(p(`The ${at}th visit.`), p('Nobody came.')));
const long = doc(...chunks);

test('its text is the same, in the same order, and each chunk lies in a part', () => {
  const parted = inParts(long);
  parted.check();
  const [index, before] = [new TextIndex(parted), new TextIndex(long)];
  expect(index.text).toBe(before.text);
  expect(parted.childCount).toBe(3);
  const inside = parted.resolve(index.toPosition(index.text.indexOf('69th')));
  expect(inside.node(CHUNK_DEPTH)).toBe(long.child(69));
});

test('a part knows how many characters its chunks have', () => {
  const sized = doc(...[30, 12].map((characters) => long.child(0).type.create({ characters }, long.child(0).content)));
  expect(inParts(sized).child(0).attrs.characters).toBe(42);
});

test('what is in parts already stays as it is', () => {
  const parted = inParts(long);
  expect(inParts(parted)).toBe(parted);
});

test('a stored report has none', () => {
  const stored = {
    schemaVersion: 2 as const,
    comments: [],
    changes: [],
    recognised: [],
    title: '',
    language: '',
    locators: [],
    doc: long.toJSON(),
  };
  const read = sourceNode(stored);
  expect(read.ok && read.value.eq(long)).toBe(true);
});
