/** From the live selection to offsets of the canonical text and back, snapped so that no word or grapheme is cut. */

import { type EditorState, TextSelection } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { OBJECT_REPLACEMENT } from '../../../shared/text/canonicalText.ts';
import { snapToGraphemes, snapToWords, trim } from '../../../shared/text/segment.ts';
import type { TextIndex } from '../../../shared/text/textIndex.ts';
import { cursorOf } from './cursor.ts';
import type { Passage } from './intervals.ts';
import type { OffsetSelection } from './steps.ts';

/** The selected passage and where it stands in the window, in CSS pixels. */
export interface SelectedPassage extends Passage {
  readonly rect: DOMRect;
}

/** What the page's state holds as selected; `null` when nothing is. */
export function selectionOf(state: EditorState, index: TextIndex): OffsetSelection | null {
  const { anchor, head, empty } = state.selection;
  return empty ? null : { anchor: index.toOffset(anchor), head: index.toOffset(head) };
}

/** `selection` without white space at its ends, grown to whole words, or with `exact` to whole graphemes only. */
export function snapped(text: string, { anchor, head }: OffsetSelection, exact: boolean): OffsetSelection | null {
  const backwards = head < anchor;
  const trimmed = trim(text, Math.min(anchor, head), Math.max(anchor, head));
  if (trimmed.start === trimmed.end) return null;
  const { start, end } = (exact ? snapToGraphemes : snapToWords)(text, trimmed.start, trimmed.end);
  return backwards ? { anchor: end, head: start } : { anchor: start, head: end };
}

/** Selects by offsets, in the state and in the browser. */
export function select(view: EditorView, index: TextIndex, { anchor, head }: OffsetSelection): void {
  const selection = TextSelection.create(view.state.doc, index.toPosition(anchor), index.toPosition(head));
  view.dispatch(view.state.tr.setSelection(selection));
  // ProseMirror leaves the browser's selection alone while it lies outside a view that cannot be edited.
  const from = view.domAtPos(selection.anchor);
  const to = view.domAtPos(selection.head);
  view.dom.ownerDocument.getSelection()?.setBaseAndExtent(from.node, from.offset, to.node, to.offset);
}

/** Leaves an empty selection where the head was; the browser's own selection goes. */
export function deselect(view: EditorView): void {
  const { doc, selection, tr } = view.state;
  view.dom.ownerDocument.getSelection()?.removeAllRanges();
  view.dispatch(tr.setSelection(TextSelection.near(doc.resolve(selection.head))));
}

/** What the browser has selected inside the page at this moment, before ProseMirror has heard of it. */
export function browserSelection(view: EditorView, index: TextIndex): OffsetSelection | null {
  const { anchorNode, anchorOffset, focusNode, focusOffset, isCollapsed } =
    view.dom.ownerDocument.getSelection() ?? nothing;
  if (isCollapsed || !anchorNode || !focusNode) return null;
  if (!view.dom.contains(anchorNode) || !view.dom.contains(focusNode)) return null;
  return {
    anchor: index.toOffset(view.posAtDOM(anchorNode, anchorOffset)),
    head: index.toOffset(view.posAtDOM(focusNode, focusOffset)),
  };
}

const nothing = { anchorNode: null, anchorOffset: 0, focusNode: null, focusOffset: 0, isCollapsed: true };

/** The selected passage with its rectangle, for the tagging toolbar. */
export function selectedPassage(view: EditorView, index: TextIndex): SelectedPassage | null {
  const selection = selectionOf(view.state, index);
  if (!selection) return null;
  const start = Math.min(selection.anchor, selection.head);
  const end = Math.max(selection.anchor, selection.head);
  const range = view.dom.ownerDocument.createRange();
  const from = view.domAtPos(index.toPosition(start));
  const to = view.domAtPos(index.toPosition(end));
  range.setStart(from.node, from.offset);
  range.setEnd(to.node, to.offset);
  return { start, end, rect: range.getBoundingClientRect() };
}

/** The text that Copy puts on the clipboard, taken from the index; `null` when nothing is selected. */
export function copiedText(state: EditorState, index: TextIndex): string | null {
  const selection = selectionOf(state, index);
  if (!cursorOf(state).everything && !selection) return null;
  const { anchor, head } =
    cursorOf(state).everything || !selection ? { anchor: 0, head: index.text.length } : selection;
  return index.text.slice(Math.min(anchor, head), Math.max(anchor, head)).replaceAll(OBJECT_REPLACEMENT, '');
}

/**
 * Puts the browser's selection back to where the state has it. While the focus is elsewhere, as in the codebook, ProseMirror
 * leaves it to the browser, whose ends move when a highlight is drawn over them.
 */
export function restoreSelection(view: EditorView): void {
  const { anchor, head, empty } = view.state.selection;
  const shown = view.dom.ownerDocument.getSelection();
  if (empty || view.hasFocus() || !shown?.anchorNode || !view.dom.contains(shown.anchorNode)) return;
  const [start, end] = [view.domAtPos(anchor), view.domAtPos(head)];
  shown.setBaseAndExtent(start.node, start.offset, end.node, end.offset);
}
