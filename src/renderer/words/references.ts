/** The words of reference files: what one would bring to the reports. */

import type { DetailField } from '../../shared/model/source.ts';
import type { MatchedBy } from '../../shared/references/matching.ts';
import { isolated } from '../../shared/text/script.ts';

const plural = (count: number, one: string, many = `${one}s`) =>
  `${count.toLocaleString()} ${count === 1 ? one : many}`;

const told: Readonly<Record<MatchedBy, string>> = {
  file: 'by its file',
  address: 'by its address',
  title: 'by its title',
};

const fields: Readonly<Record<DetailField, string>> = {
  title: 'Title',
  language: 'Language',
  authors: 'Authors',
  publisher: 'Publisher',
  published: 'Date',
  url: 'Address',
};

export const words = {
  title: (file: string) => `Details from “${isolated(file)}”`,
  summary: (sure: number, unsure: number, other: number) =>
    [
      `${plural(sure, 'entry', 'entries')} about a report here`,
      unsure ? `${unsure.toLocaleString()} to decide` : '',
      other ? `${plural(other, 'entry', 'entries')} about no report here` : '',
    ]
      .filter(Boolean)
      .join(', '),
  skipped: (count: number) => (count ? `${plural(count, 'entry', 'entries')} could not be read.` : ''),
  list: 'Entries of the file',
  untitled: 'Entry without a title',
  told,
  fields,
  sameAs: 'The report has all of it already.',
  perhaps: (title: string) => `Perhaps “${isolated(title)}”?`,
  unsure: 'Several reports may be meant.',
  nothing: 'No report',
  reportOf: (title: string) => `Report for “${isolated(title)}”`,
  search: 'Find a report',
  likely: 'May be meant',
  narrow: (more: number) => (more > 0 ? `${more.toLocaleString()} more: type to narrow.` : ''),
  noHit: 'No report with these words.',
  none: 'empty',
  from: 'now',
  to: 'becomes',
  take: (field: string) => `Take ${field}`,
  showOther: (count: number) => `Show ${plural(count, 'entry', 'entries')} about no report here`,
  more: (count: number) => `Show ${count.toLocaleString()} more`,
  apply: (reports: number) => (reports === 0 ? 'Nothing to add' : `Add details to ${plural(reports, 'report')}`),
  cancel: 'Cancel',
  taken: (reports: number) => `Details added to ${plural(reports, 'report')}`,
  oneAtATime: (names: readonly string[]) =>
    `One reference file is read at a time. Not read: ${names.map((name) => `“${isolated(name)}”`).join(', ')}.`,
  once: 'Nothing is changed until you say so; one undo takes it all back.',
};
