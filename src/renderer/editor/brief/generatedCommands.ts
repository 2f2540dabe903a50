/** Putting in what the program writes, and a note of one's own under it. */

import { type Command, NodeSelection, TextSelection } from 'prosemirror-state';
import { briefSchema, type GeneratedKind } from '../../../shared/schema/briefSchema.ts';
import { words } from '../../words/brief.ts';

const { nodes } = briefSchema;

/** Puts a section that the program writes after the block of the caret; selects the one there is, since two would say the same. */
export function insertGenerated(kind: GeneratedKind): Command {
  return (state, dispatch) => {
    const there = positionOf(state.doc, kind);
    if (there !== null) {
      dispatch?.(state.tr.setSelection(NodeSelection.create(state.doc, there)).scrollIntoView());
      return true;
    }
    const { $to } = state.selection;
    const place = $to.depth > 0 ? $to.after(1) : $to.pos;
    const heading = nodes.heading.create({ level: 1 }, briefSchema.text(words.generated[kind]));
    // The caret must get past what ends the text.
    const last = place === state.doc.content.size ? [nodes.paragraph.create()] : [];
    const change = state.tr.insert(place, [heading, nodes.generated.create({ kind }), ...last]);
    dispatch?.(change.setSelection(NodeSelection.create(change.doc, place + heading.nodeSize)).scrollIntoView());
    return true;
  };
}

/** An empty paragraph under the block at `position`, with the caret in it; the one that stands there already, if any. */
export function addNoteBelow(position: number): Command {
  return (state, dispatch) => {
    const node = state.doc.nodeAt(position);
    if (!node) return false;
    const after = position + node.nodeSize;
    const next = state.doc.nodeAt(after);
    const change = state.tr;
    if (next?.type !== nodes.paragraph || next.content.size > 0) change.insert(after, nodes.paragraph.create());
    dispatch?.(change.setSelection(TextSelection.create(change.doc, after + 1)).scrollIntoView());
    return true;
  };
}

function positionOf(doc: NodeSelection['node'], kind: GeneratedKind): number | null {
  let found: number | null = null;
  doc.forEach((node, position) => {
    if (node.type === nodes.generated && node.attrs.kind === kind) found ??= position;
  });
  return found;
}
