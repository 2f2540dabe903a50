/** What can be put into the text besides words; inside a table, what can be done to it. */

import { ChevronDown } from 'lucide-react';
import type { Command, EditorState } from 'prosemirror-state';
import { generatedKinds } from '../../../shared/schema/briefSchema.ts';
import { insertGenerated } from '../../editor/brief/generatedCommands.ts';
import {
  addColumn,
  addRow,
  deleteTable,
  insertTable,
  isInTable,
  removeColumn,
  removeRow,
} from '../../editor/brief/tableCommands.ts';
import { MenuButton } from '../../ui/MenuButton.tsx';
import { words } from '../../words/brief.ts';
import { afterOverlay } from './afterOverlay.ts';

const ofTables: readonly (readonly [string, Command])[] = [
  [words.rowBelow, addRow],
  [words.columnAfter, addColumn],
  [words.removeRow, removeRow],
  [words.removeColumn, removeColumn],
  [words.deleteTable, deleteTable],
];

export function InsertMenu(props: { readonly state: EditorState | null; readonly onRun: (command: Command) => void }) {
  const { state, onRun } = props;
  const inTable = state !== null && isInTable(state);
  // The menu gives the focus back to its button first.
  const run = (command: Command) => afterOverlay(() => onRun(command));
  const entry = (label: string, command: Command) => ({ id: label, label, onChoose: () => run(command) });
  const entries = inTable
    ? ofTables.map(([label, command]) => entry(label, command))
    : [
        { ...entry(words.table, insertTable), note: words.tableNote },
        ...generatedKinds.map((kind) => ({
          ...entry(words.insertGenerated[kind], insertGenerated(kind)),
          note: words.generatedLabel,
        })),
      ];
  return (
    <MenuButton className="button plain" entries={entries}>
      {inTable ? words.table : words.insert}
      <ChevronDown aria-hidden="true" />
    </MenuButton>
  );
}
