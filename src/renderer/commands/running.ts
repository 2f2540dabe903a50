/** What each command does. One entry a command: leaving one out is a compile error. */

import type { CommandId } from '../../shared/commands.ts';
import { redo, undo } from '../state/history.ts';
import { importReports } from '../state/importing.ts';
import { chooseProject } from '../state/projects.ts';
import { goTo } from '../state/views.ts';
import { nextPane } from '../ui/panes.ts';

const acts: Readonly<Record<CommandId, () => unknown>> = {
  'project.open': () => chooseProject('project.open'),
  'project.create': () => chooseProject('project.create'),
  'reports.import': importReports,
  'history.undo': undo,
  'history.redo': redo,
  'go.read': () => goTo('read'),
  'go.brief': () => goTo('brief'),
  'go.exchange': () => goTo('exchange'),
  'pane.next': () => nextPane(1),
  'pane.previous': () => nextPane(-1),
};

/** Does what a command says, whoever asked: key, menu, palette or button. */
export function runCommand(id: CommandId): void {
  acts[id]();
}
