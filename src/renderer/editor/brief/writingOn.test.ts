import { history } from 'prosemirror-history';
import { EditorState, TextSelection } from 'prosemirror-state';
import { expect, test } from 'vitest';
import { briefSchema } from '../../../shared/schema/briefSchema.ts';
import { isWritingOn } from './writingOn.ts';

const { nodes, marks } = briefSchema;

const doc = nodes.doc.create(null, [
  nodes.title.create(null, briefSchema.text('Title')),
  nodes.paragraph.create(null, briefSchema.text('Visits stopped early.')),
  nodes.heading.create({ level: 1 }, briefSchema.text('Findings')),
]);
const first = EditorState.create({ doc, plugins: [history()] });
const caretAt = (state: EditorState, position: number) =>
  state.apply(state.tr.setSelection(TextSelection.create(state.doc, position)));
const begun = caretAt(first, 12);
const written = begun.apply(begun.tr.insertText('a'));

test('a letter after others is writing on', () => {
  expect(isWritingOn(written, written.apply(written.tr.insertText('b')))).toBe(true);
});

test('the first letter is not: from then on it can be taken back', () => {
  expect(isWritingOn(begun, written)).toBe(false);
});

test('a selection is not: a link could be made of it', () => {
  const selected = written.apply(written.tr.setSelection(TextSelection.create(written.doc, 9, 12)));
  expect(isWritingOn(written, selected)).toBe(false);
  expect(isWritingOn(selected, written)).toBe(false);
});

test('bold at the caret and another kind of block are not', () => {
  expect(isWritingOn(written, written.apply(written.tr.addStoredMark(marks.strong.create())))).toBe(false);
  expect(isWritingOn(written, caretAt(written, written.doc.content.size - 2))).toBe(false);
});
