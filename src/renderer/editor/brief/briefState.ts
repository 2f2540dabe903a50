/** The editing rules of a brief: keys, shortcuts while typing, history. */

import { baseKeymap, chainCommands } from 'prosemirror-commands';
import { history, redo, undo } from 'prosemirror-history';
import { inputRules, textblockTypeInputRule, undoInputRule, wrappingInputRule } from 'prosemirror-inputrules';
import { keymap } from 'prosemirror-keymap';
import type { Node } from 'prosemirror-model';
import { liftListItem, sinkListItem, splitListItem } from 'prosemirror-schema-list';
import { type Command, EditorState, Plugin } from 'prosemirror-state';
import { briefSchema, type Citation } from '../../../shared/schema/briefSchema.ts';
import {
  leaveTitle,
  selectedCitation,
  setHeading,
  setParagraph,
  toggleBlockquote,
  toggleBulletList,
  toggleEmphasis,
  toggleOrderedList,
  toggleStrong,
  typeAfterCitation,
} from './briefCommands.ts';

const { nodes } = briefSchema;

/** An editor's first state for `doc`; `onOpen` is called when a selected citation is to be opened by key. */
export function briefState(doc: Node, onOpen: (citation: Citation) => void): EditorState {
  return EditorState.create({
    doc,
    plugins: [shortcuts, keepCitations, keymap(keys(onOpen)), keymap(baseKeymap), history()],
  });
}

// No rule changes quotation marks or dashes: what is typed from a report must stay as it stands there.
const shortcuts = inputRules({
  rules: [
    textblockTypeInputRule(/^(#{1,3}) $/, nodes.heading, ([, signs = '#']) => ({ level: signs.length })),
    wrappingInputRule(/^[-*] $/, nodes.bulletList),
    wrappingInputRule(/^1[.)] $/, nodes.orderedList),
    wrappingInputRule(/^> $/, nodes.blockquote),
  ],
});

const keepCitations = new Plugin({
  props: {
    handleTextInput: (view, _from, _to, text) => typeAfterCitation(text)(view.state, view.dispatch),
  },
});

/** Tab is left to the browser, so that the keyboard can leave the editor: lists are nested by brackets. */
function keys(onOpen: (citation: Citation) => void): Record<string, Command> {
  const open: Command = (state) => {
    const citation = selectedCitation(state);
    if (citation) onOpen(citation);
    return citation !== null;
  };
  const openInline: Command = (state) => state.selection.$from.parent.inlineContent && open(state);
  return {
    Enter: chainCommands(openInline, leaveTitle, splitListItem(nodes.listItem)),
    'Mod-Enter': open,
    Backspace: undoInputRule,
    'Mod-b': toggleStrong,
    'Mod-i': toggleEmphasis,
    'Mod-z': undo,
    'Mod-Shift-z': redo,
    'Mod-y': redo,
    'Mod-Alt-0': setParagraph,
    'Mod-Alt-1': setHeading(1),
    'Mod-Alt-2': setHeading(2),
    'Mod-Alt-3': setHeading(3),
    'Mod-Shift-7': toggleOrderedList,
    'Mod-Shift-8': toggleBulletList,
    'Mod-Shift-9': toggleBlockquote,
    'Mod-[': liftListItem(nodes.listItem),
    'Mod-]': sinkListItem(nodes.listItem),
  };
}
