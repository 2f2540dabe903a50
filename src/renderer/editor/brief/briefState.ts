/** The editing rules of a brief: keys, shortcuts while typing, history. */

import { baseKeymap, chainCommands } from 'prosemirror-commands';
import { history, redo, undo } from 'prosemirror-history';
import { inputRules, textblockTypeInputRule, undoInputRule, wrappingInputRule } from 'prosemirror-inputrules';
import { keymap } from 'prosemirror-keymap';
import type { Node } from 'prosemirror-model';
import { liftListItem, sinkListItem, splitListItem } from 'prosemirror-schema-list';
import { type Command, EditorState, Plugin } from 'prosemirror-state';
import { briefSchema } from '../../../shared/schema/briefSchema.ts';
import { blockInHandPlugin } from './blockInHand.ts';
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
  typeAfterLeaf,
} from './briefCommands.ts';
import { confidentialityPlugin } from './confidentialityLine.ts';
import { dropPlugin } from './dropping.ts';
import { emptyNamesPlugin } from './emptyNames.ts';
import { toEnd, toStart } from './endCommands.ts';
import { startHintPlugin } from './startHint.ts';
import { clearCells, evenRows, nextCell, previousCell } from './tableCommands.ts';
import { unsupportedPlugin } from './unsupportedMarks.ts';

const { nodes } = briefSchema;

/** What a key asks of the citation that is selected: to be shown beside the text, or opened in its report. */
export type OnCitation = (act: 'show' | 'open', position: number) => void;

/** An editor's first state for `doc`. */
export function briefState(doc: Node, onCitation: OnCitation): EditorState {
  return EditorState.create({ doc, plugins: pluginsOf(onCitation) });
}

/** `state` as it was left, history included, for an editor made anew. */
export function resumedState(state: EditorState, onCitation: OnCitation): EditorState {
  return state.reconfigure({ plugins: pluginsOf(onCitation) });
}

function pluginsOf(onCitation: OnCitation): Plugin[] {
  return [
    shortcuts,
    keepLeaves,
    evenRows,
    unsupportedPlugin,
    emptyNamesPlugin,
    blockInHandPlugin,
    dropPlugin,
    confidentialityPlugin,
    startHintPlugin,
    keymap(keys(onCitation)),
    keymap(baseKeymap),
    history(),
  ];
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

const keepLeaves = new Plugin({
  props: {
    handleTextInput: (view, _from, _to, text) => typeAfterLeaf(text)(view.state, view.dispatch),
  },
});

/** Outside of tables Tab is left to the browser, so that the keyboard can leave the editor: lists are nested by brackets. */
function keys(onCitation: OnCitation): Record<string, Command> {
  const ask =
    (act: 'show' | 'open'): Command =>
    (state) => {
      if (!selectedCitation(state)) return false;
      onCitation(act, state.selection.from);
      return true;
    };
  const showInline: Command = (state) => state.selection.$from.parent.inlineContent && ask('show')(state);
  return {
    Enter: chainCommands(showInline, leaveTitle, splitListItem(nodes.listItem)),
    'Mod-Enter': ask('open'),
    Tab: nextCell,
    'Shift-Tab': previousCell,
    Backspace: chainCommands(undoInputRule, clearCells),
    Delete: clearCells,
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
    'Mod-Home': toStart(false),
    'Mod-End': toEnd(false),
    'Shift-Mod-Home': toStart(true),
    'Shift-Mod-End': toEnd(true),
    'Meta-ArrowUp': toStart(false),
    'Meta-ArrowDown': toEnd(false),
    'Shift-Meta-ArrowUp': toStart(true),
    'Shift-Meta-ArrowDown': toEnd(true),
    'Mod-[': liftListItem(nodes.listItem),
    'Mod-]': sinkListItem(nodes.listItem),
  };
}
