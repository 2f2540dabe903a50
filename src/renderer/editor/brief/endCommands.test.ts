import { type Command, EditorState, TextSelection } from 'prosemirror-state';
import { expect, test } from 'vitest';
import { briefSchema } from '../../../shared/schema/briefSchema.ts';
import { toEnd, toStart } from './endCommands.ts';

const { nodes } = briefSchema;

const words = ['One', 'Two'].map((each) => nodes.paragraph.create(null, briefSchema.text(each)));
const doc = nodes.doc.create(null, [nodes.title.create(null, briefSchema.text('Title')), ...words]);

/** Anchor and head after `command`, from between the letters of “One”. */
function after(command: Command): [number, number] {
  let state = EditorState.create({ doc, selection: TextSelection.create(doc, 9) });
  command(state, (transaction) => {
    state = state.apply(transaction);
  });
  return [state.selection.anchor, state.selection.head];
}

test('the caret goes to the first and behind the last letter', () => {
  expect(after(toStart(false))).toEqual([1, 1]);
  expect(after(toEnd(false))).toEqual([doc.content.size - 1, doc.content.size - 1]);
});

test('with all up to there, from where the selection began', () => {
  expect(after(toStart(true))).toEqual([9, 1]);
  expect(after(toEnd(true))).toEqual([9, doc.content.size - 1]);
});
