import fc from 'fast-check';
import type { Node } from 'prosemirror-model';
import { expect, test } from 'vitest';
import {
  blockquote,
  chunk,
  doc,
  figure,
  h1,
  img,
  li,
  note,
  p,
  place,
  pre,
  strong,
  table,
  td,
  th,
  tr,
  ul,
} from '../testing/build.ts';
import { canonicalText } from './canonicalText.ts';
import { TextIndex } from './textIndex.ts';

test('blocks are joined by one line feed, however deep they lie, and a picture is one U+FFFC', () => {
  const report = doc(
    h1('Results'),
    p('Income ', strong('rose'), '.'),
    figure(img('A chart')),
    ul(li(p('one')), li(p('two'), blockquote(p('three')))),
    table(tr(th(p('Year')), td(p('2020')))),
    p(),
    note(p('A note')),
    pre('a\nb'),
  );
  expect(canonicalText(report)).toBe('Results\nIncome rose.\n\uFFFC\none\ntwo\nthree\nYear\n2020\n\nA note\na\nb');
});

test('an offset is where the text stands in the document, and back', () => {
  const report = doc(h1('Results'), p('Income <a>rose<b> in 2020.'));
  const index = new TextIndex(report);
  const start = index.text.indexOf('rose');
  expect([index.toPosition(start), index.toPosition(start + 4)]).toEqual([place(report, 'a'), place(report, 'b')]);
  expect([index.toOffset(place(report, 'a')), index.toOffset(place(report, 'b'))]).toEqual([start, start + 4]);
});

test('a position between two blocks is the end of the block before it', () => {
  const report = doc(p('one<a>'), p('two'));
  const index = new TextIndex(report);
  expect(index.toOffset(place(report, 'a') + 1)).toBe(3);
  expect(index.toOffset(0)).toBe(0);
  expect(index.toOffset(report.content.size)).toBe(7);
});

test('the pieces of a passage leave out the line feeds between blocks and the empty blocks', () => {
  const index = new TextIndex(doc(p('first'), p(), p('second'), p('third')));
  expect(index.pieces(3, 10)).toEqual([
    { block: 0, start: 3, end: 5 },
    { block: 2, start: 7, end: 10 },
  ]);
  expect(index.pieces(5, 6)).toEqual([]);
});

const words = fc.string({ unit: fc.constantFrom('a', ' ', 'é', 'ก', '😀'), maxLength: 8 });
const block: fc.Arbitrary<Node> = fc.oneof(
  words.map((text) => p(text)),
  fc.tuple(words, words).map(([a, b]) => p(a, img(), strong(b))),
  words.map((text) => h1(text)),
  fc.constant(null).map(() => figure(img())),
  fc.array(words, { minLength: 1, maxLength: 3 }).map((items) => ul(...items.map((text) => li(p(text))))),
  fc.tuple(words, words).map(([a, b]) => table(tr(th(p(a)), td(p(b), blockquote(p(a)))))),
);
const documents = fc
  .array(fc.array(block, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 3 })
  .map((chunks) => doc(...chunks.map((blocks) => chunk(...blocks))));

test('property: the text of the index is the canonical text, which is what ProseMirror itself extracts', () => {
  fc.assert(
    fc.property(documents, (report) => {
      const expected = report.textBetween(0, report.content.size, '\n', '\uFFFC');
      expect(canonicalText(report)).toBe(expected);
      expect(new TextIndex(report).text).toBe(expected);
    }),
  );
});

test('property: every offset goes to a position and back, and the character there is the same', () => {
  fc.assert(
    fc.property(documents, (report) => {
      const index = new TextIndex(report);
      for (let offset = 0; offset <= index.text.length; offset++) {
        const position = index.toPosition(offset);
        expect(index.toOffset(position)).toBe(offset);
        const character = index.text[offset];
        if (character === undefined || character === '\n') continue;
        expect(report.textBetween(position, position + 1, '\n', '\uFFFC')).toBe(character);
      }
    }),
  );
});

test('property: blocks cover the text without a gap but for the line feeds', () => {
  fc.assert(
    fc.property(documents, (report) => {
      const index = new TextIndex(report);
      const blocks = Array.from({ length: index.blockCount }, (_, number) => index.blockRange(number));
      expect(blocks.map(({ start, end }) => index.text.slice(start, end)).join('\n')).toBe(index.text);
      for (const [number, { start, end }] of blocks.entries()) {
        expect([index.blockAt(start), index.blockAt(end)]).toEqual([number, number]);
      }
    }),
  );
});
