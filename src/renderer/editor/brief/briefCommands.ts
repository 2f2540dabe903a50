/** What can be done to a brief, as ProseMirror commands: they need no view and are tested without one. */

import { lift, setBlockType, toggleMark, wrapIn } from 'prosemirror-commands';
import { redoDepth, undoDepth } from 'prosemirror-history';
import type { NodeType, ResolvedPos } from 'prosemirror-model';
import { liftListItem, wrapInList } from 'prosemirror-schema-list';
import { type Command, type EditorState, NodeSelection, Selection, TextSelection } from 'prosemirror-state';
import { briefSchema, type HeadingLevel } from '../../../shared/schema/briefSchema.ts';
import { type Citation, citationOf, isCitation } from '../../../shared/schema/citation.ts';
import { sentencesOf, trim } from '../../../shared/text/segment.ts';

const { nodes, marks } = briefSchema;

/** Bold on or off. */
export const toggleStrong: Command = toggleMark(marks.strong);

/** Italic on or off. */
export const toggleEmphasis: Command = toggleMark(marks.emphasis);

/** Makes the selected blocks ordinary paragraphs. */
export const setParagraph: Command = setBlockType(nodes.paragraph);

/** Makes the selected blocks headings. */
export function setHeading(level: HeadingLevel): Command {
  return setBlockType(nodes.heading, { level });
}

/** A bulleted list on, off, or made from a numbered one. */
export const toggleBulletList: Command = toggleList(nodes.bulletList);

/** A numbered list on, off, or made from a bulleted one. */
export const toggleOrderedList: Command = toggleList(nodes.orderedList);

/** Sets the selected blocks off as the words of somebody else, or takes that back. */
export const toggleBlockquote: Command = (state, dispatch) =>
  isInside(state.selection.$from, nodes.blockquote) ? lift(state, dispatch) : wrapIn(nodes.blockquote)(state, dispatch);

/** Puts a citation at the end of the selection, with a space before it. False in the title and on a selected quote. */
export function insertCitation(citation: Citation): Command {
  return (state, dispatch) => {
    const { $to } = state.selection;
    if (!$to.parent.inlineContent) return false;
    if (!$to.parent.canReplaceWith($to.index(), $to.index(), nodes.citation)) return false;
    const before = $to.nodeBefore;
    const spaced = before === null || /\s$/.test(before.text ?? '');
    const inserted = nodes.citation.create(citation);
    dispatch?.(state.tr.insert($to.pos, spaced ? inserted : [briefSchema.text(' '), inserted]).scrollIntoView());
    return true;
  };
}

/** Puts another citation in the place of the one at `position`: the same passage as it stands now, or as it is kept. */
export function replaceCitation(position: number, citation: Citation): Command {
  return (state, dispatch) => {
    const node = state.doc.nodeAt(position);
    if (!node || !isCitation(node)) return false;
    const attributes = { keptAgainst: null, ...citation };
    dispatch?.(state.tr.setNodeMarkup(position, null, attributes));
    return true;
  };
}

/** Takes the citation or quote at `position` out of the text. */
export function removeCitation(position: number): Command {
  return (state, dispatch) => {
    const node = state.doc.nodeAt(position);
    if (!node || !isCitation(node)) return false;
    dispatch?.(state.tr.delete(position, position + node.nodeSize));
    return true;
  };
}

/** Marks these stretches as the analyst's own view, behind which no passage is expected. */
export function markOwnView(stretches: readonly { readonly from: number; readonly to: number }[]): Command {
  return (state, dispatch) => {
    if (stretches.length === 0) return false;
    const change = state.tr;
    for (const { from, to } of stretches) change.addMark(from, to, marks.ownView.create());
    dispatch?.(change);
    return true;
  };
}

/** Marks the sentence at the caret as the analyst's own view, or takes that back. */
export const toggleOwnView: Command = (state, dispatch) => {
  const { $from } = state.selection;
  if (!$from.parent.isTextblock || $from.parent.type === nodes.title) return false;
  const sentence = sentenceAround($from);
  if (!sentence) return false;
  const { from, to } = sentence;
  const change = state.doc.rangeHasMark(from, to, marks.ownView)
    ? state.tr.removeMark(from, to, marks.ownView)
    : state.tr.addMark(from, to, marks.ownView.create());
  dispatch?.(change);
  return true;
};

/** Sets how many words the brief is to have; null for no goal. */
export function setGoal(goal: number | null): Command {
  return (state, dispatch) => {
    dispatch?.(state.tr.setDocAttribute('goal', goal));
    return true;
  };
}

/** Says who may see the brief; null to say nothing. */
export function setConfidentiality(line: string | null): Command {
  return (state, dispatch) => {
    dispatch?.(state.tr.setDocAttribute('confidentiality', line));
    return true;
  };
}

/** Puts a verbatim quote after the block in which the selection ends, outside of a list. */
export function insertQuote(citation: Citation): Command {
  return (state, dispatch) => {
    const position = placeForQuote(state.selection.$to);
    if (position === null) return false;
    const change = state.tr.insert(position, nodes.quote.create(citation));
    dispatch?.(change.setSelection(Selection.near(change.doc.resolve(position + 1))).scrollIntoView());
    return true;
  };
}

/** Enter in the title goes on to the text. */
export const leaveTitle: Command = (state, dispatch) => {
  const { $head } = state.selection;
  if ($head.parent.type !== nodes.title) return false;
  dispatch?.(state.tr.setSelection(Selection.near(state.doc.resolve($head.after()))).scrollIntoView());
  return true;
};

/** Selects the title, to be written over. */
export const selectTitle: Command = (state, dispatch) => {
  const end = 1 + (state.doc.firstChild?.content.size ?? 0);
  dispatch?.(state.tr.setSelection(TextSelection.create(state.doc, 1, end)).scrollIntoView());
  return true;
};

/** The citation that is selected as a whole, or null. */
export function selectedCitation(state: EditorState): Citation | null {
  const { selection } = state;
  return selection instanceof NodeSelection && isCitation(selection.node) ? citationOf(selection.node) : null;
}

/** Types `text` after what is selected as a whole: typing must wipe out neither evidence nor what is written for the analyst. */
export function typeAfterLeaf(text: string): Command {
  return (state, dispatch) => {
    const { selection } = state;
    if (!(selection instanceof NodeSelection) || !selection.node.isAtom) return false;
    const { to, $to } = selection;
    const change = $to.parent.inlineContent
      ? state.tr.insertText(text, to)
      : state.tr.insert(to, nodes.paragraph.create(null, briefSchema.text(text)));
    const end = to + text.length + ($to.parent.inlineContent ? 0 : 1);
    dispatch?.(change.setSelection(Selection.near(change.doc.resolve(end), -1)).scrollIntoView());
    return true;
  };
}

/** What the toolbar shows of the place where the caret is. */
export interface Formatting {
  readonly block: 'title' | 'paragraph' | 'heading-1' | 'heading-2' | 'heading-3';
  readonly strong: boolean;
  readonly emphasis: boolean;
  readonly bulletList: boolean;
  readonly orderedList: boolean;
  readonly blockquote: boolean;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
}

/** The formatting at the selection. */
export function formattingOf(state: EditorState): Formatting {
  const { $from, from, to, empty } = state.selection;
  const has = (mark: (typeof marks)['strong']): boolean =>
    empty ? mark.isInSet(state.storedMarks ?? $from.marks()) !== undefined : state.doc.rangeHasMark(from, to, mark);
  return {
    block: blockName($from),
    strong: has(marks.strong),
    emphasis: has(marks.emphasis),
    bulletList: isInside($from, nodes.bulletList),
    orderedList: isInside($from, nodes.orderedList),
    blockquote: isInside($from, nodes.blockquote),
    canUndo: undoDepth(state) > 0,
    canRedo: redoDepth(state) > 0,
  };
}

function blockName($from: ResolvedPos): Formatting['block'] {
  const { type, attrs } = $from.parent;
  if (type === nodes.title) return 'title';
  return type === nodes.heading ? `heading-${attrs.level as HeadingLevel}` : 'paragraph';
}

function toggleList(type: NodeType): Command {
  return (state, dispatch) => {
    const { $from } = state.selection;
    const depth = depthOf($from, (each) => each === nodes.bulletList || each === nodes.orderedList);
    if (depth === null) return wrapInList(type)(state, dispatch);
    if ($from.node(depth).type === type) return liftListItem(nodes.listItem)(state, dispatch);
    dispatch?.(state.tr.setNodeMarkup($from.before(depth), type));
    return true;
  };
}

function sentenceAround($from: ResolvedPos): { readonly from: number; readonly to: number } | null {
  const text = $from.parent.textBetween(0, $from.parent.content.size, undefined, ' ');
  const start = $from.start();
  const offset = Math.min($from.parentOffset, Math.max(text.length - 1, 0));
  const sentence = sentencesOf(text).find((each) => offset >= each.start && offset < each.end);
  if (!sentence) return null;
  const words = trim(text, sentence.start, sentence.end);
  return words.start < words.end ? { from: start + words.start, to: start + words.end } : null;
}

function placeForQuote($to: ResolvedPos): number | null {
  if (!$to.parent.inlineContent && $to.parent.canReplaceWith($to.index(), $to.index(), nodes.quote)) return $to.pos;
  for (let depth = $to.depth; depth > 0; depth--) {
    const index = $to.indexAfter(depth - 1);
    if ($to.node(depth - 1).canReplaceWith(index, index, nodes.quote)) return $to.after(depth);
  }
  return null;
}

function isInside($from: ResolvedPos, type: NodeType): boolean {
  return depthOf($from, (each) => each === type) !== null;
}

/** The depth of the innermost ancestor that fits. */
function depthOf($from: ResolvedPos, fits: (type: NodeType) => boolean): number | null {
  for (let depth = $from.depth; depth > 0; depth--) if (fits($from.node(depth).type)) return depth;
  return null;
}
