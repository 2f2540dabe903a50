import type { Node } from 'prosemirror-model';
import { EditorState } from 'prosemirror-state';
import type { Decoration, DecorationSet } from 'prosemirror-view';
import { expect, test } from 'vitest';
import { briefSchema } from '../../../shared/schema/briefSchema.ts';
import { lookAgain, unsupportedIn, unsupportedPlugin } from './unsupportedMarks.ts';

const { nodes } = briefSchema;

const paragraph = (words: string) => nodes.paragraph.create(null, words === '' ? [] : briefSchema.text(words));
const heading = (words: string) => nodes.heading.create({ level: 1 }, briefSchema.text(words));
const quote = nodes.quote.create({ annotationId: 'a', sourceId: 's', quote: 'q', sourceTitle: 't', locator: '' });

function brief(...blocks: Node[]): EditorState {
  const doc = nodes.doc.create(null, [nodes.title.create(), ...blocks]);
  return EditorState.create({ doc, plugins: [unsupportedPlugin] });
}

const findings = () => brief(heading('Findings'), ...['One.', 'Two.', 'Three.'].map(paragraph));

function marks(state: EditorState): DecorationSet {
  const set = unsupportedPlugin.getState(state)?.marks;
  if (!set) throw new Error('no marks');
  return set;
}

const places = (set: DecorationSet) =>
  set
    .find()
    .map(({ from, to }) => [from, to])
    .sort(([a = 0, b = 0], [c = 0, d = 0]) => a - c || b - d);

const blockMarks = (state: EditorState, index: number): DecorationSet => {
  let offset = 0;
  for (let before = 0; before < index; before++) offset += state.doc.child(before).nodeSize;
  return marks(state).forChild(offset, state.doc.child(index)) as DecorationSet;
};

/** What a look leaves is what would be drawn if nothing had been there before. */
function expectAsNew(state: EditorState): void {
  const fresh = EditorState.create({ doc: state.doc, plugins: [unsupportedPlugin] });
  expect(unsupportedIn(state)).toEqual(unsupportedIn(fresh));
  expect(places(marks(state))).toEqual(places(marks(fresh)));
}

const looked = (state: EditorState) => state.apply(lookAgain(state));

test('a letter leaves the marks of all other blocks the very same, also after the next look', () => {
  const before = findings();
  const after = looked(before.apply(before.tr.insertText(' More', before.doc.content.size - 1)));
  expect(blockMarks(after, 2)).toBe(blockMarks(before, 2));
  expect(blockMarks(after, 3)).toBe(blockMarks(before, 3));
  expectAsNew(after);
});

test('a look at a text that is marked right keeps all marks', () => {
  const before = findings();
  expect(marks(looked(before))).toBe(marks(before));
});

test.each([
  ['a sentence more', (state: EditorState) => state.tr.insertText(' And more.', state.doc.content.size - 1)],
  ['a sentence in the middle', (state: EditorState) => state.tr.insertText('New. ', state.doc.content.size - 14)],
  ['a block taken out', (state: EditorState) => state.tr.delete(12, 18)],
  ['all blocks taken out', (state: EditorState) => state.tr.delete(12, state.doc.content.size)],
  ['a heading that claims nothing', (state: EditorState) => state.tr.insertText('Context', 3, 11)],
  ['a quote behind a sentence', (state: EditorState) => state.tr.insert(state.doc.content.size, quote)],
  ['a block put in', (state: EditorState) => state.tr.insert(12, paragraph('New.'))],
])('after %s the marks are as if drawn anew', (_what, change) => {
  const before = findings();
  expectAsNew(looked(before.apply(change(before))));
});

test('marks come when a heading begins to claim something', () => {
  const before = brief(heading('Context'), paragraph('One.'), paragraph('Two.'));
  expect(marks(before).find()).toEqual<Decoration[]>([]);
  expectAsNew(looked(before.apply(before.tr.insertText('Findings', 3, 10))));
});
