/** The words around the page: its toolbar, find, go to, outline, text settings. */

import { counted, grouped } from './numbers.ts';

export const words = {
  panes: { reports: 'Reports', beside: 'Annotations and codebook' },
  tabs: { annotations: 'Annotations', codebook: 'Codebook', report: 'Report' },
  remarks: (count: number) => `${counted(count, 'remark')} on this report`,
  noReports: 'Begin with your reports',
  noReportsHint:
    'Import PDF, Word, web page, Markdown or text files, or drop them here. The originals are copied into the project folder and never changed.',
  import: 'Import reports…',
  paste: 'Paste text…',

  more: (count: number) => `+${grouped(count)}`,
  pageBreak: (label: string) => `Page ${label}`,

  tools: 'Reading tools',
  textSettings: 'Text settings',
  outline: 'Outline',
  noHeadings: 'This report has no headings.',
  currentHeading: (heading: string) => `${heading}, where you are`,

  find: 'Find in report',
  findField: 'Find in this report',
  hits: (current: number, count: number, more: boolean) =>
    count === 0 ? 'None found' : `${grouped(current)} of ${grouped(count)}${more ? ' or more' : ''}`,
  nextHit: 'Next hit',
  previousHit: 'Previous hit',
  matchCase: 'Match case',
  wholeWords: 'Whole words',
  closeFind: 'Close and select the hit',

  place: (page: string | null, pages: number, paragraph: number | null) =>
    page === null ? `¶ ${paragraph ?? 1}` : `p. ${page} of ${grouped(pages)}`,
  goTo: (place: string) => `Go to page or paragraph, now ${place}`,
  page: 'page',
  paragraph: 'paragraph',
  goToUnit: (unit: string) => `Go to ${unit}`,
  go: 'Go',
  pageRange: (first: string, last: string, count: number) =>
    count === 1 ? `The report has one page, ${first}` : `${grouped(count)} pages, ${first} to ${last}`,
  paragraphRange: (count: number) =>
    count === 0 ? 'The report has no paragraphs' : count === 1 ? 'One paragraph' : `Paragraphs 1 to ${grouped(count)}`,
  noSuchPlace: (unit: string, written: string, range: string) => `There is no ${unit} “${written}”. ${range}.`,

  face: 'Face',
  faceSample: 'Aa',
  textSetting: { size: 'Size', measure: 'Line length', leading: 'Line spacing' },
  textValue: {
    size: (value: number) => `${value} px`,
    measure: (value: number) => `${value} letters`,
    leading: (value: number) => value.toFixed(2),
  },
  scriptsKeepRoom: 'Thai, Khmer, Lao and Burmese keep the room above and below that their vowel signs need.',
  resetText: 'As at first',
};
