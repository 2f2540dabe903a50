/**
 * The page's own keys, once: what each does, and what the sheet of shortcuts calls it. Single letters and digits act only
 * here, never in a field, and can be switched off (WCAG 2.2, 2.1.4).
 */

import { isPressed, type KeyPress } from '../../commands/keyPress.ts';
import { words } from '../../words/pageKeys.ts';

/** One act of the analyst on the page. */
export type PageAct =
  | { readonly kind: 'paragraph'; readonly direction: -1 | 1 }
  | { readonly kind: 'grow' }
  | { readonly kind: 'word'; readonly direction: -1 | 1 }
  | { readonly kind: 'extend'; readonly direction: -1 | 1; readonly unit: 'word' | 'sentence' }
  | { readonly kind: 'clear' }
  | { readonly kind: 'annotation'; readonly direction: -1 | 1 }
  | { readonly kind: 'overlapping'; readonly direction: -1 | 1 }
  | { readonly kind: 'tag'; readonly key: number }
  | { readonly kind: 'remove' }
  | { readonly kind: 'memo' }
  | { readonly kind: 'all' };

/** Keys that belong together, with the act of each; keys are written as in the list of commands. */
export interface PageKeys {
  readonly label: string;
  readonly acts: readonly (readonly [keys: string, act: PageAct])[];
  /** Other keys for the same, which the sheet does not show. */
  readonly also?: PageKeys['acts'];
}

const extend = (direction: -1 | 1, unit: 'word' | 'sentence') => ({ kind: 'extend', direction, unit }) as const;

export const pageKeys: readonly PageKeys[] = [
  {
    label: words.paragraph,
    acts: [
      ['ArrowUp', { kind: 'paragraph', direction: -1 }],
      ['ArrowDown', { kind: 'paragraph', direction: 1 }],
    ],
  },
  { label: words.grow, acts: [['Enter', { kind: 'grow' }]] },
  {
    label: words.word,
    acts: [
      ['ArrowLeft', { kind: 'word', direction: -1 }],
      ['ArrowRight', { kind: 'word', direction: 1 }],
    ],
  },
  {
    label: words.extend,
    acts: [
      ['Shift+ArrowLeft', extend(-1, 'word')],
      ['Shift+ArrowRight', extend(1, 'word')],
    ],
  },
  {
    label: words.extendBySentence,
    acts: [
      ['Mod+Shift+ArrowLeft', extend(-1, 'sentence')],
      ['Mod+Shift+ArrowRight', extend(1, 'sentence')],
    ],
    // As in the text fields of macOS.
    also: [
      ['Alt+Shift+ArrowLeft', extend(-1, 'sentence')],
      ['Alt+Shift+ArrowRight', extend(1, 'sentence')],
    ],
  },
  {
    label: words.tag,
    acts: [1, 2, 3, 4, 5, 6, 7, 8, 9].map((key) => [String(key), { kind: 'tag', key }] as const),
  },
  { label: words.memo, acts: [['M', { kind: 'memo' }]] },
  {
    label: words.annotation,
    acts: [
      ['[', { kind: 'annotation', direction: -1 }],
      [']', { kind: 'annotation', direction: 1 }],
    ],
  },
  {
    label: words.overlapping,
    acts: [
      ['Shift+Tab', { kind: 'overlapping', direction: -1 }],
      ['Tab', { kind: 'overlapping', direction: 1 }],
    ],
  },
  { label: words.remove, acts: [['Delete', { kind: 'remove' }]], also: [['Backspace', { kind: 'remove' }]] },
  { label: words.all, acts: [['Mod+A', { kind: 'all' }]] },
  { label: words.clear, acts: [['Escape', { kind: 'clear' }]] },
];

const bindings = pageKeys.flatMap(({ acts, also = [] }) => [...acts, ...also]);

/** The act of a key press, or `null` when the key belongs to somebody else. Keys of an input method are its own. */
export function pageAct(press: KeyPress & Pick<KeyboardEvent, 'isComposing'>, mac: boolean): PageAct | null {
  if (press.isComposing) return null;
  return bindings.find(([keys]) => isPressed(keys, press, mac))?.[1] ?? null;
}

/** Whether the event was meant for a field inside the page, where no single key acts. */
export function isInField(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('input, textarea, select, [contenteditable="true"]') !== null;
}
