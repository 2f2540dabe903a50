/** The words of the list of reports, of a report's details, and of removing one. */

import { isolated } from '../../shared/text/script.ts';
import type { ReportOrder } from '../state/reportOrder.ts';

const plural = (count: number, one: string) => `${count.toLocaleString()} ${one}${count === 1 ? '' : 's'}`;

const orders: Readonly<Record<ReportOrder, string>> = {
  imported: 'Order of import',
  title: 'Title',
  published: 'Date, newest first',
  annotations: 'Most annotations',
};

export const words = {
  title: 'Reports',
  import: 'Import',
  moreImport: 'More ways to import',
  importFolder: 'Import a folder…',
  paste: 'New report from pasted text…',
  references: 'Add details from a reference file…',
  goImport: 'Show the import',
  readAgain: 'Read the open report again…',
  filter: 'Sort and filter',
  search: 'Find by title, author or file',
  orderBy: 'Order',
  orders,
  format: 'Kind',
  anyFormat: 'Any kind',
  annotated: 'Annotations',
  annotatedChoices: { any: 'With or without', with: 'With annotations', without: 'Without annotations' },
  withRemarks: 'Only with remarks of the import',
  clearFilter: 'Show all reports',
  noneShown: (text: string) =>
    text ? `No report with “${text}” and the other choices made.` : 'No report is of the kind chosen.',
  shownOf: (shown: number, all: number) => `${shown.toLocaleString()} of ${all.toLocaleString()}`,
  select: (title: string) => `Select ${title}`,
  selected: (count: number) => `${count.toLocaleString()} selected`,
  clearSelection: 'Clear',
  remove: 'Remove',
  recognise: 'Recognise text…',
  rename: 'Title of the report',
  onPage: 'On the page.',
  tagged: (tag: string) => `passages tagged ${tag},`,
  read: (percent: number) => `${percent} % read`,
  notRead: 'Not read',
  remarks: (count: number) => plural(count, 'remark'),
  removed: (titles: readonly string[]) =>
    titles.length === 1 ? `“${isolated(titles[0] ?? '')}” removed` : `${plural(titles.length, 'report')} removed`,
  renamed: 'Report renamed',
  changed: 'Details changed',
  settled: 'Conflict settled',
  backAgain: (title: string) => `“${isolated(title)}” is back`,
  erased: (title: string) => `“${isolated(title)}” erased for good`,
  removedReports: (count: number) => `Removed reports (${count.toLocaleString()})`,
  removedTitle: 'Removed reports',
  removedNote: 'Their texts and annotations are kept until you erase them.',
  putBack: 'Put back',
  erase: 'Erase…',
  close: 'Close',
  annotations: (count: number) => (count === 0 ? 'no annotations' : plural(count, 'annotation')),
  eraseTitle: (title: string) => `Erase “${isolated(title)}” for good?`,
  eraseText: (annotations: number) =>
    `The original file, its text and its ${annotations === 0 ? 'details' : plural(annotations, 'annotation')} are deleted from the project folder. ` +
    'Passages cited in briefs are then marked as not found. This cannot be undone, and neither can what was done before it. ' +
    'Older backups of the project may still hold its annotations.',
  keep: 'Keep it',
  eraseForGood: 'Erase for good',
  details: {
    title: 'Title',
    authors: 'Authors, one a line',
    publisher: 'Publisher',
    published: 'Date of publication',
    language: 'Language',
    url: 'Address',
    none: 'No report is open.',
    kind: 'Kind',
    file: 'File',
    size: 'Size',
    pages: 'Pages',
    words: 'Words',
    imported: 'Imported',
    importedBy: (when: string, who: string) => `${when}, by ${who}`,
    hash: 'SHA-256 of the original',
    copy: 'Copy',
    copied: 'Copied',
    remarks: 'Remarks of the import',
    original: 'Original',
    openOriginal: 'Open the original…',
    showOriginal: 'Show in folder',
    openTitle: 'Open the original in another program?',
    openText:
      'A copy that cannot be changed is handed to the program that this computer uses for such files. It is not part of Evidence Workbench: it may use the network, and it may remember which files it has opened. The copy is deleted when you quit.',
    openCopy: 'Open a copy',
    cancel: 'Cancel',
  },
};
