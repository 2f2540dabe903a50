import { splitBlock } from 'prosemirror-commands';
import { type EditorState, TextSelection } from 'prosemirror-state';
import { expect, test } from 'vitest';
import { briefSchema } from '../../../shared/schema/briefSchema.ts';
import { blockInHandPlugin } from './blockInHand.ts';
import { briefState } from './briefState.ts';

const { nodes } = briefSchema;

/** The words of the blocks that are kept laid out. */
function inHand(state: EditorState): string[] {
  const marks = blockInHandPlugin.props.decorations?.call(blockInHandPlugin, state);
  const found: string[] = [];
  marks?.forEachSet((set) => {
    for (const { from, to } of set.find()) found.push(state.doc.textBetween(from, to));
  });
  return found;
}

test('the block with the caret is kept laid out, from the moment it is made', () => {
  const paragraph = nodes.paragraph.create(null, briefSchema.text('Visits stopped.'));
  const doc = nodes.doc.create(null, [nodes.title.create(), paragraph]);
  let state = briefState(doc, () => undefined);
  state = state.apply(state.tr.setSelection(TextSelection.create(doc, 3 + 'Visits'.length)));
  expect(inHand(state)).toEqual(['Visits stopped.']);
  splitBlock(state, (transaction) => {
    state = state.apply(transaction);
  });
  expect(inHand(state)).toEqual([' stopped.']);
});
