/** The words of a report made of what is pasted. */

import { pastedLimits } from '../../shared/model/pasted.ts';
import { counted } from './numbers.ts';

const characters = (count: number) => counted(count, 'character');

export const words = {
  title: 'New report from pasted text',
  titleLabel: 'Title',
  titleHint: 'Left empty, the text gives it',
  textLabel: 'Text',
  pasteHere: 'Paste here what you have copied from a web page, a mail or a document',
  keepForm: 'Keep headings, lists, tables and links',
  kept: (asPage: boolean) =>
    `It is kept as an original ${asPage ? 'web page (.html)' : 'text file (.txt)'} in the project folder, like every report.`,
  size: (length: number) => (length === 0 ? '' : `${characters(length)}.`),
  tooLong: (length: number) =>
    `This has ${characters(length)}, and ${characters(pastedLimits.text)} is the most that can be pasted. Save it as a file and import that.`,
  stripped:
    'Its headings and tables are too large to be pasted: only the words are taken. Save the page as a file to keep them.',
  make: 'Make the report',
  cancel: 'Cancel',
  nothing:
    'There is no text on the clipboard to make a report of. Copy the text first; files are dropped on the window or chosen with Import.',
};
