/** Whether what was done to a brief only writes on: then nothing around the text needs to change at once. */

import { type EditorState, TextSelection } from 'prosemirror-state';
import { type Formatting, formattingOf } from './briefCommands.ts';
import { linkAt } from './linkCommands.ts';
import { isInTable } from './tableCommands.ts';

/** Whether the toolbar shows the same in both states: a caret, in a place with the same formatting. */
export function isWritingOn(before: EditorState, after: EditorState): boolean {
  if (!hasCaret(before) || !hasCaret(after)) return false;
  const [was, is] = [formattingOf(before), formattingOf(after)];
  const names = Object.keys(is) as (keyof Formatting)[];
  return (
    names.every((name) => was[name] === is[name]) &&
    linkAt(before) === linkAt(after) &&
    isInTable(before) === isInTable(after)
  );
}

function hasCaret({ selection }: EditorState): boolean {
  return selection instanceof TextSelection && selection.empty;
}
