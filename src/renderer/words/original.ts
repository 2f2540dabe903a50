/** The words of the original pages beside the text. */

import { grouped } from './numbers.ts';

export const words = {
  pane: 'Original page',
  show: 'Original page',
  tools: 'Page tools',
  place: (label: string, number: number, count: number) =>
    label === String(number)
      ? `Page ${label} of ${grouped(count)}`
      : `Page ${label} (${grouped(number)} of ${grouped(count)})`,
  picture: (label: string) => `Page ${label} of the original`,
  previous: 'Previous page',
  next: 'Next page',
  smaller: 'Zoom out',
  larger: 'Zoom in',
  fit: 'Fit to width',
  readHere: 'Read the text from this page',
  close: 'Hide the original page',
  drawing: (label: string) => `Drawing page ${label}…`,
  opening: 'Opening the original…',
  pageFailed: 'This page could not be drawn. The text beside it is not affected.',
  fileFailed:
    'The pages of this report could not be drawn: the file may be damaged. The text beside it is not affected.',
  locked: {
    needed: 'The pages of this report need its password.',
    wrong: 'That is not the password of this report. Capital and small letters count.',
  },
  unlock: 'Show the pages',
  unlockNote: 'It is kept in memory until this project is closed, and written nowhere.',
  again: 'Try again',
  outlined: (label: string) => `The passage is outlined on page ${label}.`,
  elsewhere: (label: string) => `The passage in hand is on page ${label}.`,
  notFound: (label: string) => `The passage was not found on page ${label}. Please compare by eye.`,
  onlyPdf: 'Only for reports in PDF',
  notShown: 'No original page is shown, or none that way',
};
