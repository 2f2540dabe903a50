/** The words of the page's highlights, of the cards beside it, and of what is done to them. */

import type { ConflictView } from '../../shared/ipc/views.ts';

export const words = {
  choose: 'Annotations here',
  noTag: 'No tag',
  tagThis: 'Tag this passage',
  cards: 'Annotations',
  /** The sentence of a report without annotations, around the keys it names. */
  howToTag: { before: 'Select a passage, then press ', between: ', ', last: ' or ', after: '.' },
  earlier: (count: number) => `${count} earlier`,
  later: (count: number) => `${count} more`,
  orphan: 'This passage was not found. The annotation and its quote are kept.',
  moved: 'The text has changed here. Please check the passage.',
  deletedTag: '(deleted tag)',
  memo: 'Memo',
  remove: 'Remove',
  editedTwice: (what: string) => `Edited twice at once: ${what}`,
  theTag: (name: string) => `the tag ${name}`,
  fields: {
    passage: 'the passage',
    memo: 'the memo',
    tag: 'a tag',
    deleted: 'whether it stays',
  } satisfies Record<ConflictView['field'], string>,
  keep: 'Keep',
  emptyValue: '(empty)',

  tagged: (tag: string) => `Tagged as ${tag}`,
  takenOff: (tag: string) => `${tag} taken off`,
  someTag: 'tag',
  memoSaved: 'Memo saved',
  removed: 'Annotation removed',
  settled: 'Conflict settled',
};
