/** Links of a brief: set, changed and taken off. */

import type { Mark } from 'prosemirror-model';
import type { Command, EditorState } from 'prosemirror-state';
import { briefSchema } from '../../../shared/schema/briefSchema.ts';

const { link } = briefSchema.marks;

/** Where the link at the caret or in the selection leads; null where there is none. */
export function linkAt(state: EditorState): string | null {
  return linked(state)?.mark.attrs.href ?? null;
}

/** Makes a link of the selected words, of the whole link at the caret, or of the address itself; null takes it off. */
export function setLink(href: string | null): Command {
  return (state, dispatch) => {
    const { empty, from, to, $from } = state.selection;
    const stretch = empty ? linked(state) : { from, to };
    if (!$from.parent.type.allowsMarkType(link) || (href === null && !stretch)) return false;
    const change = state.tr;
    if (stretch) change.removeMark(stretch.from, stretch.to, link);
    if (href !== null && stretch) change.addMark(stretch.from, stretch.to, link.create({ href }));
    else if (href !== null)
      change.insert(from, briefSchema.text(href.replace(/^mailto:/, ''), [link.create({ href })]));
    dispatch?.(change.scrollIntoView());
    return true;
  };
}

/** The link that the selection begins in, as far as it reaches. */
function linked(state: EditorState): { readonly mark: Mark; readonly from: number; readonly to: number } | null {
  const { $from, empty } = state.selection;
  const { parent } = $from;
  const at = parent.childAfter($from.parentOffset);
  const here = at.node && link.isInSet(at.node.marks) ? at : empty ? parent.childBefore($from.parentOffset) : at;
  const mark = here.node ? link.isInSet(here.node.marks) : undefined;
  if (!mark) return null;
  const has = (index: number) => mark.isInSet(parent.maybeChild(index)?.marks ?? []);
  let [first, last] = [here.index, here.index];
  while (has(first - 1)) first--;
  while (has(last + 1)) last++;
  const sizeOf = (until: number) => parent.children.slice(0, until).reduce((sum, { nodeSize }) => sum + nodeSize, 0);
  return { mark, from: $from.start() + sizeOf(first), to: $from.start() + sizeOf(last + 1) };
}
