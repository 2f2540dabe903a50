import { redo, undo } from 'prosemirror-history';
import { type EditorState, NodeSelection, TextSelection } from 'prosemirror-state';
import { expect, test } from 'vitest';
import { briefSchema } from '../../../shared/schema/briefSchema.ts';
import { citationOf } from '../../../shared/schema/citation.ts';
import { formattingOf, insertQuote } from './briefCommands.ts';
import { briefState } from './briefState.ts';

const { nodes } = briefSchema;
const cited = { annotationId: 'a1', sourceId: 's1', quote: 'Visits stopped.', sourceTitle: 'Routes home', locator: '' };

function fresh(): EditorState {
  const doc = nodes.doc.create(null, [nodes.title.create(), nodes.paragraph.create(null, briefSchema.text('text'))]);
  const state = briefState(doc, () => undefined);
  return state.apply(state.tr.setSelection(TextSelection.atEnd(doc)));
}

function apply(state: EditorState, command: typeof undo): EditorState {
  let next = state;
  command(state, (transaction) => {
    next = state.apply(transaction);
  });
  return next;
}

test('what was done can be undone and done again', () => {
  const before = fresh();
  const quoted = apply(before, insertQuote(cited));
  expect(formattingOf(quoted)).toMatchObject({ canUndo: true, canRedo: false });
  const undone = apply(quoted, undo);
  expect(undone.doc.eq(before.doc)).toBe(true);
  expect(apply(undone, redo).doc.eq(quoted.doc)).toBe(true);
});

test('a quote that was deleted comes back with its annotation', () => {
  const doc = nodes.doc.create(null, [nodes.title.create(), nodes.quote.create(cited)]);
  const state = briefState(doc, () => undefined);
  const deleted = state.apply(state.tr.setSelection(NodeSelection.create(doc, 2)).deleteSelection());
  expect(deleted.doc.lastChild?.type.name).toBe('paragraph');
  expect(citationOf(apply(deleted, undo).doc.child(1))).toEqual(cited);
});
