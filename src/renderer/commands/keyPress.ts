/** Keys as they are written in the list of commands, such as `Mod+Shift+F`, against the keys that are pressed. */

/** The parts of a `KeyboardEvent` that decide. */
export type KeyPress = Pick<KeyboardEvent, 'key' | 'code' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey'>;

/** What stands on a key cap or in a tooltip. */
export function keysLabel(keys: string, mac: boolean): string {
  const { key, mod, shift, alt } = parseKeys(keys);
  const named = names[key] ?? key;
  if (mac) return `${alt ? '⌥' : ''}${shift ? '⇧' : ''}${mod ? '⌘' : ''}${named}`;
  return [...(mod ? ['Ctrl'] : []), ...(alt ? ['Alt'] : []), ...(shift ? ['Shift'] : []), named].join(' ');
}

const names: Readonly<Record<string, string>> = {
  ArrowLeft: '←',
  ArrowRight: '→',
  ArrowUp: '↑',
  ArrowDown: '↓',
  Escape: 'Esc',
};

interface Keys {
  readonly key: string;
  readonly mod: boolean;
  readonly shift: boolean;
  readonly alt: boolean;
}

/** Takes `Mod+Shift+F` apart; `Mod++` is Mod with the plus key. */
export function parseKeys(keys: string): Keys {
  const [, before = '', key = ''] = /^(.*\+)?(.+)$/.exec(keys) ?? [];
  const held = before.split('+');
  return { key, mod: held.includes('Mod'), shift: held.includes('Shift'), alt: held.includes('Alt') };
}

/** Whether `keys` only write a character: such keys act on the page, never in a field, and can be switched off. */
export function isCharacterKey(keys: string): boolean {
  const { key, mod, alt } = parseKeys(keys);
  return !mod && !alt && [...key].length === 1;
}

/** Whether `press` is the press that `keys` name. Mod is Cmd on macOS, where Ctrl has other uses, and Ctrl elsewhere. */
export function isPressed(keys: string, press: KeyPress, mac: boolean): boolean {
  const { key, mod, shift, alt } = parseKeys(keys);
  const [modDown, otherDown] = mac ? [press.metaKey, press.ctrlKey] : [press.ctrlKey, press.metaKey];
  if (modDown === mod && !otherDown && press.altKey === alt && press.shiftKey === shift) return isKey(key, press);
  return !shift && isCharacterKey(keys) && !/\p{L}/u.test(key) && press.key === key && isWritten(press, mac);
}

/** “?”, “[” or a digit needs Shift on one keyboard and AltGr on the next: the sign counts. AltGr is Ctrl with Alt. */
function isWritten({ ctrlKey, altKey, metaKey }: KeyPress, mac: boolean): boolean {
  return !metaKey && (mac ? !ctrlKey : ctrlKey === altKey);
}

const signs: Readonly<Record<string, string>> = {
  '\\': 'Backslash',
  '/': 'Slash',
  ',': 'Comma',
  '.': 'Period',
  '[': 'BracketLeft',
  ']': 'BracketRight',
  '=': 'Equal',
  '-': 'Minus',
};

/** The place of the key counts where the character cannot: a Thai keyboard has no K, a French row no digits. */
function isKey(key: string, press: KeyPress): boolean {
  if (press.key.toLowerCase() === key.toLowerCase()) return true;
  if (/^[a-z]$/i.test(key)) return !isAscii(press.key) && press.code === `Key${key.toUpperCase()}`;
  if (/^[0-9]$/.test(key)) return !/[0-9]/.test(press.key) && press.code === `Digit${key}`;
  return (press.shiftKey || !isAscii(press.key)) && press.code !== '' && press.code === signs[key];
}

function isAscii(key: string): boolean {
  return key.charCodeAt(0) < 0x80;
}
