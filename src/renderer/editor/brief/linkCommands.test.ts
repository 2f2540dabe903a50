import { undo } from 'prosemirror-history';
import { type Command, type EditorState, TextSelection } from 'prosemirror-state';
import { expect, test } from 'vitest';
import { briefSchema } from '../../../shared/schema/briefSchema.ts';
import { briefState } from './briefState.ts';
import { linkAt, setLink } from './linkCommands.ts';

const { nodes, marks } = briefSchema;
const strong = briefSchema.text('bold', [marks.strong.create()]);
const doc = nodes.doc.create(null, [
  nodes.title.create(null, briefSchema.text('Title')),
  nodes.paragraph.create(null, [briefSchema.text('see '), strong, briefSchema.text(' words')]),
]);

const selecting = (from: number, to = from, state = briefState(doc, () => undefined)): EditorState =>
  state.apply(state.tr.setSelection(TextSelection.create(state.doc, from, to)));

function done(state: EditorState, command: Command): EditorState {
  let next = state;
  expect(command(state, (change) => (next = state.apply(change)))).toBe(true);
  next.doc.check();
  return next;
}

/** The words of each link and where it leads. */
function links(state: EditorState): string[] {
  const found: string[] = [];
  state.doc.descendants((node) => {
    const link = marks.link.isInSet(node.marks);
    if (link) found.push(`${node.text} → ${link.attrs.href}`);
  });
  return found;
}

// The paragraph's words begin at 8: "see " to 12, "bold" to 16.
const address = 'https://example.org/a';

test('selected words become a link, whatever else they are, and lose it again', () => {
  const linked = done(selecting(8, 19), setLink(address));
  expect(links(linked)).toEqual([`see  → ${address}`, `bold → ${address}`, ` wo → ${address}`]);
  expect(linkAt(selecting(14, 14, linked))).toBe(address);
  expect(links(done(linked, undo))).toEqual([]);
});

test('a link at the caret is changed or taken off as a whole', () => {
  const linked = done(selecting(8, 19), setLink(address));
  const other = done(selecting(14, 14, linked), setLink('mailto:someone@example.org'));
  expect(links(other)).toEqual(['see ', 'bold', ' wo'].map((words) => `${words} → mailto:someone@example.org`));
  expect(links(done(selecting(19, 19, other), setLink(null)))).toEqual([]);
});

test('without words selected, the address itself is written', () => {
  expect(links(done(selecting(12), setLink(address)))).toEqual([`${address} → ${address}`]);
  expect(setLink(null)(selecting(12))).toBe(false);
});

test('the title has no links, and what is typed after one is not part of it', () => {
  expect(setLink(address)(selecting(2, 4))).toBe(false);
  const linked = done(selecting(12, 16), setLink(address));
  const typed = linked.apply(selecting(16, 16, linked).tr.insertText('er'));
  expect(links(typed)).toEqual([`bold → ${address}`]);
});
