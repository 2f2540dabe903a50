/** What becomes of a selection made with the pointer. */

import { EditorState, TextSelection } from 'prosemirror-state';
import { expect, test } from 'vitest';
import { sourceSchema } from '../../../shared/schema/sourceSchema.ts';
import { TextIndex } from '../../../shared/text/textIndex.ts';
import { cursorOf, cursorPlugin, withCursor } from './cursor.ts';
import { copiedText, snapped } from './selection.ts';
import { report } from './testing/report.ts';

/** `[` is the anchor, `]` the head, in either order. */
function snap(marked: string, exact = false): string | null {
  const text = marked.replace(/[[\]]/g, '');
  const open = marked.indexOf('[');
  const close = marked.indexOf(']');
  const raw = open < close ? { anchor: open, head: close - 1 } : { anchor: open - 1, head: close };
  const selection = snapped(text, raw, exact);
  if (!selection) return null;
  const { anchor, head } = selection;
  return anchor < head
    ? `${text.slice(0, anchor)}[${text.slice(anchor, head)}]${text.slice(head)}`
    : `${text.slice(0, head)}]${text.slice(head, anchor)}[${text.slice(anchor)}`;
}

test.each([
  ['grows to whole words', 'Two sch[ools clo]sed.', 'Two [schools closed].'],
  ['drops white space at its ends', 'Two[ schools ]closed.', 'Two [schools] closed.'],
  ['keeps its direction', 'Two sch]ools clo[sed.', 'Two ]schools closed[.'],
  ['ends in the block where it ends', 'One.[\nTwo sch]ools.', 'One.\n[Two schools].'],
  ['knows Thai words', 'เด็กต้อ[งกา]รเวลา', 'เด็ก[ต้องการ]เวลา'],
])('a selection %s', (_, before, after) => {
  expect(snap(before)).toBe(after);
});

test('an exact selection is only kept from cutting a character', () => {
  expect(snap('Two sch[oo]ls.', true)).toBe('Two sch[oo]ls.');
  expect(snap('เ[ด]็ก', true)).toBe('เ[ด็]ก');
});

test('white space alone is nothing', () => {
  expect(snap('Two[ ]schools')).toBeNull();
});

function opened(doc = report(['It rained.', 'Two schools closed.'])) {
  const index = new TextIndex(doc);
  return { index, state: EditorState.create({ doc, plugins: [cursorPlugin(index)] }) };
}

test('Copy takes the selected text, across blocks, and nothing when nothing is selected', () => {
  const { index, state } = opened();
  expect(copiedText(state, index)).toBeNull();
  const selection = TextSelection.create(state.doc, index.toPosition(14), index.toPosition(3));
  expect(copiedText(state.apply(state.tr.setSelection(selection)), index)).toBe('rained.\nTwo');
});

test('Copy leaves out the places of pictures', () => {
  const picture = sourceSchema.node('figure', null, sourceSchema.node('image'));
  const paragraph = sourceSchema.node('paragraph', null, sourceSchema.text('Below it.'));
  const { index, state } = opened(
    sourceSchema.node('doc', null, sourceSchema.node('chunk', null, [picture, paragraph])),
  );
  expect(copiedText(state.apply(withCursor(state.tr, { everything: true })), index)).toBe('\nBelow it.');
});

test('everything is selected without a selection, until another one is made', () => {
  const { index, state } = opened();
  const everything = state.apply(withCursor(state.tr, { everything: true }));
  expect(everything.selection.empty).toBe(true);
  expect(copiedText(everything, index)).toBe(index.text);
  const selection = TextSelection.create(state.doc, index.toPosition(0), index.toPosition(2));
  const after = everything.apply(everything.tr.setSelection(selection));
  expect(cursorOf(after).everything).toBe(false);
  expect(copiedText(after, index)).toBe('It');
});

test('the cursor marks its text block, wherever that is nested', () => {
  const item = sourceSchema.node('listItem', null, sourceSchema.node('paragraph', null, sourceSchema.text('Fees.')));
  const list = sourceSchema.node('bulletList', null, item);
  const { state } = opened(sourceSchema.node('doc', null, sourceSchema.node('chunk', null, list)));
  const moved = state.apply(withCursor(state.tr, { block: 0 }));
  const [drawn] = moved.plugins.flatMap((plugin) => plugin.getState(moved)?.decorations.find() ?? []);
  expect(drawn && moved.doc.nodeAt(drawn.from)?.textContent).toBe('Fees.');
  expect(drawn && moved.doc.nodeAt(drawn.from)?.type.name).toBe('paragraph');
});
