/** Arrow keys among the buttons of one widget, as the ARIA Authoring Practices ask of toolbars and menus. */

import type { KeyboardEvent } from 'react';

/** Focuses the button that an arrow, Home or End asks for, around the ends. Null for any other key. */
export function focusByKey(
  event: KeyboardEvent<HTMLElement>,
  back: 'ArrowLeft' | 'ArrowUp',
  forth: 'ArrowRight' | 'ArrowDown',
): HTMLButtonElement | null {
  const buttons = [...event.currentTarget.querySelectorAll('button')];
  const here = buttons.findIndex((button) => button.matches(':focus'));
  const last = buttons.length - 1;
  const places: Record<string, number> = {
    [back]: here <= 0 ? last : here - 1,
    [forth]: here === last ? 0 : here + 1,
    Home: 0,
    End: last,
  };
  const target = buttons[places[event.key] ?? -1];
  if (!target) return null;
  event.preventDefault();
  target.focus();
  return target;
}
