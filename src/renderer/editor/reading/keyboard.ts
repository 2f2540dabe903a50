/** What each key means on the page. Single letters act only here, never in a field (WCAG 2.1.4). */

/** The parts of a `KeyboardEvent` that decide. */
export type KeyPress = Pick<
  KeyboardEvent,
  'key' | 'code' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey' | 'isComposing'
>;

/** One act of the analyst on the page. */
export type PageAct =
  | { readonly kind: 'paragraph'; readonly direction: -1 | 1 }
  | { readonly kind: 'grow' }
  | { readonly kind: 'word'; readonly direction: -1 | 1 }
  | { readonly kind: 'extend'; readonly direction: -1 | 1; readonly unit: 'word' | 'sentence' }
  | { readonly kind: 'clear' }
  | { readonly kind: 'annotation'; readonly direction: -1 | 1 }
  | { readonly kind: 'tag'; readonly key: number }
  | { readonly kind: 'remove' }
  | { readonly kind: 'memo' }
  | { readonly kind: 'all' };

/** The act of a key press, or `null` when the key belongs to somebody else. */
export function pageAct(press: KeyPress): PageAct | null {
  if (press.isComposing) return null;
  return withShift(press) ?? withCommand(press) ?? plain(press);
}

function withShift({ key, shiftKey, ctrlKey, metaKey, altKey }: KeyPress): PageAct | null {
  if (!shiftKey || (key !== 'ArrowLeft' && key !== 'ArrowRight')) return null;
  const unit = ctrlKey || metaKey || altKey ? 'sentence' : 'word';
  return { kind: 'extend', direction: key === 'ArrowLeft' ? -1 : 1, unit };
}

function withCommand({ key, code, shiftKey, ctrlKey, metaKey, altKey }: KeyPress): PageAct | null {
  if (ctrlKey === metaKey || shiftKey || altKey) return null;
  return key.toLowerCase() === 'a' || (!isAscii(key) && code === 'KeyA') ? { kind: 'all' } : null;
}

function plain(press: KeyPress): PageAct | null {
  const { key, code, shiftKey, ctrlKey, metaKey, altKey } = press;
  // Several European layouts write brackets with AltGr, which arrives as Ctrl and Alt together.
  if (key === '[' || key === ']') {
    return ctrlKey === altKey && !metaKey ? { kind: 'annotation', direction: key === '[' ? -1 : 1 } : null;
  }
  if (ctrlKey || metaKey || altKey) return null;
  const digit = digitOf(press);
  if (digit) return { kind: 'tag', key: digit };
  if (shiftKey) return null;
  // On a keyboard of another script the place of the key counts, else Thai analysts would have no memo key.
  if (key === 'm' || key === 'M' || (!isAscii(key) && code === 'KeyM')) return { kind: 'memo' };
  if (!isAscii(key) && code === 'BracketLeft') return { kind: 'annotation', direction: -1 };
  if (!isAscii(key) && code === 'BracketRight') return { kind: 'annotation', direction: 1 };
  return named.get(key) ?? null;
}

const named: ReadonlyMap<string, PageAct> = new Map<string, PageAct>([
  ['ArrowUp', { kind: 'paragraph', direction: -1 }],
  ['ArrowDown', { kind: 'paragraph', direction: 1 }],
  ['ArrowLeft', { kind: 'word', direction: -1 }],
  ['ArrowRight', { kind: 'word', direction: 1 }],
  ['Enter', { kind: 'grow' }],
  ['Escape', { kind: 'clear' }],
  ['Delete', { kind: 'remove' }],
  ['Backspace', { kind: 'remove' }],
]);

/** The digit written, or, without Shift, the digit whose place the key has (French and Thai rows write others). */
function digitOf({ key, code, shiftKey }: KeyPress): number | null {
  if (/^[1-9]$/.test(key)) return Number(key);
  const place = /^(?:Digit|Numpad)([1-9])$/.exec(code);
  return !shiftKey && key.length === 1 && place ? Number(place[1]) : null;
}

function isAscii(key: string): boolean {
  return key.charCodeAt(0) < 0x80;
}

/** Whether the event was meant for a field inside the page, where no single key acts. */
export function isInField(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('input, textarea, select, [contenteditable="true"]') !== null;
}
