/** The words of the page's highlights, of the cards beside it, and of what is done to them. */

import type { ConflictView } from '../../shared/ipc/views.ts';
import { isolated } from '../../shared/text/script.ts';
import { grouped } from './numbers.ts';

export const words = {
  choose: 'Annotations here',
  noTag: 'No tag',
  tagThis: 'Tag this passage',
  tagThisByName: 'Tag by name…',
  copyQuote: 'Copy quote with source',
  quoted: (quote: string, title: string, place: string) => `“${quote}” (${title}, ${place})`,
  quoteCopied: 'Quote copied with its source',
  cards: 'Annotations',
  /** The sentence of a report without annotations, around the keys it names. */
  howToTag: { before: 'Select a passage, then press ', between: ', ', last: ' or ', after: '.' },
  orphan: 'Not found. The annotation and its quote are kept.',
  orphans: (count: number) => `Not found in this text: ${grouped(count)}`,
  moved: 'Moved, please check. The text has changed here.',
  movedAlike: 'Moved, please check. The same words stand in more than one place.',
  taggedAs: 'Tagged as',
  isRight: 'It is right',
  selectAnew: 'Select anew…',
  toCheck: (count: number) => `${grouped(count)} to check`,
  selectIts: 'Select the passage of this annotation in the text.',
  placing: (quote: string) => `Select the passage for “${quote}”`,
  placeHere: 'Place here',
  leavePlacing: 'Leave it',
  confirmed: 'Passage confirmed',
  placed: 'Passage selected anew',
  noneShown: 'None found with these filters.',
  filterTags: 'Tag of the annotations shown',
  allTags: 'All tags',
  filterCreators: 'Reviewer of the annotations shown',
  anyone: 'Anyone',
  you: 'You',
  someShown: (shown: number, all: number) => `${grouped(shown)} of ${grouped(all)} shown.`,
  showAll: 'Show all',
  madeBy: (name: string, when: string) => `${isolated(name)}, ${when}`,
  tagByName: 'More tags…',
  deletedTag: '(deleted tag)',
  memo: 'Memo',
  remove: 'Remove',
  editedTwice: (what: string) => `Edited twice at once: ${what}`,
  theTag: (name: string) => `the tag ${isolated(name)}`,
  fields: {
    passage: 'the passage',
    memo: 'the memo',
    tag: 'a tag',
    deleted: 'whether it stays',
  } satisfies Record<ConflictView['field'], string>,

  tagged: (tag: string) => `Tagged as ${isolated(tag)}`,
  takenOff: (tag: string) => `${isolated(tag)} taken off`,
  someTag: 'tag',
  memoSaved: 'Memo saved',
  removed: 'Annotation removed',
  settled: 'Conflict settled',
};

const DAY = 86_400_000;

// Made once: each takes longer to make than a thousand moments to write, and every card says one.
const byTime = new Intl.DateTimeFormat([], { hour: '2-digit', minute: '2-digit' });
const byWeekday = new Intl.DateTimeFormat([], { weekday: 'long' });
const byDay = new Intl.DateTimeFormat([], { day: 'numeric', month: 'short' });
const byYear = new Intl.DateTimeFormat([], { day: 'numeric', month: 'short', year: 'numeric' });

/** When something was done, as one says it: the time today, the weekday of this week, else the date. */
export function whenSaid(moment: string, now: Date): string {
  const then = new Date(moment);
  const midnight = new Date(now).setHours(0, 0, 0, 0);
  if (then.getTime() >= midnight) return byTime.format(then);
  if (then.getTime() >= midnight - 6 * DAY) return byWeekday.format(then);
  return (then.getFullYear() === now.getFullYear() ? byDay : byYear).format(then);
}
