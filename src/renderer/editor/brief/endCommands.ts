/**
 * To the start and to the end of the text. The browser's own keys stop at the start of a block that it has not laid out, as
 * those far from the screen are (briefText.css).
 */

import { type Command, type EditorState, Selection, TextSelection } from 'prosemirror-state';

/** To the start of the text; `selects`: with all up to there. */
export const toStart = (selects: boolean): Command => to(selects, ({ doc }) => Selection.atStart(doc));

/** To the end of the text; `selects`: with all up to there. */
export const toEnd = (selects: boolean): Command => to(selects, ({ doc }) => Selection.atEnd(doc));

function to(selects: boolean, place: (state: EditorState) => Selection): Command {
  return (state, dispatch) => {
    const end = place(state);
    const selection = selects ? TextSelection.between(state.selection.$anchor, end.$head) : end;
    dispatch?.(state.tr.setSelection(selection).scrollIntoView());
    return true;
  };
}
