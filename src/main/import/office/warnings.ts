/** What an analyst should know of an office document that was read. */

import type { TrackedChanges } from './trackedChanges.ts';

/** How often something was met. */
export interface Noticed {
  readonly changes: number;
  readonly read?: TrackedChanges;
  readonly comments: number;
  readonly boldHeadings: number;
  /** UTF-16 units of hidden text. */
  readonly hidden: number;
}

/** A sentence for each thing that was met. */
export function officeWarnings({ changes, read = 'accepted', comments, boldHeadings, hidden }: Noticed): string[] {
  const how = read === 'accepted' ? 'as if all were accepted' : 'as it was before them';
  return [
    changes > 0 && `The document has tracked changes (${changes}); it was read ${how}.`,
    comments > 0 && `Comments in the document’s margin stand apart from its text (${comments}).`,
    boldHeadings > 0 &&
      `Headings were told by their bold letters, since the document does not mark them (${boldHeadings}).`,
    hidden > 0 && 'The document has hidden text, which was left out.',
  ].filter((sentence) => sentence !== false);
}
