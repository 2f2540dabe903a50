/** Keys that work everywhere in the window, from the list of commands. Single letters belong to the page, never to a field. */

import { type CommandId, commandDescription, commands } from '../../shared/commands.ts';
import { isEditing } from '../ui/editing.ts';
import { runCommand } from './running.ts';

const ids = Object.keys(commands) as CommandId[];

/** Handles one key press, if it is one of ours. */
export function handleKey(event: KeyboardEvent): void {
  if (event.defaultPrevented) return;
  const id = ids.find((each) => commandDescription(each).keys?.some((keys) => isPressed(keys, event)));
  if (!id || (commandDescription(id).scope === 'outside' && isEditing(event.target))) return;
  event.preventDefault();
  runCommand(id);
}

/** Whether `event` is the press that `keys` names, such as `Mod+Shift+F`. */
export function isPressed(keys: string, event: KeyboardEvent): boolean {
  const parts = keys.split('+');
  const key = parts.at(-1) ?? '';
  return (
    event.key.toLowerCase() === key.toLowerCase() &&
    (event.ctrlKey || event.metaKey) === parts.includes('Mod') &&
    event.shiftKey === parts.includes('Shift') &&
    event.altKey === parts.includes('Alt')
  );
}
