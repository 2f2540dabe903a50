/** Where the analyst writes: fields and editors have keys, and an undo, of their own. */

import { isMac } from './platform.ts';

/** Whether `target` is something that is written in. */
export function isEditing(target: EventTarget | null): target is HTMLElement {
  return (
    target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
  );
}

/** Undo or redo in the field or editor that has the focus. False when none has it. */
export function undoInEditor(redo: boolean): boolean {
  const place = document.activeElement;
  if (!isEditing(place)) return false;
  if (!place.isContentEditable) return document.execCommand(redo ? 'redo' : 'undo');
  // An editor hears keys, not the browser's own undo.
  const press = { key: redo ? 'Z' : 'z', code: 'KeyZ', shiftKey: redo, ctrlKey: !isMac, metaKey: isMac };
  place.dispatchEvent(new KeyboardEvent('keydown', { ...press, bubbles: true, cancelable: true }));
  return true;
}
