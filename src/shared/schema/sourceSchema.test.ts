import { expect, test } from 'vitest';
import { sourceNode } from '../model/sourceDocument.ts';
import {
  blockquote,
  doc,
  figure,
  h1,
  img,
  li,
  note,
  p,
  pre,
  strong,
  sup,
  table,
  td,
  tr,
  ul,
} from '../testing/build.ts';
import { sourceSchema } from './sourceSchema.ts';

const everything = doc(
  h1('Results'),
  p('Income ', strong('rose'), sup('1'), img('A chart')),
  figure(img()),
  blockquote(ul(li(p('one'), ul(li(p('two')))))),
  table(tr(td(p('2020'), table(tr(td(p('nested'))))))),
  note(p('A note')),
  pre('a\n  b'),
);

function file(docJson: unknown) {
  return {
    schemaVersion: 2 as const,
    comments: [],
    changes: [],
    recognised: [],
    title: '',
    language: '',
    locators: [],
    doc: docJson as Record<string, never>,
  };
}

test('a document survives its file', () => {
  const read = sourceNode(file(JSON.parse(JSON.stringify(everything))));
  expect(read.ok && read.value.eq(everything)).toBe(true);
});

test.each([
  ['an unknown node', { type: 'doc', content: [{ type: 'chunk', content: [{ type: 'script' }] }] }],
  ['an empty document', { type: 'doc' }],
  ['a paragraph outside of a chunk', { type: 'doc', content: [{ type: 'paragraph' }] }],
  [
    'an unknown mark',
    {
      type: 'doc',
      content: [
        {
          type: 'chunk',
          content: [{ type: 'paragraph', content: [{ type: 'text', text: 'a', marks: [{ type: 'blink' }] }] }],
        },
      ],
    },
  ],
  ['no document at all', { type: 'text', text: 'a' }],
])('%s is corrupt, and said so', (_, json) => {
  expect(sourceNode(file(json))).toMatchObject({ ok: false, error: { reason: 'corrupt' } });
});

test('no block leaf and no hard break exist, so that the canonical text is blocks joined by one line feed', () => {
  const types = Object.values(sourceSchema.nodes);
  expect(types.filter((type) => type.isBlock && type.isLeaf).map(({ name }) => name)).toEqual([]);
  expect(types.filter((type) => type.isInline && type.isLeaf && !type.isText).map(({ name }) => name)).toEqual([
    'image',
  ]);
});

test.each([
  [
    'a chunk',
    {
      type: 'doc',
      content: [{ type: 'chunk', attrs: { characters: '0;background:url(x)' }, content: [{ type: 'paragraph' }] }],
    },
  ],
  ['a heading', { type: 'doc', content: [{ type: 'chunk', content: [{ type: 'heading', attrs: { level: '1 x' } }] }] }],
])('%s with an attribute of another kind is corrupt, so that no text can reach a style or a tag name', (_, json) => {
  expect(sourceNode(file(json))).toMatchObject({ ok: false, error: { reason: 'corrupt' } });
});

test('nothing on the screen can be followed, loaded or run', () => {
  const drawn = Object.values(sourceSchema.nodes).flatMap((type) => {
    const spec = type.spec.toDOM?.(type.create());
    return spec ? [spec] : [];
  });
  const link = sourceSchema.mark('link', { address: 'javascript:alert(1)' });
  drawn.push(...(link.type.spec.toDOM ? [link.type.spec.toDOM(link, true)] : []));
  const tags = drawn.map((spec) => (Array.isArray(spec) ? spec[0] : spec));
  const attributes = drawn.flatMap((spec) =>
    Array.isArray(spec) && spec[1] !== null ? Object.keys(Object(spec[1])) : [],
  );
  expect(
    tags.filter((each) => ['a', 'img', 'script', 'style', 'iframe', 'object', 'embed'].includes(String(each))),
  ).toEqual([]);
  expect(attributes.filter((each) => /^(href|src|srcset|data|on.*)$/.test(each))).toEqual([]);
  expect(tags.length).toBeGreaterThan(15);
});

test('a table is told to be furniture where all its words are', () => {
  const head = sourceSchema.node('paragraph', { furniture: 'running-head' }, sourceSchema.text('Field notes'));
  const attributes = (...cells: Parameters<typeof td>[0][]) =>
    sourceSchema.nodes.table.spec.toDOM?.(table(tr(...cells.map((each) => td(each)))));
  expect(attributes(head, p())).toEqual(['table', { 'data-furniture-only': '' }, ['tbody', 0]]);
  expect(attributes(head, p('2020'))).toEqual(['table', {}, ['tbody', 0]]);
  expect(attributes(p())).toEqual(['table', {}, ['tbody', 0]]);
});
