import { Node } from 'prosemirror-model';
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
  return { schemaVersion: 1 as const, title: '', language: '', locators: [], doc: docJson as Record<string, never> };
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

test('nothing on the screen can be followed, loaded or run: no node or mark is drawn as a, img, script or style', () => {
  const node = (name: string) => Node.fromJSON(sourceSchema, { type: name });
  const drawn = Object.values(sourceSchema.nodes).flatMap(({ name, spec }) => {
    if (!spec.toDOM) return [];
    const made = name === 'image' ? node(name) : sourceSchema.nodes[name as 'paragraph'].create();
    return [JSON.stringify(spec.toDOM(made))];
  });
  const link = sourceSchema.mark('link', { address: 'javascript:alert(1)' });
  drawn.push(JSON.stringify(link.type.spec.toDOM?.(link, true)));
  expect(drawn.filter((each) => /"(a|img|script|style|iframe|href|src|onclick)"/.test(each))).toEqual([]);
  expect(drawn.length).toBeGreaterThan(10);
});
