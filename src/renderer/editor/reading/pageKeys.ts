/** The keys of the page for the sheet of shortcuts: what `pageAct` does, in words. A test holds the two together. */

import type { PageAct } from './keyboard.ts';

export interface PageKeys {
  /** As in the list of commands: `Shift+ArrowLeft`. */
  readonly keys: readonly string[];
  readonly label: string;
  readonly kind: PageAct['kind'];
}

export const pageKeys: readonly PageKeys[] = [
  { keys: ['ArrowUp', 'ArrowDown'], label: 'Paragraph before, paragraph after', kind: 'paragraph' },
  { keys: ['Enter'], label: 'Select the sentence, then the paragraph', kind: 'grow' },
  { keys: ['ArrowLeft', 'ArrowRight'], label: 'Select the word before, the word after', kind: 'word' },
  { keys: ['Shift+ArrowLeft', 'Shift+ArrowRight'], label: 'Extend the selection by a word', kind: 'extend' },
  { keys: ['Mod+Shift+ArrowLeft', 'Mod+Shift+ArrowRight'], label: 'Extend it by a sentence', kind: 'extend' },
  { keys: ['1', '9'], label: 'Tag with the first to the ninth key, or take the tag off', kind: 'tag' },
  { keys: ['M'], label: 'Write a memo', kind: 'memo' },
  { keys: ['[', ']'], label: 'Annotation before, annotation after', kind: 'annotation' },
  { keys: ['Delete'], label: 'Remove the annotation', kind: 'remove' },
  { keys: ['Mod+A'], label: 'Select the whole report', kind: 'all' },
  { keys: ['Escape'], label: 'Clear the selection', kind: 'clear' },
];
