/** The commands that menus, keys and the palette offer while a brief is open. */

import type { Command } from 'prosemirror-state';
import { useCommand } from '../../commands/running.ts';
import { selectTitle, toggleOwnView } from '../../editor/brief/briefCommands.ts';
import { insertGenerated } from '../../editor/brief/generatedCommands.ts';
import { insertTable } from '../../editor/brief/tableCommands.ts';
import type { BriefFormat } from './briefProps.ts';
import type { Beside } from './useBeside.ts';

export function useWritingCommands(does: {
  readonly run: (command: Command) => void;
  readonly beside: Beside;
  readonly exportAs: (format: BriefFormat) => void;
}): void {
  const { run, beside, exportAs } = does;
  useCommand('brief.cite', beside.searchEvidence);
  useCommand('brief.check', () => beside.show('checks'));
  useCommand('brief.ownView', () => run(toggleOwnView));
  useCommand('brief.table', () => run(insertTable));
  useCommand('brief.methods', () => run(insertGenerated('methods')));
  useCommand('brief.references', () => run(insertGenerated('references')));
  useCommand('brief.rename', () => run(selectTitle));
  useCommand('brief.exportPdf', () => exportAs('pdf'));
  useCommand('brief.exportWord', () => exportAs('docx'));
  useCommand('brief.exportWeb', () => exportAs('html'));
  useCommand('brief.exportMarkdown', () => exportAs('md'));
}
