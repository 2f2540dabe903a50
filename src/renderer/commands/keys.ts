/** Keys that work everywhere in the window, from the list of commands. */

import { type CommandId, commandDescription, commands } from '../../shared/commands.ts';
import { preferences } from '../state/preferences.ts';
import { session } from '../state/session.ts';
import { isEditing } from '../ui/editing.ts';
import { isMac } from '../ui/platform.ts';
import { isCharacterKey, isPressed, keysLabel } from './keyPress.ts';
import { runCommand } from './running.ts';

const ids = Object.keys(commands) as CommandId[];

/** Handles one key press, if it is one of ours and no dialog stands over the window. */
export function handleKey(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing || document.querySelector('[aria-modal="true"], .scrim')) return;
  const id = ids.find((each) => commandDescription(each).keys?.some((keys) => means(keys, event)));
  if (!id || (commandDescription(id).scope === 'outside' && isEditing(event.target))) return;
  event.preventDefault();
  runCommand(id);
}

/** The keys of a command as they stand on a key cap; null when it has none. */
export function keysOf(id: CommandId): string | null {
  const [keys] = commandDescription(id).keys ?? [];
  return keys === undefined ? null : keysLabel(keys, isMac);
}

/**
 * Heard before anything else: with single letters and digits switched off, none of them reaches the page. Fields, lists and
 * buttons keep theirs.
 */
export function hushCharacterKeys(event: KeyboardEvent): void {
  const { key, ctrlKey, metaKey, altKey, target } = event;
  if (preferences.get().letterKeys || ctrlKey || metaKey || altKey) return;
  if ([...key].length !== 1 || key === ' ' || isEditing(target) || isTypedTo(target)) return;
  event.stopPropagation();
}

/** All keys of a command as they stand on key caps. */
export function allKeysOf(id: CommandId): readonly string[] {
  return (commandDescription(id).keys ?? []).map((keys) => keysLabel(keys, isMac));
}

function means(keys: string, event: KeyboardEvent): boolean {
  if (isCharacterKey(keys) && (!preferences.get().letterKeys || isTypedTo(event.target))) return false;
  // Letters belong to the page: typed beside the brief's text, one would be lost and something else would open.
  if (/^\p{L}$/u.test(keys) && session.get().view !== 'read') return false;
  return isPressed(keys, event, isMac);
}

/** Lists and menus take letters themselves: they go to the row that begins with them. */
function isTypedTo(target: EventTarget | null): boolean {
  const lists = '[role="grid"], [role="treegrid"], [role="tree"], [role="listbox"], [role="menu"]';
  return target instanceof Element && target.closest(lists) !== null;
}
