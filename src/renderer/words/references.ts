/** The words of reference files: what one would bring to the reports. */

import type { DetailField } from '../../shared/model/source.ts';
import type { MatchedBy } from '../../shared/references/matching.ts';
import { isolated } from '../../shared/text/script.ts';
import { counted, grouped } from './numbers.ts';

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
      `${counted(sure, 'entry', 'entries')} about a report here`,
      unsure ? `${grouped(unsure)} to decide` : '',
      other ? `${counted(other, 'entry', 'entries')} about no report here` : '',
    ]
      .filter(Boolean)
      .join(', '),
  skipped: (count: number) => (count ? `${counted(count, 'entry', 'entries')} could not be read.` : ''),
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
  narrow: (more: number) => (more > 0 ? `${grouped(more)} more: type to narrow.` : ''),
  noHit: 'No report with these words.',
  none: 'empty',
  from: 'now',
  to: 'becomes',
  take: (field: string) => `Take ${field}`,
  showOther: (count: number) => `Show ${counted(count, 'entry', 'entries')} about no report here`,
  more: (count: number) => `Show ${grouped(count)} more`,
  apply: (reports: number) => (reports === 0 ? 'Nothing to add' : `Add details to ${counted(reports, 'report')}`),
  cancel: 'Cancel',
  taken: (reports: number) => `Details added to ${counted(reports, 'report')}`,
  oneAtATime: (names: readonly string[]) =>
    `One reference file is read at a time. Not read: ${names.map((name) => `“${isolated(name)}”`).join(', ')}.`,
  once: 'Nothing is changed until you say so; one undo takes it all back.',
};
