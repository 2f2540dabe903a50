/** Keys that work everywhere in the window. Single letters and digits belong to the page, never to a field. */

import { goTo, importReports, redo, undo } from './state/actions.ts';
import { isEditing } from './ui/editing.ts';
import { nextPane } from './ui/panes.ts';

/** Handles one key press, if it is one of ours. */
export function handleKey(event: KeyboardEvent): void {
  if (event.defaultPrevented) return;
  if (event.key === 'F6') {
    event.preventDefault();
    nextPane(event.shiftKey ? -1 : 1);
    return;
  }
  if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
  const command = commandFor(event);
  if (!command) return;
  event.preventDefault();
  command();
}

function commandFor(event: KeyboardEvent): (() => unknown) | undefined {
  const key = event.key.toLowerCase();
  // Fields and the brief's editor have an undo of their own.
  if (key === 'z' && !isEditing(event.target)) return event.shiftKey ? redo : undo;
  if (key === 'y' && !isEditing(event.target)) return redo;
  if (event.shiftKey) return undefined;
  if (key === 'i' && !isEditing(event.target)) return importReports;
  if (key === '1') return () => goTo('read');
  if (key === '4') return () => goTo('brief');
  if (key === '5') return () => goTo('exchange');
  return undefined;
}
